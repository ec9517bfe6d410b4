set -e
python3 -m venv venv
venv/bin/pip install --quiet truecase==0.0.14 >&2
echo "truecase 0.0.14"
