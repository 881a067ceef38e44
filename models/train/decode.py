"""From scores to layers: sentence cuts, trees, name tags, lemmas (FORMAT.md sections 2 and 5). numpy only."""
import numpy as np

from data import BLANK, apply_rule, simple_lower

ROOT_PENALTY = 1e6
LONGEST = 400
BEST_RULES = 8
LISTED = ("VERB", "AUX", "NOUN", "ADJ", "ADV")


def cut_sentences(ends, gaps):
    """[a, b) ranges from the yes/no of each word. A blank line always ends a sentence."""
    out, begin = [], 0
    for i, end in enumerate(ends):
        if end or i + 1 == len(ends) or gaps[i + 1] == BLANK or i + 1 - begin == LONGEST:
            out.append((begin, i + 1))
            begin = i + 1
    return out


def viterbi(logits, tags):
    """The best valid IOB2 sequence: I-X only after B-X or I-X."""
    n, k = logits.shape
    if n == 0:
        return []
    allowed = np.array([[not t.startswith("I-") or f in (t, "B-" + t[2:]) for t in tags] for f in tags])
    score = np.where([not t.startswith("I-") for t in tags], logits[0].astype(np.float64), -np.inf)
    back = np.zeros((n, k), dtype=int)
    for i in range(1, n):
        options = np.where(allowed, score[:, None], -np.inf)
        back[i] = options.argmax(0)
        score = options[back[i], np.arange(k)] + logits[i]
    path = [int(score.argmax())]
    for i in range(n - 1, 0, -1):
        path.append(int(back[i][path[-1]]))
    return path[::-1]


def tree(scores):
    """Heads of n words (0 is the root, 1.. the words) from scores (n, n + 1): the best tree with one child of the root."""
    n = len(scores)
    s = scores.astype(np.float64).copy()
    s[np.arange(n), np.arange(1, n + 1)] = -np.inf
    heads = s.argmax(1)
    if (heads == 0).sum() == 1 and acyclic(heads):
        return heads
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = s
    full[1:, 0] -= ROOT_PENALTY
    return chu_liu_edmonds(full)[1:]


def acyclic(heads):
    state = np.zeros(len(heads) + 1, dtype=int)
    state[0] = 2
    for i in range(1, len(heads) + 1):
        path = []
        while state[i] == 0:
            state[i] = 1
            path.append(i)
            i = heads[i - 1]
        if state[i] == 1:
            return False
        for j in path:
            state[j] = 2
    return True


def chu_liu_edmonds(score):
    """Heads of the maximum spanning tree from node 0; score[i][j]: j is the head of i. heads[0] is 0."""
    n = len(score)
    heads = np.zeros(n, dtype=int)
    heads[1:] = score[1:].argmax(1)
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(n, dtype=bool)
    inside[cycle] = True
    outside = [i for i in range(n) if not inside[i]]
    m = len(outside)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = score[np.ix_(outside, outside)]
    gain = score[cycle] - score[cycle, heads[cycle]][:, None]
    enter = gain[:, outside].argmax(0)
    small[m, :m] = gain[:, outside].max(0)
    leave = score[np.ix_(outside, cycle)].argmax(1)
    small[:m, m] = score[np.ix_(outside, cycle)].max(1)
    small[0] = -np.inf
    inner = chu_liu_edmonds(small)
    out = heads.copy()
    for a in range(1, m):
        out[outside[a]] = cycle[leave[a]] if inner[a] == m else outside[inner[a]]
    entry = inner[m]
    out[cycle[enter[entry]]] = outside[entry]
    return out


def find_cycle(heads):
    state = np.zeros(len(heads), dtype=int)
    state[0] = 2
    for start in range(1, len(heads)):
        path, i = [], start
        while state[i] == 0:
            state[i] = 1
            path.append(i)
            i = heads[i]
        if state[i] == 1:
            return path[path.index(i):]
        for j in path:
            state[j] = 2
    return []


def relations(logits, heads, root):
    """The relation of each word: `root` for the child of the root and for no other. heads: 0 is the root."""
    rest = logits.copy()
    rest[:, root] = -np.inf
    return np.where(heads == 0, root, rest.argmax(1))


def find_lemma(logits, word, upos, rules, lexemes):
    """The lemma by the best rule; of listed parts of speech by the first of the 8 best rules that gives a known word, if one does."""
    order = np.argsort(-logits, kind="stable")[:BEST_RULES]
    if upos in LISTED and lexemes:
        for rank, i in enumerate(order):
            lemma = apply_rule(rules[i], word)
            fits = rank == 0 or not rules[i].startswith("=") or rules[i][1:2] == simple_lower(word[:1])
            if fits and f"{lemma.lower()}\t{upos}" in lexemes:
                return lemma
    return apply_rule(rules[order[0]], word)


class Annotation:
    """What the heads say of a document's words: `ends`, `upos`, `xpos`, `lemmas`, `names`, `heads` (-1 root), `deprels`."""

    def __init__(self, words, gaps, logits, arc_scores, rel_logits, labels, sentences=None, lexemes=frozenset()):
        """logits: {group: (n, k)}; arc_scores(a, b) gives (b - a, b - a + 1); rel_logits(a, b, heads) gives (b - a, labels)."""
        lists = labels
        self.logits = logits
        self.sentences = sentences or cut_sentences(logits["ends"].argmax(1), gaps)
        self.upos = [lists["upos"][i] for i in logits["upos"].argmax(1)]
        self.xpos = [lists["xpos"][i] for i in logits["xpos"].argmax(1)]
        self.lemmas = [find_lemma(row, w, u, lists["lemma"], lexemes) for row, w, u in zip(logits["lemma"], words, self.upos)]
        self.names, self.heads, self.deprels = [], [], []
        root = lists["deprel"].index("root")
        for a, b in self.sentences:
            self.names += [lists["names"][i] for i in viterbi(logits["names"][a:b], lists["names"])]
            heads = tree(arc_scores(a, b))
            self.heads += [a + h - 1 if h else -1 for h in heads]
            self.deprels += [lists["deprel"][r] for r in relations(rel_logits(a, b, heads), heads, root)]
