// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/fetch_question.h"

#include "core/account/account_book.h"
#include "core/account/fetch_service.h"
#include "ui/desk/desk.h"
#include "ui/look/button.h"
#include "ui/text/fetch_words.h"
#include "ui/text/isolate.h"

using namespace Qt::StringLiterals;

namespace sobre::ui {

using look::Glyph;
using look::Tone;

FetchQuestion::FetchQuestion(Desk &desk, QWidget *parent)
    : Strip(parent), m_desk(desk)
{
    setObjectName(u"fetchQuestion"_s);
    hide();
    connect(&desk.fetching, &account::FetchService::stateChanged, this, &FetchQuestion::refresh);
    connect(&desk.accounts, &account::AccountBook::changed, this, &FetchQuestion::refresh);
    refresh();
}

std::optional<FetchQuestion::Open> FetchQuestion::find() const
{
    for (const account::Account &account : m_desk.accounts.accounts()) {
        const account::FetchState state = m_desk.fetching.state(account.id());
        const Open open {.account = account.id(), .renumbered = state.renumbered, .manyDue = state.manyDue};
        const bool isOpen = open.renumbered || open.manyDue;
        if (isOpen && !state.fetching && m_aside.value(account.id()) != open)
            return open;
    }
    return std::nullopt;
}

void FetchQuestion::refresh()
{
    const std::optional<Open> open = find();
    if (open == m_shown)
        return;
    m_shown = open;
    if (open)
        show(*open);
    setVisible(open.has_value());
    Q_EMIT asking(open.has_value());
}

// One thing at a time: what lies there is named again before it is asked what may go.
void FetchQuestion::show(const Open &open)
{
    clearButtons();
    if (open.renumbered)
        ask(*open.renumbered);
    else
        ask(*open.manyDue);
}

void FetchQuestion::ask(const account::ManyDue &due)
{
    const auto account = m_desk.accounts.byId(m_shown->account);
    setMessage(Tone::Warn, Glyph::Trash, account ? text::isolated(account->record.name) : QString(),
               text::manyDueQuestion(due.due, due.listed));
    look::Button *yes = addButton(tr("Delete them there"));
    yes->setObjectName(u"deleteThem"_s);
    look::Button *no = addButton(tr("Keep them"));
    no->setObjectName(u"keepThem"_s);
    connect(yes, &QPushButton::clicked, this, [this] {
        const store::AccountId asked = m_shown->account;
        putAside();
        m_desk.fetching.letAge(asked);
    });
    connect(no, &QPushButton::clicked, this, &FetchQuestion::putAside);
}

void FetchQuestion::ask(const account::Renumbered &renumbered)
{
    const auto account = m_desk.accounts.byId(m_shown->account);
    const QString name = account ? text::isolated(account->record.name) : QString();
    if (!renumbered.isQuestion) {
        setMessage(Tone::Info, Glyph::Info, name, text::renumberedWords(renumbered.known, renumbered.fresh));
        look::Button *seen = addButton(tr("Good"));
        seen->setObjectName(u"seen"_s);
        connect(seen, &QPushButton::clicked, this, &FetchQuestion::putAside);
        return;
    }
    setMessage(Tone::Warn, Glyph::Warn, name, text::renumberedQuestion(renumbered.known, renumbered.fresh));
    look::Button *yes = addButton(tr("Fetch all %n", nullptr, renumbered.fresh));
    yes->setObjectName(u"fetchThem"_s);
    look::Button *no = addButton(tr("Not now"));
    no->setObjectName(u"fetchNot"_s);
    connect(yes, &QPushButton::clicked, this, [this] {
        const store::AccountId asked = m_shown->account;
        putAside();
        m_desk.fetching.fetch(asked, {.fetchRenumbered = true});
    });
    connect(no, &QPushButton::clicked, this, &FetchQuestion::putAside);
}

void FetchQuestion::putAside()
{
    m_aside.insert(m_shown->account, *m_shown);
    refresh();
}

} // namespace sobre::ui
