// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does at the counter: fetching, deleting there, opening.
#include "ui/counter/counter_window.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/server_facts.h"
#include "core/account/whole_fetch.h"
#include "core/async/reply.h"
#include "core/store/database.h"
#include "ui/counter/counter_foot.h"
#include "ui/counter/counter_list.h"
#include "ui/counter/counter_notice.h"
#include "ui/desk/desk.h"
#include "ui/look/accessible.h"
#include "ui/text/error_text.h"

#include <QLocale>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using account::ServerLetter;
using account::ServerListing;
using account::ServerName;
using look::Glyph;
using look::Tone;
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
    m_list->setFocus(); // Fetch is no longer what comes next
    m_fetch->fetch(m_account, names);
    showBusy();
}

void CounterWindow::fetchEnded(const account::FetchReport &report)
{
    if (report.account != m_account || !m_lookedAt.isValid())
        return;
    if (std::exchange(m_fetching, false) && !report.errors.isEmpty() && report.errors.first().kind != MailError::Kind::Cancelled)
        tellFailed(report.errors.first());
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
    if (!m_foot->mayDelete() || letters.isEmpty())
        return;
    m_doomed.clear();
    for (const ServerLetter &letter : letters)
        m_doomed += letter.name;
    m_notice->askToDelete(letters.size(), std::ranges::count_if(letters, [](const ServerLetter &letter) { return letter.here != Here::Whole; }));
}

void CounterWindow::removeSelected()
{
    const auto account = m_desk.accounts.byId(m_account);
    const QList<ServerName> names = std::exchange(m_doomed, {});
    m_list->setFocus();
    if (!account || names.isEmpty())
        return;
    m_visit->stop();
    m_visit->remove(*account, names);
}

void CounterWindow::tellRemoved(const account::DeletedThere &result)
{
    m_list->keepPlace([this, &result] { m_model->remove(result.deleted + result.absent); });
    showPlace();
    showSelection();
    m_readSoon.start();
    if (!result.errors.isEmpty()) {
        tellFailed(result.errors.first());
    } else if (!result.changed.isEmpty()) {
        m_notice->tell(Tone::Warn, Glyph::Warn, tr("%n letters there are not the ones you chose.", nullptr, int(result.changed.size())),
                       tr("The server gave their names to others. Nothing was done to them; look again."));
    } else if (!result.absent.isEmpty()) {
        m_notice->tell(Tone::Info, Glyph::Info, {}, tr("%n letters no longer lay there.", nullptr, int(result.absent.size())));
    } else {
        look::announce(this, tr("%n letters deleted at the post office", nullptr, int(result.deleted.size())));
    }
}

void CounterWindow::openLetter(const ServerLetter &letter)
{
    if (letter.letter != store::LetterId::None)
        Q_EMIT letterWanted(letter.letter);
}

void CounterWindow::tellFailed(const MailError &error)
{
    m_notice->tell(Tone::Error, Glyph::Error, {}, text::sentence(error));
}

void CounterWindow::visitFailed(const MailError &error)
{
    m_failed = true;
    showPlace();
    if (!m_lookedAt.isValid()) {
        tellFailed(error);
        return;
    }
    const QString when = QLocale().toString(m_lookedAt.time(), QLocale::ShortFormat);
    m_notice->tell(Tone::Error, Glyph::Error, {}, text::sentence(error) + u' ' + tr("What is shown lay there at %1.").arg(when));
}

} // namespace sobre::ui
