#define _GNU_SOURCE
#include "cdisk.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <unistd.h>

int naskah_exchange(int folder_a, const char *a, int folder_b, const char *b) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
  return renameat2(folder_a, a, folder_b, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renameatx_np(folder_a, a, folder_b, b, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)folder_a; (void)a; (void)folder_b; (void)b;
  return ENOSYS;
#endif
}

int naskah_rename_new(int folder_a, const char *a, int folder_b, const char *b) {
  int failure = ENOSYS;
#if defined(__linux__) && defined(RENAME_NOREPLACE)
  do failure = renameat2(folder_a, a, folder_b, b, RENAME_NOREPLACE) == 0 ? 0 : errno;
  while (failure == EINTR);
#elif defined(__APPLE__)
  failure = renameatx_np(folder_a, a, folder_b, b, RENAME_EXCL) == 0 ? 0 : errno;
#endif
  if (failure != ENOSYS && failure != EINVAL && failure != ENOTSUP) return failure;
  /* Where the system has no such call: look first. */
  struct stat there;
  if (fstatat(folder_b, b, &there, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
  if (errno != ENOENT) return errno;
  do failure = renameat(folder_a, a, folder_b, b) == 0 ? 0 : errno;
  while (failure == EINTR);
  return failure;
}

int naskah_sync(int folder) {
#if defined(__linux__)
  return syncfs(folder) == 0 ? 0 : errno;
#else
  (void)folder;
  sync();
  return 0;
#endif
}

void naskah_today(const char *zone, int *year, int *month, int *day) {
  time_t now = time(NULL);
  struct tm parts;
  /* The C library knows one zone, that of the environment. It is written only where it becomes another one, because a
     thread that reads the environment meanwhile could find it half written. */
  const char *present = getenv("TZ");
  if (present == NULL || strcmp(present, zone) != 0) setenv("TZ", zone, 1);
  tzset();
  localtime_r(&now, &parts);
  *year = parts.tm_year + 1900;
  *month = parts.tm_mon + 1;
  *day = parts.tm_mday;
}

void naskah_keep_memory(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 1 << 30);
  mallopt(M_TRIM_THRESHOLD, 2000 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

int naskah_pipe(int ends[2]) {
#if defined(__linux__)
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

int naskah_unnamed_file(void) {
#if defined(__linux__)
  /* In memory: it needs no room on any disk, and nothing of it can be left behind. */
  return memfd_create("naskah", MFD_CLOEXEC);
#else
  char name[] = "/tmp/naskah-XXXXXX";
  int file = mkostemp(name, O_CLOEXEC);
  if (file >= 0) unlink(name);
  return file;
#endif
}

int naskah_has_ended(pid_t child) {
  siginfo_t found;
  memset(&found, 0, sizeof found);
  if (waitid(P_PID, child, &found, WEXITED | WNOHANG | WNOWAIT) != 0) return errno == EINTR ? 0 : -errno;
  return found.si_pid != 0;
}

/* The process groups of the programs that run now. The handler of a signal reads them, which may call next to nothing:
   so they are plain numbers in a fixed place. */
enum { most_groups = 256 };
static _Atomic pid_t groups[most_groups];

static void end_with_children(int number) {
  for (int i = 0; i < most_groups; i++)
    if (groups[i] > 0) kill(-groups[i], SIGKILL);
  signal(number, SIG_DFL);
  raise(number);
}

static void watch_signals(void) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  for (int i = 0; i < 3; i++) {
    struct sigaction action;
    /* Whoever started us with a signal ignored (nohup) wants it ignored. */
    if (sigaction(numbers[i], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    memset(&action, 0, sizeof action);
    action.sa_handler = end_with_children;
    sigaction(numbers[i], &action, NULL);
  }
  /* A process may be started with this signal ignored; the system then does not tell it how its children ended. */
  signal(SIGCHLD, SIG_DFL);
}

void naskah_prepare_for_children(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, watch_signals);
}

void naskah_remember(pid_t group) {
  for (int i = 0; i < most_groups; i++) {
    pid_t none = 0;
    if (atomic_compare_exchange_strong(&groups[i], &none, group)) return;
  }
}

void naskah_forget(pid_t group) {
  for (int i = 0; i < most_groups; i++) {
    pid_t known = group;
    if (atomic_compare_exchange_strong(&groups[i], &known, 0)) return;
  }
}

int naskah_plain_signals(posix_spawnattr_t *attributes) {
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  sigaddset(&usual, SIGINT);
  sigaddset(&usual, SIGTERM);
  int failure = posix_spawnattr_setsigmask(attributes, &none);
  if (!failure) failure = posix_spawnattr_setsigdefault(attributes, &usual);
  /* A group of its own, so that its children end with it. */
  if (!failure) failure = posix_spawnattr_setpgroup(attributes, 0);
  const short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  if (!failure) failure = posix_spawnattr_setflags(attributes, flags);
  return failure;
}

int naskah_start_in(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}
