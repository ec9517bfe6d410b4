set -e
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error title-case@4.3.2 >&2
echo "title-case 4.3.2"
