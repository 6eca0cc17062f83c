// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/fetch_foot.h"

#include "core/account/account_book.h"
#include "ui/desk/desk.h"
#include "ui/look/accessible.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/text/clock.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QLocale>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sobre::ui {

using Mood = FetchSummary::Mood;

namespace {

/// Trying again by itself does not help: the person has to see to the account.
bool needsSettings(const MailError &error)
{
    switch (error.kind) {
    case MailError::Kind::LoginRefused:
    case MailError::Kind::NoPassword:
    case MailError::Kind::NoMechanism:
    case MailError::Kind::NoTlsOffered:
        return true;
    default:
        return false;
    }
}

/// The server has named a time before which it lets nobody in.
bool isToWait(const MailError &error)
{
    return account::codeOf(error) == "LOGIN-DELAY"_L1;
}

} // namespace

FetchFoot::FetchFoot(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_first(new look::Label({}, look::TextStyle::Caption)),
      m_second(new look::Label({}, look::TextStyle::Caption)),
      m_trouble(new look::Label({}, look::TextStyle::Caption)),
      m_button(new look::Button({}, look::Button::Kind::Flat))
{
    m_trouble->setTone(look::Tone::Error);
    for (look::Label *label : {m_first, m_second, m_trouble})
        label->setWordWrap(true);
    m_trouble->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button->setObjectName(u"fetchButton"_s);
    m_first->setObjectName(u"fetchFirst"_s);
    m_second->setObjectName(u"fetchSecond"_s);
    m_trouble->setObjectName(u"fetchTrouble"_s);

    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_trouble);
    words->addWidget(m_first);
    words->addWidget(m_second);
    auto *row = new QVBoxLayout(this);
    words->setContentsMargins(10, 0, 0, 0); // a flat button has this much air before its words
    row->setContentsMargins(look::space::s, look::space::s, look::space::s, look::space::s);
    row->setSpacing(2);
    row->addLayout(words);
    row->addWidget(m_button, 0, Qt::AlignLeft);

    m_nothingNew.setSingleShot(true);
    m_nothingNew.setInterval(5s);
    connect(&m_nothingNew, &QTimer::timeout, this, &FetchFoot::refresh);
    connect(m_button, &QPushButton::clicked, this, &FetchFoot::press);
    connect(&m_desk.fetching, &account::FetchService::stateChanged, this, &FetchFoot::refresh);
    connect(&m_desk.accounts, &account::AccountBook::changed, this, &FetchFoot::refresh);
    refresh();
}

QList<AccountFetch> FetchFoot::look()
{
    QList<AccountFetch> fetches;
    for (const account::Account &account : m_desk.accounts.accounts()) {
        AccountFetch fetch = fetchOf(account, m_desk.fetching);
        if (fetch.state.fetching)
            m_fetching.insert(account.id());
        else if (m_fetching.remove(account.id()))
            m_failedAt.insert(account.id(), QDateTime::currentDateTimeUtc());
        fetch.failedAt = m_failedAt.value(account.id(), fetch.failedAt);
        fetches += fetch;
    }
    return fetches;
}

void FetchFoot::refresh()
{
    const FetchSummary before = std::exchange(m_summary, summaryOf(look()));
    if (before.mood == Mood::Fetching && m_summary.mood != Mood::Fetching)
        ended(before);
    if (m_summary.mood != Mood::Good)
        m_nothingNew.stop();
    m_askedAgain = m_askedAgain && m_summary.mood == Mood::Fetching;
    apply(lines(m_summary));
}

void FetchFoot::noteAskedAgain()
{
    if (m_summary.mood != Mood::Fetching)
        return;
    m_askedAgain = true;
    look::announce(this, tr("It is being checked already."));
    refresh();
}

void FetchFoot::ended(const FetchSummary &before)
{
    if (m_summary.mood == Mood::Good) {
        if (m_summary.lastSuccess == before.lastSuccess)
            return; // it was stopped
        if (m_summary.fetched == 0)
            m_nothingNew.start();
        else
            look::announce(this, tr("%n new letters", nullptr, m_summary.fetched));
        m_said.clear();
    } else if (m_summary.mood == Mood::Failed || m_summary.mood == Mood::Offline || m_summary.mood == Mood::Waiting) {
        const Lines now = lines(m_summary);
        announceOnce(now.trouble.isEmpty() ? now.first : now.trouble);
    }
}

// The same trouble every ten minutes is said once.
void FetchFoot::announceOnce(const QString &words)
{
    const QString kind = m_summary.waiting && !m_summary.failed ? words
        : m_summary.failed ? QString::number(int(m_summary.failed->state.error->kind)) : u"offline"_s;
    if (m_said != kind)
        look::announce(this, words);
    m_said = kind;
}

