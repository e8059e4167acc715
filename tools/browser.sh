#!/bin/sh
# A browser for the tests marked e2e: Debian's chromium, installed when this runs as root.
set -u
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  install="apt-get -qq install -y --no-install-recommends chromium"
  $install >/dev/null 2>&1 || { apt-get -qq update && $install >/dev/null; }
fi
command -v chromium >/dev/null || { echo "The browser tests need chromium. Run as root: apt-get install chromium"; exit 1; }
