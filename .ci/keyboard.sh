#!/usr/bin/env bash
# Works with the window by keyboard alone, in a real window on a virtual screen. The screen is there already: window.sh
# installs it.
set -euo pipefail

xvfb-run -a -s "-screen 0 1920x1200x24" \
  mvn -B -Dcheckstyle.skip test -Dtest='KeyboardDayTest,KeyboardTest,TasksWindowTest' -Dglass.platform=gtk
echo "A day by keyboard went well in a real window."
