"""Writes annotated documents as CoNLL-U."""
from data import BLANK, GLUED, LINE, SPACE


def surface(doc, a, b):
    """The text of words [a, b): multiword tokens by their own form."""
    multi, out, i = doc.multi or {}, [], a
    while i < b:
        if out and doc.gaps[i] != GLUED:
            out.append(" ")
        if i in multi and multi[i][0] <= b:
            out.append(multi[i][1])
            i = multi[i][0]
        else:
            out.append(doc.words[i])
            i += 1
    return "".join(out)


def write_conllu(out, doc, annotation):
    """`doc` gives words, gaps, multiword tokens, ranges; `annotation` (decode.Annotation) all layers."""
    multi = doc.multi or {}
    out.write(f"# newdoc id = {doc.name}\n")
    for number, (a, b) in enumerate(annotation.sentences, 1):
        if doc.gaps[a] == BLANK:
            out.write("# newpar\n")
        out.write(f"# sent_id = {doc.name}-{number}\n# text = {surface(doc, a, b)}\n")
        inside = a
        for i in range(a, b):
            end_of_token = multi[i][0] if i in multi and multi[i][0] <= b else i + 1
            glued = end_of_token < len(doc.words) and doc.gaps[end_of_token] == GLUED
            if end_of_token > i + 1:
                misc = (["SpaceAfter=No"] if glued else []) + ([f"Range={doc.ranges[i][0]}:{doc.ranges[end_of_token - 1][1]}"] if doc.ranges else [])
                out.write(f"{i - a + 1}-{end_of_token - a}\t{multi[i][1]}" + "\t_" * 7 + "\t" + ("|".join(misc) or "_") + "\n")
                inside = end_of_token
            misc = []
            if annotation.names[i] != "O":
                misc.append("NER=" + annotation.names[i])
            if doc.ranges:
                misc.append(f"Range={doc.ranges[i][0]}:{doc.ranges[i][1]}")
            if glued and i >= inside:
                misc.append("SpaceAfter=No")
            head = annotation.heads[i] - a + 1 if annotation.heads[i] >= 0 else 0
            out.write("\t".join([str(i - a + 1), doc.words[i], annotation.lemmas[i], annotation.upos[i], annotation.xpos[i], "_", str(head),
                                 annotation.deprels[i], "_", "|".join(misc) or "_"]) + "\n")
        out.write("\n")
