#include "CKernels.h"
#include "level_attributes.h"

#define NAMED_FOR(name, level, number) name##_##level##_##number
#define FOR_LEVEL

#define NUMBER float
#define WIDTH 4
#define NAMED(name) NAMED_FOR(name, baseline, float)
#include "silhouette_level.h"
#define NUMBER double
#define WIDTH 2
#define NAMED(name) NAMED_FOR(name, baseline, double)
#include "silhouette_level.h"

#if CKERNELS_HAS_LEVELS
#undef FOR_LEVEL
#define FOR_LEVEL CKERNELS_FOR_AVX2
#define NUMBER float
#define WIDTH 8
#define NAMED(name) NAMED_FOR(name, avx2, float)
#include "silhouette_level.h"
#define NUMBER double
#define WIDTH 4
#define NAMED(name) NAMED_FOR(name, avx2, double)
#include "silhouette_level.h"

#undef FOR_LEVEL
#define FOR_LEVEL CKERNELS_FOR_AVX512
#define NUMBER float
#define WIDTH 16
#define NAMED(name) NAMED_FOR(name, avx512, float)
#include "silhouette_level.h"
#define NUMBER double
#define WIDTH 8
#define NAMED(name) NAMED_FOR(name, avx512, double)
#include "silhouette_level.h"
#endif

void ckernels_distance_sums_float(
  int level, const float *tile, const float *references, int64_t d, const ckernels_runs *runs, double *sums) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512) {
    distance_sums_avx512_float(tile, references, d, runs, sums);
    return;
  }
  if (level == CKERNELS_AVX2) {
    distance_sums_avx2_float(tile, references, d, runs, sums);
    return;
  }
#endif
  distance_sums_baseline_float(tile, references, d, runs, sums);
}

void ckernels_distance_sums_double(
  int level, const double *tile, const double *references, int64_t d, const ckernels_runs *runs, double *sums) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512) {
    distance_sums_avx512_double(tile, references, d, runs, sums);
    return;
  }
  if (level == CKERNELS_AVX2) {
    distance_sums_avx2_double(tile, references, d, runs, sums);
    return;
  }
#endif
  distance_sums_baseline_double(tile, references, d, runs, sums);
}
