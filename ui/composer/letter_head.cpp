// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/letter_head.h"

#include "core/mime/addresses.h"
#include "core/mime/build_address.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/people_model.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/recipient_field.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/text/isolate.h"

#include <QComboBox>
#include <QDropEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace sobre::ui {

namespace {

QList<mime::Mailbox> mailboxes(const look::RecipientField &field)
{
    QList<mime::Mailbox> all;
    for (const look::Recipient &one : field.recipients())
        all.append({ one.name, one.address });
    const QString typed = field.pendingText();
    for (const QString &piece : look::splitRecipients(typed)) {
        const look::Recipient one = LetterHead::recipientFrom(piece);
        all.append({ one.name, one.address });
    }
    return all;
}

QList<look::Recipient> recipients(const QList<mime::Mailbox> &mailboxes)
{
    QList<look::Recipient> all;
    for (const mime::Mailbox &one : mailboxes) {
        look::Recipient recipient = LetterHead::recipientFrom(one.address);
        recipient.name = one.name;
        all.append(recipient);
    }
    return all;
}

} // namespace

LetterHead::LetterHead(PeopleModel &people, QWidget *parent)
    : QWidget(parent), m_people(people), m_from(new QComboBox), m_subject(new QLineEdit)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(look::space::l, 10, look::space::l, 10);
    grid->setHorizontalSpacing(look::space::m);
    grid->setVerticalSpacing(look::space::s);
    grid->setColumnMinimumWidth(0, 60);
    grid->setColumnStretch(1, 1);

    auto *fromLabel = new look::Label(tr("F&rom"), look::TextStyle::Secondary);
    fromLabel->setBuddy(m_from);
    m_from->setAccessibleName(tr("From"));
    m_from->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_from->setMinimumContentsLength(16);
    grid->addWidget(fromLabel, 0, 0);
    grid->addWidget(m_from, 0, 1, Qt::AlignLeft);

    m_to = addRow(grid, 1, tr("T&o"), tr("To"));
    m_cc = addRow(grid, 2, tr("&Cc"), tr("Cc"));
    m_bcc = addRow(grid, 3, tr("&Bcc"), tr("Bcc"));
    grid->removeWidget(m_to.field);
    auto *openers = new QHBoxLayout;
    openers->setSpacing(0);
    openers->addWidget(m_to.field, 1);
    for (Row *row : { &m_cc, &m_bcc }) {
        row->opener = new look::Button(row->field->accessibleName(), look::Button::Kind::Flat);
        row->opener->setAccessibleName(row == &m_cc ? tr("Add Cc: others who get a copy")
                                                    : tr("Add Bcc: others who get a copy unseen"));
        row->opener->setToolTip(row->opener->accessibleName());
        openers->addWidget(row->opener, 0, Qt::AlignTop);
        connect(row->opener, &QPushButton::clicked, this, [this, row] { unfold(*row, true); });
        row->label->hide();
        row->field->hide();
    }
    grid->addLayout(openers, 1, 1);

    auto *subjectLabel = new look::Label(tr("S&ubject"), look::TextStyle::Secondary);
    subjectLabel->setBuddy(m_subject);
    m_subject->setAccessibleName(tr("Subject"));
    grid->addWidget(subjectLabel, 4, 0);
    grid->addWidget(m_subject, 4, 1);
    m_subject->installEventFilter(this);
    connect(m_subject, &QLineEdit::textEdited, this, &LetterHead::changed);
    connect(m_from, &QComboBox::activated, this, &LetterHead::changed);
}

LetterHead::Row LetterHead::addRow(QGridLayout *grid, int number, const QString &label, const QString &name)
{
    Row row;
    row.label = new look::Label(label, look::TextStyle::Secondary);
    row.field = new look::RecipientField(name);
    row.label->setBuddy(row.field);
    row.field->setParser(recipientFrom);
    row.field->setCompletionModel(&m_people, Qt::DisplayRole, true);
    row.field->lineEdit()->installEventFilter(this);
    // Beside the first line of chips, however many there are.
    look::whenFontChanges(row.label, [label = row.label, field = row.field] {
        label->setMinimumHeight(field->lineEdit()->sizeHint().height() + look::space::s);
    });
    row.label->setMinimumHeight(row.field->lineEdit()->sizeHint().height() + look::space::s);
    grid->addWidget(row.label, number, 0, Qt::AlignTop);
    grid->addWidget(row.field, number, 1);
    connect(row.field, &look::RecipientField::queryChanged, &m_people, &PeopleModel::setQuery);
    connect(row.field, &look::RecipientField::addressesChanged, this, &LetterHead::changed);
    connect(row.field->lineEdit(), &QLineEdit::textEdited, this, &LetterHead::changed);
    return row;
}

void LetterHead::setAccounts(const QList<account::Account> &accounts)
{
    const auto before = account();
    m_accounts = accounts;
    m_from->clear();
    for (const account::Account &one : accounts) {
        const look::Recipient shown{ .name = one.record.displayName, .address = one.record.email };
        m_from->addItem(shown.name.isEmpty() ? shown.address
                                             : QStringLiteral("%1 <%2>").arg(shown.name, shown.address));
    }
    m_from->setEnabled(!accounts.isEmpty());
    m_from->setPlaceholderText(tr("No account yet"));
    if (before)
        chooseAccount(before->id());
}

