set -e
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error harper.js@2.10.0 >&2
echo "harper.js 2.10.0"
