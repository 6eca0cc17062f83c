// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/seal_stream.h"

#include "core/async/pending.h"
#include "core/async/reply.h"
#include "core/crypto/base64_sink.h"
#include "core/crypto/byte_pipe.h"
#include "core/crypto/engine.h"
#include "core/crypto/line_end_sink.h"
#include "core/crypto/outcome_error.h"
#include "core/crypto/payload_writer.h"
#include "core/mime/random_marks.h"

#include <QObject>
#include <QTemporaryFile>
#include <QThreadPool>

#include <limits>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    /// Unblocks the writer, however the coroutine ends.
    struct PipeGuard {
        BytePipe pipe;
        PipeGuard() = default;
        ~PipeGuard() { pipe.abandon(); }
        Q_DISABLE_COPY_MOVE(PipeGuard)
    };

    // Not the common pool: a writer waits for its engine, and the engine's work may need a place there.
    QThreadPool &writers()
    {
        static QThreadPool pool;
        pool.setMaxThreadCount(16);
        return pool;
    }

    void put(QIODevice &out, const QByteArray &octets)
    {
        if (out.write(octets) != octets.size())
            throw MailError {.kind = MailError::Kind::FileUnreadable,
                             .scope = MailError::Scope::Letter,
                             .detail = out.errorString()};
    }

    void startLetter(QIODevice &out, const QByteArray &header, const QByteArray &boundary)
    {
        put(out,
            header + "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";\r\n boundary=\""
                + boundary + "\"\r\n\r\n--" + boundary
                + "\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--" + boundary
                + "\r\nContent-Type: application/octet-stream; name=\"encrypted.asc\"\r\n"
                  "Content-Disposition: inline; filename=\"encrypted.asc\"\r\n\r\n");
    }

    void startSmimeLetter(QIODevice &out, const QByteArray &header)
    {
        put(out,
            header + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data;\r\n name=\"smime.p7m\"\r\n"
                     "Content-Transfer-Encoding: base64\r\n"
                     "Content-Disposition: attachment; filename=\"smime.p7m\"\r\n\r\n");
    }

    MailError refused(const QIODevice &device)
    {
        return {.kind = MailError::Kind::FileUnreadable, .scope = MailError::Scope::Letter, .detail = device.errorString()};
    }

} // namespace

std::shared_ptr<QIODevice> newSpool(const QString &directory)
{
    const auto file = std::make_shared<QTemporaryFile>(directory + "/letter-XXXXXX"_L1);
    if (!file->open()) {
        throw MailError {.kind = MailError::Kind::FileUnreadable,
                         .scope = MailError::Scope::Letter,
                         .detail = file->errorString()};
    }
    return file;
}

Task<plugin::CryptoOutcome> runPiped(plugin::CryptoRequest request, PlainWriter write, Engine &engine)
{
    PipeGuard guard;
    request.setSource(guard.pipe.readingEnd());
    QObject context;
    const Pending<Result<>> writing;
    const auto deliver = deliverTo<Result<>>(
        &context, std::function<void(Result<>)>([writing](Result<> end) { writing.finish(std::move(end)); }));
    writers().start([write = std::move(write), out = guard.pipe.writingEnd(), pipe = guard.pipe, deliver] {
        Result<> end = write(*out);
        if (pipe.isAbandoned())
            end = {}; // not the writer's fault
        pipe.end(end.has_value());
        deliver(std::move(end));
    });
    const plugin::CryptoOutcome outcome = co_await engine.run(request);
    guard.pipe.abandon(); // an engine that gave up early leaves the writer waiting
    const Result<> plain = co_await writing;
    if (!plain)
        throw plain.error();
    co_return outcome;
}

Task<std::shared_ptr<QIODevice>> sealStream(Sealing sealing, Engine &engine)
{
    const bool smime = sealing.format == Engine::Format::Smime;
    const QByteArray boundary = mime::newBoundary();
    const std::shared_ptr<QIODevice> letter = newSpool(sealing.directory);
    if (smime)
        startSmimeLetter(*letter, sealing.header);
    else
        startLetter(*letter, sealing.header, boundary);
    const auto lines = std::make_shared<LineEndSink>(letter);
    const auto base64 = std::make_shared<Base64Sink>(letter);

    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::Encrypt, sealing.format);
    request.setSink(smime ? std::shared_ptr<QIODevice>(base64) : lines);
    request.setRecipients(sealing.recipients);
    request.setSigners(sealing.signers);
    request.setMayAsk(sealing.mayAsk);
    request.setOutputLimit(std::numeric_limits<qint64>::max());
    const plugin::CryptoOutcome sealed = co_await runPiped(request, std::move(sealing.write), engine);
    if (sealed.kind() != plugin::CryptoOutcome::Kind::Done)
        throw errorOf(sealed);
    if (smime ? !base64->finish() : !lines->finish())
        throw refused(*letter);
    if (!smime)
        put(*letter, "\r\n--" + boundary + "--\r\n");
    letter->seek(0);
    co_return letter;
}

} // namespace sobre::crypto
