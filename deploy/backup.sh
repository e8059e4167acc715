#!/bin/sh
# One backup into the folder that is named, and of those that are there the last fourteen are kept.
# Copy the folder to another machine as well: a backup beside what it saves is lost together with it.
set -eu
folder=${1:?the folder for backups}
cd "$(dirname "$0")/.."
mkdir -p "$folder"
"${PYTHON:-.venv/bin/python}" manage.py backup "$folder/unionhub-$(date +%Y%m%d-%H%M%S).backup" --skip-checks
# Names sort by their time.
find "$folder" -maxdepth 1 -name 'unionhub-*.backup' | sort -r | tail -n +15 | while read -r old; do rm -- "$old"; done
