// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/dying_vfs.h"

#include <sqlite3.h>

#include <atomic>

#include <unistd.h>

namespace sobre::store::test {

namespace {

std::atomic<int> counted = 0;
int lastOne = 0;
Moment moment = Moment::Before;
sqlite3_vfs layer;
sqlite3_vfs *system_ = nullptr;

/// The methods of the system's files, with ours in place of those that write; the database and its log have different
/// ones.
constexpr int MostKinds = 4;
sqlite3_io_methods ours[MostKinds];
const sqlite3_io_methods *theirs[MostKinds] = {};

const sqlite3_io_methods *original(const sqlite3_file *file)
{
    return theirs[file->pMethods - ours];
}

bool isLast()
{
    return ++counted == lastOne;
}

int write(sqlite3_file *file, const void *octets, int count, sqlite3_int64 at)
{
    if (isLast()) {
        if (moment != Moment::Before)
            original(file)->xWrite(file, octets, moment == Moment::Torn ? count / 2 : count, at);
        ::_exit(9);
    }
    return original(file)->xWrite(file, octets, count, at);
}

int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    const bool last = isLast();
    if (last && moment == Moment::Before)
        ::_exit(9);
    const int code = original(file)->xTruncate(file, size);
    if (last)
        ::_exit(9);
    return code;
}

int sync(sqlite3_file *file, int flags)
{
    const bool last = isLast();
    if (last && moment == Moment::Before)
        ::_exit(9);
    const int code = original(file)->xSync(file, flags);
    if (last)
        ::_exit(9);
    return code;
}

int open(sqlite3_vfs *, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = system_->xOpen(system_, name, file, flags, outFlags);
    if (code != SQLITE_OK || !file->pMethods) // it is not opened in another thread at the same time
        return code;
    int kind = 0;
    while (kind < MostKinds - 1 && theirs[kind] && theirs[kind] != file->pMethods)
        ++kind;
    if (!theirs[kind]) {
        theirs[kind] = file->pMethods;
        ours[kind] = *file->pMethods;
        ours[kind].xWrite = write;
        ours[kind].xTruncate = truncate;
        ours[kind].xSync = sync;
    }
    if (theirs[kind] == file->pMethods)
        file->pMethods = &ours[kind];
    return code;
}

} // namespace

void dieAtWrite(int at, Moment when)
{
    lastOne = at;
    moment = when;
    counted = 0;
    system_ = sqlite3_vfs_find(nullptr);
    layer = *system_;
    layer.pNext = nullptr;
    layer.zName = "dying";
    layer.xOpen = open;
    sqlite3_vfs_register(&layer, 1);
}

int writesCounted()
{
    return counted;
}

} // namespace sobre::store::test
