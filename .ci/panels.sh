#!/usr/bin/env bash
# Works a day with the program by keyboard alone, and with each panel, in a real window on a virtual screen, which
# window.sh has installed. Takes a minute or two, and is given up after five.
#   panels.sh TEST…
set -euo pipefail

tests=$(IFS=,; echo "$*")
timeout 300 xvfb-run -a -s "-screen 0 1920x1200x24" \
  mvn -B -Dcheckstyle.skip test -Dtest="$tests" -Dglass.platform=gtk
echo "The day by keyboard and each panel went well in a real window."
