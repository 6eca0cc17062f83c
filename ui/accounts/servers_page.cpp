// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/servers_page.h"

#include "ui/accounts/field.h"
#include "ui/accounts/server_fields.h"
#include "ui/accounts/step_row.h"
#include "ui/accounts/step_words.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/look/strip.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace sobre::ui {
namespace {

using Encryption = net::ServerAddress::Encryption;
using How = account::CheckStep::How;

} // namespace

ServersPage::ServersPage(QWidget *parent)
    : Page(parent), m_incoming(new ServerFields(Protocol::Pop3, this)),
      m_outgoing(new ServerFields(Protocol::Smtp, this)), m_user(new QLineEdit), m_strip(new look::Strip),
      m_clear(new look::Strip)
{
    m_strip->setObjectName(QStringLiteral("answer"));
    m_strip->hide();
    body()->addWidget(m_strip);
    m_answersAt = body()->count();
    auto *hint
        = new look::Label(tr("Look for “POP3” and “SMTP” on your provider's help page, then type them here."),
                          look::TextStyle::Secondary);
    hint->setWordWrap(true);
    body()->addWidget(hint);

    m_incoming->host()->setObjectName(QStringLiteral("incomingHost"));
    m_incoming->port()->setObjectName(QStringLiteral("incomingPort"));
    m_incoming->security()->setObjectName(QStringLiteral("incomingSecurity"));
    m_outgoing->host()->setObjectName(QStringLiteral("outgoingHost"));
    m_outgoing->port()->setObjectName(QStringLiteral("outgoingPort"));
    m_outgoing->security()->setObjectName(QStringLiteral("outgoingSecurity"));
    m_user->setObjectName(QStringLiteral("user"));
    addRow(m_incoming, tr("&Receiving server"), tr("&Port"), tr("&Security"), body());
    addRow(m_outgoing, tr("Sendin&g server"), tr("P&ort"), tr("S&ecurity"), body());
    body()->addWidget(new Field(tr("&User name"), m_user,
                                tr("With most providers your whole address; with some a customer number.")));
    m_clear->setObjectName(QStringLiteral("clearText"));
    m_clear->setMessage(look::Tone::Error, look::Glyph::LockOpen, {},
                        tr("This connection is not encrypted: anyone on the way can read your password."));
    m_clear->hide();
    pin(m_clear); // in sight before the password goes out
    body()->addStretch(1);

    auto *back = new look::Button(tr("Correct the &address"));
    back->setObjectName(QStringLiteral("correct"));
    auto *next = new look::Button(tr("&Try these"), look::Button::Kind::Primary);
    next->setObjectName(QStringLiteral("try"));
    footer()->addWidget(back);
    footer()->addStretch(1);
    footer()->addWidget(next);
    setPrimary(next);
    setWayBack(back);
    connect(back, &look::Button::clicked, this, &ServersPage::addressWrong);
    connect(next, &look::Button::clicked, this, &ServersPage::entered);
    for (ServerFields *fields : { m_incoming, m_outgoing })
        connect(fields, &ServerFields::changed, this, &ServersPage::check);
    connect(m_user, &QLineEdit::textChanged, this, &ServersPage::check);
    connect(m_incoming->host(), &QLineEdit::editingFinished, this,
            [this] { fillOther(m_incoming, Protocol::Pop3, m_outgoing); });
    connect(m_outgoing->host(), &QLineEdit::editingFinished, this,
            [this] { fillOther(m_outgoing, Protocol::Smtp, m_incoming); });
    for (QLineEdit *host : { m_incoming->host(), m_outgoing->host() }) {
        host->installEventFilter(this);
        connect(host, &QLineEdit::textEdited, this, [this, host] {
            if (m_guessed == host)
                m_guessed = nullptr; // now it is the person's own
        });
    }
    forgetAnswers();
    check();
}

void ServersPage::addRow(ServerFields *fields, const QString &host, const QString &port,
                         const QString &security, QVBoxLayout *into)
{
    fields->port()->setMinimumWidth(
        fields->port()->fontMetrics().horizontalAdvance(QStringLiteral("000000000")));
    auto *row = new QHBoxLayout;
    row->setSpacing(look::space::s);
    row->addWidget(new Field(host, fields->host()), 5);
    row->addWidget(new Field(port, fields->port()), 1);
    row->addWidget(new Field(security, fields->security()), 2);
    into->addLayout(row);
}

