// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/keys/people_keys.h"
#include "core/store/accounts.h"
#include "ui/desk/desk.h"
#include "ui/keys/key_list.h"
#include "ui/keys/key_list_model.h"
#include "ui/keys/key_notice.h"
#include "ui/keys/keys_window.h"
#include "ui/look/button.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/look/search_field.h"
#include "ui/look/strip.h"
#include "ui/look/type.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sobre::ui {

using look::Button;
using look::Glyph;

QWidget *KeysWindow::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(look::space::l + 4, 14, look::space::l, look::space::s);
    row->setSpacing(look::space::s);
    row->addWidget(look::heading(1, tr("Keys")));
    row->addStretch(1);
    m_search->setMaximumWidth(280);
    row->addWidget(m_search, 1);
    row->addWidget(m_import);
    row->addWidget(m_backUp);
    return head;
}

void KeysWindow::fillImportMenu(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("From a &file…"), this, &KeysWindow::chooseFile);
    menu->addAction(tr("From the &clipboard"), this, &KeysWindow::importClipboard);
    menu->addAction(tr("&Restore a backup…"), this, &KeysWindow::chooseFile);
    if (m_works.can(plugin::CryptoProvider::RestoreKey, crypto::KeyWorks::Format::Smime))
        menu->addAction(tr("A &certificate (.p12)…"), this, &KeysWindow::chooseFile);
    menu->addSeparator();
    menu->addAction(tr("&Make a key"), this, &KeysWindow::makeKey)->setEnabled(accountWithoutKey().has_value());
}

void KeysWindow::build()
{
    m_search->setObjectName(QStringLiteral("search"));
    m_import->setObjectName(QStringLiteral("import"));
    m_backUp->setObjectName(QStringLiteral("backUp"));
    m_own->setObjectName(QStringLiteral("own"));
    auto *menu = new QMenu(m_import);
    m_import->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillImportMenu(menu); });

    auto *ownHolder = new QVBoxLayout;
    ownHolder->setContentsMargins(look::space::l + 4, 0, look::space::l, 0);
    ownHolder->addWidget(m_own);

    const auto dress = [this] { m_list->header()->setFont(look::font(look::TextStyle::Strong)); };
    dress();
    look::whenFontChanges(m_list, dress);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_center->addWidget(m_place);
    m_center->addWidget(m_splitter);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addLayout(ownHolder);
    column->addWidget(m_notice);
    column->addSpacing(look::space::s);
    column->addWidget(new look::Line);
    column->addWidget(m_center, 1);
    setTabOrder(m_search, m_import);
    setTabOrder(m_import, m_backUp);
    setTabOrder(m_backUp, m_list);
}

void KeysWindow::connectParts()
{
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(0);
    connect(&m_loadSoon, &QTimer::timeout, this, &KeysWindow::load);
    m_busyShown.setSingleShot(true);
    connect(&m_busyShown, &QTimer::timeout, this, [this] {
        m_notice->tell(look::Tone::Info, Glyph::Clock, m_busyWords, {}, {{tr("S&top"), [this] { stop(); }}});
    });
    const auto again = [this] { m_loadSoon.start(); };
    connect(&m_desk.keys, &crypto::KeyBook::changed, this, again);
    connect(&m_desk.people, &keys::PeopleKeys::changed, this, again);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        showPlace();
        if (m_list->row() < 0 && m_model->rowCount() > 0)
            m_list->select(0);
    });
    connect(m_search, &look::SearchField::escaped, this, [this] {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
    });
    connect(m_search, &look::SearchField::wentDown, this, [this] { m_center->currentWidget() == m_splitter ? m_list->setFocus() : m_place->setFocus(); });
    connect(m_list, &KeyList::chosen, this, &KeysWindow::showChosen);
    connect(m_list, &KeyList::opened, m_pane, &KeyPane::focusFirst);
    connect(m_list, &KeyList::removeWanted, this, [this] { perform(KeyDeed::Remove); });
    connect(m_pane, &KeyPane::wanted, this, &KeysWindow::perform);
    connect(m_backUp, &QAbstractButton::clicked, this, [this] {
        if (const keys::KeyRow *own = ownRow())
            backUp(*own);
    });
    auto *search = new QAction(this);
    search->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::CTRL | Qt::Key_K)});
    connect(search, &QAction::triggered, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    addAction(search);
    auto *paste = new QAction(this);
    paste->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    connect(paste, &QAction::triggered, this, &KeysWindow::importClipboard);
    addAction(paste);
}

} // namespace sobre::ui
