/* The assignment step for one CPU level: WIDTH floats a register, NAMED and FOR_LEVEL make and mark the names. */

#pragma clang fp contract(off)

typedef float NAMED(floats) __attribute__((ext_vector_type(WIDTH), aligned(4)));
typedef int32_t NAMED(ints) __attribute__((ext_vector_type(WIDTH), aligned(4)));

/* Takes a centroid's scores into the two best so far. */
FOR_LEVEL CKERNELS_INLINE void NAMED(take)(
  NAMED(floats) score, int32_t index, NAMED(floats) *best, NAMED(floats) *second, NAMED(ints) *label) {
  const NAMED(ints) closer = score < *best;
  const NAMED(floats) worse = *best < score ? score : *best;
  *second = worse < *second ? worse : *second;
  *label = closer ? (NAMED(ints))(index) : *label;
  *best = score < *best ? score : *best;
}

FOR_LEVEL CKERNELS_INLINE void NAMED(store)(
  proposal *out, int lane, NAMED(floats) best, NAMED(floats) second, NAMED(ints) label) {
  *(NAMED(ints) *)(out->labels + lane) = label;
  *(NAMED(floats) *)(out->best + lane) = best;
  *(NAMED(floats) *)(out->second + lane) = second;
}

/* Two registers of points with all their features against one centroid after the other: for few features. */
FOR_LEVEL CKERNELS_INLINE void NAMED(propose_few)(
  const float *tile, const float *packed, const int64_t d, int64_t k, proposal *out) {
#pragma clang fp contract(fast)
  for (int lane = 0; lane < 32; lane += 2 * WIDTH) {
    NAMED(floats) x[8];
    for (int64_t f = 0; f < d; f++) {
      x[2 * f] = *(const NAMED(floats) *)(tile + f * 32 + lane);
      x[2 * f + 1] = *(const NAMED(floats) *)(tile + f * 32 + lane + WIDTH);
    }
    NAMED(floats) best0 = (NAMED(floats))(__builtin_inff()), best1 = best0, second0 = best0, second1 = best0;
    NAMED(ints) label0 = (NAMED(ints))(0), label1 = label0;
    for (int64_t j = 0; j < k; j++) {
      const float *c = packed + (j / 4) * 4 * (d + 1) + j % 4;
      NAMED(floats) score0 = (NAMED(floats))(c[4 * d]), score1 = score0;
      for (int64_t f = 0; f < d; f++) {
        score0 = x[2 * f] * c[4 * f] + score0;
        score1 = x[2 * f + 1] * c[4 * f] + score1;
      }
      NAMED(take)(score0, (int32_t)j, &best0, &second0, &label0);
      NAMED(take)(score1, (int32_t)j, &best1, &second1, &label1);
    }
    NAMED(store)(out, lane, best0, second0, label0);
    NAMED(store)(out, lane + WIDTH, best1, second1, label1);
  }
}

/* Two registers of points against four centroids: eight chains of multiply-adds hide their latency. */
FOR_LEVEL CKERNELS_INLINE void NAMED(propose_many)(
  const float *tile, const float *packed, int64_t d, int64_t k, proposal *out) {
#pragma clang fp contract(fast)
  for (int lane = 0; lane < 32; lane += 2 * WIDTH) {
    NAMED(floats) best0 = (NAMED(floats))(__builtin_inff()), best1 = best0, second0 = best0, second1 = best0;
    NAMED(ints) label0 = (NAMED(ints))(0), label1 = label0;
    const float *group = packed;
    for (int64_t j = 0; j < k; j += 4) {
      NAMED(floats) scores0[4], scores1[4];
      for (int q = 0; q < 4; q++) scores0[q] = scores1[q] = (NAMED(floats))(group[4 * d + q]);
      const float *x = tile + lane;
      for (int64_t f = 0; f < d; f++, x += 32, group += 4) {
        const NAMED(floats) x0 = *(const NAMED(floats) *)x, x1 = *(const NAMED(floats) *)(x + WIDTH);
        for (int q = 0; q < 4; q++) {
          scores0[q] = x0 * group[q] + scores0[q];
          scores1[q] = x1 * group[q] + scores1[q];
        }
      }
      group += 4;
      for (int q = 0; q < 4; q++) {
        NAMED(take)(scores0[q], (int32_t)j + q, &best0, &second0, &label0);
        NAMED(take)(scores1[q], (int32_t)j + q, &best1, &second1, &label1);
      }
    }
    NAMED(store)(out, lane, best0, second0, label0);
    NAMED(store)(out, lane + WIDTH, best1, second1, label1);
  }
}

