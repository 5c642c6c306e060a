#!/bin/sh
# Puts the launcher of this folder before the one that jpackage made in the image $1, which keeps its ways under another name.
set -e
image=$1
mv "$image/bin/zhongshu" "$image/bin/zhongshu-java"
cp "$image/lib/app/zhongshu.cfg" "$image/lib/app/zhongshu-java.cfg"
cp "$(dirname "$0")/launcher" "$image/bin/zhongshu"
chmod 755 "$image/bin/zhongshu"
