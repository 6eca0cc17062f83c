// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/account_book.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/send_later.h"
#include "ui/composer/time_chooser.h"
#include "ui/look/button.h"
#include "ui/look/tool_button.h"
#include "ui/preferences/preferences.h"
#include "ui/text/clock.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

QMenu *ComposerWindow::buildLater()
{
    auto *menu = new QMenu(tr("Send late&r"), this);
    menu->setObjectName(u"laterMenu"_s);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { offerTimes(*menu); });
    offerTimes(*menu); // an empty menu does not open
    return menu;
}

/// Each time anew: an evening passes.
void ComposerWindow::offerTimes(QMenu &menu)
{
    menu.clear();
    if (m_plannedBefore > QDateTime::currentDateTimeUtc()) {
        const QString time = text::clockTime(m_plannedBefore, QDateTime::currentDateTimeUtc());
        menu.addAction(tr("As it was &planned: %1").arg(time), this, [this, when = m_plannedBefore] { sendAt(when); });
    }
    const QList<SendLater::Offer> offers = SendLater::offers(QDateTime::currentDateTime());
    for (const SendLater::Offer &one : offers)
        menu.addAction(one.words, this, [this, when = one.when] { sendAt(when); });
    menu.addSeparator();
    menu.addAction(tr("&Date and time…"), this, &ComposerWindow::askForTime);
}

void ComposerWindow::askForTime()
{
    if (m_stage == Stage::Writing)
        m_chooser->ask(tr("Send this letter at a time of your own:"), SendLater::proposal(QDateTime::currentDateTime()));
}

/// Send, by button or key. A second time is the answer to what was asked, and that was about the time chosen before.
void ComposerWindow::sendSoon()
{
    if (m_chooser->isVisible() && m_chooser->isAncestorOf(QApplication::focusWidget()))
        return m_chooser->take()->click();
    if (m_about != Notice::Asked)
        m_leaveAt = {};
    send();
}

/// Its Date says when it was written, not when it leaves: what is sealed is not touched again.
void ComposerWindow::sendAt(const QDateTime &when)
{
    if (m_stage != Stage::Writing)
        return;
    m_leaveAt = when;
    m_askedDoubts.clear(); // what was answered was about another time
    send();
}

/// Rounded up: what is planned for eight is not to be said to leave at one minute to eight.
std::chrono::seconds ComposerWindow::delay() const
{
    const std::chrono::seconds undo = Preferences::undoDelay(m_desk.settings, m_head->account()->id());
    if (!m_leaveAt.isValid())
        return undo;
    return std::max(undo, std::chrono::seconds((QDateTime::currentDateTimeUtc().msecsTo(m_leaveAt) + 999) / 1000));
}

} // namespace sobre::ui
