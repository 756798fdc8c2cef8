#!/usr/bin/env bash
# Opens the window of a distribution on a virtual screen, and keeps a picture of it.
#   window.sh DISTRIBUTION PICTURE HOME
set -euo pipefail
export distribution=$1 picture=$2 home=$3
frames=$(mktemp -d)
export frames
trap 'rm -rf "$frames"' EXIT
mkdir -p "$(dirname "$picture")"

if ! command -v xvfb-run >/dev/null || ! ldconfig -p | grep -q 'libgtk-3.so.0'; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get -q update >/dev/null
  apt-get -q install -y --no-install-recommends xvfb xauth libgtk-3-0 >/dev/null
fi

# shellcheck disable=SC2016
xvfb-run -a -s "-screen 0 1920x1200x24 -fbdir $frames" bash -c '
  set -euo pipefail
  # The start-up cache fits: with this switch the JVM would rather end than start without it.
  JDK_JAVA_OPTIONS=-XX:AOTMode=on "$distribution/bin/linewright" --home "$home" &
  window=$!
  trap "kill $window 2>/dev/null || true; wait $window || true" EXIT
  .ci/picture.py "$frames/Xvfb_screen0" "$picture" 60
  kill -0 "$window"
'
echo "The window opened: $picture"

# Every screen without a display, and some of them on one.
pictures=$frames/pictures
env -u DISPLAY "$distribution/bin/linewright" tour "$pictures" >/dev/null
# Each screen in six ways, and the wide Board in two.
screens=$(find "$pictures" -name '*-light-1440x900.png' | wc -l)
[ "$(find "$pictures" -name '*.png' -size +3k | wc -l)" -eq $((6 * screens + 2)) ] && [ "$screens" -ge 20 ] ||
  { echo "The tour made too few pictures: $(ls "$pictures")" >&2; exit 1; }
xvfb-run -a -s "-screen 0 1920x1200x24" \
  "$distribution/bin/linewright" tour "$frames/drawn" --only welcome,board,details,refused >/dev/null
[ "$(find "$frames/drawn" -name '*.png' -size +3k | wc -l)" -eq 24 ]
echo "The tour took $((6 * screens + 2)) pictures."
