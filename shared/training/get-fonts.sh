#!/bin/sh
# Fetches the faces of a list (OFL, from the npm registry) and turns them into TrueType files: get-fonts.sh FOLDER LIST WEIGHT...
# The handwriting of fonts.txt comes in the weight 400, print in 400 and 700; a face that has none of them, in the one that it has.
set -e
list=$(realpath "$2")
mkdir -p "$1"
cd "$1"
shift 2
test -f package.json || npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund $(grep -v '^#' "$list")
/usr/bin/python3 - "$@" <<'END'
import glob, os, sys
from fontTools.ttLib import TTFont
for folder in sorted(glob.glob("node_modules/@fontsource/*")):
    name = os.path.basename(folder)
    wanted = {weight: f"{folder}/files/{name}-latin-{weight}-normal.woff" for weight in sys.argv[1:]}
    files = {weight: path for weight, path in wanted.items() if os.path.exists(path)}
    for weight, path in (files or {sys.argv[1]: path for path in sorted(glob.glob(f"{folder}/files/{name}-latin-*-normal.woff"))[:1]}).items():
        font = TTFont(path)
        font.flavor = None
        font.save(f"{name}.ttf" if weight == sys.argv[1] else f"{name}-{weight}.ttf")
END
