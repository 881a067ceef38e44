"""Makes the small model: fewer and narrower layers that learn to give the large model's answers.

    distil.py --data DATA --teacher FOLDER --out FOLDER [--text FILE...]

The student starts as a part of the teacher (two of its layers, the strongest units of each map, the commonest word pieces) and learns from the treebanks and, without gold labels, from plain text: the teacher's word vectors, its logits, its arcs and relations.
"""
import argparse
import copy
import dataclasses
import json
import math
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from data import Pieces, load_training
from evaluate import Annotator, dev_sets, load_checkpoint, report, show
from model import WEIGHTS, Model, losses
from sampling import Encoded, batches
from tokens import tokenize
from train import Average, Threads, read_people, repeated, save, settings


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="folder of a student to go on from")
    parser.add_argument("--text", nargs="*", default=[], help="plain text files for the teacher to label")
    parser.add_argument("--tools")
    parser.add_argument("--corpora", default="ewt,uner,gum,wikigold,claims")
    parser.add_argument("--people")
    parser.add_argument("--places", help="file of names.py")
    parser.add_argument("--repeat", default="", help="documents of a corpus more than once an epoch: gum=2")
    parser.add_argument("--weights", default="", help="weights of losses other than model.py's: names=2.5,cue=0.1")
    parser.add_argument("--exchange", type=float, default=0, help="share of the words that others of their tag stand for in copies of the treebanks, which count as plain text")
    parser.add_argument("--layers", default="0,4", help="teacher layers to start from")
    parser.add_argument("--ffn", type=int, default=640)
    parser.add_argument("--overlap", type=int, default=16, help="word pieces that windows share when it runs")
    parser.add_argument("--vocabulary", type=int, default=12000, help="word pieces to keep")
    parser.add_argument("--arc", type=int, default=128)
    parser.add_argument("--rel", type=int, default=48)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--rate", type=float, default=5e-4)
    parser.add_argument("--size", type=int, default=4096)
    parser.add_argument("--gold", type=float, default=0.3, help="weight of the gold labels beside the teacher's")
    parser.add_argument("--text-share", type=float, default=0.5, help="share of the batches from plain text, at the start")
    parser.add_argument("--simulate-last", type=float, default=0.15)
    parser.add_argument("--average", type=float, default=0.998, help="decay of the moving average of the weights")
    parser.add_argument("--check-minutes", type=float, default=7, help="minutes between scores on the dev sets (and checkpoints)")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def plain_documents(paths):
    """The paragraphs of text files as documents of about 300 words."""
    for path in paths:
        words, part, count = pathlib.Path(path).read_text(encoding="utf-8", errors="replace"), [], 0
        for paragraph in words.split("\n\n"):
            part.append(paragraph)
            count += len(paragraph.split())
            if count > 300:
                yield tokenize("\n\n".join(part), pathlib.Path(path).stem)
                part, count = [], 0


OPEN_TAGS = {"NN", "NNS", "JJ", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "NNP"}


def exchanged(documents, labels, share, rng):
    """Copies of the treebank's documents in which some words are others of the same tag: text for the teacher to label, its gold labels dropped."""
    tags, pools = labels.lists["xpos"], {}
    for doc in documents:
        for word, tag in zip(doc.words, doc.labels["xpos"]):
            if tag >= 0 and tags[tag] in OPEN_TAGS and word.isalpha():
                pools.setdefault(tag, []).append(word)
    out = []
    for doc in documents:
        if any(t >= 0 for t in doc.labels["xpos"]):
            new = copy.copy(doc)
            new.words = list(doc.words)
            for i, tag in enumerate(doc.labels["xpos"]):
                if tag in pools and new.words[i].isalpha() and rng.random() < share:
                    word = rng.choice(pools[tag])
                    new.words[i] = word[:1].upper() + word[1:] if doc.words[i][:1].isupper() else word.lower() if word.istitle() else word
            out.append(new)
    return out


def small_vocabulary(pieces, documents, plain, size):
    """The numbers of the pieces to keep: single characters, those most used in the texts, then the first (the commonest) of the list."""
    counts = np.zeros(len(pieces.list))
    for docs, weight in ((documents, 3), (plain, 1)):
        for doc in docs:
            for w in doc.words:
                counts[pieces.word(w)[0]] += weight
    keep = {i for i, p in enumerate(pieces.list) if len(p.removeprefix("##")) == 1 or p in ("[UNK]", "[CLS]", "[SEP]")}
    keep |= set(np.flatnonzero(counts >= 6)[np.argsort(-counts[counts >= 6], kind="stable")][:size - len(keep)].tolist())
    for i in range(len(pieces.list)):
        if len(keep) >= size:
            break
        keep.add(i)
    return sorted(keep)


