/*
 The loops over text for one CPU level, 64 bytes at a time, a bit each. The file that includes this defines NAMED and
 FOR_LEVEL, and equal_LEVEL and marked_LEVEL.
*/

FOR_LEVEL
static int64_t NAMED(find_marks)(
  const uint8_t *text, int64_t count, const uint8_t *marks, uint32_t *places) {
  const uint32_t *start = places;
  int64_t i = 0;
  for (; i + 64 <= count; i += 64) {
    uint64_t bits = NAMED(marked)(text + i, marks);
    while (bits) {
      *places++ = (uint32_t)(i + __builtin_ctzll(bits));
      bits &= bits - 1;
    }
  }
  for (; i < count; i++) {
    int is_mark = 0;
    for (int m = 0; m < CKERNELS_MARKS; m++) is_mark |= text[i] == marks[m];
    if (is_mark) *places++ = (uint32_t)i;
  }
  return places - start;
}

FOR_LEVEL
static ckernels_lines NAMED(survey_lines)(
  const uint8_t *text, int64_t count, uint8_t quote, uint8_t following) {
  ckernels_lines lines = {0, 0, -1};
  int64_t i = 0;
  for (; i + 64 <= count; i += 64) {
    const uint8_t next = i + 64 < count ? text[i + 64] : following;
    const uint64_t feeds = NAMED(equal)(text + i, '\n');
    const uint64_t returns = NAMED(equal)(text + i, '\r');
    /* A CR before LF ends no line: the LF does. */
    const uint64_t ends = feeds | (returns & ~(feeds >> 1 | (uint64_t)(next == '\n') << 63));
    lines.line_ends += __builtin_popcountll(ends);
    lines.quotes += __builtin_popcountll(NAMED(equal)(text + i, quote));
    if (lines.first_line_start < 0 && ends) lines.first_line_start = i + __builtin_ctzll(ends) + 1;
  }
  for (; i < count; i++) {
    const uint8_t next = i + 1 < count ? text[i + 1] : following;
    const int ends = text[i] == '\n' || (text[i] == '\r' && next != '\n');
    lines.line_ends += ends;
    lines.quotes += text[i] == quote;
    if (lines.first_line_start < 0 && ends) lines.first_line_start = i + 1;
  }
  return lines;
}

#undef NAMED
#undef FOR_LEVEL