std::optional<account::Account> LetterHead::account() const
{
    const int at = m_from->currentIndex();
    return at >= 0 && at < m_accounts.size() ? std::optional(m_accounts.at(at)) : std::nullopt;
}

void LetterHead::chooseAccount(store::AccountId id)
{
    const auto found
        = std::ranges::find_if(m_accounts, [id](const account::Account &one) { return one.id() == id; });
    if (found != m_accounts.end())
        m_from->setCurrentIndex(int(found - m_accounts.begin()));
}

void LetterHead::commit()
{
    for (const Row *row : { &m_to, &m_cc, &m_bcc })
        row->field->commit();
}

void LetterHead::read(outbox::DraftState &state) const
{
    if (const auto chosen = account()) {
        state.account = chosen->id();
        state.from = { chosen->record.displayName, chosen->record.email };
    }
    state.to = mailboxes(*m_to.field);
    state.cc = mailboxes(*m_cc.field);
    state.bcc = mailboxes(*m_bcc.field);
    state.subject = m_subject->text();
}

void LetterHead::show(const outbox::DraftState &state)
{
    chooseAccount(state.account);
    m_to.field->setRecipients(recipients(state.to));
    m_cc.field->setRecipients(recipients(state.cc));
    m_bcc.field->setRecipients(recipients(state.bcc));
    m_subject->setText(state.subject);
    m_subject->setCursorPosition(0);
    unfold(!state.cc.isEmpty(), !state.bcc.isEmpty());
}

QStringList LetterHead::addresses() const
{
    QStringList all;
    for (const Row *row : { &m_to, &m_cc, &m_bcc }) {
        for (const look::Recipient &one : row->field->recipients()) {
            if (one.state != look::RecipientState::Bad && !all.contains(one.address))
                all.append(one.address);
        }
    }
    return all;
}

QString LetterHead::nameOf(const QString &address) const
{
    QString name;
    QStringList namesakes;
    for (const Row *row : { &m_to, &m_cc, &m_bcc }) {
        for (const look::Recipient &one : row->field->recipients()) {
            if (one.address != address)
                namesakes.append(one.name.toCaseFolded());
            else if (name.isEmpty())
                name = one.name;
        }
    }
    if (name.isEmpty())
        return address;
    return namesakes.contains(name.toCaseFolded()) ? QStringLiteral("%1 <%2>").arg(name, address) : name;
}

void LetterHead::removeRecipients(const QStringList &addresses)
{
    for (const Row *row : { &m_to, &m_cc, &m_bcc }) {
        QList<look::Recipient> kept = row->field->recipients();
        if (kept.removeIf([&](const look::Recipient &one) { return addresses.contains(one.address); }) > 0)
            row->field->setRecipients(kept);
    }
}

void LetterHead::edit(const QString &address)
{
    // The envelope's form of an address: a domain may stand there in ASCII.
    const auto key = [](const QString &typed) {
        const auto written = mime::writtenAddress(typed);
        return (written ? *written : typed.toUtf8()).toLower();
    };
    for (Row *row : { &m_to, &m_cc, &m_bcc }) {
        const QList<look::Recipient> all = row->field->recipients();
        const auto found = std::ranges::find(all, key(address), [&](const look::Recipient &one) { return key(one.address); });
        if (found == all.end())
            continue;
        if (row->opener)
            unfold(*row, false);
        row->field->editAddress(found->address);
        return;
    }
}

void LetterHead::setSealing(bool sealing)
{
    for (const Row *row : { &m_to, &m_cc, &m_bcc })
        row->field->setSealing(sealing);
}

void LetterHead::setKey(const QString &address, look::RecipientState state, const QString &note)
{
    for (const Row *row : { &m_to, &m_cc, &m_bcc })
        row->field->setState(address, state, note);
}

void LetterHead::unfold(bool cc, bool bcc)
{
    if (cc)
        unfold(m_cc, false);
    if (bcc)
        unfold(m_bcc, false);
}

void LetterHead::unfold(Row &row, bool focus)
{
    row.label->show();
    row.field->show();
    if (focus)
        row.field->setFocus(Qt::OtherFocusReason);
    row.opener->hide(); // only now, or the focus would wander
}

QList<QWidget *> LetterHead::stops() const
{
    return { m_from,       m_to.field->lineEdit(), m_cc.opener,
             m_bcc.opener, m_cc.field->lineEdit(), m_bcc.field->lineEdit(),
             m_subject };
}

look::Recipient LetterHead::recipientFrom(const QString &typed)
{
    const QList<mime::Mailbox> found = mime::readMailboxes(typed.toUtf8(), "utf-8");
    look::Recipient one;
    if (found.size() == 1)
        one = { .name = found.constFirst().name, .address = found.constFirst().address };
    if (one.address.isEmpty() || found.size() != 1)
        one = { .address = typed.simplified() };
    if (!one.address.contains(u'@')) {
        one.state = look::RecipientState::Bad;
        one.note = tr("An address needs an @");
    } else if (!mime::writtenAddress(one.address)) {
        one.state = look::RecipientState::Bad;
        one.note = tr("This is not a mail address");
    }
    return one;
}

bool LetterHead::eventFilter(QObject *watched, QEvent *event)
{
    // Files that are dropped on a field are for the window, not for the field's text.
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        const auto *drop = static_cast<QDropEvent *>(event);
        if (!BodyEdit::filesIn(drop->mimeData()).isEmpty()) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sobre::ui
