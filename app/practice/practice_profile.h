// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/practice/conversation.h"
#include "core/account/account_book.h"

#include <functional>
#include <memory>

namespace sobre::practice {

class PostOffice;

/// Makes a profile with the practice account in it, its password in the profile's own vault and never in a key ring.
/// Main thread.
class PracticeProfile {
public:
    explicit PracticeProfile(const QString &folder);

    /// `done` is called once, when all is on the disk and the profile is closed again.
    using Done = std::function<void(const Result<> &)>;
    void make(const PostOffice &office, const Login &login, const QByteArray &authorityPem, Done done);

private:
    const QString m_folder;
    std::unique_ptr<Application> m_sobre;
    std::unique_ptr<account::AccountBook> m_accounts;
};

} // namespace sobre::practice
