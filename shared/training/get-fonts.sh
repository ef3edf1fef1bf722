#!/bin/sh
# Fetches the handwriting fonts of fonts.txt (OFL, from the npm registry) and turns them into TrueType files: get-fonts.sh FOLDER
set -e
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
test -f package.json || npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund $(grep -v '^#' "$here/fonts.txt")
/usr/bin/python3 - <<'END'
import glob, os
from fontTools.ttLib import TTFont
for folder in sorted(glob.glob("node_modules/@fontsource/*")):
    name = os.path.basename(folder)
    files = sorted(glob.glob(f"{folder}/files/{name}-latin-400-normal.woff")) or sorted(glob.glob(f"{folder}/files/{name}-latin-*-normal.woff"))
    if not files:
        print("no latin face:", name)
        continue
    font = TTFont(files[0])
    font.flavor = None
    font.save(f"{name}.ttf")
END
