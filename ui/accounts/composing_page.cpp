// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/composing_page.h"

#include "ui/accounts/account_draft.h"
#include "ui/preferences/preferences.h"
#include "ui/accounts/text_box.h"
#include "ui/look/label.h"

#include <QSpinBox>

namespace sobre::ui {

ComposingPage::ComposingPage(QWidget *parent)
    : FormPage(parent), m_undo(new QSpinBox), m_signature(new TextBox)
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
    addSection(tr("Signature"));
    addTall(tr("&Signature"), m_signature);
    addNote(tr("Stands below the letters you write from this account."));
    close();
    connect(m_undo, &QSpinBox::valueChanged, this, &ComposingPage::changed);
    connect(m_signature, &TextBox::textChanged, this, &ComposingPage::changed);
}

void ComposingPage::load(const AccountDraft &draft)
{
    m_undo->setValue(int(draft.undo.count()));
    m_signature->setPlainText(draft.signature);
}

void ComposingPage::store(AccountDraft *draft) const
{
    draft->undo = std::chrono::seconds(m_undo->value());
    draft->signature = m_signature->toPlainText();
}

} // namespace sobre::ui
