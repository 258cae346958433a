#define _GNU_SOURCE
#include "cdisk.h"
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
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
  setenv("TZ", zone, 1);
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
  char name[] = "/tmp/naskah-XXXXXX";
  int file = mkostemp(name, O_CLOEXEC);
  if (file >= 0) unlink(name);
  return file;
}

int naskah_start_in(posix_spawn_file_actions_t *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}
