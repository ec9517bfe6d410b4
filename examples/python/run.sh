#!/usr/bin/env bash
# Runs the tests of the client and of the examples, in a throw-away Python environment with the packages of requirements.txt.
# Needs Python 3.11 or later and the built package; without a way to the packages only the client is tried.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
main=$(cd "$here/../.." && pwd)/dist/cli/main.js

skip() {
  printf 'skipped: %s\n' "$1"
  exit 0
}

python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
  skip 'the Python examples need Python 3.11 or later with venv'
[ -f "$main" ] || { printf 'failed: the package is not built: run npm run build first\n' >&2 && exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CASEMEND="'$(command -v node)' '$main'" PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
cd "$work"
python3 -m unittest test_client

python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check --no-compile -r "$here/requirements.txt" ||
  skip 'the examples for pandas, LlamaIndex, LangChain and spaCy need packages, which cannot be installed here'
"$python" -m unittest test_packages
