#!/bin/sh
# with-node.sh SCRIPT [ARGUMENT…]: runs a script, TypeScript or not, with a Node that is new enough.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd)
. "$root/scripts/ready.sh"
make_ready modules
exec "$node" --disable-warning=ExperimentalWarning "$@"
