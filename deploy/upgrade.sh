#!/bin/sh
# Brings an installation up to date whose new program lies here already: a backup, the packages, the tables, a look at it.
# What fails stops it; the backup that was made first is told at the end.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:-.venv/bin/python}
folder=${BACKUPS:-${UNIONHUB_VAR:-var}/backups}
mkdir -p "$folder"
backup="$folder/before-upgrade-$(date +%Y%m%d-%H%M%S).backup"
trap 'echo "The upgrade stopped. Everything as it was before stands in $backup." >&2' EXIT
"$python" manage.py backup "$backup" --skip-checks
if [ -d wheels ]; then
  "$python" -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes -r requirements.txt
else
  "$python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
fi
"$python" manage.py set_up
"$python" manage.py load_rules >/dev/null
"$python" manage.py doctor
trap - EXIT
echo "Up to date. Restart the pages and the worker. Backup of before: $backup"
