// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/check_account.h"

#include <QTimer>

namespace sobre::account {

/// Tells how far the talk with one server of a check has come, and notices when a step takes too long. Mail
/// thread.
class CheckSteps {
public:
    CheckSteps(QString server, const CheckOptions &options);

    /// Begins a step; the one before it, if any, is done.
    void begin(CheckStep::What what);
    /// The step under way is done; `detail` and `byTrust` as in CheckStep.
    void done(const QString &detail, bool byTrust = false);
    /// The step under way failed.
    void fail(const MailError &error);
    /// The timer that runs while a step is under way; single shot.
    QTimer &clock() { return m_clock; }
    /// What a step that takes too long is reported as.
    MailError late() const;

private:
    void tell(CheckStep::How how, const QString &detail, const std::optional<MailError> &error,
              bool byTrust = false);

    const QString m_server;
    const CheckOptions &m_options;
    std::optional<CheckStep::What> m_under; ///< the step under way
    std::chrono::seconds m_limit{ 0 };
    QTimer m_clock;
};

} // namespace sobre::account