@torch.no_grad()
def shrink(teacher, student, layers):
    """Starts the student from the teacher: some of its layers, the strongest units of each map."""
    for name in ("piece", "position", "shape", "gap"):
        getattr(student, name).copy_(getattr(teacher, name))
    student.norm.load_state_dict(teacher.norm.state_dict())
    for mine, number in zip(student.layers, layers):
        theirs = teacher.layers[number]
        for name in ("qkv", "out", "norm1", "norm2"):
            getattr(mine, name).load_state_dict(getattr(theirs, name).state_dict())
        units = (theirs.f2.weight.norm(dim=0) * theirs.f1.weight.norm(dim=1)).topk(student.config.ffn).indices
        copy_rows(mine.f1, theirs.f1, units)
        mine.f2.weight.copy_(theirs.f2.weight[:, units])
        mine.f2.bias.copy_(theirs.f2.bias)
    student.labels.load_state_dict(teacher.labels.state_dict())
    u, c = teacher.arc_u.weight, student.config
    dep = (u.norm(dim=1) * teacher.arcdep.weight.norm(dim=1)).topk(c.arc).indices
    head = (u.norm(dim=0) * teacher.archead.weight.norm(dim=1)).topk(c.arc).indices
    copy_rows(student.arcdep, teacher.arcdep, dep)
    copy_rows(student.archead, teacher.archead, head)
    student.arc_u.weight.copy_(u[dep][:, head])
    student.arc_b.copy_(teacher.arc_b[head])
    student.arc_root.copy_(teacher.arc_root[head])
    old = teacher.config.rel
    v = teacher.rel_v.weight.view(c.deprels, old + 1, old + 1)
    dep = (v.norm(dim=(0, 2))[:old] * teacher.reldep.weight.norm(dim=1)).topk(c.rel).indices
    head = (v.norm(dim=(0, 1))[:old] * teacher.relhead.weight.norm(dim=1)).topk(c.rel).indices
    copy_rows(student.reldep, teacher.reldep, dep)
    copy_rows(student.relhead, teacher.relhead, head)
    one = torch.tensor([old])
    student.rel_v.weight.copy_(v[:, torch.cat([dep, one])][:, :, torch.cat([head, one])].reshape(-1, c.rel + 1))
    student.rel_root.copy_(teacher.rel_root[head])


def copy_rows(mine, theirs, rows):
    mine.weight.copy_(theirs.weight[rows])
    mine.bias.copy_(theirs.bias[rows])


def soft(student, teacher):
    """Cross-entropy against the teacher's distribution."""
    return -(F.softmax(teacher.float(), -1) * F.log_softmax(student.float(), -1)).sum(-1).mean()


def same_sentence(ends):
    """Which heads a word may have (the root first), from the yes/no of the sentence ends."""
    number = ends.cumsum(1) - ends
    same = number[:, :, None] == number[:, None, :]
    return torch.cat([torch.ones_like(same[..., :1]), same], -1)


def imitation(student, teacher, batch, is_gold):
    """({task: loss} of the student against the teacher, its word vectors). Plain text has the teacher's sentences."""
    with torch.no_grad():
        target = teacher.encode(batch)
        wanted = teacher.label_logits(target)
        batch_ends = wanted["ends"].argmax(-1)
    h = student.head_dropout(student.encode(batch))
    word = batch["last"] > 0
    out = {"vectors": F.mse_loss(h[word].float(), target[word].float()) / target[word].float().var()}
    for group, logits in student.label_logits(h).items():
        out["soft " + group] = soft(logits[word], wanted[group][word])
    allowed = batch["allowed"]
    if not is_gold:
        allowed = allowed & same_sentence(batch_ends)
    with torch.no_grad():
        wanted = teacher.arc_scores(target).float().masked_fill(~allowed, -1e4)
        head = wanted.argmax(-1)
    scores = student.arc_scores(h).float().masked_fill(~allowed, -1e4)
    out["soft arcs"] = soft(scores[word], wanted[word])
    row, index = word.nonzero(as_tuple=True)
    (p, q), heads = student.rel_parts(h), head[row, index]
    with torch.no_grad():
        tp, tq = teacher.rel_parts(target)
        wanted = teacher.rel_scores(tp[row, index], tq[row, heads])
    out["soft rels"] = soft(student.rel_scores(p[row, index], q[row, heads]), wanted)
    return out, h


