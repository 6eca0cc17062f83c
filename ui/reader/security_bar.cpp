// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/security_bar.h"

#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/security_look.h"
#include "ui/reader/security_words.h"

#include <QFormLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using Way = SecurityLook::Way;

namespace {

/// A draft is sealed to its writer and signed by nobody: nothing to wonder about.
bool isOwnDraft(const LetterFacts &facts)
{
    return facts.row.folder == store::FolderId::Drafts
        && facts.judgement->verdict == crypto::Verdict::SealedUnsigned;
}

} // namespace

SecurityBar::SecurityBar(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void SecurityBar::clear()
{
    for (QWidget *widget : { static_cast<QWidget *>(m_strip), static_cast<QWidget *>(m_details) }) {
        if (!widget)
            continue;
        widget->hide();
        widget->deleteLater(); // the click that leads here may be on one of its buttons
    }
    m_strip = nullptr;
    m_details = nullptr;
    m_signerUnknown = false;
    hide();
}

void SecurityBar::showLetter(const LetterFacts &facts, bool framed)
{
    clear();
    if (!facts.judgement || facts.judgement->verdict == crypto::Verdict::Plain || isOwnDraft(facts))
        return;
    const SecurityLook how = securityLook(*facts.judgement);
    if (how.wholePane)
        return; // it stands in the place of the text
    const StripWords words = securityWords(facts, framed);
    m_strip = new look::Strip(this);
    m_strip->setObjectName(u"security"_s);
    m_strip->setUrgency(how.urgent ? look::Urgency::Assertive : look::Urgency::Polite);
    m_strip->setMessage(how.tone, how.glyph, words.lead, words.rest);
    layout()->addWidget(m_strip);
    m_signerUnknown = facts.judgement->verdict == crypto::Verdict::SignedUnknownKey;
    addWay(facts);
    addDetails(facts);
    m_strip->show();
    show();
}

// What the letter brings along proves nothing of the letter: only the words change.
void SecurityBar::pointAtOffer()
{
    if (!m_strip || !std::exchange(m_signerUnknown, false))
        return;
    const QString more
        = tr("A key came with it, and is offered below. That alone does not prove who wrote it.");
    m_strip->setMessage(m_strip->tone(), m_strip->glyph(), m_strip->lead(),
                        m_strip->sentence().isEmpty() ? more : m_strip->sentence() + u' ' + more);
}

void SecurityBar::addWay(const LetterFacts &facts)
{
    const auto add = [this](const QString &words, void (SecurityBar::*signal)()) {
        connect(m_strip->addButton(words), &QAbstractButton::clicked, this, signal);
    };
    switch (securityLook(*facts.judgement).way) {
    case Way::None:
        break;
    case Way::Unlock:
        add(tr("Unlock"), &SecurityBar::unlockRequested);
        connect(m_strip->buttons().constLast(), &QAbstractButton::clicked, this, // one question at a time
                [button = m_strip->buttons().constLast()] { button->setEnabled(false); });
        break;
    case Way::ShowRaw:
        add(tr("Show raw"), &SecurityBar::rawRequested);
        break;
    case Way::SaveRaw:
        add(tr("Save raw"), &SecurityBar::saveRawRequested);
        break;
    case Way::TurnOn:
        add(tr("Turn on…"), &SecurityBar::turnOnRequested);
        break;
    case Way::CheckKey:
        addKeyWay(tr("Check it…"), KeyWish::What::Check, facts);
        break;
    case Way::CompareKeys:
        addKeyWay(tr("Compare…"), KeyWish::What::Compare, facts);
        break;
    case Way::FindKey:
        addKeyWay(tr("Find the key"), KeyWish::What::Find, facts);
        break;
    case Way::FindNewerKey:
        addKeyWay(tr("Find a newer one"), KeyWish::What::FindNewer, facts);
        break;
    }
}

/// Of whom the key would be is what the letter says; the key is the one that signed.
void SecurityBar::addKeyWay(const QString &words, KeyWish::What what, const LetterFacts &facts)
{
    const crypto::Judgement &judgement = *facts.judgement;
    const bool known = what == KeyWish::What::Check || what == KeyWish::What::FindNewer;
    const KeyWish wish{ what, known && !judgement.address.isEmpty() ? judgement.address : judgement.sentAs,
                        judgement.fingerprint };
    connect(m_strip->addButton(words), &QAbstractButton::clicked, this, [this, wish] { Q_EMIT keysRequested(wish); });
}

void SecurityBar::addDetails(const LetterFacts &facts)
{
    const QList<DetailLine> lines = securityDetails(facts);
    m_details = new look::Card(this);
    m_details->setObjectName(u"securityDetails"_s);
    m_details->setAccessibleName(tr("Details of the signature and the envelope"));
    auto *rows = new QFormLayout;
    rows->setHorizontalSpacing(look::space::l);
    rows->setVerticalSpacing(look::space::xs);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (const DetailLine &line : lines) {
        auto *value = new look::Label(line.value, line.isKey ? look::TextStyle::Mono : look::TextStyle::Body);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setWordWrap(!line.isKey);
        value->setAccessibleName(line.label + u": "_s + line.value);
        auto *label = new look::Label(line.label, look::TextStyle::Secondary);
        label->setAlignment(Qt::AlignTop);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
        rows->addRow(label, value);
    }
    m_details->body()->addLayout(rows);
    m_details->hide();
    layout()->addWidget(m_details);
    look::Button *button = m_strip->addButton(tr("Details"));
    button->setObjectName(u"securityDetailsButton"_s);
    button->setCheckable(true);
    button->setAccessibleName(tr("Details of the signature and the envelope"));
    connect(button, &QAbstractButton::toggled, m_details, &QWidget::setVisible);
}

} // namespace sobre::ui
