// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/pop3/mail_sink.h"

#include <QList>
#include <QMetaObject>
#include <QObject>

#include <optional>

namespace sobre::tests {

/// A MailSink in memory that checks the order in which it is called.
class RecordingSink final : public pop3::MailSink {
public:
    struct Kept {
        pop3::Listed letter;
        QByteArray octets;
    };

    QList<pop3::Listed> listing; ///< as handed to choose()
    QList<Kept> letters; ///< whole ones
    int abandoned = 0;
    QList<pop3::Listed> gone; ///< reported as deleted
    QStringList misuse; ///< calls out of order: empty in a good test
    bool removeAll = false; ///< deletable(): everything that ended
    bool slow = false; ///< every step takes turns of the event loop
    int turns = 1; ///< how many
    std::optional<QList<pop3::Listed>> toRemove; ///< deletable(): exactly these
    std::optional<MailError> endFails;
    bool keepsAll = false; ///< Choice::keepsAll
    bool sizesFirst = true; ///< wantsSizes()
    QList<pop3::Listed> named; ///< what wantsSizes() was given
    std::optional<QList<pop3::Listed>> toFetch; ///< choose(): exactly these
    QList<quint32> unwanted; ///< letters that this sink cannot take
    QList<pop3::Listed> toLook; ///< choose(): to be looked at, all of the listing is fetched after that
    bool lookFirst = false; ///< choose(): all of the listing is to be looked at
    std::optional<QList<pop3::Listed>> afterLook; ///< looked(): exactly these
    std::optional<qsizetype> lookedWith; ///< how many looked() was given
    QList<pop3::LookedAt> seen; ///< what looked() was given
    QList<pop3::Listed> failures; ///< what failed() was told

    Task<bool> wantsSizes(const QList<pop3::Listed> &all) override
    {
        co_await turn();
        named = all;
        co_return sizesFirst;
    }
    Task<pop3::Choice> choose(QList<pop3::Listed> all) override
    {
        co_await turn();
        listing = all;
        if (lookFirst)
            toLook = all;
        if (toFetch)
            co_return pop3::Choice{ .fetch = *toFetch, .look = toLook, .keepsAll = keepsAll };
        co_return pop3::Choice{ .fetch = toLook.isEmpty() ? all : QList<pop3::Listed>(),
                                .look = toLook,
                                .keepsAll = keepsAll };
    }
    Task<QList<pop3::Listed>> looked(QList<pop3::LookedAt> headers) override
    {
        co_await turn();
        seen = headers;
        lookedWith = headers.size();
        co_return afterLook.value_or(listing);
    }
    void failed(const pop3::Listed &letter, const MailError &) override { failures.append(letter); }
    Task<> begin(pop3::Listed letter) override
    {
        expect(!m_open, "begin inside a letter");
        m_open = true;
        m_present = { letter, {} };
        co_await turn();
    }
    Task<> chunk(QByteArray octets) override
    {
        expect(m_open, "chunk outside a letter");
        co_await turn();
        if (unwanted.contains(m_present.letter.number)) {
            MailError cannot;
            cannot.kind = MailError::Kind::StoreFailed;
            cannot.scope = MailError::Scope::Letter;
            throw cannot;
        }
        m_present.octets += octets;
    }
    Task<> end() override
    {
        expect(m_open, "end outside a letter");
        co_await turn();
        if (endFails)
            throw *endFails;
        letters.append(m_present);
        m_open = false;
    }
    void abandon() override
    {
        expect(m_open, "abandon outside a letter");
        m_open = false;
        ++abandoned;
    }
    Task<QList<pop3::Listed>> deletable() override
    {
        expect(!m_open, "deletable inside a letter");
        co_await turn();
        if (toRemove)
            co_return *toRemove;
        QList<pop3::Listed> ended;
        for (const Kept &kept : std::as_const(letters))
            ended.append(kept.letter);
        co_return removeAll ? ended : QList<pop3::Listed>();
    }
    void deleted(const QList<pop3::Listed> &which) override { gone += which; }

    bool isOpen() const { return m_open; }

private:
    void expect(bool right, const char *what)
    {
        if (!right)
            misuse.append(QString::fromLatin1(what));
    }
    Task<> turn()
    {
        for (int left = slow ? turns : 0; left > 0; --left) {
            const Pending<bool> later;
            QObject context;
            QMetaObject::invokeMethod(&context, [later] { later.finish(true); }, Qt::QueuedConnection);
            co_await later;
        }
    }

    bool m_open = false;
    Kept m_present;
};

} // namespace sobre::tests
