/* Sums of distances for one CPU level: WIDTH NUMBERs a register, NAMED and FOR_LEVEL make and mark the names. */

#pragma clang fp contract(off)

/*
 Adds the distances of 32 points to `count` references, at most 64, to `sums`.

 Two registers of points at a time against two references: four chains hide the latency of the square root.
*/
FOR_LEVEL CKERNELS_INLINE void NAMED(add_block)(
  const NUMBER *tile, const NUMBER *references, const int64_t d, int64_t count, double *sums) {
  typedef NUMBER numbers __attribute__((ext_vector_type(WIDTH), aligned(sizeof(NUMBER))));
  typedef double doubles __attribute__((ext_vector_type(WIDTH), aligned(8)));
  for (int lane = 0; lane < 32; lane += 2 * WIDTH) {
    numbers total0 = (numbers)(0), total1 = total0;
    const NUMBER *y = references;
    int64_t j = 0;
    for (; j + 2 <= count; j += 2, y += 2 * d) {
      numbers a0 = (numbers)(0), a1 = a0, b0 = a0, b1 = a0;
      for (int64_t f = 0; f < d; f++) {
        const numbers x0 = *(const numbers *)(tile + f * 32 + lane);
        const numbers x1 = *(const numbers *)(tile + f * 32 + lane + WIDTH);
        const numbers p0 = x0 - y[f], p1 = x1 - y[f], q0 = x0 - y[d + f], q1 = x1 - y[d + f];
        a0 += p0 * p0;
        a1 += p1 * p1;
        b0 += q0 * q0;
        b1 += q1 * q1;
      }
      total0 += __builtin_elementwise_sqrt(a0);
      total1 += __builtin_elementwise_sqrt(a1);
      total0 += __builtin_elementwise_sqrt(b0);
      total1 += __builtin_elementwise_sqrt(b1);
    }
    if (j < count) {
      numbers a0 = (numbers)(0), a1 = a0;
      for (int64_t f = 0; f < d; f++) {
        const numbers p0 = *(const numbers *)(tile + f * 32 + lane) - y[f];
        const numbers p1 = *(const numbers *)(tile + f * 32 + lane + WIDTH) - y[f];
        a0 += p0 * p0;
        a1 += p1 * p1;
      }
      total0 += __builtin_elementwise_sqrt(a0);
      total1 += __builtin_elementwise_sqrt(a1);
    }
    *(doubles *)(sums + lane) += __builtin_convertvector(total0, doubles);
    *(doubles *)(sums + lane + WIDTH) += __builtin_convertvector(total1, doubles);
  }
}

FOR_LEVEL CKERNELS_INLINE void NAMED(add_runs)(
  const NUMBER *tile, const NUMBER *references, const int64_t d, const ckernels_runs *runs, double *sums) {
  int64_t start = 0;
  for (int64_t r = 0; r < runs->count; r++) {
    double run[32] = {0};
    for (int64_t j = start; j < runs->ends[r]; j += 64) {
      const int64_t count = runs->ends[r] - j < 64 ? runs->ends[r] - j : 64;
      NAMED(add_block)(tile, references + j * d, d, count, run);
    }
    start = runs->ends[r];
    const double weight = runs->weights[r];
    for (int64_t p = 0; p < runs->partitions; p++) {
      double *column = sums + 32 * (int64_t)runs->columns[r * runs->partitions + p];
      for (int lane = 0; lane < 32; lane++) column[lane] += weight * run[lane];
    }
  }
}

/* The usual numbers of features as constants, so that a tile's coordinates stay in registers. */
FOR_LEVEL static void NAMED(distance_sums)(
  const NUMBER *tile, const NUMBER *references, int64_t d, const ckernels_runs *runs, double *sums) {
  switch (d) {
  case 1: NAMED(add_runs)(tile, references, 1, runs, sums); return;
  case 2: NAMED(add_runs)(tile, references, 2, runs, sums); return;
  case 3: NAMED(add_runs)(tile, references, 3, runs, sums); return;
  case 4: NAMED(add_runs)(tile, references, 4, runs, sums); return;
  case 5: NAMED(add_runs)(tile, references, 5, runs, sums); return;
  default: NAMED(add_runs)(tile, references, d, runs, sums);
  }
}

#undef NUMBER
#undef WIDTH
#undef NAMED
