/* What the machine can do at most: bytes a second read from memory by T threads, and square roots a second on one.

   cc -O3 -march=native -pthread limits.c -o limits && limits T      prints one line of JSON */
#include <math.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BLOCK = 2048, ROUNDS = 20000, PASSES = 5 };
static const size_t count = (size_t)1 << 26; /* floats a thread: 256 MiB, more than any cache */

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void *read_all(void *argument) {
  const float *values = argument;
  float sums[64] = {0};
  for (size_t i = 0; i < count; i += 64)
    for (int l = 0; l < 64; l++) sums[l] += values[i + l];
  volatile float kept = sums[0];
  (void)kept;
  return NULL;
}

static double bytes_a_second(int threads) {
  float **values = malloc((size_t)threads * sizeof *values);
  for (int t = 0; t < threads; t++) {
    values[t] = malloc(count * sizeof(float));
    for (size_t i = 0; i < count; i++) values[t][i] = 1;
  }
  double best = 1e9;
  for (int pass = 0; pass < PASSES; pass++) {
    pthread_t running[64];
    const double begin = now();
    for (int t = 0; t < threads; t++) pthread_create(&running[t], NULL, read_all, values[t]);
    for (int t = 0; t < threads; t++) pthread_join(running[t], NULL);
    const double seconds = now() - begin;
    if (seconds < best) best = seconds;
  }
  return (double)threads * (double)count * sizeof(float) / best;
}

static double seconds_a_root(void) {
  static float values[BLOCK], roots[BLOCK];
  for (int i = 0; i < BLOCK; i++) values[i] = 1 + (float)i;
  double best = 1e9;
  for (int pass = 0; pass < PASSES; pass++) {
    const double begin = now();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < BLOCK; i++) roots[i] = __builtin_sqrtf(values[i]);
      __asm__ volatile("" : : "r"(roots) : "memory");
    }
    const double seconds = now() - begin;
    if (seconds < best) best = seconds;
  }
  return best / ((double)ROUNDS * BLOCK);
}

int main(int words, char **word) {
  const int threads = words > 1 ? atoi(word[1]) : 2;
  if (threads < 1 || threads > 64) return 64;
  printf("{\"bytesASecond\": %.4g, \"secondsARoot\": %.4g, \"threads\": %d}\n", bytes_a_second(threads),
         seconds_a_root(), threads);
  return 0;
}
