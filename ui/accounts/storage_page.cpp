// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/storage_page.h"

#include "ui/look/label.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace sobre::ui {

StoragePage::StoragePage(const QString &databaseFile, QWidget *parent)
    : FormPage(parent), m_file(databaseFile), m_size(new look::Label({}))
{
    auto *path = new look::Label(QDir::toNativeSeparators(QFileInfo(databaseFile).path()));
    path->setObjectName(QStringLiteral("path"));
    path->setWordWrap(true);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    path->setAccessibleName(tr("Folder") + QStringLiteral(": ") + path->text());
    m_size->setObjectName(QStringLiteral("size"));
    addSection(tr("Mail on this computer"));
    addTall(tr("Folder"), path);
    addRow(tr("Size"), { m_size });
    addNote(tr("The mail of all your accounts lies here together. Copies of what you send lie in Sent."));
    close();
}

void StoragePage::showEvent(QShowEvent *event)
{
    FormPage::showEvent(event);
    const qint64 octets = QFileInfo(m_file).size() + QFileInfo(m_file + QStringLiteral("-wal")).size();
    m_size->setText(QLocale().formattedDataSize(octets, 1, QLocale::DataSizeTraditionalFormat));
}

} // namespace sobre::ui
