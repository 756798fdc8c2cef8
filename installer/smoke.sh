#!/usr/bin/env bash
# Unpacks what the installer made into a folder of its own, and uses it as somebody would who has nothing else: no Java
# chosen or on the path, from another folder, on a fresh home.
#   smoke.sh PACKAGE [PICTURE]: a .deb or an app image; with a picture, the window is opened too, on a virtual screen
set -euo pipefail
package=$(realpath "$1")
project=$(realpath "$(dirname "$0")/..")
readonly package project picture=${2:-}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/linewright & söhne.XXXX")
trap 'rm -rf "$scratch"' EXIT

case $package in
  *.deb)
    dpkg-deb --extract "$package" "$scratch/root"
    usr=$scratch/root/usr
    [ "$(dpkg-deb --field "$package" Version)" = "$("$usr/bin/linewright" --version | sed 's/.* //')" ]
    if command -v desktop-file-validate >/dev/null; then
      desktop-file-validate "$usr/share/applications/linewright.desktop"
    fi
    ;;
  *)
    usr=$scratch/usr
    cp -a "$package" "$usr"
    ;;
esac
readonly linewright=$usr/bin/linewright home=$scratch/home

# Every file is for every user: the package belongs to root, and others start it.
unreadable=$(find "$usr" ! -type l ! -perm -o=r)
[ -z "$unreadable" ] || { printf 'Only their owner can read these:\n%s\n' "$unreadable" >&2; exit 1; }

# says TEXT ARGUMENT…: the program succeeds, and what it writes contains the text
says() {
  local text=$1 said
  shift
  said=$(cd / && env -i PATH=/usr/bin:/bin HOME="$scratch" ${options:+JDK_JAVA_OPTIONS="$options"} "$linewright" "$@")
  [[ $said == *"$text"* ]] || { printf '“%s” should say “%s”, but said:\n%s\n' "$*" "$text" "$said" >&2; exit 1; }
}

says 'z = .0169425' devig --method shin 2.6 2.4 4.3
says '1,056  1,056' import generic "$project/data/sample/simulated-season.csv" --home "$home" \
  --mapping "$project/data/sample/simulated-season.json"
says 'Brackwater City – Marrowdale' best-price --home "$home" --league simulated --team brackwater \
  --date 2026-01-10 --zone Europe/London --as-of 2026-01-10T12:00:00Z
says 'The database opens' doctor --home "$home"

# It runs on its own runtime: the start-up cache fits no other, and with this switch the JVM would rather end than start
# without it.
options=-XX:AOTMode=on says '1.91' convert -110 2>/dev/null

if [ -n "$picture" ]; then
  mkdir -p "$(dirname "$picture")"
  "$project/.ci/window.sh" "$usr" "$(realpath -m "$picture")" "$home"
fi
echo "The package works: $package"
