// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/seal_letter.h"
#include "core/crypto/seal_stream.h"
#include "tests/crypto/fake_provider.h"
#include "tests/support/task_value.h"

#include <QIODevice>
#include <QMetaObject>
#include <QTemporaryDir>

#include <memory>

namespace sobre::ui::test {

/// The fake provider, which can also take keys: what is imported is `offered`.
class TakingProvider : public tests::FakeProvider {
public:
    plugin::CryptoJob *createJob(const plugin::CryptoRequest &request, QObject *parent) override
    {
        if (request.operation() != plugin::CryptoRequest::Operation::ImportKeys)
            return FakeProvider::createJob(request, parent);
        asked.append(request);
        taken = request.source() ? request.source()->readAll() : QByteArray();
        keys.append(offered);
        return new Taking(offered, parent);
    }
    plugin::CryptoKey offered;
    QByteArray taken; ///< the octets it was last asked to take

private:
    class Taking : public plugin::CryptoJob {
    public:
        Taking(plugin::CryptoKey key, QObject *parent) : CryptoJob(parent), m_key(std::move(key)) { }
        void start() override { end(plugin::CryptoOutcome::Kind::Done); }
        void cancel() override { end(plugin::CryptoOutcome::Kind::Cancelled); }

    private:
        void end(plugin::CryptoOutcome::Kind kind)
        {
            plugin::CryptoOutcome outcome;
            outcome.setKind(kind);
            outcome.setKeys({ m_key });
            QMetaObject::invokeMethod(
                this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
        }
        plugin::CryptoKey m_key;
    };
};

/// An engine with a provider in memory: what the reader's side has.
class CryptoSide {
public:
    CryptoSide() { turnOn(true); }
    void turnOn(bool on)
    {
        engine.setProviders(on ? QList<plugin::GuardedProvider *> { &guard } : QList<plugin::GuardedProvider *>());
        keys.forget();
    }

    TakingProvider provider;
    plugin::GuardedProvider guard { provider, QStringLiteral("fake") };
    crypto::Engine engine;
    crypto::KeyBook keys { engine };
};

/// Ana, who signs and seals letters to Marta. Keys: Ana '2', Marta '1', a stranger '9'.
class WritingSide : private CryptoSide {
public:
    WritingSide()
    {
        provider.addKey(QStringLiteral("ana.ruiz@example.net"), '2', plugin::CryptoKey::HasSecret,
                        plugin::Validity::Ultimate);
        provider.addKey(QStringLiteral("marta@example.org"), '1');
        provider.addKey(QStringLiteral("nobody@example.com"), '9');
    }

    mime::Draft draft(const QString &text) const
    {
        mime::Draft made;
        made.from = { QStringLiteral("Ana Ruiz"), QStringLiteral("ana.ruiz@example.net") };
        made.to = { { QStringLiteral("Marta Vidal"), QStringLiteral("marta@example.org") } };
        made.subject = QStringLiteral("The door code");
        made.text = text;
        made.date = QDateTime::currentDateTimeUtc();
        return made;
    }
    /// Octets with CRLF, as they would arrive.
    QByteArray write(const mime::Draft &draft, bool sign, bool seal)
    {
        crypto::SealingWish wish;
        wish.sign = sign;
        wish.seal = seal;
        wish.directory = m_directory.path();
        if (sign)
            wish.signer = QString(40, u'2');
        for (const mime::Mailbox &one : draft.to)
            wish.recipients.insert(one.address, QString(40, u'1'));
        const auto letters = tests::valueOf(crypto::sealLetter(draft, wish, engine));
        if (!letters)
            qFatal("not written: %s", qPrintable(letters.error().detail));
        letters->constFirst().octets->seek(0);
        return letters->constFirst().octets->readAll();
    }

    /// An envelope for Marta around octets that no draft can hold; signed by the key of this digit, if there is one.
    QByteArray sealRaw(const QByteArray &inside, QChar key = u'1', QChar signer = {})
    {
        crypto::Sealing sealing;
        sealing.header = "From: Ana Ruiz <ana.ruiz@example.net>\r\nTo: marta@example.org\r\nSubject: ...\r\n";
        sealing.write = [inside](QIODevice &out) -> Result<> {
            out.write(inside);
            return {};
        };
        sealing.recipients = { QString(40, key) };
        if (!signer.isNull()) { // which is worth nothing without a Date
            sealing.signers = { QString(40, signer) };
            sealing.header += "Date: " + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1() + "\r\n";
        }
        sealing.directory = m_directory.path();
        const auto sealed = tests::valueOf(crypto::sealStream(sealing, engine));
        if (!sealed)
            qFatal("not sealed: %s", qPrintable(sealed.error().detail));
        (*sealed)->seek(0);
        return (*sealed)->readAll();
    }

private:
    QTemporaryDir m_directory;
};

} // namespace sobre::ui::test
