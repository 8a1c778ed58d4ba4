#include "CKernels.h"
#include "level_attributes.h"

#pragma clang fp contract(off)

CKERNELS_INLINE void nearest_of(
  const ckernels_points *points, int64_t first, int64_t count, const float *candidate, const float *nearest,
  float *updated, double *tile_sums) {
  const int64_t d = points->d;
  for (int64_t t = first; t < first + count; t++) {
    const float *tile = points->tiles + t * d * 32;
    float distance[32] = {0};
    for (int64_t f = 0; f < d; f++) {
      for (int l = 0; l < 32; l++) {
        const float difference = tile[f * 32 + l] - candidate[f];
        distance[l] += difference * difference;
      }
    }
    const float *old = nearest + t * 32;
    double weighted[32];
    for (int l = 0; l < 32; l++) {
      distance[l] = distance[l] < old[l] ? distance[l] : old[l];
      weighted[l] = (double)points->weights[t * 32 + l] * (double)distance[l];
    }
    if (updated)
      for (int l = 0; l < 32; l++) updated[t * 32 + l] = distance[l];
    /* Halving keeps one order of additions for every register width. */
    for (int half = 16; half > 0; half /= 2)
      for (int l = 0; l < half; l++) weighted[l] += weighted[l + half];
    tile_sums[t] = weighted[0];
  }
}

#define ARGUMENTS points, first, count, candidate, nearest, updated, tile_sums
#define PARAMETERS \
  const ckernels_points *points, int64_t first, int64_t count, const float *candidate, const float *nearest, \
    float *updated, double *tile_sums

static void nearest_baseline(PARAMETERS) { nearest_of(ARGUMENTS); }
#if CKERNELS_HAS_LEVELS
CKERNELS_FOR_AVX2 static void nearest_avx2(PARAMETERS) { nearest_of(ARGUMENTS); }
CKERNELS_FOR_AVX512 static void nearest_avx512(PARAMETERS) { nearest_of(ARGUMENTS); }
#endif

void ckernels_nearest(int level, PARAMETERS) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512) return nearest_avx512(ARGUMENTS);
  if (level == CKERNELS_AVX2) return nearest_avx2(ARGUMENTS);
#endif
  nearest_baseline(ARGUMENTS);
}
