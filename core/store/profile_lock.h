// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <memory>

namespace sobre::store {

/// The right to write to a profile: flock on its `lock` file, which names the holder's process. Given back
/// when the object goes or the process dies.
class ProfileLock {
public:
    /// `directory`: a descriptor of the profile directory, used during the call only. Errors: StoreBusy
    /// (detail: "pid N", or "another process" if the holder has not written its number yet), StoreFailed.
    static Result<std::unique_ptr<ProfileLock>> take(int directory);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

private:
    explicit ProfileLock(int file) : m_file(file) { }
    int m_file;
};

} // namespace sobre::store
