set -e
test -f "$CASEMEND/dist/index.js" || { echo "not built; run npm run build first" >&2; exit 1; }
mkdir -p node_modules
ln -s "$CASEMEND" node_modules/casemend
node -p "'casemend ' + require('./node_modules/casemend/package.json').version"
