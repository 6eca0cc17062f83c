// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/open_letter.h"
#include "core/crypto/seal_letter.h"
#include "core/crypto/seal_stream.h"
#include "core/crypto/sealed_draft.h"
#include "core/mime/parse.h"
#include "tests/crypto/fake_provider.h"
#include "tests/support/task_value.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace sobre::tests {

using namespace Qt::StringLiterals;
using namespace sobre::crypto;
using plugin::CryptoKey;

inline const QString Uno = u"uno@one.example"_s;
inline const QString Dos = u"dos@two.example"_s;
inline const QString Tres = u"tres@three.example"_s;
inline const QString Secreto = u"secreto@four.example"_s;

inline mime::Draft draftTo(const QStringList &to, const QStringList &bcc = {})
{
    mime::Draft draft;
    draft.from = {u"Uno"_s, Uno};
    for (const QString &address : to)
        draft.to.append({{}, address});
    for (const QString &address : bcc)
        draft.bcc.append({{}, address});
    draft.subject = u"The harvest, año 2026"_s;
    draft.text = u"Line one  \nFrom here on\n--=20\nThe secret is saffron."_s;
    draft.attachments.append(mime::OutgoingAttachment::fromBytes(u"list.bin"_s, "application/x-list", QByteArray(3000, 'x')));
    return draft;
}

inline QByteArray octetsOf(const ReadyLetter &letter)
{
    letter.octets->seek(0);
    return letter.octets->readAll();
}

/// An engine in memory with four people's keys; Uno writes and reads.
class CryptoTest : public QObject {
    Q_OBJECT
protected:
    void begin();
    void end();
    SealedLetters sealed(const mime::Draft &draft, bool sign = true, bool seal = true);
    /// As one whose addresses are `own`.
    OpenedLetter opened(const QByteArray &letter, bool mayAsk = false, const QStringList &own = {});
    /// Sealed to Uno, signed in the envelope by the key of these digits; none: not signed. Dated now.
    QByteArray envelopeAround(const QByteArray &inside, QChar signer = {});

    std::unique_ptr<FakeProvider> m_fake;
    std::unique_ptr<plugin::GuardedProvider> m_guard;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<KeyBook> m_keys;
    QTemporaryDir m_directory;
};

inline void CryptoTest::begin()
{
    m_fake = std::make_unique<FakeProvider>();
    m_guard = std::make_unique<plugin::GuardedProvider>(*m_fake, u"fake"_s);
    m_engine = std::make_unique<Engine>();
    m_engine->setProviders({m_guard.get()});
    m_keys = std::make_unique<KeyBook>(*m_engine);
    m_fake->addKey(Uno, '1', CryptoKey::HasSecret, plugin::Validity::Ultimate);
    m_fake->addKey(Dos, '2');
    m_fake->addKey(Tres, '3');
    m_fake->addKey(Secreto, '4');
}

inline void CryptoTest::end()
{
    m_keys.reset();
    m_engine.reset();
    m_guard.reset();
    m_fake.reset();
}

inline SealedLetters CryptoTest::sealed(const mime::Draft &draft, bool sign, bool seal)
{
    const auto wish = valueOf(wishFor(draft, sign, seal, m_directory.path(), *m_keys));
    if (!wish)
        qFatal("no wish: %s", qPrintable(wish.error().detail));
    auto letters = valueOf(sealLetter(draft, *wish, *m_engine));
    if (!letters)
        qFatal("not sealed: %s", qPrintable(letters.error().detail));
    return *letters;
}

inline OpenedLetter CryptoTest::opened(const QByteArray &letter, bool mayAsk, const QStringList &own)
{
    auto out = valueOf(openLetter(sourceOf(letter), mayAsk, own, *m_engine, *m_keys));
    if (!out)
        qFatal("not opened: %s", qPrintable(out.error().detail));
    return *out;
}

inline QByteArray CryptoTest::envelopeAround(const QByteArray &inside, QChar signer)
{
    Sealing sealing;
    sealing.header = "From: uno@one.example\r\nTo: dos@two.example\r\nSubject: ...\r\nDate: "
        + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1() + "\r\n";
    sealing.write = [inside](QIODevice &out) -> Result<> {
        out.write(inside);
        return {};
    };
    sealing.recipients = {QString(40, u'1')};
    if (!signer.isNull())
        sealing.signers = {QString(40, signer)};
    sealing.directory = m_directory.path();
    const auto device = valueOf(sealStream(sealing, *m_engine));
    if (!device)
        qFatal("not sealed: %s", qPrintable(device.error().detail));
    (*device)->seek(0);
    return (*device)->readAll();
}

} // namespace sobre::tests
