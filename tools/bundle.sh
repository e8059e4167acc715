#!/bin/sh
# One archive for a machine without a network: the program, its packages as wheels for this kind of machine, the free
# fonts, and install.sh that needs nothing but Python and make. The system's text libraries (Pango) are told by name.
set -eu
cd "$(dirname "$0")/.."
out=${1:-dist}
version=$(sed -n 's/^VERSION = "\(.*\)"$/\1/p' unionhub/settings/base.py)
name="unionhub-$version"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$out" "$folder/$name"
git archive HEAD | tar -x -C "$folder/$name"
.venv/bin/python -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary=:all: \
  -r requirements.txt -d "$folder/$name/wheels"
fonts="${UNIONHUB_VAR:-var}/fonts"
if [ -d "$fonts" ]; then mkdir -p "$folder/$name/var" && cp -r "$fonts" "$folder/$name/var/fonts"; fi
cat > "$folder/$name/install.sh" <<'INSTALL'
#!/bin/sh
# Sets the program up where it lies, without a network. Then: make start, or docs/deploy.md for a server.
set -eu
cd "$(dirname "$0")"
"${PYTHON:-python3}" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels --require-hashes -r requirements.txt
touch .venv/stamp-run .venv/stamp-system
.venv/bin/python manage.py set_up
.venv/bin/python manage.py load_rules > /dev/null
.venv/bin/python manage.py doctor
INSTALL
chmod +x "$folder/$name/install.sh"
(cd "$folder/$name" && find . -type f ! -name SHA256SUMS | sort | xargs sha256sum > SHA256SUMS)
tar -czf "$out/$name.tar.gz" -C "$folder" "$name"
echo "$out/$name.tar.gz: $(du -h "$out/$name.tar.gz" | cut -f1)"