def mixed(gold, plain, labels, pieces, config, args, options, people, progress):
    """Endless batches of (is gold, batch)."""
    rng, epoch = random.Random(args.seed), [0, 0]
    streams = [iter(()), iter(())]
    while True:
        share = args.text_share * (1 - progress()) if plain or args.exchange else 0
        kind = int(rng.random() < share)
        batch = next(streams[kind], None)
        if batch is None:
            epoch[kind] += 1
            chosen = plain + exchanged(gold, labels, args.exchange, rng) if kind and args.exchange else (gold, plain)[kind]
            streams[kind] = batches(chosen, pieces, config, args.seed * 7919 + 31 * epoch[kind] + kind, args.size, options, people)
            batch = next(streams[kind])
        yield kind == 0, batch


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    teacher, pieces, labels = load_checkpoint(args.teacher)
    documents = [Encoded(d, labels) for d in load_training(args.data, args.corpora.split(","), args.tools)]
    plain = [Encoded(d, labels) for d in plain_documents(args.text)]
    if args.start:
        student, fewer, _ = load_checkpoint(args.start)
        kept = [pieces.ids[p] for p in fewer.list]
    else:
        kept = small_vocabulary(pieces, documents, plain, args.vocabulary)
    teacher.piece = nn.Parameter(teacher.piece.data[kept])
    pieces, t = Pieces([pieces.list[i] for i in kept]), teacher.config
    if not args.start:
        layers = [int(i) for i in args.layers.split(",")]
        config = dataclasses.replace(t, name="en-small", overlap=args.overlap, layers=len(layers), ffn=args.ffn, arc=args.arc, rel=args.rel, pieces=len(kept))
        student = Model(config, dropout=0.0, head_dropout=0.1)
        shrink(teacher, student, layers)
    print(f"{len(documents)} documents, {len(plain)} plain ({sum(len(d.words) for d in plain)} words), "
          f"{sum(p.numel() for p in student.parameters())} weights", flush=True)
    inner = [p for k, p in student.named_parameters() if k.split(".")[0] in ("layers", "piece", "position", "norm")]
    heads = [p for k, p in student.named_parameters() if k.split(".")[0] not in ("layers", "piece", "position", "norm")]
    optimiser = torch.optim.AdamW([{"params": inner, "rate": args.rate}, {"params": heads, "rate": 2 * args.rate}],
                                  lr=args.rate, betas=(0.9, 0.98), eps=1e-6, weight_decay=0.01, fused=True)
    average, sets, folder = Average(student, args.average), dev_sets(args.data), pathlib.Path(args.out)
    options = {"case": 0.06, "gaps": 0.25, "unknown": 0.01, "names": 0.2 if args.people else 0}
    people = read_people(args.people, documents, args.places)
    documents, weights = repeated(documents, settings(args.repeat, int)), {**WEIGHTS, "vectors": 1.0, **settings(args.weights, float)}
    began, step, spent, sums, shown = time.time(), 0, 0.0, {}, time.time()
    threads = Threads(args.threads)
    progress = lambda: min(1.0, (time.time() - began - spent) / (60 * args.minutes))

    def check():
        average.swap()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = report(Annotator(student, pieces, labels), sets)
        show(scores)
        save(student, pieces, labels, folder)
        (folder / "scores.json").write_text(json.dumps(scores, indent=1))
        average.swap()

    student.train()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "arguments.json").write_text(json.dumps(vars(args), indent=1))
    for is_gold, batch in mixed(documents, plain, labels, pieces, student.config, args, options, people, progress):
        now = progress()
        if now >= 1:
            break
        for g in optimiser.param_groups:
            g["lr"] = g["rate"] * min(1.0, (step + 1) / 100) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * now)))
        if now >= 1 - args.simulate_last and not student.simulated:
            student.simulate()
            print(f"8-bit arithmetic from step {step}", flush=True)
        threads.begin()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts, h = imitation(student, teacher, batch, is_gold)
            loss = sum(weights[k.removeprefix("soft ")] * v for k, v in parts.items())
            if is_gold and args.gold:
                loss = loss + args.gold * sum(weights[k] * v for k, v in losses(student, batch, h).items())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(student.parameters(), 2.0, foreach=True)
        optimiser.step()
        average.update()
        threads.end(batch["ids"].numel())
        for k, v in parts.items():
            n, s = sums.get(k, (0, 0.0))
            sums[k] = (n + 1, s + float(v.detach()))
        step += 1
        if step % 100 == 0:
            print(f"step {step} {time.time() - began - spent:.0f}s threads {threads.now} " + " ".join(f"{k.removeprefix('soft ')} {s / n:.3f}" for k, (n, s) in sums.items()), flush=True)
            sums = {}
        if time.time() - shown > 60 * args.check_minutes:
            paused = time.time()
            check()
            student.train()
            shown = time.time()
            spent += shown - paused
    check()


if __name__ == "__main__":
    main()
