// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sign_stream.h"

#include "core/crypto/base64_sink.h"
#include "core/crypto/outcome_error.h"
#include "core/crypto/seal_stream.h"
#include "core/mime/build_error.h"
#include "core/mime/random_marks.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    /// Passes octets on and counts them into a digest.
    class DigestDevice : public QIODevice {
    public:
        explicit DigestDevice(QIODevice &out)
            : m_out(out)
        {
            open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        }
        bool isSequential() const override { return true; }
        QByteArray digest() const { return m_digest.result(); }

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *data, qint64 length) override
        {
            m_digest.addData(QByteArrayView(data, length));
            const qint64 written = m_out.write(data, length);
            if (written != length)
                setErrorString(m_out.errorString());
            return written;
        }

    private:
        QIODevice &m_out;
        QCryptographicHash m_digest {QCryptographicHash::Sha256};
    };

    // RFC 8551 section 3.5.3.2 has its own names: "sha-256".
    QByteArray micalgOf(const DetachedSignature &signature)
    {
        const QByteArray hash = signature.hash.toLatin1();
        if (signature.format == Engine::Format::OpenPgp)
            return "pgp-" + hash;
        return hash.startsWith("sha") && !hash.contains('-') ? "sha-" + hash.sliced(3) : hash;
    }

    QByteArray signaturePart(const DetachedSignature &signature)
    {
        if (signature.format == Engine::Format::OpenPgp) {
            QByteArray armour = signature.octets;
            armour.replace("\r\n", "\n").replace('\n', "\r\n");
            return "Content-Type: application/pgp-signature; name=\"signature.asc\"\r\n"
                   "Content-Disposition: attachment; filename=\"signature.asc\"\r\n\r\n"
                + armour;
        }
        return "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\n"
               "Content-Transfer-Encoding: base64\r\n"
               "Content-Disposition: attachment; filename=\"smime.p7s\"\r\n\r\n"
            + Base64Sink::encoded(signature.octets);
    }

} // namespace

Task<DetachedSignature> signStream(PlainWriter write, QString signer, Engine::Format format, Engine &engine)
{
    const auto octets = std::make_shared<QBuffer>();
    octets->open(QIODevice::WriteOnly);
    plugin::CryptoRequest request(plugin::CryptoRequest::Operation::Sign, format);
    request.setSink(octets);
    request.setSigners({signer});
    request.setMayAsk(true);
    const auto digest = std::make_shared<QByteArray>();
    const PlainWriter counted = [write = std::move(write), digest](QIODevice &out) {
        DigestDevice device(out);
        Result<> done = write(device);
        *digest = device.digest();
        return done;
    };
    const plugin::CryptoOutcome outcome = co_await runPiped(request, counted, engine);
    if (outcome.kind() != plugin::CryptoOutcome::Kind::Done)
        throw errorOf(outcome);
    co_return DetachedSignature {format, octets->data(), outcome.hash(), *digest};
}

Result<> writeSigned(QIODevice &out, const PlainWriter &write, const DetachedSignature &signature)
{
    const bool openPgp = signature.format == Engine::Format::OpenPgp;
    const QByteArray boundary = mime::newBoundary();
    const QByteArray start = "Content-Type: multipart/signed; micalg=" + micalgOf(signature)
        + ";\r\n protocol=\"application/" + (openPgp ? "pgp" : "pkcs7") + "-signature\";\r\n boundary=\"" + boundary
        + "\"\r\n\r\n--" + boundary + "\r\n";
    const QByteArray end
        = "\r\n--" + boundary + "\r\n" + signaturePart(signature) + "\r\n--" + boundary + "--\r\n";
    if (out.write(start) != start.size())
        return mime::unreadable(out.errorString());
    DigestDevice content(out);
    if (const Result<> written = write(content); !written)
        return written;
    if (content.digest() != signature.digest)
        return mime::badInput(u"an attachment was changed while the letter was being signed"_s);
    if (out.write(end) != end.size())
        return mime::unreadable(out.errorString());
    return {};
}

} // namespace sobre::crypto
