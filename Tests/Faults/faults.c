/* Makes one call to the system go wrong: loaded before the C library (LD_PRELOAD), it counts a program's calls over all of its threads
   and stops, fails or shortens the one asked for.

   FAULT_AT=n       the call to hit, counted from 1 (none: only count)
   FAULT_DO=what    kill, short, or the number of an error
   FAULT_STAYS=1    the error stays from then on (a disk that is full stays full)
   FAULT_CALLS=set  changes (calls that change files) or all (also those that read, look, and start programs)
   FAULT_REFUSE=a,b what the disk does not know at all: exchange, links
   FAULT_LOG=file   every counted call, a line each

   Files of the system itself (libraries, time zones, /proc) are left alone. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { changes = 1, all = 2 };
enum { most_files = 4096 };

static atomic_long calls;
static long target;
static int failure, kills, shortens, stays, set, log_file = -1;
static int no_exchange, no_links;
/* Files of the program's own work, and whether they were opened for writing. */
static _Atomic unsigned char watched[most_files];

static int number(const char *name) {
  const char *text = getenv(name);
  return text ? atoi(text) : 0;
}

static int asks(const char *name, const char *word) {
  const char *text = getenv(name);
  return text && strstr(text, word) != NULL;
}

__attribute__((constructor)) static void begin(void) {
  target = number("FAULT_AT");
  failure = number("FAULT_DO");
  kills = asks("FAULT_DO", "kill");
  shortens = asks("FAULT_DO", "short");
  stays = number("FAULT_STAYS");
  no_exchange = asks("FAULT_REFUSE", "exchange");
  no_links = asks("FAULT_REFUSE", "links");
  const char *log = getenv("FAULT_LOG");
  if (log) {
    int file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644);
    log_file = fcntl(file, F_DUPFD_CLOEXEC, 900);
    syscall(SYS_close, file);
  }
  set = asks("FAULT_CALLS", "all") ? all : asks("FAULT_CALLS", "changes") ? changes : 0;
}

static int is_systems(const char *path) {
  static const char *const folders[] = {"/proc", "/sys", "/usr", "/opt", "/etc", "/lib", "/dev", "/bin", NULL};
  /* A disk in memory is a place to work. */
  if (path && strncmp(path, "/dev/shm/", 9) == 0) return 0;
  for (int i = 0; path && folders[i]; i++)
    if (strncmp(path, folders[i], strlen(folders[i])) == 0) return 1;
  return 0;
}

static int is_watched(int file) { return file >= 0 && file < most_files && watched[file]; }
static int is_written(int file) { return file >= 0 && file < most_files && watched[file] == 2; }

static int watch(int file, int flags) {
  if (file >= 0 && file < most_files) watched[file] = flags & (O_WRONLY | O_RDWR) ? 2 : 1;
  return file;
}

/* Counts a call. 1 where it must go wrong; a kill does not come back. */
static int hit(int kind, const char *name, const char *path) {
  if (!set || kind > set) return 0;
  long at = atomic_fetch_add(&calls, 1) + 1;
  int is_hit = target > 0 && (at == target || (stays && at > target));
  if (log_file >= 0) {
    char line[700];
    int length = snprintf(line, sizeof line, "%ld %s %s%s\n", at, name, path ? path : "", is_hit ? " HIT" : "");
    syscall(SYS_write, log_file, line, length < 699 ? length : 699);
  }
  if (!is_hit) return 0;
  if (kills) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  return failure || shortens;
}

#define fails(kind, name, path) (hit(kind, name, path) && failure && (errno = failure))
#define next(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int open_at(int folder, const char *path, int flags, mode_t mode, const char *name) {
  if (folder == AT_FDCWD && is_systems(path)) return syscall(SYS_openat, folder, path, flags, mode);
  int writes = flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC);
  if (fails(writes ? changes : all, name, path)) return -1;
  return watch(syscall(SYS_openat, folder, path, flags, mode), flags);
}

#define mode_of(flags) \
  mode_t mode = 0; \
  if ((flags) & O_CREAT) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) { mode_of(flags) return open_at(AT_FDCWD, path, flags, mode, "open"); }
int open64(const char *path, int flags, ...) { mode_of(flags) return open_at(AT_FDCWD, path, flags, mode, "open"); }
int openat(int folder, const char *path, int flags, ...) { mode_of(flags) return open_at(folder, path, flags, mode, "openat"); }
int openat64(int folder, const char *path, int flags, ...) { mode_of(flags) return open_at(folder, path, flags, mode, "openat"); }

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_watched(file) && hit(changes, "write", NULL)) {
    /* Half of it, and then the error, as a disk that fills up does. */
    if (shortens || count < 2) { if (shortens) return syscall(SYS_write, file, bytes, count > 1 ? count / 2 : count); }
    else if (failure != EINTR) syscall(SYS_write, file, bytes, count / 2);
    if (failure) { errno = failure; return -1; }
  }
  return syscall(SYS_write, file, bytes, count);
}

ssize_t read(int file, void *bytes, size_t count) {
  if (is_watched(file) && hit(all, "read", NULL)) {
    if (shortens) return syscall(SYS_read, file, bytes, count > 1 ? count / 2 : count);
    errno = failure;
    return -1;
  }
  return syscall(SYS_read, file, bytes, count);
}

