// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does at the counter: fetching, deleting there, opening.
#include "ui/counter/counter_window.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/server_facts.h"
#include "core/account/whole_fetch.h"
#include "core/async/reply.h"
#include "core/store/database.h"
#include "ui/counter/counter_list.h"
#include "ui/counter/counter_model.h"
#include "ui/desk/desk.h"
#include "ui/look/strip.h"
#include "ui/text/error_text.h"

#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using account::ServerLetter;
using account::ServerListing;
using account::ServerName;
using Here = ServerLetter::Here;

void CounterWindow::fetchSelected()
{
    QList<ServerName> names;
    for (const ServerLetter &letter : m_list->selected()) {
        if (letter.here != Here::Whole && !letter.name.uid.isEmpty())
            names += letter.name;
    }
    if (names.isEmpty())
        return;
    m_notice->hide();
    m_visit->stop(); // the mailbox lets one in at a time
    m_fetching = true;
    m_fetch->fetch(m_account, names);
    showBusy();
}

void CounterWindow::fetchEnded(const account::FetchReport &report)
{
    if (report.account != m_account || !m_known)
        return;
    if (std::exchange(m_fetching, false) && !report.errors.isEmpty() && report.errors.first().kind != MailError::Kind::Cancelled)
        sayFailed(report.errors.first());
    showBusy();
    refreshHere();
}

/// What is here is known without asking anybody.
void CounterWindow::refreshHere()
{
    const auto account = m_desk.accounts.byId(m_account);
    if (!account)
        return;
    const auto deliver = deliverTo<Result<ServerListing>>(this, [this, asked = m_account](const Result<ServerListing> &fresh) {
        const bool isSame = fresh && asked == m_account && fresh->letters.size() == m_model->listing().letters.size();
        if (isSame)
            showListing(*fresh);
    });
    QThreadPool::globalInstance()->start([store = &m_desk.store, account = *account, listing = m_model->listing(), deliver] {
        const auto reader = store->openReader();
        if (reader)
            deliver(account::broughtUpToDate(account, listing, **reader, QDateTime::currentDateTimeUtc()));
    });
}

void CounterWindow::askToDelete()
{
    const QList<ServerLetter> letters = m_list->selected();
    if (!m_delete->isEnabled() || letters.isEmpty())
        return;
    const auto lost = std::ranges::count_if(letters, [](const ServerLetter &letter) { return letter.here != Here::Whole; });
    const QString lead = tr("Delete %n letters at the post office?", nullptr, int(letters.size()));
    const QString sentence = lost == 0 ? tr("What is here stays here.")
        : lost == letters.size()
        ? tr("It was not fetched: nothing of it will be left anywhere.", nullptr, int(letters.size()))
        : tr("%n of them were not fetched: nothing of those will be left anywhere.", nullptr, int(lost));
    say(look::Tone::Warn, look::Glyph::Trash, lead, sentence);
    for (const ServerLetter &letter : letters)
        m_doomed += letter.name;
    look::Button *keep = m_strip->addButton(tr("&Keep"));
    connect(keep, &QAbstractButton::clicked, this, [this] {
        m_doomed.clear();
        m_notice->hide();
        m_list->setFocus();
    });
    look::Button *remove = m_strip->addButton(tr("Delete t&here"));
    remove->setTone(look::Tone::Error);
    connect(remove, &QAbstractButton::clicked, this, &CounterWindow::removeSelected);
    keep->setFocus(Qt::OtherFocusReason); // what cannot be undone takes a second thought
}

void CounterWindow::removeSelected()
{
    const auto account = m_desk.accounts.byId(m_account);
    const QList<ServerName> names = std::exchange(m_doomed, {});
    m_notice->hide();
    m_list->setFocus();
    if (!account || names.isEmpty())
        return;
    m_visit->stop();
    m_visit->remove(*account, names);
}

void CounterWindow::tellRemoved(const account::DeletedThere &result)
{
    m_model->remove(result.deleted + result.absent);
    showPlace();
    showSelection();
    m_readSoon.start();
    if (!result.errors.isEmpty()) {
        sayFailed(result.errors.first());
    } else if (!result.changed.isEmpty()) {
        say(look::Tone::Warn, look::Glyph::Warn, tr("%n letters there are not the ones you chose.", nullptr, int(result.changed.size())),
            tr("The server gave their names to others. Nothing was done to them; look again."));
    } else if (!result.absent.isEmpty()) {
        say(look::Tone::Info, look::Glyph::Info, {}, tr("%n letters no longer lay there.", nullptr, int(result.absent.size())));
    } else {
        look::announce(this, tr("%n letters deleted at the post office", nullptr, int(result.deleted.size())));
        return;
    }
    if (m_strip->buttons().isEmpty())
        connect(m_strip->addButton(tr("Close")), &QAbstractButton::clicked, m_notice, &QWidget::hide);
}

void CounterWindow::openLetter(const ServerLetter &letter)
{
    if (letter.letter != store::LetterId::None)
        Q_EMIT letterWanted(letter.letter);
}

} // namespace sobre::ui
