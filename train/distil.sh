#!/bin/sh
# Teaches the network of run.sh by two larger ones, exports and measures: sh train/distil.sh DATA PLAIN [START]. Minutes on a GPU; see README.md.
# PLAIN: what plain.py wrote; START: the checkpoint to go on from, that of run.sh if none is given. DEVICE=cpu for those who have days.
set -eu
data=${1:?say where the sets lie: sh train/distil.sh DATA PLAIN [START]}
plain=${2:?say where the plain sentences lie: sh train/distil.sh DATA PLAIN [START]}
here=$(dirname "$0")
kept="$here/checkpoints"
start=${3:-"$kept/last.pt"}
run() {
  script=$1
  shift
  "$here/.venv/bin/python" "$here/$script.py" --data "$data" "$@"
}
for seed in 1 2; do
  run teach --device "${DEVICE:-cuda}" --start "$start" --seed $seed --to "$kept/teacher-$seed.pt"
done
run answers --device "${DEVICE:-cuda}" --plain "$plain" --teachers "$kept/teacher-1.pt" "$kept/teacher-2.pt" --to "$kept/answers.pt"
run distil --device "${DEVICE:-cuda}" --plain "$plain" --start "$start" --answers "$kept/answers.pt" --to "$kept/student.pt"
run aside --device "${DEVICE:-cuda}" --plain "$plain" --start "$kept/student.pt" --answers "$kept/answers.pt" --teach 0.5 --budget 4000 --steps 750 --to "$kept/aside-student.pt"
run export --checkpoint "$kept/student.pt" --aside "$kept/aside-student.pt" --version 0.4.0
node "$here/measure.ts" --data "$data" --write
