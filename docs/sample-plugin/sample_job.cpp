// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_job.h"

#include <QtCore/QFuture>
#include <QtCore/QIODevice>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

using namespace sobre::plugin;
using Kind = CryptoOutcome::Kind;

namespace {

CryptoOutcome outcome(Kind kind, const QString &detail = {})
{
    CryptoOutcome made;
    made.setKind(kind);
    made.setDetail(detail);
    return made;
}

/// In a thread of the pool. Reads and writes piece by piece: a letter may be larger than the memory.
CryptoOutcome work(const CryptoRequest &request, const std::atomic<bool> &cancelled)
{
    const bool encrypts = request.operation() == CryptoRequest::Operation::Encrypt;
    QIODevice &source = *request.source();
    QByteArray octets;
    while (!cancelled) {
        const QByteArray piece = source.read(48 * 1024);
        octets += piece;
        const bool last = piece.isEmpty();
        // Base64 turns 3 octets into 4, so all but the last piece must be a multiple of that.
        const qsizetype whole = last ? octets.size() : octets.size() - octets.size() % 12;
        const auto result = QByteArray::fromBase64Encoding(octets.first(whole), QByteArray::AbortOnBase64DecodingErrors);
        if (!encrypts && !result)
            return outcome(Kind::Damaged, QStringLiteral("not made by the sample"));
        const QByteArray out = encrypts ? octets.first(whole).toBase64() : *result;
        if (!out.isEmpty() && request.sink()->write(out) != out.size())
            return outcome(Kind::TooLarge); // whatever was refused: stop at once
        octets.remove(0, whole);
        if (last)
            return outcome(Kind::Done);
    }
    return outcome(Kind::Cancelled);
}

} // namespace

SampleJob::SampleJob(const CryptoRequest &request, QObject *parent) : CryptoJob(parent), m_request(request) { }

SampleJob::~SampleJob()
{
    *m_cancelled = true; // without waiting: the thread holds all that it needs
}

void SampleJob::start()
{
    auto promise = std::make_shared<QPromise<CryptoOutcome>>();
    promise->start();
    // In this thread, from the event loop, and not at all once this is gone.
    promise->future().then(this, [this](const CryptoOutcome &end) { Q_EMIT finished(end); });
    QThreadPool::globalInstance()->start([promise, request = m_request, cancelled = m_cancelled] {
        promise->addResult(work(request, *cancelled));
        promise->finish();
    });
}

void SampleJob::cancel()
{
    *m_cancelled = true; // finished() comes from the thread
}
