#ifndef COPENBLAS_SHIM_H
#define COPENBLAS_SHIM_H

#if __has_include(<cblas.h>)
#include <cblas.h>
#else
#error "The headers of OpenBLAS are missing: apt-get install libopenblas-dev liblapacke-dev"
#endif

#if __has_include(<lapacke.h>)
#include <lapacke.h>
#else
#error "The headers of LAPACKE are missing: apt-get install libopenblas-dev liblapacke-dev"
#endif

#include <stdlib.h>
#include <string.h>

/* Present in OpenBLAS builds that choose their kernels at run time, absent from others. */
extern void gotoblas_dynamic_init(void) __attribute__((weak));
extern void gotoblas_dynamic_quit(void) __attribute__((weak));

/* Present in builds with threads of their own. */
extern int blas_thread_shutdown_(void) __attribute__((weak));

/*
 Has OpenBLAS choose its kernels again where it fell back to the SSE3 ones on a CPU newer than itself.

 Must run before the first BLAS call of any thread. A choice of the user's (OPENBLAS_CORETYPE) is left alone.
 */
static inline void copenblas_wake_up(void) {
  if (!gotoblas_dynamic_init || !gotoblas_dynamic_quit) return;
  if (strcmp(openblas_get_corename(), "Prescott") != 0 || getenv("OPENBLAS_CORETYPE")) return;
  __builtin_cpu_init();
  const char *kernels = 0;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512cd"))
    kernels = "SkylakeX";
  else if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
    kernels = "Haswell";
  if (!kernels) return;
  setenv("OPENBLAS_CORETYPE", kernels, 1);
  gotoblas_dynamic_quit();
  gotoblas_dynamic_init();
}

/*
 Has OpenBLAS work on the thread that calls it, and ends the threads it began when it was loaded: until they fall asleep
 they keep a core busy for some 30 ms.
 */
static inline void copenblas_work_alone(void) {
  openblas_set_num_threads(1);
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}

#endif
