// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_page.h"

#include "ui/accounts/account_draft.h"
#include "ui/look/button.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"
#include "ui/text/isolate.h"

#include <QLineEdit>
#include <QTimer>

namespace sobre::ui {

AccountPage::AccountPage(QWidget *parent)
    : FormPage(parent), m_name(new QLineEdit), m_displayName(new QLineEdit), m_email(new QLineEdit),
      m_remove(new look::Button(tr("&Remove this account…"), look::Button::Kind::Toned)),
      m_question(new look::Strip)
{
    m_name->setObjectName(QStringLiteral("accountName"));
    m_displayName->setObjectName(QStringLiteral("displayName"));
    m_email->setObjectName(QStringLiteral("email"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setTone(look::Tone::Error);
    for (QLineEdit *line : { m_name, m_displayName, m_email })
        connect(line, &QLineEdit::textChanged, this, &AccountPage::changed);
    addSection(tr("This account"));
    addRow(tr("&Name of the account"), { m_name });
    addNote(tr("Only you see it."));
    addSection(tr("You"));
    addRow(tr("&Your name"), { m_displayName });
    addNote(tr("People see this name on the mail you send."));
    addRow(tr("&Email address"), { m_email });
    addSection(tr("Remove"));
    addRow({}, { m_remove });
    m_question->setObjectName(QStringLiteral("question"));
    m_question->hide();
    addWide(m_question);
    close();
    connect(m_remove, &look::Button::clicked, this, &AccountPage::ask);
}

void AccountPage::load(const AccountDraft &draft)
{
    m_name->setText(draft.name);
    m_displayName->setText(draft.displayName);
    m_email->setText(draft.email);
    m_question->hide();
}

void AccountPage::store(AccountDraft *draft) const
{
    draft->name = m_name->text().trimmed();
    draft->displayName = m_displayName->text().trimmed();
    draft->email = m_email->text().trimmed();
}

void AccountPage::ask()
{
    Q_EMIT aboutToAsk();
    m_question->clearButtons();
    QString sentence = tr("Keep its mail on this computer? What lies on the server stays there either way.");
    if (m_queued > 0)
        sentence += u' ' + tr("%n letters that wait in the Outbox become drafts, or are deleted with the rest.", nullptr, m_queued);
    m_question->setMessage(look::Tone::Warn, look::Glyph::Trash, tr("Remove this account?"), sentence);
    look::Button *keep = m_question->addButton(tr("Remove, &keep its mail"));
    keep->setObjectName(QStringLiteral("removeKeep"));
    look::Button *all = m_question->addButton(tr("Remove and &delete its mail"));
    all->setObjectName(QStringLiteral("removeAll"));
    look::Button *no = m_question->addButton(tr("D&o not remove"));
    no->setObjectName(QStringLiteral("removeNot"));
    connect(keep, &look::Button::clicked, this, [this] { Q_EMIT removeRequested(false); });
    connect(all, &look::Button::clicked, this, [this] { Q_EMIT removeRequested(true); });
    connect(no, &look::Button::clicked, this, &AccountPage::askNoMore);
    m_question->show();
    no->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, this, [this] { ensureWidgetVisible(m_question); }); // once it has its place
}

void AccountPage::askNoMore()
{
    m_question->hide();
    m_remove->setFocus(Qt::OtherFocusReason);
}

void AccountPage::showFailure(const QString &sentence)
{
    m_question->clearButtons();
    m_question->setMessage(look::Tone::Error, look::Glyph::Error, {}, sentence);
    m_question->show();
}

} // namespace sobre::ui
