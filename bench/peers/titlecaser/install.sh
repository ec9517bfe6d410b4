set -e
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @danielhaim/titlecaser@1.8.25 >&2
echo "@danielhaim/titlecaser 1.8.25"
