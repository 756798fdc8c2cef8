#!/usr/bin/env bash
# Installs the peers from PyPI into target/peers and times them in the same run as Linewright's batch de-vig.
# Needs python3 with venv, the network for pip, and a JDK 25 (JAVA_HOME, or java on the path).
set -euo pipefail
cd "$(dirname "$0")/../../.."

java=java
if [ -n "${JAVA_HOME:-}" ]; then java="$JAVA_HOME/bin/java"; fi
if ! "$java" --version | head -1 | grep -q ' 25'; then
  echo "run.sh needs a JDK 25: set JAVA_HOME to one." >&2
  exit 1
fi

mvn -B -q -Pbench test-compile
if [ ! -x target/peers/bin/python ]; then python3 -m venv target/peers; fi
target/peers/bin/pip install -q shin==0.2.2 penaltyblog==1.13.1
exec target/peers/bin/python src/bench/peers/devig_peers.py target/peer-markets.csv \
  "$java" -cp target/classes:target/test-classes app.linewright.bench.DevigRounds
