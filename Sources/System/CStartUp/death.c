#define _GNU_SOURCE
#include "CStartUp.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* What a sanitizer finds is its to say. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_SANITIZED 1
#endif
#endif

static const char *said_of_mistakes;
static const char *said_of_memory;
static int last_status;
static atomic_flag is_dying = ATOMIC_FLAG_INIT;

/* Pages of address space in use, by the first number of /proc/self/statm; 0 where it cannot be read. */
static uint64_t used_pages(void) {
  int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[32];
  ssize_t count = read(file, text, sizeof text);
  close(file);
  uint64_t pages = 0;
  for (ssize_t i = 0; i < count && text[i] >= '0' && text[i] <= '9'; i++) pages = pages * 10 + (uint64_t)(text[i] - '0');
  return pages;
}

/* Whether most of the address space that is allowed is taken: what was asked for last may have been large. */
static int is_starved(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return 0;
  return used_pages() * (uint64_t)sysconf(_SC_PAGESIZE) > limit.rlim_cur / 2;
}

static void say_and_end(int number) {
  (void)number;
  /* A second thread that dies waits for the first to end both. */
  while (atomic_flag_test_and_set(&is_dying)) pause();
  const char *sentence = is_starved() ? said_of_memory : said_of_mistakes;
  size_t left = strlen(sentence);
  while (left > 0) {
    ssize_t done = write(STDERR_FILENO, sentence, left);
    if (done <= 0) break;
    sentence += done;
    left -= (size_t)done;
  }
  _exit(last_status);
}

void cstartup_explain_death(const char *mistake, const char *starved, int status) {
#ifndef IS_SANITIZED
  said_of_mistakes = mistake;
  said_of_memory = starved;
  last_status = status;
  /* A stack that overflowed has no room for the handler. */
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = say_and_end, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  const int signals[] = {SIGABRT, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
#else
  (void)mistake, (void)starved, (void)status;
#endif
}
