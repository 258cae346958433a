/* A clock of the day that cannot be trusted, loaded before the C library (LD_PRELOAD): whenever it is asked it has gone back nineteen
   days, from 2100 on. The clock that only counts (CLOCK_MONOTONIC) stays right, as it does where somebody sets a machine's time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <sys/time.h>
#include <time.h>

static atomic_long asked;

static time_t day(void) { return 4102444800L - 19L * 86400 * atomic_fetch_add(&asked, 1); }

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) {
    now->tv_sec = day();
    now->tv_nsec = 0;
    return 0;
  }
  if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  return real(clock, now);
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  (void)zone;
  now->tv_sec = day();
  now->tv_usec = 0;
  return 0;
}

time_t time(time_t *now) {
  time_t told = day();
  if (now) *now = told;
  return told;
}
