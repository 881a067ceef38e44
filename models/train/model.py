"""The encoder and its heads (FORMAT.md sections 1 and 2) in PyTorch, in float or with simulated 8-bit arithmetic."""
import dataclasses
import json
import pathlib
import struct

import torch
from torch import nn
from torch.nn import functional as F

from data import MASK


@dataclasses.dataclass
class Config:
    """Sizes of a model; written to the `config` section by export.py."""
    name: str = "en"
    layers: int = 6
    hidden: int = 384
    heads: int = 12
    ffn: int = 1536
    arc: int = 256
    rel: int = 96
    window: int = 158
    overlap: int = 30
    pieces: int = 0
    deprels: int = 0
    groups: list = None

    def save(self, path):
        pathlib.Path(path).write_text(json.dumps(dataclasses.asdict(self), indent=1))

    @classmethod
    def load(cls, path):
        values = json.loads(pathlib.Path(path).read_text())
        values["groups"] = [tuple(g) for g in values["groups"]]
        return cls(**values)


def fake_quantise(x):
    """x rounded to 8 bits by row, as FORMAT.md section 3 does; the gradient passes as if it were x."""
    with torch.no_grad():
        step = x.detach().float().abs().amax(-1, keepdim=True).clamp_min(1e-12) / 127
        delta = (torch.round(x.detach() / step) * step - x.detach()).to(x.dtype)
    return x + delta


class Quantised(nn.Module):
    """A linear map with a switch for simulated 8-bit arithmetic."""

    def __init__(self, inputs, outputs, bias=True, std=0.02):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs) * std)
        self.bias = nn.Parameter(torch.zeros(outputs)) if bias else None
        self.simulate = False

    def forward(self, x):
        weight = self.weight
        if self.simulate:
            x, weight = fake_quantise(x), fake_quantise(weight)
        return F.linear(x, weight, self.bias)


def attention_mask(mask):
    """What to add to attention scores, or None where no window is padded."""
    return None if mask.all() else torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]


