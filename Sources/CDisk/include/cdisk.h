#ifndef NASKAH_CDISK_H
#define NASKAH_CDISK_H

/* Exchanges two paths in one step. 0 on success, else errno; ENOSYS where the system has no such call. */
int naskah_exchange(const char *a, const char *b);

#endif