void ServersPage::begin(const QString &address)
{
    if (address == m_address)
        return;
    m_address = address;
    m_incoming->setAddress(
        { .protocol = Protocol::Pop3, .encryption = Encryption::Tls, .user = {}, .host = {}, .port = 995 });
    m_outgoing->setAddress(
        { .protocol = Protocol::Smtp, .encryption = Encryption::Tls, .user = {}, .host = {}, .port = 465 });
    m_user->setText(address);
    forgetAnswers();
}

net::ServerAddress ServersPage::incoming() const
{
    return m_incoming->address(m_user->text());
}

net::ServerAddress ServersPage::outgoing() const
{
    return m_outgoing->address(m_user->text());
}

void ServersPage::fillOther(ServerFields *typed, Protocol typedFor, ServerFields *other)
{
    const QString host = typed->host()->text().trimmed();
    if (host.isEmpty() || !other->host()->text().isEmpty())
        return;
    other->host()->setText(otherHost(host, typedFor));
    m_guessed = other->host();
}

// What was only guessed is there to be replaced: the first key typed does it, however the focus came.
bool ServersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_guessed && event->type() == QEvent::FocusIn) {
        m_clicked = static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
        if (!m_clicked)
            m_guessed->selectAll();
    } else if (watched == m_guessed && event->type() == QEvent::MouseButtonRelease && std::exchange(m_clicked, false)) {
        if (!m_guessed->hasSelectedText()) // nothing was marked by the mouse itself
            m_guessed->selectAll();
    }
    return Page::eventFilter(watched, event);
}

void ServersPage::forgetAnswers()
{
    setTitle(tr("Your provider's servers"));
    m_strip->hide();
    delete m_answers;
    m_answers = nullptr;
}

void ServersPage::showAnswers(const account::Account &account, const QList<account::CheckStep> &steps)
{
    forgetAnswers();
    setTitle(tr("These settings do not work"));
    bool plain = false;
    m_answers = new look::Card;
    for (const account::CheckStep &step : steps) {
        const bool done = step.how == How::Done;
        auto *row = new StepRow;
        row->show(done ? StepRow::State::Done : StepRow::State::Failed,
                  done ? stepTitleDone(step.what, account) : stepTitle(step.what, account, false),
                  stepNote(step, account));
        m_answers->body()->addWidget(row);
        const bool noTls = step.error
            && (step.error->kind == MailError::Kind::NoTlsOffered
                || step.error->kind == MailError::Kind::TlsRefused);
        plain = plain || noTls;
    }
    body()->insertWidget(m_answersAt, m_answers);
    m_strip->setMessage(
        look::Tone::Warn, look::Glyph::Warn, tr("Nothing was saved."),
        plain ? tr("If your provider has no encryption at all, you can choose None below: anyone on the way "
                   "can then read your password.")
              : tr("This is what each server answered. Correct what is wrong and try again."));
    m_strip->show();
}

void ServersPage::focusOn(Protocol server)
{
    QLineEdit *host = (server == Protocol::Pop3 ? m_incoming : m_outgoing)->host();
    host->setFocus(Qt::OtherFocusReason);
    host->selectAll();
}

void ServersPage::check()
{
    QString obstacle = m_incoming->obstacle();
    if (obstacle.isEmpty())
        obstacle = m_outgoing->obstacle();
    if (obstacle.isEmpty() && m_user->text().trimmed().isEmpty())
        obstacle = tr("Type the user name.");
    setObstacle(obstacle);
    warn();
}

// Before the password goes out in clear, not after it.
void ServersPage::warn()
{
    const bool clear
        = m_incoming->encryption() == Encryption::None || m_outgoing->encryption() == Encryption::None;
    m_clear->setVisible(clear);
    primary()->setText(clear ? tr("&Try without encryption") : tr("&Try these"));
}

} // namespace sobre::ui
