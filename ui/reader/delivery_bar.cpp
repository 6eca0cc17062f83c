// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/delivery_bar.h"

#include "core/delivery/correct_again.h"
#include "core/store/database.h"
#include "core/store/writer.h"
#include "ui/desk/desk.h"
#include "ui/reader/fate_panel.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/letter_view.h"
#include "ui/reader/posting_panel.h"
#include "ui/reader/returned_words.h"
#include "ui/reader/strip_column.h"
#include "ui/text/error_text.h"

namespace sobre::ui {

using About = StripColumn::About;

DeliveryBar::DeliveryBar(Desk &desk, LetterView &view, QObject *parent) : QObject(parent), m_desk(desk), m_view(view)
{
    connect(&desk.store.writer(), &store::Writer::committed, this, &DeliveryBar::noticeChanges);
    connect(&view.fate(), &FatePanel::correctRequested, this, &DeliveryBar::correct, Qt::QueuedConnection);
    connect(&view.fate(), &FatePanel::openRequested, this, &DeliveryBar::openRequested, Qt::QueuedConnection);
}

void DeliveryBar::showFor(const LetterFacts &facts)
{
    m_view.strips().remove(About::Correcting);
    m_letter = facts.row;
    m_facts = facts.delivery;
    show();
}

void DeliveryBar::clear()
{
    m_letter.reset();
    m_facts = {};
    m_view.strips().remove(About::Correcting);
    show();
}

void DeliveryBar::show()
{
    m_view.posting().showFacts(m_facts);
    m_view.fate().showFacts(m_facts);
    showReturned();
}

void DeliveryBar::showReturned()
{
    StripColumn &strips = m_view.strips();
    const ReturnedWords words = returnedWords(m_facts, QDateTime::currentDateTimeUtc());
    if (words.lead.isEmpty()) {
        strips.remove(About::Returned);
        return;
    }
    look::Strip *strip = strips.set(About::Returned, words.tone, words.glyph, words.lead, words.sentence);
    if (words.letter != store::LetterId::None) {
        look::Button *open = strip->addButton(tr("Open it"));
        open->setObjectName(QStringLiteral("openReturned"));
        connect(open, &QAbstractButton::clicked, this, [this, letter = words.letter] { Q_EMIT openRequested(letter); },
                Qt::QueuedConnection);
    }
    if (!words.correct.isEmpty()) {
        look::Button *correct = strip->addButton(tr("Correct and send again"));
        correct->setObjectName(QStringLiteral("correctReturned"));
        connect(correct, &QAbstractButton::clicked, this,
                [this, letter = words.letter, address = words.correct] { this->correct(letter, address); },
                Qt::QueuedConnection);
    }
}

/// A report may come, or be understood, while its letter is on the screen.
void DeliveryBar::noticeChanges(const store::Changes &changes)
{
    if (!m_letter || changes.isEmpty())
        return;
    DeliveryFacts now = deliveryFacts(m_desk.reader, *m_letter);
    if (now == m_facts)
        return;
    m_facts = std::move(now);
    show();
}

void DeliveryBar::correct(store::LetterId letter, const QString &address)
{
    if (!m_correcting.isDone())
        return;
    m_correcting = takeUpAgain(letter, address);
    m_correcting.start();
}

Task<> DeliveryBar::takeUpAgain(store::LetterId letter, QString address)
{
    try {
        Task<store::LetterId> making = delivery::correctAgain(letter, address, m_desk.store, this);
        const store::LetterId draft = co_await making;
        Q_EMIT writeRequested({ .kind = Writing::Kind::Draft, .about = draft, .selectRecipient = address });
    } catch (const MailError &error) {
        m_view.strips().set(About::Correcting, look::Tone::Error, look::Glyph::Error,
                            tr("The letter cannot be taken up again."), text::sentence(error));
    }
}

} // namespace sobre::ui
