// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/rest_bar.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "core/account/whole_fetch.h"
#include "core/store/database.h"
#include "core/store/ledger_by_hand.h"
#include "ui/desk/desk.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/strip_column.h"
#include "ui/text/clock.h"
#include "ui/text/error_text.h"

namespace sobre::ui {

using About = StripColumn::About;

RestBar::RestBar(Desk &desk, StripColumn &strips, QObject *parent)
    : QObject(parent), m_desk(desk), m_strips(strips)
{
}

RestBar::~RestBar() = default;

void RestBar::clear()
{
    m_letter = store::LetterId::None;
    m_account = store::AccountId::None;
    m_name = {};
    m_fetching = false;
    m_strips.remove(About::Rest);
}

void RestBar::showFor(const LetterFacts &facts)
{
    clear();
    const auto keys = store::letters::keysOf(m_desk.reader, {facts.row.id});
    if (!keys || keys->isEmpty() || !keys->first().has(store::Flag::HeaderOnly))
        return;
    m_letter = facts.row.id;
    m_strips.remove(About::Damage); // that the rest is missing is no damage
    const auto where = store::ledger::whereIs(m_desk.reader, m_letter);
    if (!where || where->gone || !m_desk.accounts.byId(where->account)) {
        m_strips.set(About::Rest, look::Tone::Info, look::Glyph::Server, tr("Only the header is here."),
                     tr("The rest does not lie at the post office any more."));
        return;
    }
    m_account = where->account;
    m_name = {.uid = where->uid, .twin = where->twin};
    m_size = where->size > 0 ? text::sizeWords(where->size) : QString();
    offer(tr("Only the header is here."),
          m_size.isEmpty() ? tr("The rest lies at the post office.") : tr("The rest, %1, lies at the post office.").arg(m_size), false);
}

void RestBar::offer(const QString &lead, const QString &sentence, bool failed)
{
    look::Strip *strip = m_strips.set(About::Rest, failed ? look::Tone::Error : look::Tone::Info,
                                      failed ? look::Glyph::Error : look::Glyph::Server, lead, sentence);
    connect(strip->addButton(tr("Fetch the rest")), &QAbstractButton::clicked, this, &RestBar::fetchRest, Qt::QueuedConnection);
}

void RestBar::fetchRest()
{
    if (m_name.uid.isEmpty())
        return;
    if (!m_fetch) {
        m_fetch = new account::WholeFetch(m_desk.store.writer(), m_desk.fetching, this);
        connect(m_fetch, &account::WholeFetch::failed, this, &RestBar::fail);
        connect(&m_desk.fetching, &account::FetchService::finished, this, &RestBar::fetchEnded);
    }
    m_fetching = true;
    m_strips.set(About::Rest, look::Tone::Info, look::Glyph::GetMail, tr("The rest is being fetched."),
                 tr("The whole letter takes the place of this one."));
    m_fetch->fetch(m_account, {m_name});
}

void RestBar::fetchEnded(const account::FetchReport &report)
{
    if (!m_fetching || report.account != m_account || m_desk.fetching.state(m_account).fetching)
        return;
    m_fetching = false;
    if (!report.errors.isEmpty())
        fail(report.errors.first());
    else if (whole() == store::LetterId::None)
        offer(tr("The rest did not come."), tr("The server did not give it this time."), true);
}

void RestBar::fail(const MailError &error)
{
    m_fetching = false;
    if (!m_name.uid.isEmpty())
        offer(tr("The rest did not come."), text::sentence(error), true);
}

store::LetterId RestBar::whole() const
{
    if (m_name.uid.isEmpty())
        return store::LetterId::None;
    const auto letter = store::ledger::letterOf(m_desk.reader, m_account, m_name.uid, m_name.twin);
    return letter && *letter != m_letter ? *letter : store::LetterId::None;
}

} // namespace sobre::ui
