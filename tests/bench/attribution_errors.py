#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""Print the misses and false alarms of a set of attributions by cause.

GOLD_DIR, SYSTEM and --text are those of the scorers (score_attribution.py, score_claims.py); --tools names the folder that
holds claimlib.py. A gold claim and a system claim are paired as the scorers do it. Each gold claim that is not wholly right
and each system claim that stands alone is put under the first cause that holds, and counted; --examples prints that many of each.

gold side     no cue found         no system claim shares a character with the gold's cue
              cue, other content   one does, but its content shares less than half of the words (F1)
              content too long, too short
              wrong cue, wrong source, no source, wrong stance, wrong quotation, wrong speaker
system side   nested (within another claim), repeats a gold cue, in a gold claim's content, elsewhere
"""
import argparse
import collections
import sys


def words_of(text, spans):
    return " ... ".join(text[b:e] for b, e in spans)


def cause_of_miss(gold, mate, system, overlap):
    if mate is None or overlap(gold["words"], mate["words"]) < 0.5:
        near = [s for s in system if s["cue_set"] & gold["cue_set"]]
        if not near:
            return "no cue found"
        sizes = {len(s["words"]) > len(gold["words"]) for s in near if s["words"] & gold["words"]}
        return {True: "content too long", False: "content too short"}[sizes.pop()] if len(sizes) == 1 else "cue, other content"
    if gold["cue_set"] and not gold["cue_set"] & mate["cue_set"]:
        return "wrong cue"
    if gold["source_set"] and not gold["source_set"] & mate["source_set"]:
        return "wrong source" if mate["source"] else "no source"
    return None


def further_causes(gold, mate, entities, speaker_right):
    if "stance" not in gold:
        return
    if gold["stance"] != mate.get("stance"):
        yield f"wrong stance: {gold['stance']} taken for {mate.get('stance')}"
    if gold["quotation"] != mate.get("quotation"):
        yield f"wrong quotation: {gold['quotation']} taken for {mate.get('quotation')}"
    sources = [e for e in entities if e["id"] in gold["entities"]]
    if not speaker_right(mate.get("speaker"), sources):
        yield "wrong speaker" if mate.get("speaker") else "no speaker"


def cause_of_alarm(claim, gold):
    if claim.get("within"):
        return "alarm: nested"
    if any(g["cue_set"] & claim["cue_set"] for g in gold):
        return "alarm: repeats a gold cue"
    if any(claim["cue_set"] and all(b[0] <= min(claim["cue_set"]) < b[1] for b in g["content"][:1]) for g in gold):
        return "alarm: in a gold claim's content"
    return "alarm: elsewhere"


def show(text, claim, kind):
    parts = [f"[{words_of(text, claim['source'])}]", f"<{words_of(text, claim['cue'])}>", words_of(text, claim["content"])]
    note = f" p={claim['confidence']:.2f}" if "confidence" in claim else ""
    return f"    {kind}: {' '.join(parts)[:300]}{note} {claim.get('stance', '')}"


def collect(name, text, gold, system, raw, tools):
    tools.add_sets(gold, text)
    tools.add_sets(system, text)
    mates = {id(g): s for g, s in tools.pair(gold, system)}
    for g in gold:
        mate = mates.get(id(g))
        cause = cause_of_miss(g, mate, system, tools.overlap)
        near = [s for s in system if s is mate or s["cue_set"] & g["cue_set"]]
        lines = [show(text, g, "gold")] + [show(text, s, "ours") for s in near]
        if cause:
            yield cause, words_of(text, g["cue"]).lower(), name, lines
            continue
        for cause in further_causes(g, mate, raw.get("entities", []), tools.speaker_right):
            lines[1:] = [f"{show(text, mate, 'ours')} speaker {mate.get('speaker')}, not {g.get('entities')}"]
            yield cause, words_of(text, g["cue"]).lower(), name, lines
    taken = {id(s) for g, s in ((g, mates.get(id(g))) for g in gold) if s and tools.overlap(g["words"], s["words"]) >= 0.5}
    for s in system:
        if id(s) not in taken:
            yield cause_of_alarm(s, gold), words_of(text, s["cue"]).lower(), name, [show(text, s, "ours")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold_dir")
    parser.add_argument("system")
    parser.add_argument("--text")
    parser.add_argument("--tools", required=True, help="folder of claimlib.py")
    parser.add_argument("--core", action="store_true", help="leave out hedges, as score_claims.py does")
    parser.add_argument("--examples", type=int, default=0, help="examples to print of each cause")
    parser.add_argument("--cause", default="", help="print only causes that begin so")
    parser.add_argument("--skip", type=int, default=0, help="leave out that many examples")
    args = parser.parse_args()
    sys.path.insert(0, args.tools)
    import claimlib
    import score_claims
    claimlib.speaker_right = score_claims.speaker_right
    documents = claimlib.load_gold(args.gold_dir, args.text)
    system = claimlib.load_system(args.system, documents)
    if args.core:
        score_claims.drop_hedges(documents, system)
    causes, cues = collections.defaultdict(list), collections.defaultdict(collections.Counter)
    for name, (text, gold, raw) in sorted(documents.items()):
        for cause, cue, where, lines in collect(name, text, gold, system[name], raw, claimlib):
            causes[cause].append((where, lines))
            cues[cause][cue] += 1
    for cause, found in sorted(causes.items(), key=lambda item: (-len(item[1]), item[0])):
        if not cause.startswith(args.cause):
            continue
        print(f"{len(found):5} {cause}: " + ", ".join(f"{cue} {n}" for cue, n in sorted(cues[cause].items(), key=lambda i: (-i[1], i[0]))[:12]))
        step = max(1, len(found) // args.examples) if args.examples else 1
        for where, lines in found[args.skip::step][:args.examples]:
            print(f"  {where}", *lines, sep="\n")


if __name__ == "__main__":
    main()
