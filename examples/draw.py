#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws a GraphML file of claimgraph as SVG, with the places, sizes and colours that stand in it.  draw.py FILE.graphml > FILE.svg

Nothing is laid out anew: what you see is what Gephi shows when it opens the file."""
import math
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

NS = "{http://graphml.graphdrawing.org/xmlns}"
EDGE_COLOURS = {"ASSERTS": "#2a7f3f", "DENIES": "#c0392b", "DOUBTS": "#d68910", "CONTRADICTS": "#c0392b"}
WIDTH, MARGIN, MAX_LABEL = 1200, 90, 44


def data_of(element, names):
    return {names[d.get("key")]: d.text or "" for d in element.findall(NS + "data")}


def read(path):
    root = ElementTree.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.findall(NS + "key")}
    graph = root.find(NS + "graph")
    nodes = {n.get("id"): data_of(n, names) for n in graph.findall(NS + "node")}
    edges = [(e.get("source"), e.get("target"), data_of(e, names)) for e in graph.findall(NS + "edge")]
    return nodes, edges


def colour_of(kind):
    return next((colour for start, colour in EDGE_COLOURS.items() if kind.startswith(start)), "#9aa5b1")


def scale_of(nodes):
    """A function from the file's places to the picture's, and the picture's height."""
    xs, ys = ([float(n[axis]) for n in nodes.values()] for axis in "xy")
    scale = (WIDTH - 2 * MARGIN) / max(max(xs) - min(xs), 1)
    height = (max(ys) - min(ys)) * scale + 2 * MARGIN
    return lambda n: (MARGIN + (float(n["x"]) - min(xs)) * scale, MARGIN + (max(ys) - float(n["y"])) * scale), height


def arrow(a, b, r):
    """From a to the rim of the circle of radius r around b, bent a little so that edges there and back are told apart."""
    (x, y), (u, v) = a, b
    length = math.hypot(u - x, v - y) or 1
    mx, my = (x + u) / 2 + (v - y) * 0.08, (y + v) / 2 - (u - x) * 0.08
    ex, ey = u - (u - x) / length * (r + 3), v - (v - y) / length * (r + 3)
    return f"M{x:.1f},{y:.1f} Q{mx:.1f},{my:.1f} {ex:.1f},{ey:.1f}"


def draw(nodes, edges):
    place, height = scale_of(nodes)
    radius = {i: 2.5 + math.sqrt(float(n.get("size", 10))) * 1.7 for i, n in nodes.items()}
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" font-family="sans-serif" font-size="12">'
           '<defs><marker id="tip" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">'
           '<path d="M0,0L6,3L0,6z" fill="context-stroke"/></marker></defs><rect width="100%" height="100%" fill="#fff"/>')
    for source, target, data in edges:
        path = arrow(place(nodes[source]), place(nodes[target]), radius[target])
        width = min(1 + 0.5 * float(data.get("weight", 1)), 4)
        yield (f'<path d="{path}" fill="none" stroke="{colour_of(data.get("kind", ""))}" stroke-width="{width:.1f}" '
               f'opacity="0.75" marker-end="url(#tip)"><title>{escape(data.get("edgelabel", ""))}</title></path>')
    for i, node in nodes.items():
        (x, y), label = place(node), node.get("label", i)
        label = label if len(label) <= MAX_LABEL else label[:MAX_LABEL - 1] + "…"
        fill = f'rgb({node.get("r", 120)},{node.get("g", 120)},{node.get("b", 120)})'
        yield (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius[i]:.1f}" fill="{fill}" stroke="#fff"/>'
               f'<text x="{x:.1f}" y="{y + radius[i] + 12:.1f}" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="3">'
               f"{escape(label)}</text>")
    yield "</svg>"


if __name__ == "__main__":
    print("\n".join(draw(*read(sys.argv[1]))))
