// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/folder_finder.h"

#include "ui/folders/folder_lines.h"
#include "ui/letters/folder_words.h"
#include "ui/look/icons.h"
#include "ui/look/search_field.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace sobre::ui {

namespace {

/// Without case and accents.
QString plain(const QString &text)
{
    QString folded;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            folded += c.toCaseFolded();
    }
    return folded;
}

} // namespace

FolderFinder::FolderFinder(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_field(new look::SearchField(tr("Move to folder"))), m_list(new QListWidget)
{
    setFrameShape(StyledPanel);
    setAttribute(Qt::WA_WindowPropagation);
    setAccessibleName(tr("Move to folder"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look::space::s, look::space::s, look::space::s, look::space::s);
    column->setSpacing(look::space::s);
    column->addWidget(m_field);
    column->addWidget(m_list);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(NoFrame);
    m_list->setAccessibleName(tr("Folders"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, &FolderFinder::filter);
    connect(m_field, &look::SearchField::escaped, this, &QWidget::close);
    connect(m_list, &QListWidget::itemClicked, this, &FolderFinder::choose);
}

void FolderFinder::open(const QList<store::Folder> &all, store::FolderId from, const QPoint &where)
{
    m_entries.clear();
    for (const store::Folder &folder : all) {
        if (folder.id != from && folder.role != store::Role::Outbox)
            m_entries.append({ folder.id, folderPath(folder, all), folder.role });
    }
    std::ranges::stable_sort(m_entries, [this](const Entry &one, const Entry &other) {
        return one.id == m_last && other.id != m_last;
    });
    m_field->clear();
    filter();
    const QSize size(look::scaled(300), look::scaled(320));
    resize(size);
    QPoint place = where;
    if (const QScreen *screen = parentWidget()->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - size.width())));
        place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - size.height())));
    }
    move(place);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void FolderFinder::filter()
{
    const QString wanted = plain(m_field->text().trimmed());
    m_list->clear();
    for (const Entry &entry : std::as_const(m_entries)) {
        if (!plain(entry.path).contains(wanted))
            continue;
        auto *item = new QListWidgetItem(look::icon(glyphOf(entry.role)), entry.path, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(entry.id));
    }
    m_list->setCurrentRow(0);
    m_field->setAccessibleDescription(m_list->currentItem() ? m_list->currentItem()->text()
                                                            : tr("No such folder"));
}

void FolderFinder::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    m_last = item->data(Qt::UserRole).value<store::FolderId>();
    close();
    Q_EMIT chosen(m_last);
}

bool FolderFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_list->count();
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (rows > 0) {
                const int step = key->key() == Qt::Key_Down ? 1 : rows - 1;
                m_list->setCurrentRow((m_list->currentRow() + step) % rows);
                m_field->setAccessibleDescription(m_list->currentItem()->text());
            }
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace sobre::ui
