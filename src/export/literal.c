/* SPDX-FileCopyrightText: 2026 The claimgraph authors
 * SPDX-License-Identifier: MIT */
/* Turtle writes four datatypes without quotes, and Raptor 2.0.15 does so for
 * forms that are then of another datatype: "1" as xsd:decimal comes back as
 * an integer, "0.95" as xsd:double as a decimal. So these four get the form
 * that is their own (XML Schema Part 2, 3.3):
 *
 *   integer -7    decimal -7.0    double -7.0E0    boolean true
 */
#include "export/literal.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#define XSD "http://www.w3.org/2001/XMLSchema#"

/* What a number is made of. */
typedef struct {
  const char *sign, *whole, *fraction, *exponent;
  size_t      n_sign, n_whole, n_fraction, n_exponent; /* digits, signs */
  bool        point, has_exponent;
} Number;

static size_t
count_digits(const char *text)
{
  return strspn(text, "0123456789");
}

static bool
parse_number(const char *text, Number *number)
{
  *number         = (Number){.sign = text};
  number->n_sign  = *text == '-' || *text == '+';
  number->whole   = text + number->n_sign;
  const char *p   = number->whole;
  number->n_whole = count_digits(p);
  p += number->n_whole;
  number->point      = *p == '.';
  number->fraction   = p += number->point;
  number->n_fraction = number->point ? count_digits(p) : 0;
  p += number->n_fraction;
  number->has_exponent = *p == 'e' || *p == 'E';
  number->exponent     = p += number->has_exponent;
  if (number->has_exponent) {
    size_t n_sign      = *p == '-' || *p == '+';
    size_t n_digits    = count_digits(p + n_sign);
    number->n_exponent = n_sign + n_digits;
    if (n_digits == 0)
      return false;
    p += number->n_exponent;
  }
  return *p == '\0' && number->n_whole + number->n_fraction > 0;
}

/* "sign digits . digits", with a digit on both sides. */
static GString *
plain_decimal(const Number *n)
{
  GString *out = g_string_new(NULL);
  g_string_append_len(out, n->sign, (gssize)n->n_sign);
  if (n->n_whole == 0)
    g_string_append_c(out, '0');
  g_string_append_len(out, n->whole, (gssize)n->n_whole);
  g_string_append_c(out, '.');
  g_string_append_len(out, n->fraction, (gssize)n->n_fraction);
  if (n->n_fraction == 0)
    g_string_append_c(out, '0');
  return out;
}

static char *
canonical_double(const Number *n)
{
  GString *out = plain_decimal(n);
  g_string_append_c(out, 'E');
  if (n->has_exponent)
    g_string_append_len(out, n->exponent, (gssize)n->n_exponent);
  else
    g_string_append_c(out, '0');
  return g_string_free(out, FALSE);
}

static char *
canonical_boolean(const char *text)
{
  if (strcmp(text, "true") == 0 || strcmp(text, "1") == 0)
    return g_strdup("true");
  if (strcmp(text, "false") == 0 || strcmp(text, "0") == 0)
    return g_strdup("false");
  return NULL;
}

char *
cg_literal_canonical(const char *datatype, const char *text)
{
  const char *type = datatype + strlen(XSD);
  Number      n;
  if (!g_str_has_prefix(datatype, XSD))
    return g_strdup(text);
  g_autofree char *trimmed = g_strstrip(g_strdup(text));
  if (strcmp(type, "boolean") == 0)
    return canonical_boolean(trimmed);
  bool is_integer = strcmp(type, "integer") == 0;
  bool is_decimal = strcmp(type, "decimal") == 0;
  bool is_double  = strcmp(type, "double") == 0;
  if (!is_integer && !is_decimal && !is_double)
    return g_strdup(text);
  if (!parse_number(trimmed, &n) || (n.has_exponent && !is_double) ||
      (n.point && is_integer))
    return NULL;
  if (is_double)
    return canonical_double(&n);
  return is_decimal ? g_string_free(plain_decimal(&n), FALSE)
                    : g_strdup(trimmed);
}
