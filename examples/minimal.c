/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* The library in one page: an article in, Turtle out.
 *
 *   cc minimal.c -o minimal $(pkg-config --cflags --libs claimgraph)
 *   ./minimal ARTICLE...
 */
#include <claimgraph.h>

#include <stdio.h>

static bool
add_file(ClaimgraphExtractor *extractor, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize            size = 0;
  return g_file_get_contents(path, &text, &size, error) &&
         claimgraph_extractor_add(extractor, path, text, (gssize)size, error);
}

int
main(int argc, char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(ClaimgraphExtractor) extractor =
      claimgraph_extractor_new("en", &error);
  if (extractor == NULL) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  for (int i = 1; i < argc; i++) {
    g_autoptr(GError) refused = NULL;
    if (!add_file(extractor, argv[i], &refused))
      fprintf(stderr, "%s\n", refused->message);
  }
  g_autofree char *turtle =
      claimgraph_extractor_finish(extractor, "turtle", &error);
  fputs(turtle != NULL ? turtle : error->message, stdout);
  return turtle != NULL ? 0 : 1;
}
