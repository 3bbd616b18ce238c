# Sourced by test.sh: Chromium and a PostgreSQL of its own for the run.

find_chromium() {
  for name in "${PACTA_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && PACTA_CHROMIUM=$(command -v "$name" 2>/dev/null) && return 0
  done
  return 1
}

# The newest PostgreSQL on the machine; Debian keeps its programs out of PATH.
find_postgres() {
  postgres_programs=
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V) "$(dirname "$(command -v initdb 2>/dev/null || echo /none/initdb)")"; do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && postgres_programs=$folder
  done
  [ -n "$postgres_programs" ]
}

stop_without() {
  say "the tests need $1. Install it (on Debian or Ubuntu: apt-get install $2), then run npm test again."
  exit 1
}

get_package() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || stop_without "$1" "$2"
  say "getting $1 for the tests (apt-get install $2)"
  log=$root/.cache/apt-output.txt
  mkdir -p "$root/.cache"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update && apt-get install -y --no-install-recommends "$2"; } </dev/null >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    stop_without "$1" "$2"
  }
}

# PostgreSQL refuses to run as root; then it runs as its own user, or as nobody.
as_postgres() {
  if [ "$(id -u)" != 0 ]; then
    "$@"
    return
  fi
  owner=postgres
  id "$owner" >/dev/null 2>&1 || owner=nobody
  (cd / && runuser -u "$owner" -- "$@")
}

# start_postgres FOLDER: a cluster for this run alone, gone with it; fsync is off because nothing in it has to last.
start_postgres() {
  cluster=$1
  mkdir -p "$cluster"
  chmod 755 "$(dirname "$cluster")"
  if [ "$(id -u)" = 0 ]; then
    id postgres >/dev/null 2>&1 && chown postgres "$cluster" || chown nobody "$cluster"
  fi
  port=$("$node" -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
  as_postgres "$postgres_programs/initdb" -D "$cluster/data" -U pacta -A trust -E UTF8 --locale=C -N >"$scratch/initdb" 2>&1 &&
    as_postgres "$postgres_programs/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w -s \
      -o "-p $port -k $cluster -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200" start || {
    cat "$scratch/initdb" "$cluster/log" >&2 2>/dev/null || true
    say "PostgreSQL for the tests did not start ($postgres_programs). See its words above."
    exit 1
  }
  PACTA_TEST_DATABASE_URL="postgres://pacta@127.0.0.1:$port/postgres"
}

stop_postgres() {
  [ -d "${cluster:-}/data" ] || return 0
  as_postgres "$postgres_programs/pg_ctl" -D "$cluster/data" -m immediate -s stop >/dev/null 2>&1 || true
}
