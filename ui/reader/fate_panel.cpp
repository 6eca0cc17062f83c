// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/fate_panel.h"

#include "ui/look/button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/text/error_text.h"
#include "ui/text/fate_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qsizetype mostRows = 30;

look::Tone toneOf(store::Fate fate)
{
    switch (fate) {
    case store::Fate::Returned:
    case store::Fate::NotSent:
        return look::Tone::Error;
    case store::Fate::Delayed:
        return look::Tone::Warn;
    case store::Fate::Delivered:
        return look::Tone::Envelope;
    default:
        return look::Tone::Neutral;
    }
}

look::Glyph glyphOf(store::Fate fate)
{
    switch (fate) {
    case store::Fate::Returned:
    case store::Fate::NotSent:
        return look::Glyph::Error;
    case store::Fate::Delayed:
        return look::Glyph::Clock;
    case store::Fate::Delivered:
        return look::Glyph::Check;
    case store::Fate::Expanded:
        return look::Glyph::MailingList;
    default:
        return look::Glyph::Sent;
    }
}

int urgency(store::Fate fate)
{
    return text::isFateBad(fate) ? 0 : fate == store::Fate::Delayed ? 1 : fate == store::Fate::NoWord ? 3 : 2;
}

} // namespace

FatePanel::FatePanel(QWidget *parent)
    : look::Card(parent), m_more(new look::Label(QString(), look::TextStyle::Caption)), m_rows(new QVBoxLayout)
{
    setObjectName(u"fate"_s);
    body()->setContentsMargins(14, look::space::s, 14, look::space::s);
    body()->setSpacing(look::space::s);
    body()->addWidget(new look::Label(tr("What became of it"), look::TextStyle::Strong));
    body()->addLayout(m_rows);
    body()->addWidget(m_more);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

QWidget *FatePanel::rowFor(const store::PostedRecipient &recipient, const DeliveryFacts &facts)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look::space::s);
    line->addWidget(new look::GlyphView(glyphOf(recipient.fate), 16, look::inkOf(toneOf(recipient.fate))), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    line->addLayout(words, 1);
    const auto add = [words](const QString &text, look::TextStyle style, const QString &name) {
        auto *label = new look::Label(text, style);
        label->setObjectName(name);
        label->setWordWrap(true);
        label->setMinimumWidth(1); // an endless word of a server makes no window wide
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
        return label;
    };
    add(text::serverWords(recipient.address.toUtf8()), look::TextStyle::Strong, u"fateAddress"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    add(text::fateState(recipient, now), look::TextStyle::Body, u"fateState"_s)->setTone(toneOf(recipient.fate));
    if (const QString reason = text::fateReason(recipient); !reason.isEmpty())
        add(reason, look::TextStyle::Secondary, u"fateReason"_s);
    const QString evidence = text::fateEvidence(recipient);
    look::Label *original = nullptr;
    if (!evidence.isEmpty()) {
        original = add(evidence, look::TextStyle::Mono, u"fateEvidence"_s);
        original->hide();
    }
    const bool bad = text::isFateBad(recipient.fate);
    if (bad && facts.sealed)
        add(tr("The letter is sealed, so it cannot be taken up again from here: write it anew."), look::TextStyle::Caption,
            u"whyNotCorrect"_s);
    auto *buttons = new look::FlowLayout(nullptr, look::space::s); // below each other where the window is narrow
    if (bad) {
        auto *correct = new look::Button(tr("Correct and send again"), look::Button::Kind::Plain);
        correct->setObjectName(u"correct"_s);
        correct->setEnabled(!facts.sealed);
        const store::LetterId letter = facts.postings.last().letter;
        connect(correct, &QAbstractButton::clicked, this,
                [this, letter, address = recipient.address] { Q_EMIT correctRequested(letter, address); });
        buttons->addWidget(correct);
    }
    if (original) {
        auto *show = new look::Button(tr("What the server wrote"), look::Button::Kind::Flat);
        show->setObjectName(u"showEvidence"_s);
        connect(show, &QAbstractButton::clicked, original, [original] { original->setVisible(original->isHidden()); });
        buttons->addWidget(show);
    }
    if (recipient.report != store::LetterId::None) {
        auto *open = new look::Button(tr("Open the report"), look::Button::Kind::Flat);
        open->setObjectName(u"openReport"_s);
        connect(open, &QAbstractButton::clicked, this, [this, report = recipient.report] { Q_EMIT openRequested(report); });
        buttons->addWidget(open);
    }
    if (buttons->count() > 0) {
        words->addSpacing(look::space::xs);
        words->addLayout(buttons);
    } else {
        delete buttons;
    }
    for (look::Button *button : row->findChildren<look::Button *>())
        button->setAccessibleDescription(recipient.address); // rows have buttons of the same names
    return row;
}

void FatePanel::showFacts(const DeliveryFacts &facts)
{
    delete m_list;
    m_list = nullptr;
    QList<store::PostedRecipient> recipients;
    for (const store::Posting &posting : facts.postings) { // of what was handed over twice the later counts
        for (const store::PostedRecipient &recipient : posting.recipients) {
            const auto same = std::ranges::find(recipients, recipient.address, &store::PostedRecipient::address);
            if (same == recipients.end())
                recipients.append(recipient);
            else
                *same = recipient;
        }
    }
    const bool heard = std::ranges::any_of(
        recipients, [](const store::PostedRecipient &recipient) { return recipient.fate != store::Fate::NoWord; });
    setVisible(heard);
    if (!heard)
        return;
    std::ranges::stable_sort(recipients, {}, [](const store::PostedRecipient &recipient) { return urgency(recipient.fate); });
    m_list = new QWidget;
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::m);
    for (const store::PostedRecipient &recipient : recipients.first(std::min(mostRows, recipients.size())))
        column->addWidget(rowFor(recipient, facts));
    m_rows->addWidget(m_list);
    const qsizetype left = recipients.size() - mostRows;
    m_more->setText(left > 0 ? tr("And %n more.", nullptr, int(left)) : QString());
    m_more->setVisible(left > 0);
}

} // namespace sobre::ui
