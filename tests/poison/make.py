#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The claimgraph authors
# SPDX-License-Identifier: MIT
"""Writes the poison corpus into the folder given: articles that try to break what reads or writes them.

    make.py FOLDER

Each file stands in TABLE with what must become of it. A file that is "read" gives a graph that every reader of its
format takes; one that is "refused" gives a message and exit code 1 while the others go on. Texts are our own.
"""
import json
import os
import sys

SAID = "The ministry of fisheries in Orsk said on Friday that {} was found. “We deny it,” said Ana Ruiz, its spokeswoman.\n"


def said(what):
    return SAID.format(what).encode()


CONTROLS = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), 127, *range(0x80, 0xA0)]))
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200b\u200c\u200d\ufeff\u2060\u00ad"
QUOTES = "\"a\" 'b' ''c'' ``d'' “e” ‘f’ „g“ ‚h‘ «i» ‹j› »k« 「l」 『m』 ‟n” ＂o＂ \"\"\"p\"\"\" '''q'''"
MARKUP = "]]> <![CDATA[x]]> <!-- y --> <?php z ?> </text></graph> <script>alert(1)</script> &amp; &lt; &#0; &bogus; %s %n"
TURTLE = '@prefix x: <http://x/> . <a> <b> "c"@en, """d""" ; a owl:Thing . \\u0041 \\" \\ _:b0 # comment <<a b c>> {| |}'
IRIS = "<http://a b/> http://x.example/%zz?q={}|^`\" urn:x:\u202e <javascript:alert(1)> file:///etc/passwd #char=0,5"

LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
PAGE = "<!DOCTYPE html><html><head><title>Fish</title></head><body><article><p>{}</p></article></body></html>"

# name: (what must become of it, bytes)
TABLE = {
    "bidi.txt": ("read", said(f"a boat{BIDI}named{BIDI[::-1]}Zora")),
    "binary.txt": ("refused", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 4),
    "blank.txt": ("read", "\ufeff \n\t\r\n\u00a0\u2003\n".encode()),
    "bom.txt": ("read", "\ufeff".encode() + said("a boat")),
    "broken.jsonl": ("refused", b'{"id": "p-broken-1", "text": "The mayor said so.\n'
                     + json.dumps({"id": "p-broken-2", "text": said("a boat").decode()}).encode() + b"\n"
                     + b'[1, 2]\n{"id": "p-broken-4", "title": "no text"}\n{"text": "\xff"}\n'
                     + b'{"text": "one"}{"text": "two"}\n' + b'{"a": ' + b"[" * 100000 + b"]" * 100000 + b"}\n"),
    "classic-mac.txt": ("read", said("a boat").replace(b"\n", b"\r") * 2),
    "controls.txt": ("read", said(f"a boat{CONTROLS}named Zora")),
    "controls.jsonl": ("read", json.dumps({"id": "p-controls", "text": said(f"a boat{CONTROLS}").decode()}).encode() + b"\n"),
    "crlf.txt": ("read", (said("a boat") * 2).replace(b"\n", b"\r\n\r\n")),
    "declared-latin1.html": ("read", PAGE.replace("<title>", '<meta charset="iso-8859-1"><title>')
                             .format(said("a café").decode()).encode("cp1252")),
    "empty.html": ("read", b""),
    "empty.jsonl": ("read", b""),
    "empty.txt": ("read", b""),
    "entities.html": ("read", (f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
                               "<html><body><p>The mayor said that &f; &l9; &#0; &#xD800; &#x1F600; &#150; was there, "
                               "and then he denied it.</p></body></html>").encode()),
    "escaped-nul.jsonl": ("refused", b'{"id": "p-nul", "text": "The mayor said\\u0000 so."}\n'),
    "iris.txt": ("read", said(IRIS)),
    "late-charset.html": ("read", PAGE.replace("</title>", '</title><meta charset="utf-8">').replace("Fish", "Café fish")
                          .format(said("a café").decode()).encode()),
    "latin1.txt": ("refused", "The café burned.\n".encode() + "The café burned.\n".encode("latin1")),
    "markup.txt": ("read", said(MARKUP)),
    "noncharacters.txt": ("read", said("a \uffff\ufffe\ufdd0\U0001ffff boat")),
    "only-clutter.html": ("read", b"<html><body><nav><a href='/'>Home</a></nav><footer>Leave a Comment</footer></body></html>"),
    "overlong.txt": ("refused", b"The mayor said \xc0\x80 so.\n"),
    "quotes.txt": ("read", said(QUOTES)),
    "surrogate-bytes.txt": ("refused", b"The mayor said \xed\xa0\x80 so.\n"),
    "surrogates.jsonl": ("read", b'{"id": "p-surrogates", "title": "\\udead", "text": "The mayor said \\ud83d so, and '
                         b'\\ud83d\\ude00 and \\ude00\\ud83d\\u0041 and \\\\ud83d."}\n'),
    "turtle.txt": ("read", said(TURTLE)),
    "utf16.txt": ("read", b"\xff\xfe" + said("a boat").decode().encode("utf-16-le")),
    "utf16-cut.txt": ("refused", b"\xff\xfe" + said("a boat").decode().encode("utf-16-le")[:-1]),
    "zero.html": ("refused", b"<html><body><p>The mayor said so.</p>\n<p>\0</p></body></html>"),
}


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for name, (_, content) in TABLE.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
    with open(os.path.join(folder, "TABLE.tsv"), "w", encoding="ascii") as file:
        file.writelines(f"{name}\t{fate}\n" for name, (fate, _) in sorted(TABLE.items()))


if __name__ == "__main__":
    main()
