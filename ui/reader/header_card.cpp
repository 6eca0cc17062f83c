// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/header_card.h"

#include "core/mime/odd_characters.h"
#include "ui/look/avatar.h"
#include "ui/look/button.h"
#include "ui/look/elided_label.h"
#include "ui/look/label.h"
#include "ui/look/tokens.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/people_words.h"
#include "ui/text/date_words.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qsizetype longestSubject = 500;

look::Label *notice(look::Tone tone)
{
    auto *label = new look::Label(QString());
    label->setWordWrap(true);
    label->setTone(tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

HeaderCard::HeaderCard(QWidget *parent)
    : QWidget(parent), m_subject(look::heading(1, QString())), m_avatar(new look::Avatar),
      m_name(new look::ElidedLabel(QString(), look::TextStyle::Strong)),
      m_address(new look::ElidedLabel(QString(), look::TextStyle::Secondary)),
      m_recipients(new look::ElidedLabel(QString(), look::TextStyle::Secondary)),
      m_details(new look::Button(tr("Detai&ls"), look::Button::Kind::Flat)),
      m_date(new look::Label(QString(), look::TextStyle::Secondary)), m_claim(notice(look::Tone::Warn)),
      m_replyTo(notice(look::Tone::Warn)), m_fields(new QPlainTextEdit)
{
    m_subject->setObjectName(u"subject"_s);
    m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setObjectName(u"senderName"_s);
    m_address->setObjectName(u"senderAddress"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recipients->setObjectName(u"recipients"_s);
    m_date->setObjectName(u"date"_s);
    m_claim->setObjectName(u"claim"_s);
    m_replyTo->setObjectName(u"replyTo"_s);
    m_details->setObjectName(u"details"_s);
    m_details->setCheckable(true);
    m_details->setAccessibleName(tr("Details: all header fields"));
    m_fields->setObjectName(u"fields"_s);
    m_fields->setReadOnly(true);
    m_fields->setTabChangesFocus(true);
    m_fields->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fields->setAccessibleName(tr("All header fields"));
    m_fields->setFont(look::font(look::TextStyle::Mono));
    look::whenFontChanges(m_fields, [this] { m_fields->setFont(look::font(look::TextStyle::Mono)); });

    m_sender = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sender->addWidget(m_name);
    m_sender->addWidget(m_address, 1);
    m_sender->addWidget(m_date);
    auto *second = new QHBoxLayout;
    second->setSpacing(2);
    second->addWidget(m_recipients);
    second->addWidget(m_details);
    second->addStretch(1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addLayout(m_sender);
    lines->addLayout(second);
    auto *who = new QHBoxLayout;
    who->setSpacing(look::space::m);
    who->addWidget(m_avatar, 0, Qt::AlignTop);
    who->addLayout(lines, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::s);
    column->addWidget(m_subject);
    column->addLayout(who);
    column->addWidget(m_claim);
    column->addWidget(m_replyTo);
    column->addWidget(m_fields);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_details, &QAbstractButton::toggled, this, &HeaderCard::toggleDetails);
    m_fields->hide();
}

void HeaderCard::showLetter(const LetterFacts &facts)
{
    QString subject = mime::withoutHidden(facts.message.subject).simplified();
    if (subject.size() > longestSubject)
        subject = subject.first(longestSubject) + u'\u2026';
    if (facts.isShut()) // what the outside says is nobody's subject
        subject = tr("Sealed letter");
    m_subject->setText(subject.isEmpty() ? tr("(no subject)") : subject);
    const SenderWords sender = senderWords(facts.message.from);
    m_name->setText(sender.name);
    m_address->setText(sender.address);
    const mime::Mailbox author = facts.message.from.value(0);
    m_avatar->setPerson(sender.claim.isEmpty() ? author.name : QString(), author.address);
    m_recipients->setText(recipientWords(facts.message, facts.ownAddresses));
    // In a tooltip the addresses are text: one that looks like markup would be taken for it.
    m_recipients->setToolTip(u"<p style='white-space:pre'>"_s + recipientList(facts.message).toHtmlEscaped()
                             + u"</p>"_s);
    const QDateTime when = facts.message.date.isValid() ? facts.message.date : facts.row.received;
    m_date->setText(text::dateAndTime(when, QDateTime::currentDateTime()));
    m_date->setToolTip(text::fullDate(when).toHtmlEscaped());
    m_date->setAccessibleName(text::fullDate(when));
    m_claim->setText(sender.claim);
    m_claim->setVisible(!sender.claim.isEmpty());
    const QString replies = replyToWords(facts.message);
    m_replyTo->setText(replies);
    m_replyTo->setVisible(!replies.isEmpty());
    m_allFields.clear();
    for (const HeaderLine &line : facts.headers)
        m_allFields += line.name + u": "_s + line.value + u'\n';
    m_allFields.chop(1);
    m_details->setChecked(false);
    m_fields->clear();
}

void HeaderCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Name, address and date below each other where they have no room side by side.
    const int wanted
        = m_name->sizeHint().width() + m_address->sizeHint().width() + m_date->sizeHint().width();
    const bool narrow = width() < std::min(look::scaled(460), wanted + m_avatar->width() + look::space::xxl);
    m_sender->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sender->setSpacing(narrow ? 0 : look::space::s);
}

void HeaderCard::toggleDetails(bool open)
{
    if (open) {
        m_fields->setPlainText(m_allFields);
        const int lines = qBound(4, int(m_allFields.count(u'\n')) + 2, 12);
        m_fields->setFixedHeight(m_fields->fontMetrics().lineSpacing() * lines + 12);
    }
    m_fields->setVisible(open);
}

} // namespace sobre::ui
