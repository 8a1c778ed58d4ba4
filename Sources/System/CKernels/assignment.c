#include "CKernels.h"
#include "level_attributes.h"

#pragma clang fp contract(off)

/* Moves point i, now labelled `label`, between the sums. */
static void relabel(const ckernels_points *points, int64_t i, int32_t label, ckernels_labelling *labelling) {
  const int64_t d = points->d, weight = points->weights[i];
  const double *x = points->rows + i * d;
  int64_t *from = labelling->sums + labelling->labels[i] * (d + 1), *to = labelling->sums + label * (d + 1);
  for (int64_t f = 0; f < d; f++) {
    const int64_t value = weight * (int64_t)((x[f] - points->shift[f]) * labelling->fixed_point);
    from[f] -= value;
    to[f] += value;
  }
  from[d] -= weight;
  to[d] += weight;
  labelling->labels[i] = label;
}

/* What one tile's proposal consists of. */
typedef struct {
  int32_t labels[32];
  float best[32];
  float second[32];
} proposal;

#define WIDTH 4
#define NAMED(name) name##_baseline
#define FOR_LEVEL
#include "assignment_level.h"

#if CKERNELS_HAS_LEVELS
#define WIDTH 8
#define NAMED(name) name##_avx2
#define FOR_LEVEL CKERNELS_FOR_AVX2
#include "assignment_level.h"

#define WIDTH 16
#define NAMED(name) name##_avx512
#define FOR_LEVEL CKERNELS_FOR_AVX512
#include "assignment_level.h"
#endif

int64_t ckernels_assign(
  int level, const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  ckernels_labelling *labelling) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512) return assign_avx512(points, centroids, first, count, labelling);
  if (level == CKERNELS_AVX2) return assign_avx2(points, centroids, first, count, labelling);
#endif
  return assign_baseline(points, centroids, first, count, labelling);
}

int64_t ckernels_assign_products(
  int level, const ckernels_points *points, const ckernels_centroids *centroids, int64_t tile,
  const float *products, ckernels_labelling *labelling) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512) return assign_products_avx512(points, centroids, tile, products, labelling);
  if (level == CKERNELS_AVX2) return assign_products_avx2(points, centroids, tile, products, labelling);
#endif
  return assign_products_baseline(points, centroids, tile, products, labelling);
}

int64_t ckernels_screen(
  int level, const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  const int32_t *labels, const double *cluster_weights, double least_weight, int32_t *listed) {
#if CKERNELS_HAS_LEVELS
  if (level == CKERNELS_AVX512)
    return screen_avx512(points, centroids, first, count, labels, cluster_weights, least_weight, listed);
  if (level == CKERNELS_AVX2)
    return screen_avx2(points, centroids, first, count, labels, cluster_weights, least_weight, listed);
#endif
  return screen_baseline(points, centroids, first, count, labels, cluster_weights, least_weight, listed);
}

void ckernels_accumulate(
  const ckernels_points *points, int64_t first, int64_t count, const int32_t *labels, int64_t *sums,
  double fixed_point) {
  const int64_t d = points->d;
  const int64_t end = (first + count) * 32 < points->n ? (first + count) * 32 : points->n;
  for (int64_t i = first * 32; i < end; i++) {
    const int64_t weight = points->weights[i];
    const double *x = points->rows + i * d;
    int64_t *sum = sums + labels[i] * (d + 1);
    for (int64_t f = 0; f < d; f++) sum[f] += weight * (int64_t)((x[f] - points->shift[f]) * fixed_point);
    sum[d] += weight;
  }
}
