#include "CKernels.h"
#include "level_attributes.h"

#include <stdatomic.h>

int ckernels_supported_level(void) {
#if CKERNELS_HAS_LEVELS
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("fma"))
    return CKERNELS_AVX512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return CKERNELS_AVX2;
#endif
  return CKERNELS_BASELINE;
}

static atomic_int highest_allowed = CKERNELS_AVX512;

int ckernels_level(void) {
  const int supported = ckernels_supported_level();
  const int allowed = atomic_load_explicit(&highest_allowed, memory_order_relaxed);
  return supported < allowed ? supported : allowed;
}

void ckernels_limit_level(int level) { atomic_store_explicit(&highest_allowed, level, memory_order_relaxed); }
