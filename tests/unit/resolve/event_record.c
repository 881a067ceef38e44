/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Cases: two accounts of an attack, and whether they are of one. */
#include "resolve/event_record.h"

#include "core/id.h"

typedef struct {
  const char *agent, *target, *date, *told; /* NULL: not said */
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
  cg_graph_add(graph, event, CG_TERM_CG_KIND, CG_CONCEPT_ATTACK);
  cg_graph_add(graph, event, CG_TERM_CG_MENTIONED_IN, article);
  if (account->told != NULL)
    cg_graph_add_date(graph, article, CG_TERM_SCHEMA_DATE_PUBLISHED,
                      account->told);
  if (account->agent != NULL)
    cg_graph_add(graph, event, CG_TERM_CG_AGENT,
                 add_named(graph, account->agent, CG_CLASS_CG_STATE));
  if (account->target != NULL)
    cg_graph_add(graph, event, CG_TERM_CG_TARGET,
                 add_named(graph, account->target, CG_CLASS_SCHEMA_PLACE));
  if (account->date != NULL)
    cg_graph_add_date(graph, event, CG_TERM_SCHEMA_START_DATE, account->date);
  return event;
}

static bool
agree(Account one, Account other)
{
  g_autoptr(CgGraph) graph = cg_graph_new();
  CgNode a                 = add_account(graph, "event/a", &one);
  CgNode b                 = add_account(graph, "event/b", &other);
  cg_graph_seal(graph);
  CgEventRecord first  = cg_event_record_read(graph, a);
  CgEventRecord second = cg_event_record_read(graph, b);
  bool          there  = cg_event_records_agree(graph, &first, &second, NULL);
  bool          back   = cg_event_records_agree(graph, &second, &first, NULL);
  g_assert_true(there == back);
  cg_event_record_clear(&first);
  cg_event_record_clear(&second);
  return there;
}

static void
test_who_and_where(void)
{
  g_assert_true(agree((Account){"Belmora", "Port Halden", NULL, NULL},
                      (Account){"Belmora", "Port Halden", NULL, NULL}));
  g_assert_false(agree((Account){"Belmora", "Port Halden", NULL, NULL},
                       (Account){"Belmora", "Dovgrad", NULL, NULL}));
  g_assert_false(agree((Account){"Belmora", "Port Halden", NULL, NULL},
                       (Account){"Kestria", "Port Halden", NULL, NULL}));
}

static void
test_years_are_apart(void)
{
  g_assert_false(
      agree((Account){"Belmora", "Port Halden", "2023-06", NULL},
            (Account){"Belmora", "Port Halden", "2026-03-14", NULL}));
  g_assert_false(agree((Account){"Belmora", "Port Halden", "2023", NULL},
                       (Account){"Belmora", "Port Halden", "2026", NULL}));
}

static void
test_months_of_one_year_are_apart(void)
{
  g_assert_false(
      agree((Account){"Belmora", "Port Halden", "2026-01-02", NULL},
            (Account){"Belmora", "Port Halden", "2026-03-14", NULL}));
}

static void
test_date_that_may_be_a_mistake(void)
{
  g_assert_true(agree((Account){"Belmora", "Port Halden", "2026-03-14", NULL},
                      (Account){"Belmora", "Port Halden", "2026-03-15", NULL}));
  g_assert_true(agree((Account){"Belmora", "Port Halden", "--05-03", NULL},
                      (Account){"Belmora", "Port Halden", "2026-03-14", NULL}));
  g_assert_false(
      agree((Account){NULL, "Port Halden", "--05-03", NULL},
            (Account){"Belmora", "Port Halden", "2026-03-14", NULL}));
}

static void
test_no_date_is_that_of_the_article(void)
{
  g_assert_true(agree((Account){NULL, "Port Halden", NULL, "2026-03-18"},
                      (Account){"Belmora", "Port Halden", "2026-03-14", NULL}));
  g_assert_false(agree((Account){NULL, "Port Halden", NULL, "2026-03-18"},
                       (Account){"Belmora", "Port Halden", "2023-06", NULL}));
  g_assert_false(agree((Account){NULL, "Port Halden", NULL, NULL},
                       (Account){NULL, "Port Halden", NULL, NULL}));
}

static void
test_houses_of_one_owner(void)
{
  g_assert_true(agree((Account){"Belmora", "Ana Ruiz's house", NULL, NULL},
                      (Account){"Belmora", "Ana Ruiz's estate", NULL, NULL}));
  g_assert_false(
      agree((Account){"Belmora", "Ana Ruiz's house", NULL, NULL},
            (Account){"Belmora", "Karl Brandt's house", NULL, NULL}));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/resolve/event_record/who-and-where", test_who_and_where);
  g_test_add_func("/resolve/event_record/years", test_years_are_apart);
  g_test_add_func("/resolve/event_record/months",
                  test_months_of_one_year_are_apart);
  g_test_add_func("/resolve/event_record/mistaken-date",
                  test_date_that_may_be_a_mistake);
  g_test_add_func("/resolve/event_record/date-of-article",
                  test_no_date_is_that_of_the_article);
  g_test_add_func("/resolve/event_record/owner", test_houses_of_one_owner);
  return g_test_run();
}
