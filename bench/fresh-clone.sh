#!/bin/sh
# Times the first command of the README in a fresh clone with empty caches, up to the desk's first page, then the second start.
#   sh bench/fresh-clone.sh
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
scratch=$(mktemp -d)
trap 'kill "$desk" 2>/dev/null || true; rm -rf "$scratch"' EXIT
git clone -q "$root" "$scratch/pacta"
cd "$scratch/pacta"
export npm_config_cache="$scratch/npm" PACTA_HOME="$scratch/home" PACTA_DATABASE_URL=

first_page() {
  started=$(date +%s%N)
  ./pacta demo --port "$2" >"$scratch/out" 2>&1 &
  desk=$!
  until curl -sf -o "$scratch/page" "http://localhost:$2/"; do
    kill -0 "$desk" 2>/dev/null || { cat "$scratch/out" >&2; exit 1; }
    sleep 0.1
  done
  echo "$1, to the first page served: $((($(date +%s%N) - started) / 1000000)) ms"
  kill -INT "$desk"
  wait "$desk"
}

first_page 'first start, downloads and bundle included' 4991
first_page 'second start' 4992
