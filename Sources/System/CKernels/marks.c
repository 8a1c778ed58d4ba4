#include "CKernels.h"
#include "level_attributes.h"

#if CKERNELS_HAS_LEVELS
#include <immintrin.h>
#endif

/* Which of 64 bytes are equal to `byte`, a bit each. */
CKERNELS_INLINE uint64_t equal_baseline(const uint8_t *text, uint8_t byte) {
  uint64_t bits = 0;
#if CKERNELS_HAS_LEVELS
  for (int part = 0; part < 4; part++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + 16 * part));
    const __m128i found = _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte));
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int i = 0; i < 64; i++) bits |= (uint64_t)(text[i] == byte) << i;
#endif
  return bits;
}

/* Which of 64 bytes are among the marks, a bit each. */
CKERNELS_INLINE uint64_t marked_baseline(const uint8_t *text, const uint8_t *marks) {
  uint64_t bits = 0;
#if CKERNELS_HAS_LEVELS
  for (int part = 0; part < 4; part++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(text + 16 * part));
    __m128i found = _mm_setzero_si128();
    for (int m = 0; m < CKERNELS_MARKS; m++) {
      found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)marks[m])));
    }
    bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * part);
  }
#else
  for (int m = 0; m < CKERNELS_MARKS; m++) bits |= equal_baseline(text, marks[m]);
#endif
  return bits;
}

#if CKERNELS_HAS_LEVELS

CKERNELS_INLINE CKERNELS_FOR_AVX2 uint64_t equal_avx2(const uint8_t *text, uint8_t byte) {
  const __m256i wanted = _mm256_set1_epi8((char)byte);
  const __m256i low = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)text), wanted);
  const __m256i high = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(text + 32)), wanted);
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

CKERNELS_INLINE CKERNELS_FOR_AVX2 uint64_t marked_avx2(const uint8_t *text, const uint8_t *marks) {
  const __m256i first = _mm256_loadu_si256((const __m256i *)text);
  const __m256i second = _mm256_loadu_si256((const __m256i *)(text + 32));
  __m256i low = _mm256_setzero_si256(), high = low;
  for (int m = 0; m < CKERNELS_MARKS; m++) {
    const __m256i mark = _mm256_set1_epi8((char)marks[m]);
    low = _mm256_or_si256(low, _mm256_cmpeq_epi8(first, mark));
    high = _mm256_or_si256(high, _mm256_cmpeq_epi8(second, mark));
  }
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

#endif

#define NAMED(name) name##_baseline
#define FOR_LEVEL
#include "marks_level.h"

#if CKERNELS_HAS_LEVELS
#define NAMED(name) name##_avx2
#define FOR_LEVEL CKERNELS_FOR_AVX2
#include "marks_level.h"
#endif

int64_t ckernels_find_marks(
  int level, const uint8_t *text, int64_t count, const uint8_t *marks, uint32_t *places) {
#if CKERNELS_HAS_LEVELS
  if (level >= CKERNELS_AVX2) return find_marks_avx2(text, count, marks, places);
#endif
  return find_marks_baseline(text, count, marks, places);
}

ckernels_lines ckernels_survey_lines(
  int level, const uint8_t *text, int64_t count, uint8_t quote, uint8_t following) {
#if CKERNELS_HAS_LEVELS
  if (level >= CKERNELS_AVX2) return survey_lines_avx2(text, count, quote, following);
#endif
  return survey_lines_baseline(text, count, quote, following);
}
