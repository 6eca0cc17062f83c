// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/people_keys.h"
#include "core/store/accounts.h"
#include "tests/store/store_fixture.h"
#include "tests/ui/reader/reader_crypto.h"
#include "ui/desk/desk.h"
#include "ui/reader/reader_actions.h"
#include "ui/reader/reader_pane.h"

#include <QAction>
#include <QSettings>
#include <QTemporaryDir>

#include <cstddef>
#include <memory>

namespace sobre::ui::test {

/// A reader over a real store in a temporary profile, with an account and the main window's actions.
class ReaderFixture {
public:
    ReaderFixture() : m_settings(m_directory.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        store::AccountRecord account;
        account.name = QStringLiteral("Marta");
        account.email = QStringLiteral("marta@example.org");
        account.incomingUrl = QStringLiteral("pop3s://marta@pop.example.org");
        account.outgoingUrl = QStringLiteral("smtps://marta@smtp.example.org");
        const auto id = m_store.write(
            [account](store::Database &database) { return store::accounts::add(database, account); });
        m_account = id.value_or(store::AccountId::None);
        const auto action = [this](const char *words, const QKeySequence &keys) {
            auto *one = new QAction(QString::fromLatin1(words), &m_actionOwner);
            one->setShortcut(keys);
            return one;
        };
        actions.reply = action("&Reply", QKeySequence(Qt::CTRL | Qt::Key_R));
        actions.replyAll = action("Reply to &all", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
        actions.forward = action("&Forward", QKeySequence(Qt::CTRL | Qt::Key_L));
        actions.archive = action("Ar&chive", QKeySequence(Qt::Key_A));
        actions.remove = action("&Delete", QKeySequence(Qt::Key_Delete));
        actions.junk = action("&Junk", QKeySequence(Qt::Key_J));
        actions.star = action("S&tar", QKeySequence(Qt::Key_S));
        actions.star->setCheckable(true);
        reopen();
    }
    ~ReaderFixture() { pane.reset(); }

    /// A new pane, as after a start of the program.
    void reopen()
    {
        pane.reset();
        // The reader needs neither accounts, fetching nor posting; what stands for them is never looked at.
        m_desk.reset();
        m_people = std::make_unique<keys::PeopleKeys>(side.engine, side.keys, m_store.store(), m_store.reader());
        m_desk.reset(new Desk{ m_store.store(), m_store.reader(), unused<account::AccountBook>(),
                               unused<account::FetchService>(), unused<outbox::PostService>(),
                               side.engine, side.keys, *m_people, m_settings,
                               unused<plugin::PluginLoader>() });
        pane = std::make_unique<ReaderPane>(*m_desk, actions);
        pane->resize(760, 820);
        pane->show();
    }

    store::LetterId add(const QByteArray &raw)
    {
        store::Incoming incoming;
        incoming.account = m_account;
        const auto id = m_store.add(raw, incoming);
        return id.value_or(store::LetterId::None);
    }

    store::test::StoreFixture &store() { return m_store; }
    QSettings &settings() { return m_settings; }
    store::AccountId account() const { return m_account; }
    QString directory() const { return m_directory.path(); }

    CryptoSide side; ///< what the reader's engine knows; no key at first
    ReaderActions actions;
    std::unique_ptr<ReaderPane> pane;

private:
    template <typename T> T &unused() { return *reinterpret_cast<T *>(&m_nothing); }

    QTemporaryDir m_directory;
    store::test::StoreFixture m_store;
    QSettings m_settings;
    QObject m_actionOwner;
    store::AccountId m_account = store::AccountId::None;
    alignas(std::max_align_t) std::byte m_nothing[64] = {};
    std::unique_ptr<keys::PeopleKeys> m_people;
    std::unique_ptr<Desk> m_desk;
};

} // namespace sobre::ui::test
