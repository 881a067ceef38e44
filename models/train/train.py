"""Fine-tunes the encoder and all heads together.

    train.py --data DATA --base model.safetensors --vocabulary vocab.txt --out FOLDER
"""
import argparse
import json
import math
import pathlib
import random
import time

import numpy as np
import torch

from attribution import EXTRA
from data import Labels, Pieces, latin_pieces, load_training
from evaluate import Annotator, dev_sets, report, show
from model import WEIGHTS, Config, Model, load_base, losses
from sampling import Encoded, batches, name_pools


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of the corpora")
    parser.add_argument("--base", help="safetensors of the pretrained encoder")
    parser.add_argument("--vocabulary", help="its vocab.txt")
    parser.add_argument("--start", help="training folder to go on from, instead of --base")
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", help="numbers of the layers of --base to take, when not all: 0,2,4 (trials)")
    parser.add_argument("--corpora", default="ewt,uner,gum,wikigold")
    parser.add_argument("--tools", help="folder of claimlib.py, for the corpus `claims`")
    parser.add_argument("--people", help="text file: given names, an empty line, surnames (names augmentation)")
    parser.add_argument("--places", help="file of names.py: organizations and places (names augmentation)")
    parser.add_argument("--repeat", default="", help="documents of a corpus more than once an epoch: gum=2,wikigold=1")
    parser.add_argument("--weights", default="", help="weights of losses other than model.py's: names=2.5,cue=0.1")
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--minutes", type=float, default=0, help="fit the schedule into this time instead, when shorter")
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the top layer")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9, help="learning rate factor from layer to layer downwards")
    parser.add_argument("--size", type=int, default=1600, help="word pieces a batch")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--head-dropout", type=float, default=0.25)
    parser.add_argument("--simulate-last", type=float, default=0, help="share of the steps, at the end, with 8-bit arithmetic")
    parser.add_argument("--average", type=float, default=0.998, help="decay of the moving average of the weights")
    parser.add_argument("--case", type=float, default=0.06)
    parser.add_argument("--gaps", type=float, default=0.25)
    parser.add_argument("--unknown", type=float, default=0.01)
    parser.add_argument("--swap-names", type=float, default=0.0)
    parser.add_argument("--check-every", type=int, default=1, help="epochs between scores on the dev sets (and checkpoints)")
    parser.add_argument("--warmup", type=int, default=150)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=0, help="fit the schedule into so many steps instead, when fewer")
    return parser.parse_args()


def parameter_groups(model, args):
    """Adam groups with a learning rate that falls from the top layer to the embeddings; heads have their own."""
    depth, groups = len(model.layers), {}
    for name, p in model.named_parameters():
        part = name.split(".")[0]
        if part == "layers":
            rate = args.rate * args.decay ** (depth - 1 - int(name.split(".")[1]))
        elif part in ("piece", "position", "norm"):
            rate = args.rate * args.decay ** depth
        else:
            rate = args.head_rate
        groups.setdefault((rate, 0.01 if p.dim() > 1 else 0.0), []).append(p)
    return [{"params": ps, "lr": r, "rate": r, "weight_decay": w} for (r, w), ps in groups.items()]


class Threads:
    """Chooses between one thread and all, by what is faster now: on a shared machine two threads that wait for each other can be slower than one."""

    def __init__(self, most):
        self.choices, self.seconds, self.count, self.now = sorted({1, most}), {}, 0, most

    def begin(self):
        self.count += 1
        known = [c for c in self.choices if c in self.seconds]
        self.now = min(known, key=self.seconds.get) if len(known) == len(self.choices) else self.choices[self.count % len(self.choices)]
        if self.count % 12 == 0:
            self.now = next(c for c in reversed(self.choices) if c != self.now or len(self.choices) == 1)
        torch.set_num_threads(self.now)
        self.started = time.time()

    def end(self, pieces):
        spent = (time.time() - self.started) / pieces
        old = self.seconds.get(self.now, spent)
        self.seconds[self.now] = 0.5 * old + 0.5 * spent


class Average:
    """Exponential moving average of the weights."""

    def __init__(self, model, decay, every=2):
        self.model, self.decay, self.every, self.count = model, decay, every, 0
        self.values = [p.detach().clone() for p in model.parameters()]

    @torch.no_grad()
    def update(self):
        self.count += 1
        if self.count % self.every == 0:
            rate = max(1 - self.decay, 1 / (1 + self.count / 3)) * self.every
            torch._foreach_lerp_(self.values, list(self.model.parameters()), min(1.0, rate))

    @torch.no_grad()
    def swap(self):
        """Exchanges the average with the model's weights."""
        for mine, p in zip(self.values, self.model.parameters()):
            kept = p.data.clone()
            p.data.copy_(mine)
            mine.copy_(kept)


def save(model, pieces, labels, folder, weights="model.pt"):
    folder.mkdir(parents=True, exist_ok=True)
    model.config.save(folder / "config.json")
    (folder / "pieces.txt").write_text("\n".join(pieces.list), encoding="utf-8")
    labels.save(folder / "labels.json")
    torch.save(model.state_dict(), folder / weights)


