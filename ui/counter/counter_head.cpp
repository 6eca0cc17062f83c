// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_head.h"

#include "ui/counter/counter_words.h"
#include "ui/look/label.h"
#include "ui/look/segmented_bar.h"
#include "ui/text/isolate.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using look::Button;
using look::Glyph;

CounterHead::CounterHead(QWidget *parent)
    : QWidget(parent), m_accounts(new QComboBox), m_summary(new look::Label({}, look::TextStyle::Secondary)),
      m_busy(new look::Label({}, look::TextStyle::Caption)), m_stop(new Button(tr("S&top"), Button::Kind::Flat, Glyph::Stop)),
      m_again(new Button(tr("&Look again"), Button::Kind::Flat, Glyph::Refresh)), m_order(new look::SegmentedBar(tr("Which letters")))
{
    m_accounts->setAccessibleName(tr("Account"));
    m_summary->setObjectName(u"summary"_s);
    m_busy->setObjectName(u"busy"_s);
    m_stop->setObjectName(u"stop"_s);
    m_again->setObjectName(u"again"_s);
    m_order->addChoice(int(CounterModel::Order::Newest), tr("All"));
    m_order->addChoice(int(CounterModel::Order::Missing), tr("Not here"));
    m_order->addChoice(int(CounterModel::Order::Largest), tr("Largest first"));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 14, 16, 0);
    top->setSpacing(look::space::s);
    top->addWidget(look::heading(1, tr("At the post office")), 1);
    top->addWidget(m_accounts);
    top->addWidget(m_again);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(20, 2, 16, 8);
    line->setSpacing(look::space::s);
    line->addWidget(m_summary, 1);
    line->addWidget(m_busy);
    line->addWidget(m_stop);
    auto *choices = new QHBoxLayout;
    choices->setContentsMargins(20, 0, 16, 10);
    choices->addWidget(m_order);
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(line);
    column->addLayout(choices);

    connect(m_accounts, &QComboBox::activated, this,
            [this](int place) { Q_EMIT accountChosen(store::AccountId(m_accounts->itemData(place).toLongLong())); });
    connect(m_order, &look::SegmentedBar::currentChanged, this, [this](int order) { Q_EMIT orderChosen(CounterModel::Order(order)); });
    connect(m_again, &QAbstractButton::clicked, this, &CounterHead::lookWanted);
    connect(m_stop, &QAbstractButton::clicked, this, &CounterHead::stopWanted);
}

void CounterHead::setAccounts(const QList<account::Account> &accounts, store::AccountId current)
{
    m_accounts->clear();
    for (const account::Account &account : accounts)
        m_accounts->addItem(account.record.name, store::number(account.id()));
    m_accounts->setVisible(accounts.size() > 1);
    m_accounts->setCurrentIndex(m_accounts->findData(store::number(current)));
}

void CounterHead::setSummary(const QString &host, const account::ServerListing *listing)
{
    QStringList words {text::isolated(host)};
    if (listing) {
        words += tr("%n letters", nullptr, int(listing->letters.size()));
        words += counter_words::octets(listing->octets);
    }
    m_summary->setText(words.join(u" · "_s));
}

void CounterHead::setBusy(const QString &words)
{
    m_busy->setText(words);
    m_busy->setVisible(!words.isEmpty());
    m_stop->setVisible(!words.isEmpty());
}

void CounterHead::setMayLook(bool may)
{
    m_again->setEnabled(may);
}

void CounterHead::setMayOrder(bool may)
{
    m_order->setEnabled(may);
}

} // namespace sobre::ui
