#ifndef CKERNELS_LEVEL_ATTRIBUTES_H
#define CKERNELS_LEVEL_ATTRIBUTES_H

/*
 What makes a function a version for a CPU level. A loop that is written once as an always-inline function becomes a
 version of a level by being called from a function with the level's attribute.
*/

#if defined(__x86_64__)
#define CKERNELS_HAS_LEVELS 1
#define CKERNELS_FOR_AVX2 __attribute__((target("avx2,fma")))
#define CKERNELS_FOR_AVX512 \
  __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw,fma"), min_vector_width(512)))
#else
#define CKERNELS_HAS_LEVELS 0
#endif

#define CKERNELS_INLINE static inline __attribute__((always_inline))

#endif