FOR_LEVEL CKERNELS_INLINE void NAMED(propose)(
  const float *tile, const float *packed, int64_t d, int64_t k, proposal *out) {
  if (__builtin_constant_p(d) && d <= 4)
    NAMED(propose_few)(tile, packed, d, k, out);
  else
    NAMED(propose_many)(tile, packed, d, k, out);
}

/* The lanes whose label changes or is not certain, as bits. */
FOR_LEVEL CKERNELS_INLINE uint32_t NAMED(lanes_to_do)(const proposal *proposed, const int32_t *old, float rounding) {
  typedef _Bool bits __attribute__((ext_vector_type(WIDTH)));
  uint32_t lanes = 0;
  for (int lane = 0; lane < 32; lane += WIDTH) {
    const NAMED(floats) best = *(const NAMED(floats) *)(proposed->best + lane);
    const NAMED(floats) second = *(const NAMED(floats) *)(proposed->second + lane);
    const NAMED(ints) label = *(const NAMED(ints) *)(proposed->labels + lane);
    const NAMED(ints) to_do = (second - best <= rounding) | (label != *(const NAMED(ints) *)(old + lane));
    union { bits vector; uint32_t word; } mask = {.word = 0};
    mask.vector = __builtin_convertvector(to_do, bits);
    lanes |= mask.word << lane;
  }
  return lanes;
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

/* Two registers of points against centroids whose products are known. */
FOR_LEVEL CKERNELS_INLINE void NAMED(propose_known)(
  const float *products, const float *norms, int64_t k, proposal *out) {
  for (int lane = 0; lane < 32; lane += 2 * WIDTH) {
    NAMED(floats) best0 = (NAMED(floats))(__builtin_inff()), best1 = best0, second0 = best0, second1 = best0;
    NAMED(ints) label0 = (NAMED(ints))(0), label1 = label0;
    for (int64_t j = 0; j < k; j++) {
      const float *known = products + j * 32 + lane;
      NAMED(take)(*(const NAMED(floats) *)known + norms[j], (int32_t)j, &best0, &second0, &label0);
      NAMED(take)(*(const NAMED(floats) *)(known + WIDTH) + norms[j], (int32_t)j, &best1, &second1, &label1);
    }
    NAMED(store)(out, lane, best0, second0, label0);
    NAMED(store)(out, lane + WIDTH, best1, second1, label1);
  }
}

/* Labels a tile as proposed, by doubles where that is not certain. Returns the number of labels that changed. */
FOR_LEVEL CKERNELS_INLINE int64_t NAMED(settle)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t t, const proposal *proposed,
  ckernels_labelling *labelling, const int64_t d) {
  labelling->read += 32;
  const int32_t *old = labelling->labels + t * 32;
  const float norm = points->tile_norms[t];
  const float rounding = centroids->slack + centroids->slack_per_norm * norm;
  float gaps[32], seconds[32];
  for (int l = 0; l < 32; l++) {
    gaps[l] = proposed->second[l] - proposed->best[l] - rounding;
    seconds[l] = proposed->second[l];
  }
  for (int half = 16; half > 0; half /= 2)
    for (int l = 0; l < half; l++) {
      gaps[l] = gaps[l + half] < gaps[l] ? gaps[l + half] : gaps[l];
      seconds[l] = seconds[l + half] > seconds[l] ? seconds[l + half] : seconds[l];
    }
  /* sqrt(b) - sqrt(a) >= (b - a) / (2 sqrt(b)), and both of two centroids may move. */
  const double farthest = __builtin_sqrt((double)seconds[0] + rounding + (double)norm * norm);
  labelling->expiries[t] = labelling->drift + gaps[0] / (4 * farthest) * (1 - 1e-6);

  const int64_t lanes = points->n - t * 32;
  uint32_t to_do = NAMED(lanes_to_do)(proposed, old, rounding);
  if (lanes < 32) to_do &= (UINT32_C(1) << lanes) - 1;
  int64_t changes = 0;
  for (; to_do; to_do &= to_do - 1) {
    const int l = __builtin_ctz(to_do);
    int32_t label = proposed->labels[l];
    if (proposed->second[l] - proposed->best[l] <= rounding) {
      label = NAMED(decide)(points->rows + (t * 32 + l) * d, centroids->rows, d, centroids->k);
      labelling->decided += 1;
    }
    if (label == old[l]) continue;
    relabel(points, t * 32 + l, label, labelling);
    changes += 1;
  }
  return changes;
}

