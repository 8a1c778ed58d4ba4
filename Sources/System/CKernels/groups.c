#include "CKernels.h"
#include "level_attributes.h"

#define WIDTH 4
#define NAMED(name) name##_baseline
#define FOR_LEVEL
#include "groups_level.h"

#if CKERNELS_HAS_LEVELS
#define WIDTH 8
#define NAMED(name) name##_avx2
#define FOR_LEVEL CKERNELS_FOR_AVX2
#include "groups_level.h"

#define WIDTH 16
#define NAMED(name) name##_avx512
#define FOR_LEVEL CKERNELS_FOR_AVX512
#include "groups_level.h"
#endif

void ckernels_grouped_sums(int level, const float *tile, const ckernels_groups *groups, int64_t d, double *sums) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512) {
    grouped_sums_avx512(tile, groups, d, sums);
    return;
  }
  if (level == CKERNELS_AVX2) {
    grouped_sums_avx2(tile, groups, d, sums);
    return;
  }
#endif
  grouped_sums_baseline(tile, groups, d, sums);
}
