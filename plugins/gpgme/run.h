// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_evidence.h"
#include "core/plugin/crypto_request.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace sobre::gpgme {

/// What a job and its worker share: the request, the wish to end, and the way back. Lives as long as either.
class Run {
public:
    using Answer = std::function<void(const plugin::CryptoOutcome &)>;

    /// `answer` is called at most once, in the worker's thread, and never after abandon().
    Run(const plugin::CryptoRequest &request, Answer answer);
    ~Run();
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;

    const plugin::CryptoRequest &request() const { return m_request; }

    /// Asks the worker to end soon. Any thread; may be called again.
    void cancel();
    bool cancelled() const { return m_cancelled; }
    /// Readable from cancel() on; -1 where the system gave none.
    int wakeFd() const { return m_wake; }

    /// Nobody waits any more: no answer is given and no device touched from here on. Waits a moment for a
    /// device that is just being read or written.
    void abandon();

    /// The worker's: hands the outcome over.
    void deliver(const plugin::CryptoOutcome &outcome);
    /// The worker's: from the request's source. -1: it failed, or the run is cancelled.
    qint64 read(char *data, qint64 size);
    /// The worker's: all of it to the request's sink, or false.
    bool write(const char *data, qint64 size);

    /// A question stands on the screen, asked by this process; cancel() closes it.
    void questionOpened(int pid);

private:
    void closeQuestion();

    const plugin::CryptoRequest m_request;
    std::atomic_bool m_cancelled = false;
    int m_wake = -1;
    std::mutex m_answerMutex;
    Answer m_answer;
    std::timed_mutex m_deviceMutex;
    std::atomic_bool m_abandoned = false;
    std::mutex m_questionMutex;
    int m_question = -1; // a pidfd
};

} // namespace sobre::gpgme
