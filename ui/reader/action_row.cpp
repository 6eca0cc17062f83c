// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/action_row.h"

#include "ui/look/tokens.h"
#include "ui/reader/action_button.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace sobre::ui {

ActionRow::ActionRow(const ReaderActions &actions, const QList<QAction *> &own, QWidget *parent)
    : look::ToolRow(tr("What to do with the message"), parent)
{
    using look::Glyph;
    const auto place = [this](QAction *action, Glyph glyph, const QString &word) {
        if (action)
            add(new ActionButton(*action, glyph, word));
    };
    place(actions.reply, Glyph::Reply, tr("Reply"));
    //: Short for "Reply to all"
    place(actions.replyAll, Glyph::ReplyAll, tr("All"));
    place(actions.forward, Glyph::Forward, tr("Forward"));
    addSpacing(look::space::s);
    place(actions.archive, Glyph::Archive, tr("Archive"));
    place(actions.remove, Glyph::Trash, tr("Delete"));
    place(actions.junk, Glyph::Junk, tr("Junk"));
    addStretch();
    if (actions.star)
        add(new ActionButton(*actions.star, Glyph::Star, tr("Star"), look::ToolButton::Face::IconOnly,
                             Glyph::StarFilled));
    auto *more = new look::ToolButton(Glyph::Menu, tr("More for this message"), look::ToolButton::Face::IconOnly);
    more->setObjectName(u"more"_s);
    auto *menu = new QMenu(more);
    menu->addActions(actions.more);
    if (!actions.more.isEmpty())
        menu->addSeparator();
    menu->addActions(own);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    add(more);
}

} // namespace sobre::ui
