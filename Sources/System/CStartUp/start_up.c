#define _GNU_SOURCE
#include "CStartUp.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

/* A sanitizer's own start comes later. */
#define UNCHECKED __attribute__((no_sanitize("address", "thread", "undefined")))

/*
 OpenBLAS begins a thread for every core when it is loaded, unless these say that the number is decided. They are public
 in all its versions, and the environment (OPENBLAS_NUM_THREADS) cannot be added to before libraries are loaded. Such a
 thread asks again for ever for memory that a small address space does not have, and the program waits for it. Weak: a
 program without OpenBLAS has none.
*/
extern int blas_num_threads __attribute__((weak));
extern int blas_cpu_number __attribute__((weak));

/*
 What is opened later must not become standard error, or talk lands in it. Opened the wrong way round: whoever reads or
 writes there learns that nobody is there.
*/
UNCHECKED static void fill_standard_descriptors(void) {
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; number++) {
    if (fcntl(number, F_GETFD) != -1 || errno != EBADF) continue;
    open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

UNCHECKED static void start_up(int count, char **arguments, char **environment) {
  (void)count, (void)arguments, (void)environment;
  fill_standard_descriptors();
  if (&blas_num_threads && &blas_cpu_number) {
    blas_num_threads = 1;
    blas_cpu_number = 1;
  }
  signal(SIGXFSZ, SIG_IGN);
}

/* Runs once all libraries are in memory, and before any of them or of the program begins. */
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = start_up;

/*
 A column of a million customers is a few megabytes. By default glibc learns from the first that is freed to keep such
 memory for itself, and what one step is done with is not there for the next: a third of the peak.
*/
__attribute__((constructor)) static void give_columns_back(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}
