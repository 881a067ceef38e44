#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds, and turns the five example articles into
# graphs:  sh examples/run.sh [FOLDER]   (default: examples/out)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/out}
sh "$here/../tests/setup.sh" build
claimgraph=$here/../build/src/claimgraph
mkdir -p "$out"
set -- --quiet --lexicon "$here/lexicon.tsv"
"$claimgraph" extract "$@" -o "$out/story.ttl" "$here/articles"
"$claimgraph" extract "$@" -o "$out/story.graphml" "$here/articles"
"$claimgraph" extract "$@" --view actors -o "$out/actors.graphml" "$here/articles"
"$claimgraph" extract "$@" --view claims -o "$out/claims.graphml" "$here/articles"
"$claimgraph" extract "$@" -f jsonl -o "$out/story.jsonl" "$here/articles"
echo "written: $out/story.ttl (a triple store), story.graphml, actors.graphml"
echo "and claims.graphml (Gephi), story.jsonl (an attribution a line)"
