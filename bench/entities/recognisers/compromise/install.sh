set -e
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error compromise@14.17.0 >&2
echo "compromise 14.17.0"
