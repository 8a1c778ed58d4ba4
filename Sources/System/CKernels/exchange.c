#include "CKernels.h"

#pragma clang fp contract(off)

static inline double squared_distance(const double *x, const double *c, int64_t d) {
  double sum = 0;
  for (int64_t f = 0; f < d; f++) sum += (x[f] - c[f]) * (x[f] - c[f]);
  return sum;
}

int64_t ckernels_exchange(
  const ckernels_points *points, const int32_t *listed, int64_t count, int64_t k, int32_t *labels,
  double *centroids, double *cluster_weights, int64_t *members) {
  const int64_t d = points->d;
  const int64_t *weights = points->weights;
  int64_t moves = 0;
  for (int64_t position = 0; position < count; position++) {
    const int64_t i = listed[position];
    const int32_t from = labels[i];
    if (weights[i] == 0 || members[from] < 2) continue;
    const double weight = (double)weights[i];
    const double *x = points->rows + i * d;
    double *source = centroids + from * d;
    const double rest = cluster_weights[from] - weight;
    /* What the source loses; a target must gain less, by more than rounding could feign. */
    double best = squared_distance(x, source, d) * (cluster_weights[from] / rest) * (1 - 1e-12);
    int64_t to = from;
    for (int64_t j = 0; j < k; j++) {
      if (j == from) continue;
      const double total = cluster_weights[j] + weight;
      const double gain = squared_distance(x, centroids + j * d, d) * (cluster_weights[j] / total);
      if (gain < best) {
        best = gain;
        to = j;
      }
    }
    if (to == from) continue;
    double *target = centroids + to * d;
    const double total = cluster_weights[to] + weight;
    for (int64_t f = 0; f < d; f++) {
      source[f] -= (x[f] - source[f]) * (weight / rest);
      target[f] += (x[f] - target[f]) * (weight / total);
    }
    cluster_weights[from] = rest;
    cluster_weights[to] = total;
    members[from] -= 1;
    members[to] += 1;
    labels[i] = (int32_t)to;
    moves += 1;
  }
  return moves;
}
