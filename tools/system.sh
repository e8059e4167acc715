#!/bin/sh
# What PDF files need from the system: the text libraries of WeasyPrint, and free fonts for official documents.
# Safe to run again. A missing part is told in one sentence and never stops the set-up: HTML and Word work without it.
set -u
cd "$(dirname "$0")/.." || exit 1
fonts="${UNIONHUB_VAR:-var}/fonts"
# This one package (49 MB) has free 仿宋, 楷体, 黑体 and 标宋; it is unpacked, not installed: its dependencies are huge.
font_package=texlive-lang-chinese
font_files="FandolFang-Regular FandolKai-Regular FandolHei-Regular FandolSong-Bold"
system_fonts=/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
export DEBIAN_FRONTEND=noninteractive
apt="apt-get -qq -o Acquire::Retries=1 -o Acquire::http::Timeout=20 -o APT::Sandbox::User=root"

has_library() { { /sbin/ldconfig -p 2>/dev/null || ldconfig -p; } | grep -q "$1"; }

missing_packages() {
  has_library libpango-1.0.so.0 || echo libpango-1.0-0
  has_library libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0
  has_library libharfbuzz-subset.so.0 || echo libharfbuzz-subset0
  command -v fc-list >/dev/null || echo fontconfig
}

# Package lists are fetched only when the first try shows that they are missing or stale.
with_lists() { "$@" >/dev/null 2>&1 || { timeout 60 $apt update >/dev/null 2>&1 && "$@" >/dev/null 2>&1; }; }

install_libraries() {
  packages=$(missing_packages | tr '\n' ' ')
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    # shellcheck disable=SC2086 # a list of package names
    with_lists timeout 120 $apt install -y --no-install-recommends $packages
  fi
  packages=$(missing_packages | tr '\n' ' ')
  [ -z "$packages" ] || echo "PDF files cannot be made yet. Run as root: apt-get install $packages"
}

has_fonts() {
  for name in $font_files; do
    [ -s "$1/$name.otf" ] || return 1
  done
}

unpack_fonts() {
  folder=$(mktemp -d) || return 1
  (
    cd "$folder" || exit 1
    with_lists timeout 90 $apt download "$font_package" || exit 1
    for package in "$font_package"_*.deb; do
      dpkg-deb --fsys-tarfile "$package" | tar -x --wildcards '*/fandol/Fandol*.otf' || exit 1
    done
  ) && mkdir -p "$fonts" && for name in $font_files; do
    # Copied under another name first: a broken run leaves no half font behind.
    cp "$folder$system_fonts/$name.otf" "$fonts/$name.part" && mv "$fonts/$name.part" "$fonts/$name.otf"
  done
  rm -rf "$folder"
}

install_fonts() {
  has_fonts "$fonts" || has_fonts "$system_fonts" && return 0
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null && unpack_fonts
  has_fonts "$fonts" || echo "No free FangSong font could be fetched: PDF files use the plain serif font." \
    "Set UNIONHUB_FONT_DIR to a folder with the office's own fonts, or run tools/system.sh again with a network."
}

install_libraries
install_fonts
exit 0
