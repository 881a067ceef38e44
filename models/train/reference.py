"""The quantised inference of FORMAT.md in numpy: what the C program must agree with.

    reference.py MODEL IN.conllu OUT.conllu [--gold-sentences]

Reads CoNLL-U (its words and gaps), writes CoNLL-U with every layer predicted.
"""
import argparse
import pathlib
import struct

import numpy as np
import xxhash

import decode
from data import Pieces, owners, read_conllu, windows
from conllu import write_conllu

F32 = np.float32


def unpack(data, rows, columns):
    """A map from blocks of 16 rows by 4 columns (FORMAT.md, change 1)."""
    blocks = np.frombuffer(data, dtype="<i1").reshape(-1, (columns + 3) // 4, 16, 4)
    return blocks.transpose(0, 2, 1, 3).reshape(len(blocks) * 16, -1)[:rows, :columns]


def load(path):
    """{section: array or list of lines} of a model file."""
    raw = pathlib.Path(path).read_bytes()
    magic, version, count, size, digest = struct.unpack_from("<8sIIQQ", raw)
    if magic != b"CGMODEL\0" or version != 1 or size != len(raw) or xxhash.xxh3_64_intdigest(raw[64:], seed=0) != digest:
        raise ValueError(f"{path}: not a model file, or a damaged one")
    out = {}
    for i in range(count):
        name, kind, rank, rows, columns, offset, length = struct.unpack_from("<24sIIIIQQ", raw, 64 + 64 * i)
        name, data = name.rstrip(b"\0").decode(), raw[offset:offset + length]
        if kind == 4:
            out[name] = unpack(data, rows, columns)
        elif kind == 3:
            out[name] = data.decode().rstrip("\n").split("\n")
        else:
            array = np.frombuffer(data, dtype="<i1" if kind == 1 else "<f4")
            out[name] = array.reshape(rows, columns) if rank == 2 else array
    out["config"] = dict(line.split("=", 1) for line in out["config"])
    return out


def quantise_rows(x):
    """(q as float32 integers, scale a / 127) of each row."""
    a = np.abs(x).max(-1, keepdims=True)
    factor = np.divide(F32(127), a, out=np.zeros_like(a), where=a > 0)
    return np.trunc(x * factor + np.copysign(F32(0.5), x)), a / F32(127)


def linear(x, w, scale, bias=None):
    """The int8 linear map. Sums are exact: float32 holds 512 products of 127 * 127."""
    q, step = quantise_rows(x)
    total = np.zeros((*x.shape[:-1], len(w)), dtype=np.float64)
    for k in range(0, w.shape[1], 512):
        total += q[..., k:k + 512] @ w[:, k:k + 512].astype(F32).T
    y = total.astype(F32) * (step * scale)
    return y if bias is None else y + bias


def layer_norm(x, g, b):
    mean = x.mean(-1, keepdims=True)
    centred = x - mean
    return centred / np.sqrt((centred * centred).mean(-1, keepdims=True) + F32(1e-12)) * g + b


def gelu(x):
    return x / (1 + np.exp(F32(-1.5957691216) * (x + F32(0.044715) * x * x * x)))


class Reference:
    """A model file, ready to annotate documents."""

    def __init__(self, path):
        s = self.s = load(path)
        c = self.c = {k: int(v) if v.isdigit() else v for k, v in s["config"].items()}
        character_map = {}
        for line in s["map"]:
            code, _, replacement = line.partition(" ")
            character_map[chr(int(code, 16))] = replacement
        self.pieces = Pieces(s["pieces"], character_map)
        self.groups = [(g.split(":")[0], int(g.split(":")[1])) for g in c["groups"].split(",")]
        self.lexemes = frozenset(s.get("lexemes", ()))
        self.labels = {k: s[k] for k in ["upos", "xpos", "deprel", "lemma", "names"] + [g for g, _ in self.groups[5:]]}

    def map(self, x, name):
        return linear(x, self.s[name + ".w"], self.s[name + ".s"], self.s.get(name + ".b"))

    def window(self, ids, shapes, gaps):
        """The vectors of the pieces of one window."""
        s, c = self.s, self.c
        x = s["piece.w"][ids].astype(F32) * s["piece.s"][ids][:, None] + s["position"][:len(ids)] + s["shape"][shapes] + s["gap"][gaps]
        x = layer_norm(x, s["emb.norm.g"], s["emb.norm.b"])
        heads, size = c["heads"], c["hidden"] // c["heads"]
        for i in range(c["layers"]):
            q, k, v = self.map(x, f"{i}.qkv").reshape(len(ids), 3, heads, size).transpose(1, 2, 0, 3)
            scores = q @ k.transpose(0, 2, 1) * F32(size ** -0.5)
            weight = np.exp(scores - scores.max(-1, keepdims=True))
            weight /= weight.sum(-1, keepdims=True)
            y = (weight @ v).transpose(1, 0, 2).reshape(len(ids), -1)
            x = layer_norm(x + self.map(y, f"{i}.out"), s[f"{i}.norm1.g"], s[f"{i}.norm1.b"])
            y = self.map(gelu(self.map(x, f"{i}.f1")), f"{i}.f2")
            x = layer_norm(x + y, s[f"{i}.norm2.g"], s[f"{i}.norm2.b"])
        return x

    def vectors(self, words, gaps):
        """h of every word."""
        cut = [self.pieces.word(w) for w in words]
        lengths = [len(ids) for ids, _ in cut]
        spans = windows(lengths, gaps, self.c["window"], self.c["overlap"])
        owner = owners(lengths, spans)
        h = np.zeros((len(words), self.c["hidden"]), dtype=F32)
        for w, (a, b) in enumerate(spans):
            ids, shapes, kinds, places = [self.pieces.cls], [0], [0], []
            for (pieces, shape), gap in zip(cut[a:b], gaps[a:b]):
                places.append((len(ids), len(ids) + len(pieces) - 1))
                ids += pieces
                shapes += [shape] * len(pieces)
                kinds += [gap] + [4] * (len(pieces) - 1)
            x = self.window(ids + [self.pieces.sep], shapes + [0], kinds + [0])
            for i, (first, last) in zip(range(a, b), places):
                if owner[i] == w:
                    h[i] = F32(0.5) * (x[first] + x[last])
        return h

    def annotate(self, words, gaps, sentences=None):
        """decode.Annotation of an article's words."""
        s, h = self.s, self.vectors(words, gaps)
        joined, logits, at = self.map(h, "labels"), {}, 0
        for group, size in self.groups:
            logits[group] = joined[:, at:at + size]
            at += size
        relu = lambda name: np.maximum(self.map(h, name), 0)
        d, g, p, q = relu("arcdep"), relu("archead"), relu("reldep"), relu("relhead")
        g_all, q_all = np.vstack([s["arc_root"], g]), np.vstack([s["rel_root"], q])
        u, b_part = linear(g_all, s["arc.u.w"], s["arc.u.s"]), g_all @ s["arc.b"]
        one = lambda x: np.hstack([x, np.ones((len(x), 1), dtype=F32)])
        p, q_all, size = one(p), one(q_all), len(self.labels["deprel"])

        def arc_scores(a, b):
            rows = [0] + list(range(a + 1, b + 1))
            return d[a:b] @ u[rows].T + b_part[rows]

        def rel_logits(a, b, heads):
            v = linear(q_all[[a + k if k else 0 for k in heads]], s["rel.v.w"], s["rel.v.s"])
            return np.einsum("nlr,nr->nl", v.reshape(b - a, size, -1), p[a:b])

        return decode.Annotation(words, gaps, logits, arc_scores, rel_logits, self.labels, sentences, self.lexemes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--gold-sentences", action="store_true", help="keep the sentences of the input")
    args = parser.parse_args()
    reference = Reference(args.model)
    with open(args.output, "w", encoding="utf-8") as out:
        for doc in read_conllu(args.input, "input"):
            sentences = list(doc.sentences()) if args.gold_sentences else None
            write_conllu(out, doc, reference.annotate(doc.words, doc.gaps, sentences))


if __name__ == "__main__":
    main()
