/* Sums of distances to groups of references for one CPU level: WIDTH floats a register, NAMED and FOR_LEVEL make and mark the names. */

#pragma clang fp contract(off)

/*
 What 32 points add for a group that is far from all of them; 0 and nothing added where it is near to one.

 The mean of a distance over a group, to the second order: with v from its centre, D = |v| and S its half scatter,
 m D + (trace S - v'Sv / D²) / D.
*/
FOR_LEVEL CKERNELS_INLINE int NAMED(add_far)(
  const float *tile, const float *group, const int64_t d, float near, float *total) {
  typedef float floats __attribute__((ext_vector_type(WIDTH), aligned(4)));
  const float weight = group[d], trace = group[d + 1], *scatter = group + d + 2;
  float terms[32], squares[32];
  for (int lane = 0; lane < 32; lane += WIDTH) {
    floats v[CKERNELS_GROUPED_FEATURES], square = (floats)(0), product = (floats)(0);
    for (int64_t f = 0; f < d; f++) {
      v[f] = *(const floats *)(tile + f * 32 + lane) - group[f];
      square += v[f] * v[f];
    }
    int64_t place = 0;
    for (int64_t f = 0; f < d; f++) {
      floats row = (floats)(0);
      for (int64_t g = f; g < d; g++) row += scatter[place++] * v[g];
      product += row * v[f];
    }
    const floats distance = __builtin_elementwise_sqrt(square);
    const floats inverse = distance / square;
    *(floats *)(terms + lane) = weight * distance + (trace - product * inverse * inverse) * inverse;
    *(floats *)(squares + lane) = square;
  }
  int is_near = 0;
  for (int l = 0; l < 32; l++) is_near |= squares[l] <= near;
  if (is_near) return 0;
  for (int l = 0; l < 32; l++) total[l] += terms[l];
  return 1;
}

/* Adds the distances of 32 points to the references of one group, each times its weight. */
FOR_LEVEL CKERNELS_INLINE void NAMED(add_members)(
  const float *tile, const float *references, const float *weights, const int64_t d, int64_t count, float *total) {
  typedef float floats __attribute__((ext_vector_type(WIDTH), aligned(4)));
  for (int lane = 0; lane < 32; lane += 2 * WIDTH) {
    floats total0 = (floats)(0), total1 = total0;
    for (int64_t j = 0; j < count; j++) {
      const float *y = references + j * d;
      floats a0 = (floats)(0), a1 = a0;
      for (int64_t f = 0; f < d; f++) {
        const floats p0 = *(const floats *)(tile + f * 32 + lane) - y[f];
        const floats p1 = *(const floats *)(tile + f * 32 + lane + WIDTH) - y[f];
        a0 += p0 * p0;
        a1 += p1 * p1;
      }
      total0 += weights[j] * __builtin_elementwise_sqrt(a0);
      total1 += weights[j] * __builtin_elementwise_sqrt(a1);
    }
    *(floats *)(total + lane) += total0;
    *(floats *)(total + lane + WIDTH) += total1;
  }
}

FOR_LEVEL CKERNELS_INLINE void NAMED(add_cells)(
  const float *tile, const ckernels_groups *groups, const int64_t d, double *sums) {
  const int64_t length = d + 2 + d * (d + 1) / 2;
  int64_t g = 0, start = 0;
  for (int64_t c = 0; c < groups->cells; c++) {
    double cell[32] = {0};
    for (; g < groups->cell_ends[c]; g++) {
      float total[32] = {0};
      if (!NAMED(add_far)(tile, groups->moments + g * length, d, groups->near[g], total))
        NAMED(add_members)(
          tile, groups->references + start * d, groups->weights + start, d, groups->ends[g] - start, total);
      start = groups->ends[g];
      for (int l = 0; l < 32; l++) cell[l] += (double)total[l];
    }
    for (int64_t p = 0; p < groups->partitions; p++) {
      double *column = sums + 32 * (int64_t)groups->columns[c * groups->partitions + p];
      for (int l = 0; l < 32; l++) column[l] += cell[l];
    }
  }
}

FOR_LEVEL static void NAMED(grouped_sums)(
  const float *tile, const ckernels_groups *groups, int64_t d, double *sums) {
  switch (d) {
  case 1: NAMED(add_cells)(tile, groups, 1, sums); return;
  case 2: NAMED(add_cells)(tile, groups, 2, sums); return;
  case 3: NAMED(add_cells)(tile, groups, 3, sums); return;
  case 4: NAMED(add_cells)(tile, groups, 4, sums); return;
  default: NAMED(add_cells)(tile, groups, 5, sums);
  }
}

#undef WIDTH
#undef NAMED
#undef FOR_LEVEL
