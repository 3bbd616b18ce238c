#!/bin/sh
# npm test: gets what the tests need where it is missing, builds, and runs test/**/*.test.ts against the real parts.
# Arguments are test files to run instead of all of them.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
cd "$root"
. scripts/ready.sh
. scripts/test-parts.sh

make_ready program
find_chromium || get_package Chromium chromium
find_chromium || stop_without Chromium "chromium"
if [ -z "${PACTA_TEST_DATABASE_URL:-}" ]; then
  find_postgres || get_package PostgreSQL postgresql
  find_postgres || stop_without PostgreSQL "postgresql"
fi

scratch=$(mktemp -d)
trap 'stop_postgres; rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
[ -n "${PACTA_TEST_DATABASE_URL:-}" ] || start_postgres "$scratch/postgres"
export PACTA_TEST_DATABASE_URL PACTA_CHROMIUM

status=0
[ $# -gt 0 ] || set -- 'test/**/*.test.ts'
"$node" --disable-warning=ExperimentalWarning --test --test-concurrency=2 --test-timeout=600000 \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter="$root/scripts/count-reporter.mjs" --test-reporter-destination="$scratch/count" \
  "$@" || status=$?
cat "$scratch/count"
exit "$status"
