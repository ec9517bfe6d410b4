set -e
python3 -m venv venv
venv/bin/pip install --quiet sacremoses==0.2.0 >&2
venv/bin/python train.py "$TRAIN" casing.model >&2
echo "sacremoses 0.2.0"
