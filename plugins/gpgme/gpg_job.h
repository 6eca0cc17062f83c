// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_provider.h"
#include "plugins/gpgme/run.h"

#include <QtCore/QTimer>

namespace sobre::gpgme {

/// One operation by GnuPG. The work is done by a thread of Workers.
class GpgJob : public plugin::CryptoJob {
    Q_OBJECT
public:
    GpgJob(const plugin::CryptoRequest &request, QObject *parent);
    ~GpgJob() override;

    void start() override;
    void cancel() override;

private:
    void answer(const plugin::CryptoOutcome &outcome);
    void answerCancelled();
    void leave();

    const std::shared_ptr<Run> m_run;
    QTimer m_patience; // how long a cancelled worker has to come to its end
    bool m_answered = false;
};

} // namespace sobre::gpgme
