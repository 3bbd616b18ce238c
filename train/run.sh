#!/bin/sh
# Trains, exports and measures: sh train/run.sh DATA. Stopped and called again, it goes on from its last checkpoint. distil.sh goes on from its result.
set -eu
data=${1:?say where the sets lie: sh train/run.sh DATA}
here=$(dirname "$0")
"$here/.venv/bin/python" "$here/train.py" --data "$data" --epochs 16 --inner 0.1
"$here/.venv/bin/python" "$here/aside.py" --data "$data" --start "$here/checkpoints/last.pt"
"$here/.venv/bin/python" "$here/export.py" --data "$data" --aside "$here/checkpoints/aside.pt" --version 0.3.1 --untaught
node "$here/measure.ts" --data "$data" --write
