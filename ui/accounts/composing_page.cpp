// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/composing_page.h"

#include "ui/accounts/account_draft.h"
#include "ui/preferences/preferences.h"
#include "ui/accounts/text_box.h"
#include "ui/look/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace sobre::ui {

ComposingPage::ComposingPage(QWidget *parent)
    : FormPage(parent), m_undo(new QSpinBox), m_begin(new QComboBox), m_key(new QCheckBox(tr("Send my &key with my letters"))),
      m_signature(new TextBox)
{
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setRange(0, int(Preferences::MostUndo.count()));
    m_signature->setObjectName(QStringLiteral("signature"));
    m_signature->setMinimumHeight(look::lineHeight(font()) * 6);
    m_signature->setMaximumHeight(look::lineHeight(font()) * 9);
    addSection(tr("Sending"));
    addRow(tr("&Take back for"),
           { m_undo, new look::Label(tr("seconds after you press Send"), look::TextStyle::Secondary) });
    addNote(tr("0: letters leave at once."));
    m_begin->setObjectName(QStringLiteral("sealNew"));
    m_key->setObjectName(QStringLiteral("sendsKey"));
    m_begin->addItems({ tr("As the people they are for prefer"), tr("In an envelope wherever possible"), tr("As postcards") });
    addSection(tr("Envelopes"));
    addRow(tr("Ne&w letters"), { m_begin });
    addNote(tr("Who has been getting envelopes gets no postcard unasked."));
    addRow({}, { m_key });
    addNote(tr("With it others can write to you in an envelope. It is the public one, and no secret."));
    addSection(tr("Signature"));
    addTall(tr("&Signature"), m_signature);
    addNote(tr("Stands below the letters you write from this account."));
    close();
    connect(m_undo, &QSpinBox::valueChanged, this, &ComposingPage::changed);
    connect(m_begin, &QComboBox::currentIndexChanged, this, &ComposingPage::changed);
    connect(m_key, &QCheckBox::toggled, this, &ComposingPage::changed);
    connect(m_signature, &TextBox::textChanged, this, &ComposingPage::changed);
}

void ComposingPage::load(const AccountDraft &draft)
{
    m_undo->setValue(int(draft.undo.count()));
    m_begin->setCurrentIndex(draft.sealNew);
    m_key->setChecked(draft.sendsKey);
    m_signature->setPlainText(draft.signature);
}

void ComposingPage::store(AccountDraft *draft) const
{
    draft->undo = std::chrono::seconds(m_undo->value());
    draft->sealNew = m_begin->currentIndex();
    draft->sendsKey = m_key->isChecked();
    draft->signature = m_signature->toPlainText();
}

} // namespace sobre::ui
