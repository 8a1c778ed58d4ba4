/* Makes one call of the C library fail, for tests: FAIL_CALL names it, FAIL_AT counts from 1, FAIL_WITH is the error
 * number, or "kill": then the program is killed instead. FAIL_MARK is a file that is made when the call has failed.
 * FAIL_UNNAMED refuses files without a name, FAIL_EXCHANGE the exchange of two names. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Programs that the tested one starts have their calls to themselves: those of ThreadSanitizer's symbolizer, which it waits
 * for, are no business of the test. */
__attribute__((constructor)) static void stay_here(void) { unsetenv("LD_PRELOAD"); }

static int fails(const char *call) {
  static atomic_int count;
  const char *name = getenv("FAIL_CALL");
  const char *at = getenv("FAIL_AT");
  const char *with = getenv("FAIL_WITH");
  const char *mark = getenv("FAIL_MARK");
  if (!name || !at || strcmp(name, call) != 0) return 0;
  if (atomic_fetch_add(&count, 1) + 1 != atoi(at)) return 0;
  if (mark) {
    long made = syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT, 0600);
    if (made >= 0) syscall(SYS_close, (int)made);
  }
  if (with && strcmp(with, "kill") == 0) kill(getpid(), SIGKILL);
  errno = with ? atoi(with) : EIO;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t count) {
  return fails("write") ? -1 : REAL(write)(fd, bytes, count);
}
int fsync(int fd) { return fails("fsync") ? -1 : REAL(fsync)(fd); }
int close(int fd) {
  if (!fails("close")) return REAL(close)(fd);
  int code = errno;
  REAL(close)(fd);
  errno = code;
  return -1;
}
int rename(const char *from, const char *to) { return fails("rename") ? -1 : REAL(rename)(from, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
  if (getenv("FAIL_EXCHANGE")) {
    errno = EINVAL;
    return -1;
  }
  return fails("renameat2") ? -1 : REAL(renameat2)(a, from, b, to, flags);
}
int unlink(const char *path) { return fails("unlink") ? -1 : REAL(unlink)(path); }
int rmdir(const char *path) { return fails("rmdir") ? -1 : REAL(rmdir)(path); }
int mkdir(const char *path, mode_t mode) { return fails("mkdir") ? -1 : REAL(mkdir)(path, mode); }
int linkat(int from, const char *old, int to, const char *new, int flags) {
  return fails("linkat") ? -1 : REAL(linkat)(from, old, to, new, flags);
}

static int refuses(int flags) {
  if ((flags & O_TMPFILE) == O_TMPFILE && getenv("FAIL_UNNAMED")) {
    errno = EOPNOTSUPP;
    return 1;
  }
  return (flags & (O_WRONLY | O_RDWR)) && fails("open");
}

#define OPEN(name)                                 \
  int name(const char *path, int flags, ...) {     \
    va_list rest;                                  \
    va_start(rest, flags);                         \
    int mode = va_arg(rest, int);                  \
    va_end(rest);                                  \
    return refuses(flags) ? -1 : REAL(name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)
