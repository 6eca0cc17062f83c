// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_actions.h"

#include "ui/look/icons.h"

#include <QWidget>

namespace sobre::ui {

using look::Glyph;

MainActions::MainActions(QWidget *window)
    : QObject(window)
    , write(add(window, tr("&Write"), {QKeySequence::New}))
    , getMail(add(window, tr("&Get mail"), {Qt::Key_F5, Qt::Key_F9}))
    , atPostOffice(add(window, tr("At the post &office…")))
    , stop(add(window, tr("S&top getting mail")))
    , reply(add(window, tr("&Reply"), {Qt::CTRL | Qt::Key_R}))
    , replyAll(add(window, tr("Reply to &all"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}))
    , replyToList(add(window, tr("Reply to the &list"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L}))
    , forward(add(window, tr("&Forward"), {Qt::CTRL | Qt::Key_L}))
    , search(add(window, tr("&Search all mail"), {Qt::CTRL | Qt::Key_K}))
    , nextPane(add(window, tr("&Next pane"), {Qt::Key_F6}))
    , previousPane(add(window, tr("&Previous pane"), {Qt::SHIFT | Qt::Key_F6}))
    , showReader(add(window, tr("Show the &letter beside the list"), {Qt::Key_F8}))
    , tryAgain(add(window, tr("Try again")))
    , failedSettings(add(window, tr("Settings…")))
    , failedCertificate(add(window, tr("Certificate…")))
    , addAccount(add(window, tr("&Add an account…")))
    , accountSettings(add(window, tr("Account &settings…")))
    , newFolder(add(window, tr("New f&older…")))
    , keys(add(window, tr("&Keys…"), {Qt::CTRL | Qt::ALT | Qt::Key_K}))
    , preferences(add(window, tr("&Preferences"), {Qt::CTRL | Qt::Key_Comma}))
    , shortcuts(add(window, tr("&Keyboard shortcuts"), {Qt::Key_F1, Qt::CTRL | Qt::Key_Question}))
    , quit(add(window, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}))
    , importMail(add(window, tr("&Import mail…")))
    , exportMail(add(window, tr("&Export mail…")))
{
    showReader->setCheckable(true);
    showReader->setChecked(true);
    write->setIcon(look::icon(Glyph::Write));
    getMail->setIcon(look::icon(Glyph::GetMail));
    atPostOffice->setIcon(look::icon(Glyph::Server));
    stop->setIcon(look::icon(Glyph::Stop));
    reply->setIcon(look::icon(Glyph::Reply));
    replyAll->setIcon(look::icon(Glyph::ReplyAll));
    replyToList->setIcon(look::icon(Glyph::MailingList));
    forward->setIcon(look::icon(Glyph::Forward));
    search->setIcon(look::icon(Glyph::Search));
    addAccount->setIcon(look::icon(Glyph::Add));
    accountSettings->setIcon(look::icon(Glyph::Server));
    keys->setIcon(look::icon(Glyph::Key));
    newFolder->setIcon(look::icon(Glyph::Folder));
    preferences->setIcon(look::icon(Glyph::Settings));
    shortcuts->setIcon(look::icon(Glyph::Keyboard));
    exportMail->setIcon(look::icon(Glyph::Export));
}

QAction *MainActions::add(QWidget *window, const QString &words, QList<QKeySequence> shortcut)
{
    auto *action = new QAction(words, this);
    action->setShortcuts(shortcut);
    window->addAction(action); // a menu that is closed answers no key
    return action;
}

} // namespace sobre::ui
