"""Writes a model file (FORMAT.md sections 3 and 4) from a checkpoint.

    export.py FOLDER OUT.model --name en [--random]
"""
import argparse
import pathlib
import struct

import numpy as np
import torch
import xxhash

from data import CHARACTER_MAP
from evaluate import load_checkpoint

LICENCE = "CC-BY-SA-4.0"
INT8, FLOAT, TEXT, PACKED = 1, 2, 3, 4


def pack(w):
    """The bytes of a map in the order of the C kernels (FORMAT.md, change 1): blocks of 16 rows by 4 columns."""
    rows, columns = w.shape
    padded = np.pad(w, ((0, -rows % 16), (0, -columns % 4)))
    return padded.reshape(padded.shape[0] // 16, 16, padded.shape[1] // 4, 4).transpose(0, 2, 1, 3).tobytes()


def quantise(matrix):
    """(int8 rows, float32 scale of each row)"""
    w = matrix.detach().float().numpy()
    scale = np.abs(w).max(1) / np.float32(127)
    scale = np.where(scale > 0, scale, np.float32(1)).astype(np.float32)
    return np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8), scale


def linear(sections, name, module):
    w, s = quantise(module.weight)
    sections += [(name + ".w", w), (name + ".s", s)]
    if module.bias is not None:
        sections.append((name + ".b", module.bias.detach().float().numpy()))


def norm(sections, name, module):
    sections += [(name + ".g", module.weight.detach().float().numpy()), (name + ".b", module.bias.detach().float().numpy())]


def sections_of(model, pieces, labels, name):
    """[(name, array or text)] in file order."""
    c = model.config
    config = {"name": name, "language": "en", "licence": LICENCE, "layers": c.layers, "hidden": c.hidden, "heads": c.heads, "ffn": c.ffn,
              "arc": c.arc, "rel": c.rel, "window": c.window, "overlap": c.overlap, "groups": ",".join(f"{g}:{n}" for g, n in c.groups)}
    out = [("config", "".join(f"{k}={v}\n" for k, v in config.items())), ("pieces", "\n".join(pieces.list) + "\n")]
    out += [(k, "\n".join(v) + "\n") for k, v in labels.lists.items()]
    out.append(("map", "".join(f"{ord(k):x} {v}\n" for k, v in sorted(CHARACTER_MAP.items()))))
    w, s = quantise(model.piece)
    out += [("piece.w", w), ("piece.s", s)]
    out += [(k, getattr(model, k).detach().float().numpy()) for k in ("position", "shape", "gap")]
    norm(out, "emb.norm", model.norm)
    for i, layer in enumerate(model.layers):
        linear(out, f"{i}.qkv", layer.qkv)
        linear(out, f"{i}.out", layer.out)
        norm(out, f"{i}.norm1", layer.norm1)
        linear(out, f"{i}.f1", layer.f1)
        linear(out, f"{i}.f2", layer.f2)
        norm(out, f"{i}.norm2", layer.norm2)
    for k in ("labels", "arcdep", "archead", "reldep", "relhead"):
        linear(out, k, getattr(model, k))
    linear(out, "arc.u", model.arc_u)
    out += [("arc.b", model.arc_b.detach().float().numpy()), ("arc_root", model.arc_root.detach().float().numpy()),
            ("rel_root", model.rel_root.detach().float().numpy())]
    linear(out, "rel.v", model.rel_v)
    return out


def write(sections, path):
    """The file: header, table, sections at multiples of 64."""
    body, table = bytearray(), bytearray()
    start = 64 + 64 * len(sections)
    for name, value in sections:
        if isinstance(value, str):
            raw, kind, rank, rows, columns = value.encode(), TEXT, 1, 0, 1
            rows = len(raw)
        else:
            kind = INT8 if value.dtype == np.int8 else FLOAT
            raw, rank, rows = value.astype("<i1" if kind == INT8 else "<f4").tobytes(), value.ndim, value.shape[0]
            columns = value.shape[1] if rank == 2 else 1
            if kind == INT8 and name != "piece.w":
                raw, kind = pack(value), PACKED
        body += bytes(-len(body) % 64)
        table += struct.pack("<24sIIIIQQ8x", name.encode(), kind, rank, rows, columns, start + len(body), len(raw))
        body += raw
    body += bytes(-len(body) % 64)
    rest = bytes(table + body)
    header = struct.pack("<8sIIQQ32x", b"CGMODEL\0", 1, len(sections), 64 + len(rest), xxhash.xxh3_64_intdigest(rest, seed=0))
    pathlib.Path(path).write_bytes(header + rest)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--name", default="en")
    parser.add_argument("--lexemes", help="file made by lexemes.py")
    parser.add_argument("--weights", default="model.pt")
    args = parser.parse_args()
    model, pieces, labels = load_checkpoint(args.folder, args.weights)
    with torch.no_grad():
        sections = sections_of(model, pieces, labels, args.name)
    if args.lexemes:
        sections.append(("lexemes", pathlib.Path(args.lexemes).read_text(encoding="utf-8")))
    write(sections, args.out)
    print(args.out, pathlib.Path(args.out).stat().st_size, "bytes")


if __name__ == "__main__":
    main()
