set -e
python3 -m venv venv
venv/bin/pip install --quiet true-case==0.1.5 >&2
echo "true-case 0.1.5"
