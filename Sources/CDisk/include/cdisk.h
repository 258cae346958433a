#ifndef NASKAH_CDISK_H
#define NASKAH_CDISK_H

#include <spawn.h>
#include <sys/types.h>

/* Exchanges two names of open folders in one step. 0 on success, else errno; ENOSYS where the system has no such
   call. */
int naskah_exchange(int folder_a, const char *a, int folder_b, const char *b);

/* Gives a file or folder another name where nothing stands yet. 0 on success, else errno; EEXIST where something
   does. */
int naskah_rename_new(int folder_a, const char *a, int folder_b, const char *b);

/* Brings what was written below an open folder's file system to the disk. 0 on success, else errno. */
int naskah_sync(int folder);

/* The civil date now in a time zone of the tz database: fills year, month, day. Changes TZ of the process:
   call it before any thread is started. */
void naskah_today(const char *zone, int *year, int *month, int *day);

/* Tells the allocator to keep memory that was freed, for the next file, instead of giving it back to the system: the
   program lives for seconds, and would only have to ask for it again. To be called before anything else. */
void naskah_keep_memory(void);

/* A pipe that no other child inherits. 0 on success, else -1 with errno. */
int naskah_pipe(int ends[2]);

/* An open file without a name, in memory where the system has such files. A child inherits it only where it is handed
   over. -1 with errno on failure. */
int naskah_unnamed_file(void);

/* Whether a child has ended: 1 or 0, or an error number below zero. The child must still be waited for afterwards:
   until then the system gives its number to no other process. */
int naskah_has_ended(pid_t child);

/* To be called before children are started. From then on a signal that ends us ends the remembered children too, and
   the system tells us how each child ended. */
void naskah_prepare_for_children(void);

/* Adds a process group to those that are ended with us, and takes it out again. Of more than 256 at a time the rest is
   not remembered, and would outlive us. */
void naskah_remember(pid_t group);
void naskah_forget(pid_t group);

/* Has a child begin in a process group of its own, and with the usual handling of signals, whatever ours is. 0 on
   success, else an error number. */
int naskah_plain_signals(posix_spawnattr_t *attributes);

/* Has a child begin in a folder. 0 on success, else an error number. */
int naskah_start_in(posix_spawn_file_actions_t *actions, const char *folder);

#endif
