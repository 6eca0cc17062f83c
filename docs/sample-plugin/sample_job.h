// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/plugin/crypto_provider.h>

#include <atomic>
#include <memory>

/// One operation. Works in a thread of Qt's pool and reports in its own.
class SampleJob : public sobre::plugin::CryptoJob {
    Q_OBJECT
public:
    SampleJob(const sobre::plugin::CryptoRequest &request, QObject *parent);
    ~SampleJob() override;

    void start() override;
    void cancel() override;

private:
    const sobre::plugin::CryptoRequest m_request;
    // Belongs to the job and to its thread: the thread may outlive the job, and must not touch it.
    const std::shared_ptr<std::atomic<bool>> m_cancelled = std::make_shared<std::atomic<bool>>(false);
};
