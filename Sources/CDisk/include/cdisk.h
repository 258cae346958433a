#ifndef NASKAH_CDISK_H
#define NASKAH_CDISK_H

#include <spawn.h>
#include <sys/types.h>

/* Exchanges two names of open folders in one step. 0 on success, else errno; ENOSYS where the system has no such call. */
int naskah_exchange(int folder_a, const char *a, int folder_b, const char *b);

/* Gives a file or folder another name where nothing stands yet. 0 on success, else errno; EEXIST where something does. */
int naskah_rename_new(int folder_a, const char *a, int folder_b, const char *b);

/* Brings what was written below an open folder's file system to the disk. 0 on success, else errno. */
int naskah_sync(int folder);

/* The civil date now in a time zone of the tz database: fills year, month, day. Changes TZ of the process:
   call it before any thread is started. */
void naskah_today(const char *zone, int *year, int *month, int *day);

/* Lets the allocator keep what it has for the next file: the program lives for seconds and touches everything once.
   To be called first. */
void naskah_keep_memory(void);

/* A pipe that no other child inherits. 0 on success, else -1 with errno. */
int naskah_pipe(int ends[2]);

/* An open file without a name that no child inherits by itself, in memory where the system can; -1 with errno. */
int naskah_unnamed_file(void);

/* Whether a child has ended: 1 or 0, or an error number below zero. It stays to be waited for, so that its number is nobody else's. */
int naskah_has_ended(pid_t child);

/* To be called before children are started: they end with us where a signal ends us, and how they end is told. */
void naskah_prepare_for_children(void);

/* The groups of children that run, to be ended with us. */
void naskah_remember(pid_t group);
void naskah_forget(pid_t group);

/* Has a child begin in a group of its own and with the usual signals, whatever ours are. 0 on success, else an error number. */
int naskah_plain_signals(posix_spawnattr_t *attributes);

/* Has a child begin in a folder. 0 on success, else an error number. */
int naskah_start_in(posix_spawn_file_actions_t *actions, const char *folder);

#endif
