// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/envelope_opener.h"

#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/store/stored_letter.h"
#include "ui/desk/desk.h"

#include <QMetaObject>

#include <algorithm>

namespace sobre::ui {

EnvelopeOpener::EnvelopeOpener(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) { }

EnvelopeOpener::~EnvelopeOpener() = default;

void EnvelopeOpener::cancel()
{
    ++m_asked;
    m_work.reset();
}

void EnvelopeOpener::open(store::LetterId letter, bool mayAsk, const QStringList &own)
{
    cancel();
    m_work = std::make_unique<Task<>>(run(letter, mayAsk, own, m_asked));
    m_work->start();
}

// Whoever hears of the end may ask for another letter, which destroys this task: so they hear of it later.
Task<> EnvelopeOpener::run(store::LetterId letter, bool mayAsk, QStringList own, quint64 number)
{
    const auto later = [this, number](auto say) {
        QMetaObject::invokeMethod(
            this,
            [this, number, say] {
                if (number == m_asked)
                    say();
            },
            Qt::QueuedConnection);
    };
    try {
        crypto::LetterSource source = store::storedLetter(m_desk.store, letter);
        crypto::OpenedLetter answer
            = co_await crypto::openLetter(std::move(source), mayAsk, own, m_desk.crypto, m_desk.keys);
        const auto result = std::make_shared<crypto::OpenedLetter>(std::move(answer));
        const crypto::Judgement &judgement = result->judgement;
        const bool byOwnKey = judgement.isGood() && co_await isOwnKey(judgement.sentAs, judgement.fingerprint);
        later([this, letter, result, byOwnKey] { Q_EMIT opened(letter, result, byOwnKey); });
    } catch (const MailError &error) {
        later([this, letter, error] { Q_EMIT failed(letter, error); });
    }
}

Task<bool> EnvelopeOpener::isOwnKey(QString address, QString fingerprint)
{
    const QList<plugin::CryptoKey> keys = co_await m_desk.keys.acceptedFor(address);
    co_return std::ranges::any_of(keys, [&fingerprint](const plugin::CryptoKey &key) {
        return key.fingerprint() == fingerprint && key.traits().testFlag(plugin::CryptoKey::HasSecret);
    });
}

} // namespace sobre::ui
