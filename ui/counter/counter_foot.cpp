// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_foot.h"

#include "ui/counter/counter_words.h"
#include "ui/look/label.h"
#include "ui/look/type.h"
#include "ui/text/error_text.h"

#include <QBoxLayout>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using account::ServerLetter;
using account::ServerListing;
using look::Button;
using look::Glyph;

namespace {

bool isMissing(const ServerLetter &letter)
{
    return letter.here != ServerLetter::Here::Whole;
}

/// A visit fetches what is new; whoever wants one letter only should know that.
bool bringsMore(const QList<ServerLetter> &chosen, const ServerListing &listing)
{
    const auto isNew = [](const ServerLetter &letter) { return letter.here == ServerLetter::Here::Nothing; };
    return std::ranges::any_of(chosen, isMissing)
        && std::ranges::count_if(listing.letters, isNew) > std::ranges::count_if(chosen, isNew);
}

constexpr int RowFrom = 640; // of this width, at the usual size of the font, facts and buttons have one row

} // namespace

CounterFoot::CounterFoot(QWidget *parent)
    : QWidget(parent), m_facts(new look::Label({}, look::TextStyle::Secondary)), m_open(new Button(tr("&Open"))),
      m_delete(new Button(tr("&Delete there…"), Button::Kind::Plain, Glyph::Trash)),
      m_take(new Button(tr("&Fetch"), Button::Kind::Primary, Glyph::GetMail)), m_row(new QHBoxLayout(this))
{
    m_facts->setObjectName(u"facts"_s);
    m_facts->setWordWrap(true);
    const auto fit = [this] { m_facts->setMinimumHeight(2 * look::lineHeight(font())); }; // or the list would jump at each letter
    look::whenFontChanges(this, fit);
    fit();
    m_open->setObjectName(u"open"_s);
    m_delete->setObjectName(u"delete"_s);
    m_take->setObjectName(u"take"_s);
    m_row->setContentsMargins(20, 10, 16, 12);
    m_row->setSpacing(look::space::s);
    m_row->addWidget(m_facts, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(look::space::s);
    buttons->addStretch(1);
    for (Button *button : {m_open, m_delete, m_take})
        buttons->addWidget(button);
    m_row->addLayout(buttons);
    connect(m_open, &QAbstractButton::clicked, this, &CounterFoot::openWanted);
    connect(m_delete, &QAbstractButton::clicked, this, &CounterFoot::deleteWanted);
    connect(m_take, &QAbstractButton::clicked, this, &CounterFoot::takeWanted);
}

void CounterFoot::showChosen(const QList<ServerLetter> &chosen, const ServerListing &listing, bool free)
{
    const bool named = std::ranges::none_of(chosen, [](const ServerLetter &letter) { return letter.name.uid.isEmpty(); });
    m_take->setEnabled(free && named && std::ranges::any_of(chosen, isMissing));
    m_delete->setEnabled(free && named && !chosen.isEmpty());
    m_open->setEnabled(chosen.size() == 1 && chosen.first().letter != store::LetterId::None);
    tell(chosen, listing);
}

void CounterFoot::tell(const QList<ServerLetter> &chosen, const ServerListing &listing)
{
    QStringList words;
    if (chosen.isEmpty()) {
        words += tr("Choose letters to fetch them, or to delete them there.");
        if (listing.expireDays && *listing.expireDays > 0)
            words += tr("The server itself deletes letters after %n days.", nullptr, *listing.expireDays);
    } else if (chosen.size() == 1) {
        const ServerLetter &letter = chosen.first();
        words += counter_words::markSentences(letter);
        words += letter.error ? text::sentence(*letter.error) : counter_words::here(letter) + u'.';
        words += counter_words::goes(letter, QDateTime::currentDateTime()) + u'.';
        words += m_take->isEnabled() && bringsMore(chosen, listing) ? tr("Fetch brings all else that is new, too.") : QString();
        words.removeAll(QString());
    } else {
        quint64 sum = 0;
        for (const ServerLetter &letter : chosen)
            sum += letter.size.value_or(0);
        words += tr("%n letters chosen", nullptr, int(chosen.size())) + u" · "_s + counter_words::octets(sum);
    }
    m_facts->setText(words.join(u' '));
}

void CounterFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < look::scaled(RowFrom);
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace sobre::ui
