/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The maximum spanning tree of a sentence (Chu and Liu 1965, Edmonds 1967),
 * without recursion:
 *
 *   take the best head of each node; while there is a cycle, make one node of
 *   it: an arc that enters it is worth what it gains over the arc of the cycle
 *   that it replaces
 *        a -> b -> c -> a     becomes  [abc]
 *   then undo this in reverse order: the arc that enters [abc] tells which arc
 *   of the cycle goes.
 *
 * Node 0 is the root; 1e6 is taken off its scores, so that a tree with one
 * child of the root beats any with several. */

#include "analyse/spanning.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#define ROOT_PENALTY 1e6

/* An arc between words as they were before nodes were joined. */
typedef struct {
  uint16_t child, head;
} Arc;

/* A cycle that was made into one node. */
typedef struct {
  uint16_t  node;    /* which stands for all of it now */
  uint16_t *node_of; /* of each word, before that: n_nodes */
  GArray   *arcs;    /* Arc: those of the cycle */
} Joined;

typedef struct {
  size_t    n_nodes; /* with the root */
  double   *score;   /* [child * n_nodes + head] of nodes that are left */
  Arc      *arc;     /* likewise: the arc between words that has this score */
  bool     *alive;   /* by node */
  uint16_t *node_of; /* by word */
  uint16_t *best;    /* by node: its best head */
  GArray   *joined;  /* Joined */
} Search;

static void
joined_clear(gpointer data)
{
  Joined *joined = data;
  g_free(joined->node_of);
  g_array_unref(joined->arcs);
}

/* What an arc from node i to its head j is worth at first. */
static double
first_score(const float *scores, size_t n_nodes, size_t i, size_t j)
{
  if (i == 0 || i == j) {
    return -HUGE_VAL;
  }
  return (double)scores[(i - 1) * n_nodes + j] - (j == 0 ? ROOT_PENALTY : 0);
}

static void
search_fill(Search *s, const float *scores)
{
  for (size_t i = 0; i < s->n_nodes; i++) {
    s->alive[i]   = true;
    s->node_of[i] = (uint16_t)i;
    for (size_t j = 0; j < s->n_nodes; j++) {
      const size_t k = i * s->n_nodes + j;
      s->arc[k]      = (Arc){(uint16_t)i, (uint16_t)j};
      s->score[k]    = first_score(scores, s->n_nodes, i, j);
    }
  }
}

static Search
search_new(const float *scores, size_t n)
{
  const size_t n_nodes = n + 1;
  Search       s       = {
                  .n_nodes = n_nodes,
                  .score   = g_malloc_n(n_nodes * n_nodes, sizeof(double)),
                  .arc     = g_new(Arc, n_nodes * n_nodes),
                  .alive   = g_malloc_n(n_nodes, sizeof(bool)),
                  .node_of = g_malloc_n(n_nodes, sizeof(uint16_t)),
                  .best    = g_malloc0_n(n_nodes, sizeof(uint16_t)),
                  .joined  = g_array_new(FALSE, FALSE, sizeof(Joined)),
  };
  g_array_set_clear_func(s.joined, joined_clear);
  search_fill(&s, scores);
  return s;
}

static void
search_free(Search *s)
{
  g_free(s->score);
  g_free(s->arc);
  g_free(s->alive);
  g_free(s->node_of);
  g_free(s->best);
  g_array_unref(s->joined);
}

/* The best head of node i, of those that are left. */
static void
choose_best(Search *s, size_t i)
{
  const double *row  = s->score + i * s->n_nodes;
  size_t        best = 0;
  for (size_t j = 1; j < s->n_nodes; j++) {
    if (s->alive[j] && row[j] > row[best]) {
      best = j;
    }
  }
  s->best[i] = (uint16_t)best;
}

/* A node of a cycle among best[1..n_nodes - 1], or 0. seen: scratch. */
static uint16_t
find_cycle(const uint16_t *best, const bool *alive, size_t n_nodes)
{
  g_autofree uint16_t *seen = g_new0(uint16_t, n_nodes);
  for (size_t start = 1; start < n_nodes; start++) {
    size_t i = start;
    while (alive[start] && i != 0 && seen[i] == 0) {
      seen[i] = (uint16_t)start;
      i       = best[i];
    }
    if (alive[start] && i != 0 && seen[i] == start) {
      return (uint16_t)i;
    }
  }
  return 0;
}

/* Lets the arcs of `node` stand for those of `other` too, where better. The
 * arcs that enter are compared by what they gain over best. */
static void
merge(Search *s, size_t node, size_t other, double loss)
{
  for (size_t j = 0; j < s->n_nodes; j++) {
    const size_t in = node * s->n_nodes + j, in_other = other * s->n_nodes + j;
    if (s->score[in_other] - loss > s->score[in]) {
      s->score[in] = s->score[in_other] - loss;
      s->arc[in]   = s->arc[in_other];
    }
    const size_t out       = j * s->n_nodes + node,
                 out_other = j * s->n_nodes + other;
    if (s->score[out_other] > s->score[out]) {
      s->score[out] = s->score[out_other];
      s->arc[out]   = s->arc[out_other];
    }
  }
}

