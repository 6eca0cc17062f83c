// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/keep_choice.h"

#include "ui/look/label.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace sobre::ui {

using account::KeepPolicy;

KeepChoice::KeepChoice(QWidget *parent)
    : QWidget(parent), m_forDays(new QRadioButton(tr("&Keep for"))), m_days(new QSpinBox),
      m_always(new QRadioButton(tr("Keep al&ways"))), m_never(new QRadioButton(tr("Take away at &once"))),
      m_comesTo(new look::Label({}, look::TextStyle::Caption)), m_expiry(new look::Label({}, look::TextStyle::Caption))
{
    m_comesTo->setObjectName(QStringLiteral("keepComesTo"));
    m_expiry->setObjectName(QStringLiteral("keepExpiry"));
    m_comesTo->setWordWrap(true);
    m_expiry->setWordWrap(true);
    m_expiry->setTone(look::Tone::Warn);
    m_forDays->setObjectName(QStringLiteral("keepForDays"));
    m_always->setObjectName(QStringLiteral("keepAlways"));
    m_never->setObjectName(QStringLiteral("keepNever"));
    m_days->setObjectName(QStringLiteral("keepDays"));
    m_days->setRange(1, 3650);
    m_days->setAccessibleName(tr("Days"));
    m_forDays->setAccessibleName(tr("Keep for some days"));
    auto *safe = new look::Label(tr("days (safe if you also use webmail or a phone)"));
    safe->setWordWrap(true);
    auto *first = new QHBoxLayout;
    first->setSpacing(look::space::s);
    first->addWidget(m_forDays);
    first->addWidget(m_days);
    first->addWidget(safe, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::xs);
    column->addLayout(first);
    column->addWidget(m_always);
    column->addWidget(m_never);
    column->addWidget(m_comesTo);
    column->addWidget(m_expiry);
    setPolicy({});
    setExpiry({});
    for (QRadioButton *button : { m_forDays, m_always, m_never }) {
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            m_days->setEnabled(m_forDays->isChecked());
            tell();
            if (on)
                Q_EMIT changed();
        });
    }
    connect(m_days, &QSpinBox::valueChanged, this, [this] {
        tell();
        Q_EMIT changed();
    });
}

KeepPolicy KeepChoice::policy() const
{
    KeepPolicy policy;
    policy.kind = m_always->isChecked() ? KeepPolicy::Kind::Forever
        : m_never->isChecked()          ? KeepPolicy::Kind::Never
                                        : KeepPolicy::Kind::Days;
    policy.days = policy.kind == KeepPolicy::Kind::Days ? m_days->value() : 0; // as KeepPolicy::parse() has it
    return policy;
}

void KeepChoice::setPolicy(KeepPolicy policy)
{
    m_days->setValue(policy.kind == KeepPolicy::Kind::Days ? policy.days : KeepPolicy::DefaultDays);
    m_forDays->setChecked(policy.kind == KeepPolicy::Kind::Days);
    m_always->setChecked(policy.kind == KeepPolicy::Kind::Forever);
    m_never->setChecked(policy.kind == KeepPolicy::Kind::Never);
    m_days->setEnabled(policy.kind == KeepPolicy::Kind::Days);
    tell();
}

void KeepChoice::setExpiry(std::optional<int> days)
{
    const int after = days.value_or(-1);
    m_expiry->setText(after == 0 ? tr("The server itself deletes what was fetched at once.")
                                 : tr("The server itself deletes mail after %n days.", nullptr, after));
    m_expiry->setVisible(after >= 0);
}

// A number of days is hard to picture; a date is not.
void KeepChoice::tell()
{
    const account::KeepPolicy chosen = policy();
    if (chosen.kind == KeepPolicy::Kind::Days) {
        const QDate gone = QDate::currentDate().addDays(chosen.days);
        m_comesTo->setText(tr("What comes here today is deleted there on %1.").arg(QLocale().toString(gone, QLocale::LongFormat)));
    } else if (chosen.kind == KeepPolicy::Kind::Never) {
        m_comesTo->setText(tr("It is deleted there as soon as it lies safely on this computer, and then lies nowhere else."));
    } else {
        m_comesTo->setText(tr("Sobre deletes nothing there. A mailbox that is full takes no more mail."));
    }
}

} // namespace sobre::ui
