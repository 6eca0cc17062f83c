// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/folders/folder_deeds.h"

#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/writer.h"
#include "ui/desk/desk.h"
#include "ui/folders/folder_model.h"
#include "ui/folders/folder_name_delegate.h"
#include "ui/folders/folder_view.h"
#include "ui/look/strip.h"
#include "ui/text/error_text.h"
#include "ui/text/folder_names.h"
#include "ui/text/isolate.h"

#include <QAction>
#include <QMenu>
#include <QShortcut>

namespace sobre::ui {

using store::Database;
using store::Folder;
using store::FolderId;
using store::Role;

FolderDeeds::FolderDeeds(Desk &desk, FolderModel &model, FolderView &view, look::Strip &strip, QObject *parent)
    : QObject(parent), m_desk(desk), m_model(model), m_view(view), m_strip(strip)
{
    connect(&m_view, &FolderView::menuWanted, this, &FolderDeeds::showMenu);
    connect(&m_view, &FolderView::removeWanted, this,
            [this](const QModelIndex &index) { askToRemove(m_model.folder(index).id); });
    connect(&m_view, &FolderView::editorClosed, this, [this] {
        m_model.endNew();
        closeStrip();
    });
    connect(&m_model, &FolderModel::named, this, &FolderDeeds::keepName);
    connect(m_view.nameDelegate(), &FolderNameDelegate::refused, this, &FolderDeeds::say);
    connect(m_view.nameDelegate(), &FolderNameDelegate::edited, this, &FolderDeeds::closeStrip);
    auto *away = new QShortcut(Qt::Key_Escape, &m_strip);
    away->setContext(Qt::WidgetWithChildrenShortcut);
    connect(away, &QShortcut::activated, this, [this] {
        closeStrip();
        m_view.setFocus();
    });
}

void FolderDeeds::showMenu(const QModelIndex &index, const QPoint &where)
{
    const Folder folder = m_model.folder(index);
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, std::function<void()> deed) {
        connect(menu->addAction(text), &QAction::triggered, this, std::move(deed));
    };
    if (index.isValid() && folder.role != Role::Outbox)
        add(tr("&Mark all read"), [this, id = folder.id] { markAllRead(id); });
    menu->addSeparator();
    add(tr("&New folder"), [this] { beginNew(); });
    if (index.isValid() && folder.role == Role::User) {
        add(tr("New folder &within this one"), [this, id = folder.id] { beginNew(id); });
        add(tr("&Rename"), [this, id = folder.id] { rename(id); });
        add(tr("Re&move"), [this, id = folder.id] { askToRemove(id); });
    }
    m_view.mark(index);
    connect(menu, &QMenu::aboutToHide, &m_view, [this] { m_view.mark({}); });
    menu->popup(where);
}

void FolderDeeds::beginNew(FolderId parent)
{
    closeStrip();
    const QModelIndex index = m_model.beginNew(parent, tr("New folder"));
    m_view.scrollTo(index);
    m_view.edit(index);
}

void FolderDeeds::rename(FolderId folder)
{
    closeStrip();
    const QModelIndex index = m_model.indexOf(folder);
    if (index.isValid())
        m_view.edit(index);
}

void FolderDeeds::keepName(const Folder &folder, const QString &name)
{
    if (folder.id == FolderId::None) {
        m_desk.store.writer().act(
            [name, parent = folder.parent](Database &database) -> Result<> {
                const Result<FolderId> made = store::folders::create(database, name, parent);
                return made ? Result<>() : std::unexpected(made.error());
            },
            this, [this](const Result<> &outcome) { told(outcome); });
    } else if (name != folder.name) {
        m_desk.store.writer().act(
            [name, id = folder.id](Database &database) { return store::folders::rename(database, id, name); }, this,
            [this](const Result<> &outcome) { told(outcome); });
    }
}

void FolderDeeds::askToRemove(FolderId folder)
{
    const QModelIndex index = m_model.indexOf(folder);
    if (!index.isValid() || m_model.folder(index).role != Role::User)
        return;
    qint64 letters = 0;
    const int family = m_model.familySize(index);
    for (int row = index.row(); row < index.row() + family; ++row)
        letters += store::letters::count(m_desk.reader, m_model.at(row)->id).value_or(store::FolderCount {}).total;
    m_strip.clearButtons();
    const QString within = family > 1 ? tr("The folders within go too.") + u' ' : QString();
    const QString fate = letters > 0 ? tr("%n letters go to Trash.", nullptr, int(letters)) : tr("It is empty.");
    m_strip.setMessage(look::Tone::Warn, look::Glyph::Warn,
                       tr("Remove “%1”?").arg(text::isolated(m_model.folder(index).name)), within + fate);
    connect(m_strip.addButton(tr("Remove it")), &QPushButton::clicked, this, [this, folder] { remove(folder); });
    auto *keep = m_strip.addButton(tr("Keep it"));
    connect(keep, &QPushButton::clicked, this, [this] {
        closeStrip();
        m_view.setFocus();
    });
    m_strip.show();
    keep->setFocus();
}

void FolderDeeds::remove(FolderId folder)
{
    closeStrip();
    m_view.setFocus();
    m_desk.store.writer().act([folder](Database &database) { return store::folders::remove(database, folder); }, this,
                              [this](const Result<> &outcome) { told(outcome); });
}

void FolderDeeds::markAllRead(FolderId folder)
{
    m_desk.store.writer().act([folder](Database &database) { return store::letters::markAllSeen(database, folder); },
                              this, [this](const Result<> &outcome) { told(outcome); });
}

void FolderDeeds::say(const QString &sentence)
{
    m_strip.clearButtons();
    m_strip.setMessage(look::Tone::Error, look::Glyph::Error, {}, sentence);
    m_strip.show();
}

void FolderDeeds::closeStrip()
{
    m_strip.hide();
}

void FolderDeeds::told(const Result<> &outcome)
{
    if (outcome)
        return;
    say(text::sentence(outcome.error()));
    connect(m_strip.addButton(tr("Close")), &QPushButton::clicked, this, [this] {
        closeStrip();
        m_view.setFocus();
    });
}

} // namespace sobre::ui