int close(int file) {
  int was = is_written(file), is_ours = is_watched(file);
  if (is_ours) watched[file] = 0;
  if (was && fails(changes, "close", NULL)) { syscall(SYS_close, file); errno = failure; return -1; }
  return syscall(SYS_close, file);
}

int fsync(int file) { return fails(changes, "fsync", NULL) ? -1 : syscall(SYS_fsync, file); }
/* The real one takes seconds on a busy machine, and no kill of a process asks for it. */
int syncfs(int file) { (void)file; return fails(changes, "syncfs", NULL) ? -1 : 0; }
int mkdir(const char *path, mode_t mode) { return fails(changes, "mkdir", path) ? -1 : syscall(SYS_mkdirat, AT_FDCWD, path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) { return fails(changes, "mkdirat", path) ? -1 : syscall(SYS_mkdirat, folder, path, mode); }
int rmdir(const char *path) { return fails(changes, "rmdir", path) ? -1 : syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR); }
int unlink(const char *path) { return fails(changes, "unlink", path) ? -1 : syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
int unlinkat(int folder, const char *path, int flags) { return fails(changes, "unlinkat", path) ? -1 : syscall(SYS_unlinkat, folder, path, flags); }
int rename(const char *a, const char *b) { return fails(changes, "rename", b) ? -1 : syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 0); }
int renameat(int x, const char *a, int y, const char *b) { return fails(changes, "renameat", b) ? -1 : syscall(SYS_renameat2, x, a, y, b, 0); }

int renameat2(int x, const char *a, int y, const char *b, unsigned flags) {
  if (no_exchange && flags) { errno = EINVAL; return -1; }
  return fails(changes, "renameat2", b) ? -1 : syscall(SYS_renameat2, x, a, y, b, flags);
}

int linkat(int x, const char *a, int y, const char *b, int flags) {
  if (no_links) { errno = EPERM; return -1; }
  return fails(changes, "linkat", b) ? -1 : syscall(SYS_linkat, x, a, y, b, flags);
}

int fchmod(int file, mode_t mode) { return fails(changes, "fchmod", NULL) ? -1 : syscall(SYS_fchmod, file, mode); }
int fchown(int file, uid_t user, gid_t group) { return fails(changes, "fchown", NULL) ? -1 : syscall(SYS_fchown, file, user, group); }
int chmod(const char *path, mode_t mode) { return fails(changes, "chmod", path) ? -1 : syscall(SYS_fchmodat, AT_FDCWD, path, mode); }
int ftruncate(int file, off_t size) { return fails(changes, "ftruncate", NULL) ? -1 : syscall(SYS_ftruncate, file, size); }
int flock(int file, int how) { return fails(changes, "flock", NULL) ? -1 : syscall(SYS_flock, file, how); }
int mkostemp(char *name, int flags) { return fails(changes, "mkostemp", name) ? -1 : watch(next(mkostemp)(name, flags), O_RDWR); }
char *mkdtemp(char *name) { return fails(changes, "mkdtemp", name) ? NULL : next(mkdtemp)(name); }

/* Looking and reading. */
int fstat(int file, struct stat *found) { return is_watched(file) && fails(all, "fstat", NULL) ? -1 : next(fstat)(file, found); }
int stat(const char *path, struct stat *found) { return !is_systems(path) && fails(all, "stat", path) ? -1 : next(stat)(path, found); }
int lstat(const char *path, struct stat *found) { return !is_systems(path) && fails(all, "lstat", path) ? -1 : next(lstat)(path, found); }

int fstatat(int folder, const char *path, struct stat *found, int flags) {
  return !is_systems(path) && fails(all, "fstatat", path) ? -1 : next(fstatat)(folder, path, found, flags);
}

int access(const char *path, int mode) { return !is_systems(path) && fails(all, "access", path) ? -1 : next(access)(path, mode); }

char *realpath(const char *path, char *room) {
  return !is_systems(path) && fails(all, "realpath", path) ? NULL : next(realpath)(path, room);
}

char *getcwd(char *room, size_t size) { return fails(all, "getcwd", NULL) ? NULL : next(getcwd)(room, size); }

DIR *opendir(const char *path) { return !is_systems(path) && fails(all, "opendir", path) ? NULL : next(opendir)(path); }

DIR *fdopendir(int file) {
  if (fails(all, "fdopendir", NULL)) return NULL;
  DIR *listing = next(fdopendir)(file);
  if (listing && file < most_files) watched[file] = 0;
  return listing;
}

struct dirent *readdir(DIR *folder) { return fails(all, "readdir", NULL) ? NULL : next(readdir)(folder); }
struct dirent64 *readdir64(DIR *folder) { return fails(all, "readdir", NULL) ? NULL : next(readdir64)(folder); }

/* Other programs. */
int memfd_create(const char *name, unsigned flags) {
  return fails(all, "memfd_create", name) ? -1 : watch(next(memfd_create)(name, flags), O_RDWR);
}

int pipe2(int ends[2], int flags) {
  if (fails(all, "pipe2", NULL)) return -1;
  int result = next(pipe2)(ends, flags);
  if (result == 0) watch(ends[0], O_RDONLY);
  return result;
}

int posix_spawn(
    pid_t *child, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes, char *const words[],
    char *const environment[]) {
  return fails(all, "posix_spawn", path) ? failure : next(posix_spawn)(child, path, actions, attributes, words, environment);
}

int poll(struct pollfd *files, nfds_t count, int wait) { return fails(all, "poll", NULL) ? -1 : next(poll)(files, count, wait); }
