/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* First a spiral, then rounds of pushes and pulls:
 *
 *   every node pushes every other away      m * n * k * k / distance
 *   an edge pulls its ends together         distance
 *   the middle pulls on all                 m * distance
 *
 * with m and n the masses of the nodes, one more than their edges, so that
 * hubs keep apart (Jacomy and others, 2014). Nodes stand in the cells of a
 * grid. Those of the cells around push one by one; those of a cell farther
 * off push as one, from their centre of mass. */
#include "export/layout.h"

#include <math.h>
#include <string.h>

static const double spacing = 60.0; /* k: between two nodes of small mass */

enum {
  MAX_ROUNDS = 150,
  MIN_ROUNDS = 8,
  MAX_CELLS  = 64, /* on a side of the grid */
};
static const double gravity    = 0.5;
static const double max_pushes = 1.5e8; /* over all rounds */

typedef struct {
  double x, y;
} Vector;

typedef struct {
  Vector   centre; /* of mass; the sum while it is filled */
  double   mass;
  uint32_t n, first;
} Cell;

typedef struct {
  CgPicture *picture;
  size_t     n;
  Vector    *at, *push;
  uint32_t  *order; /* nodes by cell */
  Cell      *cells;
  size_t     side; /* cells on one side */
  Vector     low;
  double     cell_size;
} Field;

static double
mass_of(const Field *field, size_t node)
{
  return 1.0 + cg_picture_node(field->picture, node)->degree;
}

/* ---- the first places ---- */

static int
compare_degrees(gconstpointer a, gconstpointer b, gpointer data)
{
  uint32_t one = *(const uint32_t *)a, two = *(const uint32_t *)b;
  uint32_t d = cg_picture_node(data, one)->degree,
           e = cg_picture_node(data, two)->degree;
  if (d != e)
    return d > e ? -1 : 1;
  return one < two ? -1 : one > two;
}

/* A turn by the golden angle for each node keeps them apart. */
static void
place_on_spiral(Field *field)
{
  const double         cosine = -0.7373688780783197, sine = 0.6754902942615238;
  g_autofree uint32_t *by_degree = g_new(uint32_t, field->n + 1);
  for (size_t i = 0; i < field->n; i++)
    by_degree[i] = (uint32_t)i;
  g_qsort_with_data(by_degree, (gint)field->n, sizeof *by_degree,
                    compare_degrees, field->picture);
  Vector ray = {1, 0};
  for (size_t i = 0; i < field->n; i++) {
    double radius           = spacing * sqrt((double)i + 0.5);
    field->at[by_degree[i]] = (Vector){ray.x * radius, ray.y * radius};
    Vector turned           = {ray.x * cosine - ray.y * sine,
                               ray.x * sine + ray.y * cosine};
    ray                     = turned;
  }
}

/* ---- the grid ---- */

static size_t
cell_on_axis(const Field *field, double value, double low)
{
  double cell = (value - low) / field->cell_size;
  size_t c    = cell > 0 ? (size_t)cell : 0;
  return MIN(c, field->side - 1);
}

static size_t
cell_of(const Field *field, Vector at)
{
  return cell_on_axis(field, at.y, field->low.y) * field->side +
         cell_on_axis(field, at.x, field->low.x);
}

static void
fit_grid(Field *field)
{
  Vector low = field->at[0], high = field->at[0];
  for (size_t i = 1; i < field->n; i++) {
    low.x  = MIN(low.x, field->at[i].x);
    low.y  = MIN(low.y, field->at[i].y);
    high.x = MAX(high.x, field->at[i].x);
    high.y = MAX(high.y, field->at[i].y);
  }
  field->low       = low;
  field->cell_size = MAX(high.x - low.x, high.y - low.y) / (double)field->side;
  field->cell_size = MAX(field->cell_size, 1.0);
}

static void
fill_grid(Field *field)
{
  size_t n_cells = field->side * field->side;
  fit_grid(field);
  memset(field->cells, 0, n_cells * sizeof *field->cells);
  for (size_t i = 0; i < field->n; i++) {
    Cell  *cell = &field->cells[cell_of(field, field->at[i])];
    double mass = mass_of(field, i);
    cell->n++;
    cell->mass += mass;
    cell->centre.x += field->at[i].x * mass;
    cell->centre.y += field->at[i].y * mass;
  }
  uint32_t first = 0;
  for (size_t c = 0; c < n_cells; c++) {
    Cell *cell  = &field->cells[c];
    cell->first = first;
    first += cell->n;
    cell->centre.x /= MAX(cell->mass, 1.0);
    cell->centre.y /= MAX(cell->mass, 1.0);
    cell->n = 0;
  }
  for (size_t i = 0; i < field->n; i++) {
    Cell *cell = &field->cells[cell_of(field, field->at[i])];
    field->order[cell->first + cell->n++] = (uint32_t)i;
  }
}

