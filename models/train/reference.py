"""The quantised inference of FORMAT.md in numpy, in the order of src/model: the C program gives the same bits.

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


def rounded(x):
    """The nearest whole numbers; halves go away from zero."""
    return np.trunc(x + np.copysign(F32(0.5), x))


def factor_to(peak, top):
    """top / peak, or 0 where there is next to nothing."""
    return np.divide(F32(top), peak, out=np.zeros_like(peak), where=peak > F32(1e-30))


def lane_sum(x):
    """The sum over the last axis, a multiple of 16, in the order of src/model/kernels_float.h: 16 sums, then by halves."""
    parts = x.reshape(*x.shape[:-1], -1, 16)
    s = np.zeros_like(parts[..., 0, :])
    for i in range(parts.shape[-2]):
        s = s + parts[..., i, :]
    s = (s[..., 0:4] + s[..., 8:12]) + (s[..., 4:8] + s[..., 12:16])
    return (s[..., 0] + s[..., 2]) + (s[..., 1] + s[..., 3])


def dot(x, y):
    """The sums of products of the last axes, padded to a multiple of 16."""
    product = x * y
    return lane_sum(np.pad(product, [(0, 0)] * (product.ndim - 1) + [(0, -product.shape[-1] % 16)]))


def exp2(x):
    """2 ** x by the polynomial of src/model/kernels_float.h."""
    magic = F32(12582912)
    x = np.minimum(np.maximum(x, F32(-125)), F32(125))
    whole = x + magic
    r = x - (whole - magic)
    p = r * F32(0.001326472731307149) + F32(0.009671512991189957)
    for c in (0.05550733581185341, 0.24022242426872253, 0.6931470036506653, 1):
        p = p * r + F32(c)
    return (p.view(np.int32) + (whole.view(np.int32) << 23)).view(F32)


def quantise_rows(x):
    """(q as float32 integers, scale a / 127) of each row."""
    a = np.abs(x).max(-1, keepdims=True)
    return rounded(x * factor_to(a, 127)), a / F32(127)


def linear(x, w, scale, bias=None):
    """The int8 linear map. Sums are exact: float32 holds 512 products of 127 * 127."""
    q, step = quantise_rows(x)
    total = np.zeros((*x.shape[:-1], len(w)), dtype=np.float64)
    for k in range(0, w.shape[1], 512):
        total += q[..., k:k + 512] @ w[:, k:k + 512].astype(F32).T
    y = total.astype(F32) * (step * scale)
    return y if bias is None else y + bias


def layer_norm(x, g, b):
    n = F32(x.shape[-1])
    centred = x - (lane_sum(x) / n)[..., None]
    scale = F32(1) / np.sqrt(lane_sum(centred * centred) / n + F32(1e-12))
    return centred * scale[..., None] * g + b


def gelu(x):
    return x / (exp2(x * (x * x * F32(-0.10294324) - F32(2.3022082))) + F32(1))


def attention(q, k, v, heads):
    """FORMAT.md, change 17: the context of each row, from queries, keys and values (rows, hidden)."""
    n, hidden = q.shape
    size = hidden // heads
    split = lambda x: x.reshape(n, heads, size).transpose(1, 0, 2).astype(np.float64)
    peak = lambda x: np.abs(x).max(-1, keepdims=True)
    top_q, top_k, top_v = peak(q), peak(k), np.abs(v).max()
    base = F32(1.44269504) / np.sqrt(F32(size))
    scale_q, scale_k = (top_q / F32(4095) * base)[:, 0], (top_k / F32(4095))[:, 0]
    words = [split(rounded(x * factor_to(t, c))) for x, t, c in ((q, top_q, 4095), (k, top_k, 4095), (v, top_v, 32767))]
    scores = (words[0] @ words[1].transpose(0, 2, 1)).astype(F32) * (scale_k[None, :] * scale_q[:, None])
    e = exp2(scores - scores.max(-1, keepdims=True))
    total = lane_sum(np.pad(e, [(0, 0), (0, 0), (0, -n % 16)], constant_values=F32(2) ** F32(-125)))
    weights = rounded(e * (F32(32767) / total)[..., None]).astype(np.float64)
    context = (weights @ words[2]).astype(F32) * (top_v / F32(32767) / F32(32767))
    return context.transpose(1, 0, 2).reshape(n, hidden)


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
        for i in range(c["layers"]):
            y = attention(*np.split(self.map(x, f"{i}.qkv"), 3, axis=1), c["heads"])
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
        u, b_part = linear(g_all, s["arc.u.w"], s["arc.u.s"]), dot(g_all, s["arc.b"])
        one = lambda x: np.hstack([x, np.ones((len(x), 1), dtype=F32)])
        p, q_all, size = one(p), one(q_all), len(self.labels["deprel"])

        def arc_scores(a, b):
            rows = [0] + list(range(a + 1, b + 1))
            return dot(d[a:b, None], u[rows]) + b_part[rows]

        def rel_logits(a, b, heads):
            v = linear(q_all[[a + k if k else 0 for k in heads]], s["rel.v.w"], s["rel.v.s"])
            return dot(v.reshape(b - a, size, -1), p[a:b, None])

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
