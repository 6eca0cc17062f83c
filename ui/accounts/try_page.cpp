// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/try_page.h"

#include "ui/accounts/step_row.h"
#include "ui/accounts/step_words.h"
#include "ui/look/accessible.h"
#include "ui/look/button.h"
#include "ui/look/pane.h"
#include "ui/text/isolate.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

namespace sobre::ui {

using account::CheckStep;

TryPage::TryPage(QWidget *parent) : Page(parent), m_bar(new QProgressBar)
{
    setTitle(tr("Trying the settings"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Steps that ended"));
    body()->addWidget(m_bar);
    body()->addStretch(1);
    auto *stop = new look::Button(tr("&Stop"));
    stop->setObjectName(QStringLiteral("stop"));
    footer()->addStretch(1);
    footer()->addWidget(stop);
    setPrimary(stop);
    setWayBack(stop);
    connect(stop, &look::Button::clicked, this, &TryPage::stopped);
    m_clock.setInterval(200);
    connect(&m_clock, &QTimer::timeout, this, &TryPage::tick);
}

void TryPage::begin(const account::Account &account)
{
    m_account = account;
    m_ended.clear();
    m_running.reset();
    m_rows.clear();
    delete m_card;
    m_card = new look::Card;
    m_card->body()->setSpacing(look::space::m);
    for (const CheckStep::What what : stepsOf(account)) {
        auto *row = new StepRow;
        row->show(StepRow::State::Waiting, stepTitle(what, account, false),
                  stepNote({ .what = what, .server = {}, .detail = {} }, account));
        m_card->body()->addWidget(row);
        m_rows[what] = row;
    }
    body()->insertWidget(body()->count() - 1, m_card);
    m_bar->setRange(0, int(m_rows.size()));
    count();
    primary()->setFocus(Qt::OtherFocusReason);
}

void TryPage::follow(const CheckStep &step)
{
    const auto found = m_rows.find(step.what);
    if (found == m_rows.end())
        return;
    StepRow *row = found->second;
    if (step.how == CheckStep::How::Begun) {
        m_running = step;
        m_since.start();
        m_clock.start();
        row->show(StepRow::State::Running, stepTitle(step.what, m_account, true), {});
        tick();
        count();
        return;
    }
    m_running.reset();
    m_clock.stop();
    m_ended += step;
    const bool done = step.how == CheckStep::How::Done;
    row->show(done ? StepRow::State::Done : StepRow::State::Failed,
              done ? stepTitleDone(step.what, m_account) : stepTitle(step.what, m_account, false),
              stepNote(step, m_account));
    look::announce(row, row->title());
    count();
}

void TryPage::finish()
{
    m_running.reset();
    m_clock.stop();
}

void TryPage::tick()
{
    if (m_running)
        m_rows[m_running->what]->setNote(
            waitingNote(std::chrono::seconds(m_since.elapsed() / 1000), m_running->limit));
}

void TryPage::count()
{
    const int all = int(m_rows.size());
    const int ended = int(m_ended.size());
    m_bar->setValue(ended);
    setSubtitle(tr("%1 · step %2 of %3")
                    .arg(text::isolated(m_account.record.email), QString::number(qMin(ended + 1, all)),
                         QString::number(all)));
}

} // namespace sobre::ui
