/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* What an event has from two accounts, and whether two accounts of one story
 * are of one event. */
#include "resolve/event_settle.h"

typedef struct {
  CgTerm      kind;
  const char *name, *agent, *target, *date, *told; /* NULL: not said */
} Account;

static CgNode
add_named(CgGraph *graph, const char *name, CgNode class)
{
  g_autofree char *id   = g_strconcat("entity/", name, NULL);
  CgNode           node = cg_graph_node(graph, id);
  cg_graph_add(graph, node, CG_TERM_RDF_TYPE, class);
  cg_graph_add_text(graph, node, CG_TERM_SCHEMA_NAME, name, "en");
  return node;
}

static CgNode
add_account(CgGraph *graph, const char *id, const Account *account)
{
  g_autofree char *article_id = g_strconcat("doc/", id, NULL);
  CgNode           event      = cg_graph_node(graph, id);
  CgNode           article    = cg_graph_node(graph, article_id);
  cg_graph_add(graph, event, CG_TERM_RDF_TYPE, CG_CLASS_CG_EVENT);
  cg_graph_add(graph, event, CG_TERM_CG_KIND, account->kind);
  cg_graph_add(graph, event, CG_TERM_CG_MENTIONED_IN, article);
  cg_graph_add_text(graph, event, CG_TERM_SCHEMA_NAME, account->name, "en");
  if (account->agent != NULL)
    cg_graph_add(graph, event, CG_TERM_CG_AGENT,
                 add_named(graph, account->agent, CG_CLASS_CG_STATE));
  if (account->target != NULL)
    cg_graph_add(graph, event, CG_TERM_CG_TARGET,
                 add_named(graph, account->target, CG_CLASS_SCHEMA_PLACE));
  if (account->date != NULL)
    cg_graph_add_date(graph, event, CG_TERM_SCHEMA_START_DATE, account->date);
  if (account->told != NULL)
    cg_graph_add_date(graph, article, CG_TERM_SCHEMA_DATE_PUBLISHED,
                      account->told);
  return event;
}

static CgEventRecord
read_account(const CgGraph *graph, const char *id)
{
  return cg_event_record_read(graph, cg_graph_find(graph, id));
}

/* The values of @property that an event gets from two accounts: "a, b". */
static char *
settle(Account one, Account other, CgTerm property)
{
  g_autoptr(CgGraph) graph = cg_graph_new(), out = cg_graph_new();
  g_autoptr(GPtrArray) accounts = g_ptr_array_new();
  GString *shown                = g_string_new(NULL);
  size_t   n;
  add_account(graph, "event/a", &one);
  add_account(graph, "event/b", &other);
  cg_graph_seal(graph);
  CgEventRecord a = read_account(graph, "event/a");
  CgEventRecord b = read_account(graph, "event/b");
  g_ptr_array_add(accounts, &a);
  g_ptr_array_add(accounts, &b);
  CgNode event = cg_graph_node(out, "event/all");
  cg_event_settle(graph, accounts, 0, out, event);
  cg_graph_seal(out);
  const CgStatement *s =
      cg_graph_values(out, cg_graph_find(out, "event/all"), property, &n);
  for (size_t i = 0; i < n; i++)
    g_string_append_printf(shown, "%s%s", i > 0 ? ", " : "",
                           s[i].value.text != NULL
                               ? s[i].value.text
                               : cg_graph_id(out, s[i].value.node));
  cg_event_record_clear(&a);
  cg_event_record_clear(&b);
  return g_string_free(shown, FALSE);
}

static void
assert_date(const char *one, const char *other, const char *expected)
{
  Account a = {CG_CONCEPT_ATTACK, "attack", NULL, NULL, one, "2026-01-02"};
  Account b = {CG_CONCEPT_ATTACK, "attack", NULL, NULL, other, NULL};
  g_autofree char *dates = settle(a, b, CG_TERM_SCHEMA_START_DATE);
  g_assert_cmpstr(dates, ==, expected);
}

static void
test_year(void)
{
  assert_date(NULL, "--12-29", "2025-12-29");
  assert_date("2025-12-29", "--12-29", "2025-12-29");
  assert_date("2025", "2025-12-29", "2025-12-29");
  assert_date(NULL, "--05-03", "--05-03"); /* too long ago to be sure */
}

static void
test_two_dates(void)
{
  assert_date("2025-12-28", "2025-12-29", "2025-12-28, 2025-12-29");
}

static void
assert_target(const char *one, const char *other, const char *expected)
{
  Account          a = {CG_CONCEPT_ATTACK, "attack", NULL, one, NULL, NULL};
  Account          b = {CG_CONCEPT_ATTACK, "attack", NULL, other, NULL, NULL};
  g_autofree char *targets = settle(a, b, CG_TERM_CG_TARGET);
  g_assert_cmpstr(targets, ==, expected);
}

static void
test_target(void)
{
  assert_target("Ana Ruiz's house", "Ana Ruiz", "entity/Ana Ruiz's house");
  assert_target("Ana Ruiz's house", "Ana Ruiz's house in Lota",
                "entity/Ana Ruiz's house in Lota");
  assert_target("Lota", "Arica", "entity/Arica, entity/Lota");
}

static bool
agree(Account one, Account other)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  add_account(graph, "event/a", &one);
  add_account(graph, "event/b", &other);
  cg_graph_seal(graph);
  CgEventRecord a     = read_account(graph, "event/a");
  CgEventRecord b     = read_account(graph, "event/b");
  bool          there = cg_event_records_agree_in_story(graph, &a, &b, NULL);
  g_assert_true(there == cg_event_records_agree_in_story(graph, &b, &a, NULL));
  cg_event_record_clear(&a);
  cg_event_record_clear(&b);
  return there;
}

static void
test_handovers(void)
{
  Account list = {
      CG_CONCEPT_HANDOVER, "give Chile", "Peru", "Chile", NULL, NULL};
  Account files = {
      CG_CONCEPT_HANDOVER, "hand over Chile", "Peru", "Chile", NULL, NULL};
  Account other = {
      CG_CONCEPT_HANDOVER, "give Norway", "Peru", "Norway", NULL, NULL};
  g_assert_true(agree(list, files));
  g_assert_false(agree(list, other));
}

static void
test_words(void)
{
  Account war      = {CG_CONCEPT_OTHER, "war", "Peru", NULL, NULL, NULL};
  Account conflict = {CG_CONCEPT_OTHER, "conflict", "Peru", NULL, NULL, NULL};
  Account election = {CG_CONCEPT_OTHER, "election", "Peru", NULL, NULL, NULL};
  g_assert_true(agree(war, conflict));
  g_assert_false(agree(war, election));
}

static void
test_attacks(void)
{
  Account raid = {CG_CONCEPT_ATTACK, "raid", "Peru", NULL, NULL, NULL};
  g_assert_false(agree(raid, raid)); /* of those a story may have many */
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/resolve/event_settle/year", test_year);
  g_test_add_func("/resolve/event_settle/two-dates", test_two_dates);
  g_test_add_func("/resolve/event_settle/target", test_target);
  g_test_add_func("/resolve/event_story/handovers", test_handovers);
  g_test_add_func("/resolve/event_story/words", test_words);
  g_test_add_func("/resolve/event_story/attacks", test_attacks);
  return g_test_run();
}
