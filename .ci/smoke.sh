#!/usr/bin/env bash
# Uses a distribution as a user would: small commands, an import, a question, an answer.
#   smoke.sh DISTRIBUTION DATA HOME
set -euo pipefail
readonly linewright=$1/bin/linewright data=$2 home=$3

# says TEXT COMMAND…: the command succeeds, and what it writes contains the text
says() {
  local text=$1 said
  shift
  said=$("$@")
  [[ $said == *"$text"* ]] || { printf '“%s” should say “%s”, but said:\n%s\n' "$*" "$text" "$said" >&2; exit 1; }
}

says '.372994' "$linewright" devig --method shin 2.6 2.4 4.3
says '.404779' "$linewright" devig --method shin 2.6 2.4 4.3
says '.222227' "$linewright" devig --method shin 2.6 2.4 4.3
says 'z = .0169425' "$linewright" devig --method shin 2.6 2.4 4.3

# A file of the reader's, twice: the second time nothing is new.
says '6,421  6,421' "$linewright" import "$data/nfl/games.csv" --home "$home"
says '"added": 0' "$linewright" import nflverse "$data/nfl/games.csv" --home "$home" --json
says 'Tennessee Titans at Green Bay Packers' \
  "$linewright" best-price --home "$home" --league NFL --team packrs --date 2022-11-17 --market moneyline
says 'consensus, closing, time unknown' \
  "$linewright" best-price --home "$home" --league NFL --team packrs --date 2022-11-17 --market moneyline
says 'The database opens' "$linewright" doctor --home "$home"

# Nothing but the result stands on the standard output.
[[ $("$linewright" events --home "$home" --date 2022-11-20 --json) == '{'*'}' ]]

# The start-up cache fits: with this switch the JVM would rather end than start without it.
JDK_JAVA_OPTIONS=-XX:AOTMode=on says '1.91' "$linewright" convert -110 2>/dev/null

.ci/start-time.py "$linewright"
