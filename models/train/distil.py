"""Makes the small model: narrow layers that learn to give the large model's answers.

    distil.py --data DATA --teacher FOLDER --out FOLDER [--text FILE...]

The student starts from a projection of the teacher (principal axes of its piece vectors, its strongest feed-forward units) and learns
from the treebanks and, without gold labels, from plain text: the teacher's word vectors, its logits, its arcs and relations.
"""
import argparse
import json
import math
import pathlib
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from data import Document, load_training
from evaluate import Annotator, dev_sets, load_checkpoint, report, show
from model import WEIGHTS, Config, Model, losses
from sampling import Encoded, batches
from tokens import tokenize
from train import Average, Threads, read_people, save


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
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--from-layers", default="0,2,4", help="teacher layers to start from")
    parser.add_argument("--hidden", type=int, default=192)
    parser.add_argument("--arc", type=int, default=128)
    parser.add_argument("--rel", type=int, default=48)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--size", type=int, default=4096)
    parser.add_argument("--gold", type=float, default=0.3, help="weight of the gold labels beside the teacher's")
    parser.add_argument("--text-share", type=float, default=0.5, help="share of the batches from plain text, at the start")
    parser.add_argument("--simulate-last", type=float, default=0.15)
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


@torch.no_grad()
def project(teacher, student, layers, counts):
    """Starts the student from the teacher: its main axes, heads in order, strongest units."""
    t, s = teacher.config, student.config
    weight = torch.tensor(counts, dtype=torch.float32).sqrt()[:, None]
    vectors = teacher.piece * weight
    _, _, axes = torch.linalg.svd(vectors[weight[:, 0] > 0], full_matrices=False)
    p = axes[:s.hidden].T * (t.hidden / s.hidden) ** 0.5 * 0.9
    for name in ("piece", "position", "shape", "gap"):
        getattr(student, name).copy_(getattr(teacher, name)[:len(getattr(student, name))] @ p)
    back = p / p.norm(dim=0).mean() ** 2
    size, width = t.hidden // t.heads, s.hidden // s.heads
    for mine, number in zip(student.layers, layers):
        theirs = teacher.layers[number]
        heads = [i for i in range(0, t.heads, t.heads // s.heads)][:s.heads]
        rows = torch.cat([torch.arange(h * size, h * size + width) for h in heads])
        qkv = torch.cat([theirs.qkv.weight[k * t.hidden + rows] for k in range(3)])
        mine.qkv.weight.copy_(qkv @ back)
        mine.qkv.bias.copy_(torch.cat([theirs.qkv.bias[k * t.hidden + rows] for k in range(3)]))
        mine.out.weight.copy_(p.T @ theirs.out.weight[:, rows])
        mine.out.bias.copy_(p.T @ theirs.out.bias)
        units = theirs.f2.weight.norm(dim=0).mul(theirs.f1.weight.norm(dim=1)).topk(s.ffn).indices
        mine.f1.weight.copy_(theirs.f1.weight[units] @ back)
        mine.f1.bias.copy_(theirs.f1.bias[units])
        mine.f2.weight.copy_(p.T @ theirs.f2.weight[:, units])
        mine.f2.bias.copy_(p.T @ theirs.f2.bias)


def soft(student, teacher):
    """Cross-entropy against the teacher's distribution."""
    return -(F.softmax(teacher.float(), -1) * F.log_softmax(student.float(), -1)).sum(-1).mean()


def same_sentence(ends):
    """Which heads a word may have (the root first), from the yes/no of the sentence ends."""
    number = ends.cumsum(1) - ends
    same = number[:, :, None] == number[:, None, :]
    return torch.cat([torch.ones_like(same[..., :1]), same], -1)


def imitation(student, teacher, bridge, batch, is_gold):
    """({task: loss} of the student against the teacher, its word vectors). Plain text has the teacher's sentences."""
    with torch.no_grad():
        target = teacher.encode(batch)
        wanted = teacher.label_logits(target)
        batch_ends = wanted["ends"].argmax(-1)
    h = student.head_dropout(student.encode(batch))
    word = batch["last"] > 0
    out = {"vectors": F.mse_loss(bridge(h[word]).float(), F.layer_norm(target[word].float(), target.shape[-1:]))}
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


def weight_of(task):
    return 1.0 if task == "vectors" else WEIGHTS[task.removeprefix("soft ")]


def mixed(gold, plain, pieces, config, args, options, people, progress):
    """Endless batches of (is gold, batch)."""
    rng, epoch = random.Random(args.seed), [0, 0]
    streams = [iter(()), iter(())]
    while True:
        share = args.text_share * (1 - progress()) if plain else 0
        kind = int(rng.random() < share)
        batch = next(streams[kind], None)
        if batch is None:
            epoch[kind] += 1
            streams[kind] = batches((gold, plain)[kind], pieces, config, args.seed * 7919 + 31 * epoch[kind] + kind, args.size, options, people)
            batch = next(streams[kind])
        yield kind == 0, batch


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    teacher, pieces, labels = load_checkpoint(args.teacher)
    documents = [Encoded(d, labels) for d in load_training(args.data, args.corpora.split(","), args.tools)]
    t = teacher.config
    if args.start:
        student = load_checkpoint(args.start)[0]
    else:
        config = Config(name="en-small", layers=args.layers, hidden=args.hidden, heads=args.hidden // 32, ffn=4 * args.hidden, arc=args.arc, rel=args.rel,
                        window=t.window, overlap=t.overlap, pieces=t.pieces, deprels=t.deprels, groups=t.groups)
        student = Model(config, dropout=0.0, head_dropout=0.1)
        counts = np.full(t.pieces, 0.5)
        for doc in documents:
            for w in doc.words:
                counts[pieces.word(w)[0]] += 1
        project(teacher, student, [int(i) for i in args.from_layers.split(",")], counts)
    plain = [Encoded(d, labels) for d in plain_documents(args.text)]
    print(f"{len(documents)} documents, {len(plain)} plain ({sum(len(d.words) for d in plain)} words), "
          f"{sum(p.numel() for p in student.parameters())} weights", flush=True)
    bridge = nn.Linear(student.config.hidden, t.hidden)
    every = list(student.named_parameters()) + [("bridge." + k, p) for k, p in bridge.named_parameters()]
    optimiser = torch.optim.AdamW([{"params": [p for _, p in every if p.dim() > 1], "weight_decay": 0.01}, {"params": [p for _, p in every if p.dim() < 2], "weight_decay": 0}],
                                  lr=args.rate, betas=(0.9, 0.98), eps=1e-6, fused=True)
    average, sets, folder = Average(student, 0.998), dev_sets(args.data), pathlib.Path(args.out)
    options = {"case": 0.06, "gaps": 0.25, "unknown": 0.01, "names": 0.2 if args.people else 0}
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
    for is_gold, batch in mixed(documents, plain, pieces, student.config, args, options, read_people(args.people, documents), progress):
        now = progress()
        if now >= 1:
            break
        for g in optimiser.param_groups:
            g["lr"] = args.rate * min(1.0, (step + 1) / 200) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * now)))
        if now >= 1 - args.simulate_last and not student.simulated:
            student.simulate()
            print(f"8-bit arithmetic from step {step}", flush=True)
        threads.begin()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            parts, h = imitation(student, teacher, bridge, batch, is_gold)
            loss = sum(weight_of(k) * v for k, v in parts.items())
            if is_gold and args.gold:
                loss = loss + args.gold * sum(WEIGHTS[k] * v for k, v in losses(student, batch, h).items())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_([p for _, p in every], 2.0, foreach=True)
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
        if time.time() - shown > 420:
            paused = time.time()
            check()
            student.train()
            shown = time.time()
            spent += shown - paused
    check()


if __name__ == "__main__":
    main()