FetchFoot::Lines FetchFoot::lines(const FetchSummary &summary) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString next = summary.nextTry.isValid() ? tr("Next check %1").arg(text::clockTime(summary.nextTry, now)) : QString();
    const QString last
        = summary.lastSuccess.isValid() ? tr("Checked at %1").arg(text::clockTime(summary.lastSuccess, now)) : QString();
    switch (summary.mood) {
    case Mood::NoAccount:
        return {};
    case Mood::Never:
        return {.first = tr("Not checked yet"), .second = next};
    case Mood::Fetching:
        return {.first = summary.letters > 0 ? tr("%1 of %2 · %3")
                                                   .arg(QLocale().toString(summary.letter), QLocale().toString(summary.letters),
                                                        text::sizeWords(qint64(summary.octets)))
                                             : tr("Checking for mail"),
                .second = m_askedAgain ? tr("It is being checked already.") : QString(),
                .button = tr("Stop")};
    case Mood::Good:
        if (m_nothingNew.isActive())
            return {.first = tr("No new mail"), .second = next};
        return {.first = summary.fetched > 0 ? last + u" · "_s + tr("%n new", nullptr, summary.fetched) : last, .second = next};
    case Mood::Offline:
        return {.first = tr("Offline. Waiting."), .second = last};
    case Mood::Metered:
        return {.first = tr("This network is metered or wants a log-in first. Mail comes when you ask for it."), .second = last};
    case Mood::Waiting:
        return waitOf(summary);
    case Mood::Failed:
        return troubleOf(summary);
    }
    return {};
}

// The server is not to be pressed: one that has named a time lets nobody in before it.
FetchFoot::Lines FetchFoot::waitOf(const FetchSummary &summary) const
{
    const AccountFetch &waiting = *summary.waiting;
    QString words = text::sentence(*waiting.state.error);
    if (summary.accounts > 1)
        words = text::isolated(waiting.account.record.name) + u": "_s + words;
    const QDateTime &good = waiting.state.lastSuccess;
    return {.first = words,
            .second = good.isValid() ? tr("Last good check %1").arg(text::clockTime(good, QDateTime::currentDateTimeUtc())) : QString(),
            .button = isToWait(*waiting.state.error) ? QString() : tr("Try now")};
}

FetchFoot::Lines FetchFoot::troubleOf(const FetchSummary &summary) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const AccountFetch &failed = *summary.failed;
    const QString whole = text::sentence(*failed.state.error);
    if (failed.state.error->kind == MailError::Kind::CertificateRefused)
        return {.trouble = whole, .whole = whole, .button = tr("Certificate…")};
    const QDateTime &good = failed.state.lastSuccess;
    const QString last = good.isValid() ? tr("Last good check %1").arg(text::clockTime(good, now)) : QString();
    if (needsSettings(*failed.state.error))
        return {.second = last, .trouble = whole, .whole = whole, .button = tr("Account settings")};
    if (failed.state.waitsFor == account::WaitsFor::Person)
        return {.second = last, .trouble = whole, .whole = whole, .button = tr("Try now")};
    const QDateTime &next = failed.state.nextTry;
    const QString when = failed.failedAt.isValid() ? text::clockTime(failed.failedAt, now) : QString();
    QString words = when.isEmpty() ? tr("Could not get mail. Your mail is safe.")
        : next.isValid()           ? tr("Could not get mail at %1. Your mail is safe; we try again at %2.")
                               .arg(when, text::clockTime(next, now))
                         : tr("Could not get mail at %1. Your mail is safe.").arg(when);
    if (summary.accounts > 1)
        words = text::isolated(failed.account.record.name) + u": "_s + words;
    return {.second = last, .trouble = words, .whole = whole, .button = tr("Try now")};
}

void FetchFoot::apply(const Lines &lines)
{
    const auto show = [](QLabel *label, const QString &words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    };
    show(m_first, lines.first);
    show(m_second, lines.second);
    show(m_trouble, lines.trouble);
    m_trouble->setToolTip(lines.whole);
    m_trouble->setAccessibleName(lines.whole == lines.trouble ? lines.whole : lines.trouble + u' ' + lines.whole);
    if (m_button->text() != lines.button)
        m_button->setText(lines.button);
    m_button->setVisible(!lines.button.isEmpty());
    setVisible(m_summary.mood != Mood::NoAccount);
}

void FetchFoot::press()
{
    if (m_summary.mood == Mood::Fetching)
        m_desk.fetching.stop();
    else if (m_summary.failed && m_summary.failed->state.error->kind == MailError::Kind::CertificateRefused)
        Q_EMIT certificateRequested(*m_summary.failed->state.error);
    else if (m_summary.failed && needsSettings(*m_summary.failed->state.error))
        Q_EMIT accountSettingsRequested(m_summary.failed->account.id());
    else if (const auto &again = m_summary.failed ? m_summary.failed : m_summary.waiting)
        m_desk.fetching.fetch(again->account.id());
}

} // namespace sobre::ui