/* ---- forces ---- */

/* A mass at @from pushes a node at @at. */
static void
push(Vector *sum, Vector at, Vector from, double mass)
{
  double x = at.x - from.x, y = at.y - from.y;
  double square = x * x + y * y;
  double force  = mass * spacing * spacing / MAX(square, 1.0);
  sum->x += x * force;
  sum->y += y * force;
}

static void
push_from_cell(Field *field, size_t node, const Cell *cell, bool near)
{
  Vector at = field->at[node];
  if (!near && cell->n > 0) {
    push(&field->push[node], at, cell->centre, cell->mass);
    return;
  }
  for (uint32_t i = 0; i < cell->n; i++) {
    uint32_t other = field->order[cell->first + i];
    Vector   from  = field->at[other];
    if (from.x == at.x && from.y == at.y)
      from.x += other < node ? -1.0 : 1.0; /* two in one place */
    if (other != node)
      push(&field->push[node], at, from, mass_of(field, other));
  }
}

static void
push_apart(Field *field)
{
  for (size_t i = 0; i < field->n; i++) {
    size_t home = cell_of(field, field->at[i]);
    size_t x = home % field->side, y = home / field->side;
    for (size_t c = 0; c < field->side * field->side; c++) {
      size_t cx = c % field->side, cy = c / field->side;
      bool   near = cx + 1 >= x && cx <= x + 1 && cy + 1 >= y && cy <= y + 1;
      push_from_cell(field, i, &field->cells[c], near);
    }
  }
}

/* The more edges a node has, the less one of them moves it. */
static void
pull(Field *field, size_t node, Vector towards)
{
  double mass = mass_of(field, node);
  field->push[node].x += (towards.x - field->at[node].x) / mass;
  field->push[node].y += (towards.y - field->at[node].y) / mass;
}

static void
pull_together(Field *field)
{
  for (guint i = 0; i < field->picture->edges->len; i++) {
    const CgViewEdge *edge = cg_picture_edge(field->picture, i);
    pull(field, edge->source, field->at[edge->target]);
    pull(field, edge->target, field->at[edge->source]);
  }
  for (size_t i = 0; i < field->n; i++) {
    field->push[i].x -= field->at[i].x * gravity;
    field->push[i].y -= field->at[i].y * gravity;
  }
}

/* No node goes farther than @reach. */
static void
move(Field *field, double reach)
{
  for (size_t i = 0; i < field->n; i++) {
    Vector *p      = &field->push[i];
    double  length = sqrt(p->x * p->x + p->y * p->y);
    double  share  = MIN(length, reach) / MAX(length, 1e-9);
    field->at[i].x += p->x * share;
    field->at[i].y += p->y * share;
    *p = (Vector){0, 0};
  }
}

/* As many as the cost of one allows. */
static int
count_rounds(const Field *field)
{
  double cells = (double)(field->side * field->side), n = (double)field->n;
  double cost   = n * (MIN(9.0, cells) * n / cells + cells);
  double rounds = max_pushes / MAX(cost, 1.0);
  return rounds < MIN_ROUNDS ? 0 : (int)MIN(rounds, MAX_ROUNDS);
}

void
cg_layout(CgPicture *picture)
{
  Field field = {.picture = picture, .n = picture->nodes->len, .side = 1};
  if (field.n == 0)
    return;
  while (field.side * field.side * field.side * field.side * 2 < field.n &&
         field.side < MAX_CELLS)
    field.side++;
  field.at    = g_new0(Vector, field.n);
  field.push  = g_new0(Vector, field.n);
  field.order = g_new0(uint32_t, field.n);
  field.cells = g_new0(Cell, field.side * field.side);
  place_on_spiral(&field);
  int rounds = count_rounds(&field);
  for (int i = 0; i < rounds; i++) {
    fill_grid(&field);
    push_apart(&field);
    pull_together(&field);
    move(&field, spacing * 2 * (rounds - i) / rounds);
  }
  for (size_t i = 0; i < field.n; i++) {
    cg_picture_node(picture, i)->x = field.at[i].x;
    cg_picture_node(picture, i)->y = field.at[i].y;
  }
  g_free(field.at);
  g_free(field.push);
  g_free(field.order);
  g_free(field.cells);
}