class Layer(nn.Module):
    def __init__(self, c, dropout):
        super().__init__()
        self.heads = c.heads
        self.qkv, self.out = Quantised(c.hidden, 3 * c.hidden), Quantised(c.hidden, c.hidden)
        self.f1, self.f2 = Quantised(c.hidden, c.ffn), Quantised(c.ffn, c.hidden)
        self.norm1, self.norm2 = nn.LayerNorm(c.hidden, eps=1e-12), nn.LayerNorm(c.hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, n, h = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q * (h // self.heads) ** -0.5) @ k.transpose(-1, -2)
        y = torch.softmax(scores if mask is None else scores + mask.to(scores.dtype), -1, dtype=scores.dtype) @ v
        x = self.norm1(x + self.dropout(self.out(y.transpose(1, 2).reshape(b, n, h))))
        return self.norm2(x + self.dropout(self.f2(F.gelu(self.f1(x), approximate="tanh"))))


class Model(nn.Module):
    """Batch of windows in, logits out. A batch is what sampling.collate makes."""

    def __init__(self, config, dropout=0.1, head_dropout=0.2):
        super().__init__()
        c = self.config = config
        self.piece = nn.Parameter(torch.randn(c.pieces, c.hidden) * 0.02)
        self.position = nn.Parameter(torch.randn(c.window + 2, c.hidden) * 0.02)
        self.shape = nn.Parameter(torch.randn(10, c.hidden) * 0.005)
        self.gap = nn.Parameter(torch.randn(5, c.hidden) * 0.005)
        self.norm = nn.LayerNorm(c.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(c, dropout) for _ in range(c.layers))
        self.dropout, self.head_dropout = nn.Dropout(dropout), nn.Dropout(head_dropout)
        self.labels = Quantised(c.hidden, sum(n for _, n in c.groups))
        self.arcdep, self.archead = (Quantised(c.hidden, c.arc, std=c.hidden ** -0.5) for _ in range(2))
        self.reldep, self.relhead = (Quantised(c.hidden, c.rel, std=c.hidden ** -0.5) for _ in range(2))
        self.arc_u = Quantised(c.arc, c.arc, bias=False, std=1 / c.arc)
        self.arc_b = nn.Parameter(torch.zeros(c.arc))
        self.arc_root, self.rel_root = (nn.Parameter(torch.rand(n) * 0.5) for n in (c.arc, c.rel))
        self.rel_v = Quantised(c.rel + 1, c.deprels * (c.rel + 1), bias=False, std=1 / c.rel)

    def simulate(self, on=True):
        """Switches 8-bit arithmetic in all linear maps and the piece embedding."""
        self.simulated = on
        for m in self.modules():
            if isinstance(m, Quantised):
                m.simulate = on

    simulated = False

    def encode(self, batch, all_layers=False):
        """Vectors of the words, (windows, words, hidden); with all_layers also those of the pieces after each layer."""
        piece = self.piece[batch["ids"]]
        if self.simulated:
            piece = fake_quantise(piece)
        n = batch["ids"].shape[1]
        x = self.dropout(self.norm(piece + self.position[:n] + self.shape[batch["shape"]] + self.gap[batch["gap"]]))
        mask = attention_mask(batch["mask"])
        states = [x]
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        first, last = (x.gather(1, batch[k][..., None].expand(-1, -1, x.shape[-1])) for k in ("first", "last"))
        h = 0.5 * (first + last)
        return (h, states) if all_layers else h

    def label_logits(self, h):
        """{group: logits} of the labels head."""
        groups = self.config.groups
        return dict(zip((g for g, _ in groups), self.labels(h).split([n for _, n in groups], -1)))

    def arc_parts(self, h):
        """d of each word, and g of each word with the root put before them."""
        d, g = F.relu(self.arcdep(h)), F.relu(self.archead(h))
        return d, torch.cat([self.arc_root.to(g.dtype).expand(*g.shape[:-2], 1, -1), g], -2)

    def arc_scores(self, h):
        """(..., word, head) scores; head 0 is the root."""
        d, g = self.arc_parts(h)
        return d @ self.arc_u(g).transpose(-1, -2) + (g @ self.arc_b.to(g.dtype))[..., None, :]

    def rel_parts(self, h):
        """p of each word and q of each word with the root before them, both with the constant 1 at the end."""
        p, q = F.relu(self.reldep(h)), F.relu(self.relhead(h))
        q = torch.cat([self.rel_root.to(q.dtype).expand(*q.shape[:-2], 1, -1), q], -2)
        return tuple(torch.cat([t, t.new_ones(*t.shape[:-1], 1)], -1) for t in (p, q))

    def rel_scores(self, p, q):
        """Logits of the relations of pairs: p, q (pairs, rel + 1)."""
        v = self.rel_v(q).view(len(q), self.config.deprels, -1)
        return (v @ p[..., None].to(v.dtype)).squeeze(-1)


WEIGHTS = {"arcs": 1.0, "rels": 1.0, "ends": 0.5, "upos": 0.5, "xpos": 0.5, "lemma": 0.3, "names": 1.5, "cue": 0.5, "source": 0.5, "content": 0.5}

RARE = ("cue", "source", "content")


SMOOTHING = {"names": 0.01}


def losses(model, batch, h=None):
    """{task: mean loss} of a batch."""
    h = model.head_dropout(model.encode(batch) if h is None else h)
    out = {}
    for group, logits in model.label_logits(h).items():
        target = batch[group]
        if (target != MASK).any():
            loss = F.cross_entropy(logits.float().flatten(0, 1), target.flatten(), ignore_index=MASK, label_smoothing=SMOOTHING.get(group, 0.03))
            share = (target != MASK).sum() / batch["mask"].sum()
            out[group] = loss * min(1.0, 2.0 * share) if group in RARE else loss
    if (batch["head"] != MASK).any():
        scores = model.arc_scores(h).float().masked_fill(~batch["allowed"], -1e4)
        out["arcs"] = F.cross_entropy(scores.flatten(0, 1), batch["head"].flatten(), ignore_index=MASK)
        row, word = (batch["head"] != MASK).nonzero(as_tuple=True)
        p, q = model.rel_parts(h)
        logits = model.rel_scores(p[row, word], q[row, batch["head"][row, word]]).float()
        out["rels"] = F.cross_entropy(logits, batch["deprel"][row, word], ignore_index=MASK, label_smoothing=0.03)
    return out


def read_safetensors(path):
    """{name: float tensor} of a safetensors file."""
    raw = pathlib.Path(path).read_bytes()
    size = struct.unpack("<Q", raw[:8])[0]
    header, body = json.loads(raw[8:8 + size]), raw[8 + size:]
    kinds = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
    return {name: torch.frombuffer(bytearray(body[slice(*e["data_offsets"])]), dtype=kinds[e["dtype"]]).reshape(e["shape"]).float()
            for name, e in header.items() if name != "__metadata__" and e["dtype"] in kinds}


def load_base(model, path, kept, layers=None):
    """Puts the weights of a BERT of the same width into the model: the kept pieces, and the given layers in order."""
    w = {k.removeprefix("bert."): v for k, v in read_safetensors(path).items()}
    with torch.no_grad():
        model.piece.copy_(w["embeddings.word_embeddings.weight"][kept])
        model.position.copy_((w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])[:len(model.position)])
        copy_norm(model.norm, w, "embeddings.LayerNorm")
        for layer, i in zip(model.layers, layers or range(len(model.layers))):
            at = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                qkv = torch.cat([w[f"{at}attention.self.{x}.{kind}"] for x in ("query", "key", "value")])
                getattr(layer.qkv, kind).copy_(qkv)
                getattr(layer.out, kind).copy_(w[f"{at}attention.output.dense.{kind}"])
                getattr(layer.f1, kind).copy_(w[f"{at}intermediate.dense.{kind}"])
                getattr(layer.f2, kind).copy_(w[f"{at}output.dense.{kind}"])
            copy_norm(layer.norm1, w, at + "attention.output.LayerNorm")
            copy_norm(layer.norm2, w, at + "output.LayerNorm")


def copy_norm(norm, w, name):
    norm.weight.copy_(w[name + ".weight"])
    norm.bias.copy_(w[name + ".bias"])
