#!/bin/sh
# Install what the browser tests need, and the packages that are named, where this user may; otherwise say what to install.
set -eu
packages="fonts-liberation git poppler-utils
    libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libfontconfig1 $*"
# A machine of GitHub has both browsers, but Ubuntu has no packages of these names.
if ! { command -v chromium-headless-shell || command -v chromium || command -v chromium-browser \
    || command -v google-chrome; } >/dev/null
then packages="chromium-headless-shell $packages"; fi
if ! { command -v firefox-esr || command -v firefox; } >/dev/null
then packages="firefox-esr $packages"; fi
# The form is tried with decap-server, which runs on Node.
if ! command -v npm >/dev/null; then packages="$packages nodejs npm"; fi
# What checks PDF/UA runs on Java; where there is none, that test says so.
if command -v java >/dev/null; then packages="$packages libjaxb-java"; fi
if ! command -v apt-get >/dev/null; then
    echo "Installeer zelf: $packages" >&2
    exit 1
fi
root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
        echo "Installeer eerst: sudo apt-get install $packages" >&2
        exit 1
    fi
    root="sudo"
fi
$root apt-get update -qq
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