def read_people(path, documents, places=None):
    """(given names, surnames, pools of other names in the documents, pools of the file `places`), or None without a path."""
    if not path:
        return None
    given, family = pathlib.Path(path).read_text(encoding="utf-8").strip("\n").split("\n\n")
    pools = {}
    for line in pathlib.Path(places).read_text(encoding="utf-8").splitlines() if places else []:
        kind, name = line.split("\t")
        pools.setdefault(({"ORG": 3, "LOC": 5}[kind], name.count(" ") + 1), []).append(name.split(" "))
    return given.split("\n"), family.split("\n"), name_pools(documents), pools


def settings(text, kind):
    """{name: value} of `name=value,name=value`."""
    return {k: kind(v) for k, v in (part.split("=") for part in text.split(",") if part)}


def repeated(documents, repeat):
    """The documents, those of the corpora in `repeat` ({corpus: times}) as often as said there."""
    return [d for d in documents for _ in range(repeat.get(d.corpus, 1))]


def build(args):
    """Model, pieces, labels and encoded documents."""
    corpora = args.corpora.split(",")
    documents = load_training(args.data, corpora, args.tools)
    if args.start:
        from evaluate import load_checkpoint
        model, pieces, labels = load_checkpoint(args.start)
    else:
        vocabulary = pathlib.Path(args.vocabulary).read_text(encoding="utf-8").rstrip("\n").split("\n")
        kept = latin_pieces(vocabulary)
        pieces, labels = Pieces([vocabulary[i] for i in kept]), Labels.collect(documents, extra=EXTRA if "claims" in corpora else None)
        layers = [int(i) for i in args.layers.split(",")] if args.layers else list(range(Config.layers))
        config = Config(layers=len(layers), pieces=len(kept), deprels=len(labels.lists["deprel"]), groups=labels.groups)
        model = Model(config, args.dropout, args.head_dropout)
        load_base(model, args.base, kept, layers)
    for m in model.modules():
        if isinstance(m, torch.nn.Dropout):
            m.p = args.head_dropout if m is model.head_dropout else args.dropout
    return model, pieces, labels, [Encoded(d, labels) for d in documents]


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    random.seed(args.seed)
    model, pieces, labels, documents = build(args)
    folder = pathlib.Path(args.out)
    save(model, pieces, labels, folder, "start.pt")
    (folder / "arguments.json").write_text(json.dumps(vars(args), indent=1))
    options = {"case": args.case, "gaps": args.gaps, "unknown": args.unknown, "names": args.swap_names}
    people = read_people(args.people, documents, args.places)
    documents, weights = repeated(documents, settings(args.repeat, int)), {**WEIGHTS, **settings(args.weights, float)}
    optimiser = torch.optim.AdamW(parameter_groups(model, args), betas=(0.9, 0.98), eps=1e-6, fused=True)
    average, sets = Average(model, args.average), dev_sets(args.data)
    per_epoch = sum(1 for _ in batches(documents, pieces, model.config, 0, args.size))
    total, step, began, spent = min(args.steps or math.inf, int(args.epochs * per_epoch)), 0, time.time(), 0.0
    print(f"{len(documents)} documents, {per_epoch} steps an epoch, {total} in all, {sum(p.numel() for p in model.parameters())} weights", flush=True)
    epoch, threads = 0, Threads(args.threads)
    while step < total:
        sums, model_mode = {}, model.train()
        for batch in batches(documents, pieces, model.config, args.seed * 1000 + epoch, args.size, options, people):
            progress = step / total
            if args.minutes:
                progress = max(progress, (time.time() - began - spent) / (60 * args.minutes))
            if progress >= 1:
                step = total
                break
            factor = min(1.0, (step + 1) / args.warmup) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * progress)))
            for g in optimiser.param_groups:
                g["lr"] = g["rate"] * factor
            if args.simulate_last and progress >= 1 - args.simulate_last and not model.simulated:
                model.simulate()
                print(f"8-bit arithmetic from step {step}", flush=True)
            threads.begin()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts = losses(model, batch)
            loss = sum(weights[k] * v for k, v in parts.items())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0, foreach=True)
            optimiser.step()
            average.update()
            threads.end(batch["ids"].numel())
            for k, v in parts.items():
                n, s = sums.get(k, (0, 0.0))
                sums[k] = (n + 1, s + float(v.detach()))
            step += 1
            if step % 50 == 0:
                print(f"step {step} {time.time() - began - spent:.0f}s threads {threads.now} " + " ".join(f"{k} {s / n:.3f}" for k, (n, s) in sums.items()), flush=True)
                sums = {}
            if step >= total:
                break
        epoch += 1
        if step < total and epoch % args.check_every:
            continue
        paused = time.time()
        average.swap()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = report(Annotator(model, pieces, labels), sets)
        print(f"epoch {epoch}, step {step}, {time.time() - began:.0f}s")
        show(scores)
        save(model, pieces, labels, folder)
        (folder / "scores.json").write_text(json.dumps(scores, indent=1))
        average.swap()
        spent += time.time() - paused


if __name__ == "__main__":
    main()
