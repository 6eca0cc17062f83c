/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a program (LD_PRELOAD), records in order what it writes to files and sockets and what it syncs.
   RECORD_WRITES names the record; with RECORD_WRITES_WITHOUT_SYNC set no sync is recorded: the control case.
   A record is: kind, thread, length of path, of octets, offset in the file (-1: where it stands), path, octets; kinds
   are W (written to a file, when done), N (about to go to a socket), S (a sync begins), E (it has succeeded), T (cut to
   the length that stands as offset), U (removed), R (renamed; the octets are the new path). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static int without_sync;

#define NEXT(name) \
    static __typeof__(&name) next; \
    if (!next) \
        next = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("RECORD_WRITES");
    if (path)
        record = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
    without_sync = getenv("RECORD_WRITES_WITHOUT_SYNC") != NULL;
    unsetenv("LD_PRELOAD"); /* children write what they like */
}

static void put(const void *octets, size_t length)
{
    while (length > 0) {
        const ssize_t written = syscall(SYS_write, record, octets, length);
        if (written <= 0)
            abort(); /* a record with holes proves nothing */
        octets = (const char *)octets + written;
        length -= (size_t)written;
    }
}

static void put_step(char kind, const char *path, uint32_t path_length, const struct iovec *parts, int count, size_t length,
                     int64_t offset)
{
    pthread_mutex_lock(&mutex);
    const uint32_t thread = (uint32_t)syscall(SYS_gettid);
    const uint64_t octets = length;
    put(&kind, 1);
    put(&thread, sizeof thread);
    put(&path_length, sizeof path_length);
    put(&octets, sizeof octets);
    put(&offset, sizeof offset);
    put(path, path_length);
    for (int i = 0; i < count && length > 0; ++i) {
        const size_t part = parts[i].iov_len < length ? parts[i].iov_len : length;
        put(parts[i].iov_base, part);
        length -= part;
    }
    pthread_mutex_unlock(&mutex);
}

static void note(char kind, int fd, const struct iovec *parts, int count, size_t length, int64_t offset)
{
    if (record < 0 || fd == record || fd < 0)
        return;
    if (without_sync && (kind == 'S' || kind == 'E'))
        return;
    const int error = errno;
    struct stat facts;
    if (fstat(fd, &facts) != 0 || !(S_ISREG(facts.st_mode) || S_ISSOCK(facts.st_mode))) {
        errno = error;
        return;
    }
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t named = readlink(link, path, sizeof path);
    if (named < 0)
        named = 0;
    put_step(kind, path, (uint32_t)named, parts, count, length, offset);
    errno = error;
}

/* The same of a path. */
static void note_path(char kind, const char *path, const char *more)
{
    if (record < 0)
        return;
    const int error = errno;
    const struct iovec part = {(void *)more, more ? strlen(more) : 0};
    put_step(kind, path, (uint32_t)strlen(path), &part, 1, part.iov_len, -1);
    errno = error;
}

static size_t sum(const struct iovec *parts, int count)
{
    size_t length = 0;
    for (int i = 0; i < count; ++i)
        length += parts[i].iov_len;
    return length;
}

static int is_socket(int fd)
{
    const int error = errno;
    struct stat facts;
    const int is = fstat(fd, &facts) == 0 && S_ISSOCK(facts.st_mode);
    errno = error;
    return is;
}

/* To a socket is noted before, to a file after: each in the way that makes the order harder to keep. */
#define PASS(call, fd, parts, count, offset) \
    const int socket_ = is_socket(fd); \
    if (socket_) \
        note('N', fd, parts, count, sum(parts, count), -1); \
    const ssize_t done = call; \
    if (!socket_ && done > 0) \
        note('W', fd, parts, count, (size_t)done, offset); \
    return done

ssize_t write(int fd, const void *octets, size_t length)
{
    NEXT(write);
    const struct iovec part = {(void *)octets, length};
    PASS(next(fd, octets, length), fd, &part, 1, -1);
}

ssize_t pwrite(int fd, const void *octets, size_t length, off_t offset)
{
    NEXT(pwrite);
    const struct iovec part = {(void *)octets, length};
    PASS(next(fd, octets, length, offset), fd, &part, 1, offset);
}

ssize_t pwrite64(int fd, const void *octets, size_t length, off64_t offset)
{
    NEXT(pwrite64);
    const struct iovec part = {(void *)octets, length};
    PASS(next(fd, octets, length, offset), fd, &part, 1, offset);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    NEXT(writev);
    PASS(next(fd, parts, count), fd, parts, count, -1);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
    NEXT(pwritev);
    PASS(next(fd, parts, count, offset), fd, parts, count, offset);
}

ssize_t send(int fd, const void *octets, size_t length, int flags)
{
    NEXT(send);
    const struct iovec part = {(void *)octets, length};
    PASS(next(fd, octets, length, flags), fd, &part, 1, -1);
}

ssize_t sendto(int fd, const void *octets, size_t length, int flags, const struct sockaddr *to, socklen_t size)
{
    NEXT(sendto);
    const struct iovec part = {(void *)octets, length};
    PASS(next(fd, octets, length, flags, to, size), fd, &part, 1, -1);
}

ssize_t sendmsg(int fd, const struct msghdr *message, int flags)
{
    NEXT(sendmsg);
    PASS(next(fd, message, flags), fd, message->msg_iov, (int)message->msg_iovlen, -1);
}

int fsync(int fd)
{
    NEXT(fsync);
    note('S', fd, NULL, 0, 0, -1);
    const int result = next(fd);
    if (result == 0)
        note('E', fd, NULL, 0, 0, -1);
    return result;
}

int fdatasync(int fd)
{
    NEXT(fdatasync);
    note('S', fd, NULL, 0, 0, -1);
    const int result = next(fd);
    if (result == 0)
        note('E', fd, NULL, 0, 0, -1);
    return result;
}

int ftruncate(int fd, off_t length)
{
    NEXT(ftruncate);
    const int result = next(fd, length);
    if (result == 0)
        note('T', fd, NULL, 0, 0, length);
    return result;
}

int ftruncate64(int fd, off64_t length)
{
    NEXT(ftruncate64);
    const int result = next(fd, length);
    if (result == 0)
        note('T', fd, NULL, 0, 0, length);
    return result;
}

int unlink(const char *path)
{
    NEXT(unlink);
    const int result = next(path);
    if (result == 0)
        note_path('U', path, NULL);
    return result;
}

int rename(const char *from, const char *to)
{
    NEXT(rename);
    const int result = next(from, to);
    if (result == 0)
        note_path('R', from, to);
    return result;
}