/* After a cycle has become `node`: what it was the best head of has that
 * still, as arcs from `node` are the best of the cycle's. */
static void
choose_best_again(Search *s, uint16_t node)
{
  for (size_t i = 1; i < s->n_nodes; i++) {
    if (!s->alive[s->best[i]]) {
      s->best[i] = node;
    }
  }
  choose_best(s, node);
}

/* Makes one node of the cycle that `node` is in. */
static void
join_cycle(Search *s, uint16_t node)
{
  Joined joined  = {.node = node,
                    .arcs = g_array_new(FALSE, FALSE, sizeof(Arc))};
  joined.node_of = g_new(uint16_t, s->n_nodes);
  memcpy(joined.node_of, s->node_of, s->n_nodes * sizeof *s->node_of);
  const double own_loss = s->score[node * s->n_nodes + s->best[node]];
  for (size_t i = node, first = true; first || i != node; first = false) {
    g_array_append_val(joined.arcs, s->arc[i * s->n_nodes + s->best[i]]);
    i = s->best[i];
  }
  for (size_t j = 0; j < s->n_nodes; j++) {
    s->score[node * s->n_nodes + j] -= own_loss;
  }
  for (size_t i = s->best[node]; i != node; i = s->best[i]) {
    merge(s, node, i, s->score[i * s->n_nodes + s->best[i]]);
    s->alive[i] = false;
    for (size_t word = 0; word < s->n_nodes; word++) {
      s->node_of[word] = s->node_of[word] == i ? node : s->node_of[word];
    }
  }
  s->score[node * s->n_nodes + node] = -HUGE_VAL;
  g_array_append_val(s->joined, joined);
  choose_best_again(s, node);
}

/* Gives the words of a joined cycle their heads, all but the one by which the
 * cycle is entered: that one has its head. */
static void
undo_join(const Joined *joined,
          size_t        n_nodes,
          uint16_t     *node_of,
          uint32_t     *heads)
{
  uint16_t entered = 0;
  for (size_t word = 1; word < n_nodes; word++) {
    if (node_of[word] == joined->node && heads[word - 1] != UINT32_MAX) {
      entered = joined->node_of[word];
    }
  }
  for (guint i = 0; i < joined->arcs->len; i++) {
    const Arc arc = g_array_index(joined->arcs, Arc, i);
    if (joined->node_of[arc.child] != entered) {
      heads[arc.child - 1] = arc.head;
    }
  }
  memcpy(node_of, joined->node_of, n_nodes * sizeof *node_of);
}

static void
search_tree(Search *s, uint32_t *heads)
{
  for (size_t i = 1; i < s->n_nodes; i++) {
    choose_best(s, i);
  }
  for (uint16_t node;
       (node = find_cycle(s->best, s->alive, s->n_nodes)) != 0;) {
    join_cycle(s, node);
  }
  memset(heads, 0xff, (s->n_nodes - 1) * sizeof *heads);
  for (size_t i = 1; i < s->n_nodes; i++) {
    if (s->alive[i]) {
      const Arc arc        = s->arc[i * s->n_nodes + s->best[i]];
      heads[arc.child - 1] = arc.head;
    }
  }
  for (guint i = s->joined->len; i > 0; i--) {
    undo_join(&g_array_index(s->joined, Joined, i - 1), s->n_nodes, s->node_of,
              heads);
  }
}

/* The best head of each word by itself; true if that is a tree with one child
 * of the root. */
static bool
choose_heads(const float *scores, size_t n, uint32_t *heads)
{
  g_autofree uint16_t *best    = g_new0(uint16_t, n + 1);
  g_autofree bool     *alive   = g_new(bool, n + 1);
  size_t               n_roots = 0;
  for (size_t i = 0; i < n; i++) {
    const float *row   = scores + i * (n + 1);
    float        score = row[0];
    size_t       head  = 0;
    for (size_t j = 1; j <= n; j++) {
      if (row[j] > score && j != i + 1) { /* seldom: so no choice of values */
        score = row[j];
        head  = j;
      }
    }
    heads[i]     = (uint32_t)head;
    best[i + 1]  = (uint16_t)head;
    alive[i + 1] = true;
    n_roots += head == 0;
  }
  return n_roots == 1 && find_cycle(best, alive, n + 1) == 0;
}

void
cg_spanning_tree(const float *scores, size_t n, uint32_t *heads)
{
  g_return_if_fail(n < UINT16_MAX);
  if (!choose_heads(scores, n, heads)) {
    Search search = search_new(scores, n);
    search_tree(&search, heads);
    search_free(&search);
  }
}
