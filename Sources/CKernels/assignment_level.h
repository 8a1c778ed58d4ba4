/* The assignment step for one CPU level: WIDTH floats a register, NAMED and FOR_LEVEL make and mark the names. */

#pragma clang fp contract(off)

/* Two registers of points against four centroids: eight chains of multiply-adds hide their latency. */
FOR_LEVEL CKERNELS_INLINE void NAMED(propose)(
  const float *tile, const float *packed, int64_t d, int64_t k, proposal *out) {
#pragma clang fp contract(fast)
  typedef float floats __attribute__((ext_vector_type(WIDTH), aligned(4)));
  typedef int32_t ints __attribute__((ext_vector_type(WIDTH), aligned(4)));
  for (int lane = 0; lane < 32; lane += 2 * WIDTH) {
    floats best0 = (floats)(__builtin_inff()), best1 = best0, second0 = best0, second1 = best0;
    ints label0 = (ints)(0), label1 = label0;
    const float *group = packed;
    for (int64_t j = 0; j < k; j += 4) {
      const float *norms = group + 4 * d;
      floats a0 = (floats)(norms[0]), b0 = a0, a1 = (floats)(norms[1]), b1 = a1;
      floats a2 = (floats)(norms[2]), b2 = a2, a3 = (floats)(norms[3]), b3 = a3;
      const float *x = tile + lane;
      for (int64_t f = 0; f < d; f++, x += 32, group += 4) {
        const floats x0 = *(const floats *)x, x1 = *(const floats *)(x + WIDTH);
        a0 = x0 * group[0] + a0;
        b0 = x1 * group[0] + b0;
        a1 = x0 * group[1] + a1;
        b1 = x1 * group[1] + b1;
        a2 = x0 * group[2] + a2;
        b2 = x1 * group[2] + b2;
        a3 = x0 * group[3] + a3;
        b3 = x1 * group[3] + b3;
      }
      group += 4;
#define TAKE(score, best, second, label, index) \
  { \
    const ints closer = score < best; \
    const floats worse = closer ? best : score; \
    second = worse < second ? worse : second; \
    label = closer ? (ints)(index) : label; \
    best = closer ? score : best; \
  }
      TAKE(a0, best0, second0, label0, (int32_t)j)
      TAKE(b0, best1, second1, label1, (int32_t)j)
      TAKE(a1, best0, second0, label0, (int32_t)j + 1)
      TAKE(b1, best1, second1, label1, (int32_t)j + 1)
      TAKE(a2, best0, second0, label0, (int32_t)j + 2)
      TAKE(b2, best1, second1, label1, (int32_t)j + 2)
      TAKE(a3, best0, second0, label0, (int32_t)j + 3)
      TAKE(b3, best1, second1, label1, (int32_t)j + 3)
#undef TAKE
    }
    *(ints *)(out->labels + lane) = label0;
    *(ints *)(out->labels + lane + WIDTH) = label1;
    *(floats *)(out->best + lane) = best0;
    *(floats *)(out->best + lane + WIDTH) = best1;
    *(floats *)(out->second + lane) = second0;
    *(floats *)(out->second + lane + WIDTH) = second1;
  }
}

/* The label of one point by differences in double. */
FOR_LEVEL static int32_t NAMED(decide)(const double *x, const double *centroids, int64_t d, int64_t k) {
  double best = __builtin_inf();
  int32_t label = 0;
  for (int64_t j = 0; j < k; j++) {
    double distance = 0;
    for (int64_t f = 0; f < d; f++) {
      const double difference = x[f] - centroids[j * d + f];
      distance += difference * difference;
    }
    if (distance < best) {
      best = distance;
      label = (int32_t)j;
    }
  }
  return label;
}

FOR_LEVEL CKERNELS_INLINE int64_t NAMED(assign_features)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  int32_t *labels, int64_t *sums, double fixed_point, int64_t *decided, const int64_t d) {
  const int64_t k = centroids->k;
  int64_t changes = 0;
  for (int64_t t = first; t < first + count; t++) {
    proposal proposed;
    NAMED(propose)(points->tiles + t * d * 32, centroids->packed, d, k, &proposed);

    int32_t *old = labels + t * 32;
    const float gap = centroids->slack + centroids->slack_per_norm * points->tile_norms[t];
    int32_t differing = 0, close = 0;
    for (int l = 0; l < 32; l++) {
      differing |= proposed.labels[l] ^ old[l];
      close |= proposed.second[l] - proposed.best[l] <= gap;
    }
    if (!(differing | close)) continue;

    const int64_t lanes = points->n - t * 32 < 32 ? points->n - t * 32 : 32;
    for (int64_t l = 0; l < lanes; l++) {
      const double *x = points->rows + (t * 32 + l) * d;
      int32_t label = proposed.labels[l];
      if (proposed.second[l] - proposed.best[l] <= gap) {
        label = NAMED(decide)(x, centroids->rows, d, k);
        *decided += 1;
      }
      if (label == old[l]) continue;
      const int64_t weight = points->weights[t * 32 + l];
      int64_t *from = sums + old[l] * (d + 1), *to = sums + label * (d + 1);
      for (int64_t f = 0; f < d; f++) {
        const int64_t value = weight * (int64_t)((x[f] - points->shift[f]) * fixed_point);
        from[f] -= value;
        to[f] += value;
      }
      from[d] -= weight;
      to[d] += weight;
      old[l] = label;
      changes += 1;
    }
  }
  return changes;
}

/* With the number of features known to the compiler, a tile of few features stays in registers. */
FOR_LEVEL static int64_t NAMED(assign)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  int32_t *labels, int64_t *sums, double fixed_point, int64_t *decided) {
#define FEATURES(d) \
  NAMED(assign_features)(points, centroids, first, count, labels, sums, fixed_point, decided, d)
  switch (points->d) {
    case 1: return FEATURES(1);
    case 2: return FEATURES(2);
    case 3: return FEATURES(3);
    case 4: return FEATURES(4);
    default: return FEATURES(points->d);
  }
#undef FEATURES
}

FOR_LEVEL static int64_t NAMED(screen)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  const int32_t *labels, const double *cluster_weights, double least_weight, int32_t *listed) {
  const int64_t d = points->d;
  int64_t length = 0;
  for (int64_t t = first; t < first + count; t++) {
    const float *tile = points->tiles + t * d * 32;
    proposal proposed;
    NAMED(propose)(tile, centroids->packed, d, centroids->k, &proposed);
    float norms[32] = {0};
    for (int64_t f = 0; f < d; f++)
      for (int l = 0; l < 32; l++) norms[l] += tile[f * 32 + l] * tile[f * 32 + l];
    const float gap = centroids->slack + centroids->slack_per_norm * points->tile_norms[t];
    const int64_t lanes = points->n - t * 32 < 32 ? points->n - t * 32 : 32;
    for (int64_t l = 0; l < lanes; l++) {
      const int64_t i = t * 32 + l;
      const double weight = (double)points->weights[i];
      const double own_weight = cluster_weights[labels[i]];
      const double own = proposed.best[l] + norms[l] + gap, other = proposed.second[l] + norms[l] - gap;
      /* Written without a division: other * L / (L + w) < own * W / (W - w). */
      if (proposed.labels[l] != labels[i] ||
          other * least_weight * (own_weight - weight) < own * own_weight * (least_weight + weight))
        listed[length++] = (int32_t)i;
    }
  }
  return length;
}

#undef WIDTH
#undef NAMED
#undef FOR_LEVEL
