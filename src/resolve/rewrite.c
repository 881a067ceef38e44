/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Statements of one graph copied into another about other nodes. */
#include "resolve/rewrite.h"

CgNode
cg_rewrite_node(CgGraph *out, const CgGraph *graph, CgNode node)
{
  if (node == CG_NO_NODE)
    return node;
  return cg_graph_node(out, cg_graph_id(graph, node));
}

void
cg_rewrite(CgGraph           *out,
           const CgGraph     *graph,
           const CgStatement *s,
           const CgNode       parts[3])
{
  cg_graph_set_article(out, cg_rewrite_node(out, graph, s->article));
  if (s->value.node != CG_NO_NODE)
    cg_graph_add(out, parts[0], parts[1], parts[2]);
  else if (s->value.datatype != CG_NO_NODE)
    cg_graph_add_typed(out, parts[0], parts[1], s->value.text,
                       cg_rewrite_node(out, graph, s->value.datatype));
  else
    cg_graph_add_text(out, parts[0], parts[1], s->value.text,
                      s->value.language);
}
