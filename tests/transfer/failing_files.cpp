// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/transfer/failing_files.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

QByteArray pathOf(int file)
{
    char name[64], path[4096];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(name, path, sizeof path);
    return length > 0 ? QByteArray(path, length) : QByteArray();
}

} // namespace

extern "C" {

int open64(const char *path, int flags, ...)
{
    static const auto real = reinterpret_cast<int (*)(const char *, int, ...)>(::dlsym(RTLD_NEXT, "open64"));
    if (!failing::closed.isEmpty() && failing::closed == path) {
        errno = EACCES;
        return -1;
    }
    va_list rest;
    va_start(rest, flags);
    const unsigned mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, unsigned) : 0;
    va_end(rest);
    return real(path, flags, mode);
}

int access(const char *path, int wanted) noexcept
{
    static const auto real = reinterpret_cast<int (*)(const char *, int)>(::dlsym(RTLD_NEXT, "access"));
    if (!failing::closed.isEmpty() && failing::closed == path) {
        errno = EACCES;
        return -1;
    }
    return real(path, wanted);
}

ssize_t read(int file, void *into, size_t octets)
{
    static const auto real = reinterpret_cast<ssize_t (*)(int, void *, size_t)>(::dlsym(RTLD_NEXT, "read"));
    if (!failing::torn.isEmpty() && pathOf(file) == failing::torn) {
        const qint64 left = failing::tornAt - ::lseek(file, 0, SEEK_CUR);
        if (left <= 0) {
            errno = EIO;
            return -1;
        }
        octets = qMin(octets, size_t(left));
    }
    return real(file, into, octets);
}

int syncfs(int) noexcept
{
    errno = EIO;
    return failing::noSync ? -1 : 0; // none of the tests loses power
}
}
