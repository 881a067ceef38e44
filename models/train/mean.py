"""Mixes the weights of two checkpoints of one training: the mean is often better on names than either.

    mean.py FIRST SECOND --share 0.7 --out FOLDER      0.3 of the first, 0.7 of the second
"""
import argparse
import pathlib
import shutil

import torch


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", type=pathlib.Path)
    parser.add_argument("second", type=pathlib.Path)
    parser.add_argument("--share", type=float, default=0.5, help="weight of the second")
    parser.add_argument("--out", required=True, type=pathlib.Path)
    args = parser.parse_args()
    first, second = (torch.load(folder / "model.pt", weights_only=True) for folder in (args.first, args.second))
    args.out.mkdir(parents=True, exist_ok=True)
    for name in ("config.json", "pieces.txt", "labels.json"):
        shutil.copy(args.second / name, args.out / name)
    torch.save({k: (1 - args.share) * first[k] + args.share * second[k] for k in second}, args.out / "model.pt")


if __name__ == "__main__":
    main()