FOR_LEVEL CKERNELS_INLINE int64_t NAMED(assign_features)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  ckernels_labelling *labelling, const int64_t d) {
  int64_t changes = 0;
  for (int64_t t = first; t < first + count; t++) {
    if (labelling->drift < labelling->expiries[t]) continue;
    proposal proposed;
    NAMED(propose)(points->tiles + t * d * 32, centroids->packed, d, centroids->k, &proposed);
    changes += NAMED(settle)(points, centroids, t, &proposed, labelling, d);
  }
  return changes;
}

FOR_LEVEL static int64_t NAMED(assign_products)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t tile, const float *products,
  ckernels_labelling *labelling) {
  proposal proposed;
  NAMED(propose_known)(products, centroids->norms, centroids->k, &proposed);
  return NAMED(settle)(points, centroids, tile, &proposed, labelling, points->d);
}

/* With the number of features known to the compiler, a tile of few features stays in registers. */
#define RETURN_FOR_FEATURES(d) \
  switch (d) { \
    case 1: return FEATURES(1); \
    case 2: return FEATURES(2); \
    case 3: return FEATURES(3); \
    case 4: return FEATURES(4); \
    default: return FEATURES(d); \
  }

FOR_LEVEL static int64_t NAMED(assign)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  ckernels_labelling *labelling) {
#define FEATURES(d) NAMED(assign_features)(points, centroids, first, count, labelling, d)
  RETURN_FOR_FEATURES(points->d)
#undef FEATURES
}

/* The lanes that might gain whatever the weights of their clusters are, and those whose label is not the closest. */
FOR_LEVEL CKERNELS_INLINE uint32_t NAMED(lanes_to_weigh)(
  const proposal *proposed, const float *norms, const int32_t *old, float gap, float factor) {
  typedef _Bool bits __attribute__((ext_vector_type(WIDTH)));
  uint32_t lanes = 0;
  for (int lane = 0; lane < 32; lane += WIDTH) {
    const NAMED(floats) norm = *(const NAMED(floats) *)(norms + lane);
    const NAMED(floats) own = *(const NAMED(floats) *)(proposed->best + lane) + norm + gap;
    const NAMED(floats) other = *(const NAMED(floats) *)(proposed->second + lane) + norm - gap;
    const NAMED(ints) label = *(const NAMED(ints) *)(proposed->labels + lane);
    const NAMED(ints) to_weigh = ~(other >= own * factor) | (label != *(const NAMED(ints) *)(old + lane));
    union { bits vector; uint32_t word; } mask = {.word = 0};
    mask.vector = __builtin_convertvector(to_weigh, bits);
    lanes |= mask.word << lane;
  }
  return lanes;
}

FOR_LEVEL CKERNELS_INLINE int64_t NAMED(screen_features)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  const int32_t *labels, const double *cluster_weights, double least_weight, int32_t *listed, const int64_t d) {
  int64_t length = 0;
  for (int64_t t = first; t < first + count; t++) {
    const float *tile = points->tiles + t * d * 32;
    proposal proposed;
    NAMED(propose)(tile, centroids->packed, d, centroids->k, &proposed);
    float norms[32] = {0};
    for (int64_t f = 0; f < d; f++)
      for (int l = 0; l < 32; l++) norms[l] += tile[f * 32 + l] * tile[f * 32 + l];
    const float gap = centroids->slack + centroids->slack_per_norm * points->tile_norms[t];
    int64_t heaviest = 0;
    for (int l = 0; l < 32; l++)
      heaviest = points->weights[t * 32 + l] > heaviest ? points->weights[t * 32 + l] : heaviest;
    /* W / (W - w) * (L + w) / L is largest for the lightest cluster and the heaviest point. */
    const double rest = least_weight - (double)heaviest;
    const float factor = rest > 0 ? (float)((least_weight + (double)heaviest) / rest * (1 + 1e-5)) : __builtin_inff();
    const int64_t lanes = points->n - t * 32 < 32 ? points->n - t * 32 : 32;
    uint32_t to_weigh = NAMED(lanes_to_weigh)(&proposed, norms, labels + t * 32, gap, factor);
    if (lanes < 32) to_weigh &= (UINT32_C(1) << lanes) - 1;
    for (; to_weigh; to_weigh &= to_weigh - 1) {
      const int l = __builtin_ctz(to_weigh);
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

FOR_LEVEL static int64_t NAMED(screen)(
  const ckernels_points *points, const ckernels_centroids *centroids, int64_t first, int64_t count,
  const int32_t *labels, const double *cluster_weights, double least_weight, int32_t *listed) {
#define FEATURES(d) \
  NAMED(screen_features)(points, centroids, first, count, labels, cluster_weights, least_weight, listed, d)
  RETURN_FOR_FEATURES(points->d)
#undef FEATURES
}

#undef RETURN_FOR_FEATURES
#undef WIDTH
#undef NAMED
#undef FOR_LEVEL
