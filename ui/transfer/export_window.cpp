// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/export_window.h"

#include "ui/accounts/field.h"
#include "ui/accounts/page.h"
#include "ui/text/isolate.h"
#include "ui/transfer/path_field.h"

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

namespace sobre::ui {

using transfer::ExportForm;

ExportWindow::ExportWindow(Desk &desk, QWidget *parent)
    : TransferWindow(desk, tr("&Export"), parent)
    , m_what(new QComboBox)
    , m_form(new QComboBox)
    , m_to(new PathField)
{
    setWindowTitle(tr("Export mail"));
    page()->setTitle(tr("Export mail"));
    page()->setSubtitle(tr("Copies of your letters as files. What is here stays here, and no file is overwritten."));
    m_what->setObjectName(QStringLiteral("what"));
    m_what->addItem(tr("All folders"), store::number(store::FolderId::None));
    addFolders(m_what);
    m_form->setObjectName(QStringLiteral("form"));
    m_form->addItem(tr("Maildir: with folders, stars and what is read"), int(ExportForm::Maildir));
    m_form->addItem(tr("mbox: one file for each folder"), int(ExportForm::Mbox));
    m_form->addItem(tr(".eml: one file for each letter"), int(ExportForm::Eml));
    m_to->addButton(tr("&Folder…"), QFileDialog::Directory, tr("Export into a folder"));
    asked()->addWidget(new Field(tr("&What"), m_what));
    asked()->addWidget(new Field(tr("&As"), m_form));
    asked()->addWidget(new Field(tr("&To"), m_to, tr("A folder. It is made if it is not there.")));
    m_to->line()->setAccessibleName(tr("To"));
    m_to->setFocus();
    connect(m_to, &PathField::changed, this, &ExportWindow::check);
    check();
}

void ExportWindow::check()
{
    setObstacle(m_to->path().isEmpty() ? tr("Choose a folder.") : QString());
}

void ExportWindow::begin(TransferJob &job)
{
    transfer::ExportRequest request {.form = ExportForm(m_form->currentData().toInt()), .destination = m_to->path()};
    const store::FolderId folder {m_what->currentData().toLongLong()};
    if (folder != store::FolderId::None)
        request.folder = folder;
    job.exportTo(request);
}

QString ExportWindow::beginning() const
{
    return tr("Counting the letters…");
}

QString ExportWindow::progressWords(const transfer::TransferProgress &progress) const
{
    return tr("%1 of %n letters", nullptr, progress.ofLetters).arg(QLocale().toString(progress.letters));
}

QString ExportWindow::endLead(const TransferOutcome &outcome) const
{
    return outcome.letters == 0 ? tr("Nothing was exported.") : tr("%n letters were exported.", nullptr, outcome.letters);
}

QString ExportWindow::endWords(const TransferOutcome &outcome) const
{
    QString words;
    if (outcome.headersAlone > 0)
        words = tr("%n letters were left out: their headers alone are here, the rest lies at the server.", nullptr, outcome.headersAlone) + u' ';
    if (outcome.stopped)
        return words + tr("You stopped it. What was written stays.");
    if (!outcome.errors.isEmpty())
        return words + tr("%n things could not be written:", nullptr, int(outcome.errors.size()));
    if (outcome.letters == 0 && !words.isEmpty())
        return words.trimmed();
    return outcome.letters == 0 ? tr("There are no letters.") : words + tr("Look into %1.").arg(text::isolated(m_to->path()));
}

} // namespace sobre::ui
