// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/import_window.h"

#include "ui/accounts/field.h"
#include "ui/accounts/page.h"
#include "ui/text/isolate.h"
#include "ui/transfer/path_field.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace sobre::ui {

ImportWindow::ImportWindow(Desk &desk, QWidget *parent)
    : TransferWindow(desk, tr("&Import"), parent)
    , m_from(new PathField)
    , m_into(new QComboBox)
{
    setWindowTitle(tr("Import mail"));
    page()->setTitle(tr("Import mail"));
    page()->setSubtitle(tr("From .eml files, mbox files and Maildirs. The files stay as they are."));
    m_from->addButton(tr("&File…"), QFileDialog::ExistingFile, tr("Import from a file"));
    m_from->addButton(tr("F&older…"), QFileDialog::Directory, tr("Import from a folder"));
    m_into->setObjectName(QStringLiteral("into"));
    addFolders(m_into);
    asked()->addWidget(new Field(tr("F&rom"), m_from, tr("A file, or a folder with all that is in it. A Maildir brings its folders, its stars and what is read.")));
    asked()->addWidget(new Field(tr("I&nto"), m_into));
    m_from->line()->setAccessibleName(tr("From"));
    m_from->setFocus();
    connect(m_from, &PathField::changed, this, &ImportWindow::check);
    check();
}

void ImportWindow::check()
{
    setObstacle(m_from->path().isEmpty() ? tr("Choose a file or a folder.") : QString());
}

void ImportWindow::begin(TransferJob &job)
{
    job.importFrom(m_from->path(), store::FolderId {m_into->currentData().toLongLong()});
}

QString ImportWindow::beginning() const
{
    return tr("Looking for letters…");
}

QString ImportWindow::progressWords(const transfer::TransferProgress &progress) const
{
    const QLocale locale;
    const auto size = [&locale](qint64 octets) { return locale.formattedDataSize(octets, 0, QLocale::DataSizeTraditionalFormat); };
    return tr("%n letters, %1 of %2", nullptr, progress.letters).arg(size(progress.octets), size(progress.ofOctets));
}

QString ImportWindow::endLead(const TransferOutcome &outcome) const
{
    return outcome.letters == 0 ? tr("Nothing was imported.") : tr("%n letters are here now.", nullptr, outcome.letters);
}

QString ImportWindow::endWords(const TransferOutcome &outcome) const
{
    if (outcome.stopped)
        return tr("You stopped it. What is here stays.");
    if (!outcome.errors.isEmpty())
        return tr("%n things could not be read:", nullptr, int(outcome.errors.size()));
    return tr("Look into %1.").arg(text::isolated(m_into->currentText()));
}

} // namespace sobre::ui
