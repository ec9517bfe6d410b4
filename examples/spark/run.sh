#!/usr/bin/env bash
# Runs the job on Spark with two executors and compares it with a single process, record by record.
# Needs Linux, Java 17 or later, Python 3.9 or later and the built package; installs pyspark into a folder that is removed.
# RECORDS=1000 takes fewer records than 100,000.
set -euo pipefail
PYSPARK=pyspark==4.0.5
RECORDS=${RECORDS:-100000}
here=$(cd "$(dirname "$0")" && pwd)
main=$(cd "$here/../.." && pwd)/dist/cli/main.js

skip() {
  printf 'skipped: %s\n' "$1"
  exit 0
}

fail() {
  printf 'failed: %s\n' "$1" >&2
  exit 1
}

# 'java' may be there and only say that there is none.
java=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p') || true
[[ $java =~ ^[0-9]+$ && $java -ge 17 ]] || skip "the Spark example needs Java 17 or later, and there is ${java:-none}"
python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))' 2>/dev/null ||
  skip 'the Spark example needs Python 3.9 or later with venv'
[ -f "$main" ] || fail 'the package is not built: run npm run build first'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check --no-compile "$PYSPARK" ||
  skip "the Spark example needs $PYSPARK, which cannot be installed here"

"$python" "$here/generate.py" "$RECORDS" >"$work/records.ndjson"
command=("$(command -v node)" "$main" --format ndjson --field text --jobs 1 --quiet -)

export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_DIRS=$work PYSPARK_PYTHON=$python PYSPARK_DRIVER_PYTHON=$python
run_job() {
  timeout 600 "$python" "$here/job.py" --master "$1" --partitions 4 --command "${command[*]@Q}" \
    "$work/records.ndjson" "$work/repaired" 2>"$work/log"
}
master='local-cluster[2,1,1024]'
start=$SECONDS
if ! spread=$(run_job "$master"); then
  printf '%s does not work here; local[2] instead. The end of its log:\n' "$master"
  tail -n 20 "$work/log"
  rm -rf "$work/repaired"
  master='local[2]'
  start=$SECONDS
  spread=$(run_job "$master") || { tail -n 40 "$work/log" >&2 && fail 'the job did not end well'; }
fi
spark=$((SECONDS - start))

start=$SECONDS
"${command[@]}" <"$work/records.ndjson" >"$work/single.ndjson" || fail "a single process ended with status $?"
single=$((SECONDS - start))

result=$("$python" "$here/compare.py" "$work/records.ndjson" "$work/single.ndjson" "$work/repaired") || fail 'Spark gives something else'
printf '%s: %s, %s s (%s); single process %s s\n' "$master" "$result" "$spark" "$spread" "$single"
