// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/account/fetch_mail.h"
#include "core/account/passwords.h"
#include "core/auth/memory_source.h"
#include "core/net/line_channel.h"
#include "tests/store/store_fixture.h"
#include "tests/support/task_value.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace sobre::tests {

/// A POP3 server with one mailbox, in memory: it answers as RFC 1939 says, from one visit to the next. What is deleted is
/// gone after QUIT, and not before.
struct PostBox {
    struct Letter {
        QByteArray uid = {};
        QByteArray octets = {};
        std::optional<QByteArray> listed = {}; ///< what LIST says in place of its size
        bool isBad = false; ///< RETR is refused
        bool isUnseen = false; ///< TOP is refused
        bool breaksLink = false; ///< the link is lost in the middle of it
        bool stays = false; ///< DELE is refused
        QByteArray header() const { return octets.first(octets.indexOf("\r\n\r\n") + 4); }
    };

    QList<Letter> letters;
    bool hasTop = true;
    bool hasUidl = true;
    bool hasCapa = true;
    bool hasPipelining = true;
    QByteArray deafTo; ///< the link is lost in place of the answer to this command; QUIT still does its work
    QByteArray nonsenseIn; ///< the answer to this command has a line that makes no sense
    std::function<void(const QByteArray &line)> onLine; ///< before it is answered

    QList<QByteArray> lines; ///< what was asked in the last visit
    QList<QByteArray> of(const QByteArray &verb) const;
    QList<QByteArray> uids() const;

    std::unique_ptr<net::LineChannel> connect();

    struct Answer {
        QByteArray octets;
        bool losesLink = false;
    };
    Answer answer(const QByteArray &line);

private:
    Answer list(const QByteArray &argument, bool uids);
    QList<bool> m_marked;
};

/// An account at a PostBox, with a profile of its own.
struct Customer {
    explicit Customer(const store::AccountRecord &wishes = {});

    /// One visit, as FetchService makes it.
    account::FetchReport fetch(account::FetchAnswers answers = {});
    /// Changes the account.
    void change(const std::function<void(store::AccountRecord &)> &how);
    account::Account account();
    QList<store::LedgerEntry> ledger();
    /// The letters of all folders, as octets, oldest first; none twice unless it is here twice.
    QList<QByteArray> letters();
    store::LetterId find(const QByteArray &octets);
    void removeForever(store::LetterId letter);
    void wish(const QByteArray &uid, store::LedgerWish wish);
    /// Later by both clocks.
    void wait(std::chrono::seconds time);

    PostBox box;
    store::test::StoreFixture files;
    auth::MemorySource kept;
    account::Passwords passwords;
    account::ClockReading now;
    qint64 freeRoom = qint64(1) << 40;
    account::MailContext mail;
    store::AccountId id = store::AccountId::None;
};

/// Letter number `number`, like no other; `size`: about so many octets.
QByteArray letterOf(int number, qsizetype size = 2000);

/// Letters `first` to `last`, with names made of `prefix` and their number.
QList<PostBox::Letter> lettersOf(int first, int last, const QByteArray &prefix = "u");

} // namespace sobre::tests
