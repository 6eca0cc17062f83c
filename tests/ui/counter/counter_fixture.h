// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scripted_channel.h"
#include "tests/ui/counter/counter_script.h"
#include "tests/ui/folders/desk_fixture.h"
#include "ui/counter/counter_list.h"
#include "ui/counter/counter_model.h"
#include "ui/counter/counter_window.h"
#include "ui/look/empty_state.h"
#include "ui/look/strip.h"

#include <QLabel>
#include <QPushButton>

#include <atomic>

namespace sobre::ui::test {

using tests::DialogueScript;
using tests::ScriptedChannel;

/// One that is here, a huge one, one that claims to be somebody else, one that is a program, an ordinary one.
inline const QList<Lying> Five {
    {"u1", 300},
    {"u2", 48'300'000, "From: Jonas Weber <jonas@example.org>\nSubject: Video of the holidays, in full length\nDate: Fri, 20 Nov 2026 09:12:00 +0000\n"},
    {"u3", 5120, "From: \"service@bank.example\" <x9@mailer.test>\nSubject: Your account was suspended\nDate: Sat, 21 Nov 2026 03:44:00 +0000\n"},
    {"u4", 310'000, "Subject: Invoice 4711\nDate: Sat, 21 Nov 2026 04:00:00 +0000\nMIME-Version: 1.0\n"
                    "Content-Type: application/octet-stream; name=\"invoice.pdf.exe\"\nContent-Disposition: attachment\n"},
    {"u5", 7300, "From: Helen Okafor <helen@example.net>\nSubject: Minutes of Thursday\nDate: Sun, 22 Nov 2026 08:30:00 +0000\n"},
};
inline const QList<qsizetype> FourUnknown {4, 3, 2, 1};

/// A counter over a real store and real services; scripts play the server, one a visit.
class CounterFixture {
protected:
    void begin()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_account = m_desk->addAccount(0, 0, u"marta@example.org"_s, u"Marta at Example"_s);
        m_report = std::make_shared<ScriptedChannel::Report>();
        m_visits = 0;
        const auto id = m_desk->files.add(store::test::Draft {.from = "Ana Ruiz <ana@example.net>", .subject = "Agenda for the assembly"}.raw(),
                                          {.folder = store::FolderId::Inbox, .account = m_account, .uid = "u1"});
        m_here = id ? *id : store::LetterId::None;
    }

    void end()
    {
        m_window.reset();
        m_desk.reset();
    }

    /// Each visit gets the next of them; afterwards nobody answers.
    void visits(const QList<DialogueScript> &scripts)
    {
        m_desk->mail.open = [this, scripts, report = m_report](net::ServerAddress, net::TlsPolicy,
                                                                net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
            const int visit = m_visits++;
            if (visit >= scripts.size())
                throw MailError {.kind = MailError::Kind::ConnectionRefused, .server = u"mail.example.org:995"_s};
            co_return std::make_unique<ScriptedChannel>(scripts[visit], report);
        };
    }

    void open(const QList<DialogueScript> &scripts)
    {
        visits(scripts);
        m_window = std::make_unique<CounterWindow>(m_desk->desk, m_desk->mail, m_desk->thread, m_account);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    CounterList &list() { return *m_window->findChild<CounterList *>(); }
    int rows() { return list().isVisible() ? list().model()->rowCount() : -1; }
    QString row(int number, int role) { return plain(list().model()->index(number, 0).data(role).toString()); }
    look::Strip *strip()
    {
        look::Strip *found = m_window->findChild<look::Strip *>();
        return found && found->isVisible() ? found : nullptr;
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
            if (one->isVisible() && QString(one->text()).remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    void click(const QString &text)
    {
        QPushButton *one = button(text);
        QVERIFY2(one && one->isEnabled(), qPrintable(u"no button "_s + text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    QString words(const char *name) { return plain(m_window->findChild<QLabel *>(QString::fromLatin1(name))->text()); }
    void choose(const QList<int> &numbers)
    {
        list().clearSelection();
        for (const int number : numbers)
            list().selectionModel()->select(list().model()->index(number, 0), QItemSelectionModel::Select);
        list().setFocus();
    }
    bool emptyShows(const QString &text)
    {
        const auto labels = m_window->findChild<look::EmptyState *>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    QString problems() { return m_report->problems.join(u"; "_s); }

    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<CounterWindow> m_window;
    std::shared_ptr<ScriptedChannel::Report> m_report;
    store::AccountId m_account = store::AccountId::None;
    store::LetterId m_here = store::LetterId::None;
    std::atomic<int> m_visits = 0;
};

} // namespace sobre::ui::test
