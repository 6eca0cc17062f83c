// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfer/transfer_window.h"

#include "core/store/database.h"
#include "core/store/folders.h"
#include "ui/accounts/page.h"
#include "ui/accounts/window_keys.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/text/error_text.h"
#include "ui/text/folder_names.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QVBoxLayout>

namespace sobre::ui {
namespace {

constexpr int Steps = 1000; // of the bar
constexpr qsizetype MostFaults = 500; // that are listed

} // namespace

TransferWindow::TransferWindow(Desk &desk, const QString &begin, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_desk(desk)
    , m_page(new Page)
    , m_asked(new QWidget)
    , m_askedColumn(new QVBoxLayout(m_asked))
    , m_bar(new QProgressBar)
    , m_words(new look::Label({}, look::TextStyle::Secondary))
    , m_end(new look::Strip)
    , m_faults(new QListWidget)
    , m_begin(new look::Button(begin, look::Button::Kind::Primary))
    , m_stop(new look::Button(tr("&Stop")))
    , m_close(new look::Button(tr("&Close")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_askedColumn->setContentsMargins(0, 0, 0, 0);
    m_askedColumn->setSpacing(look::space::m);
    m_bar->setObjectName(QStringLiteral("bar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("How far it is"));
    m_words->setObjectName(QStringLiteral("words"));
    m_end->setObjectName(QStringLiteral("end"));
    m_faults->setObjectName(QStringLiteral("faults"));
    m_faults->setAccessibleName(tr("What could not be done"));
    m_faults->setWordWrap(true);
    m_faults->setMinimumHeight(look::scaled(64));
    m_faults->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // it scrolls by itself
    m_begin->setObjectName(QStringLiteral("begin"));
    m_stop->setObjectName(QStringLiteral("stop"));
    m_close->setObjectName(QStringLiteral("close"));

    for (QWidget *part : QList<QWidget *> {m_asked, m_bar, m_words, m_end})
        m_page->body()->addWidget(part);
    m_page->body()->addWidget(m_faults, 1);
    m_page->body()->addStretch(0);
    m_page->footer()->addStretch(1);
    for (look::Button *button : {m_close, m_stop, m_begin})
        m_page->footer()->addWidget(button);
    m_page->setPrimary(m_begin);
    m_end->hide();
    m_faults->hide();
    setWorking(false);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_page);
    resize(look::scaled(620), look::scaled(520));
    connect(m_begin, &look::Button::clicked, this, &TransferWindow::start);
    connect(m_close, &look::Button::clicked, this, &QWidget::close);
    connect(m_stop, &look::Button::clicked, this, [this] {
        m_stop->setEnabled(false);
        if (m_job)
            m_job->stop();
    });
}

void TransferWindow::addFolders(QComboBox *choice) const
{
    const auto folders = store::folders::list(m_desk.reader);
    if (!folders)
        return;
    QHash<store::FolderId, QString> names;
    for (const store::Folder &folder : *folders) {
        const QString parent = names.value(folder.parent);
        names[folder.id] = (parent.isEmpty() ? QString() : parent + QStringLiteral(" / ")) + text::folderName(folder);
        if (folder.role != store::Role::Outbox) // what lies there is on its way out
            choice->addItem(names[folder.id], store::number(folder.id));
    }
}

void TransferWindow::setObstacle(const QString &reason)
{
    m_page->setObstacle(reason);
}

void TransferWindow::setWorking(bool working)
{
    m_asked->setEnabled(!working);
    m_bar->setVisible(working);
    m_words->setVisible(working);
    m_stop->setVisible(working);
    m_stop->setEnabled(working);
    m_close->setVisible(!working);
    m_begin->setVisible(!working);
    m_page->setWayBack(working ? m_stop : m_close);
}

void TransferWindow::start()
{
    if (m_job || !m_begin->isEnabled())
        return;
    m_end->hide();
    m_faults->hide();
    m_faults->clear();
    m_bar->setRange(0, 0);
    m_words->setText(beginning());
    setWorking(true);
    m_stop->setFocus(Qt::OtherFocusReason);
    m_job = new TransferJob(m_desk.store, this);
    connect(m_job, &TransferJob::progressed, this, &TransferWindow::follow);
    connect(m_job, &TransferJob::ended, this, &TransferWindow::end);
    begin(*m_job);
}

void TransferWindow::follow(const transfer::TransferProgress &progress)
{
    if (!m_job)
        return;
    const double part = progress.ofOctets > 0 ? double(progress.octets) / double(progress.ofOctets)
        : progress.ofLetters > 0              ? double(progress.letters) / double(progress.ofLetters)
                                              : 0;
    m_bar->setRange(0, Steps);
    m_bar->setValue(int(qBound(0.0, part, 1.0) * Steps));
    m_words->setText(progressWords(progress));
}

void TransferWindow::end(const TransferOutcome &outcome)
{
    m_job->deleteLater();
    m_job = nullptr;
    if (m_closing) {
        close();
        return;
    }
    setWorking(false);
    const bool sound = outcome.errors.isEmpty();
    const bool whole = sound && outcome.headersAlone == 0;
    const bool failed = !sound && outcome.letters == 0;
    m_end->setMessage(failed       ? look::Tone::Error
                          : !whole ? look::Tone::Warn
                                   : look::Tone::Envelope,
                      failed       ? look::Glyph::Error
                          : !whole ? look::Glyph::Warn
                                   : look::Glyph::Check,
                      endLead(outcome), endWords(outcome));
    m_end->show();
    for (const MailError &error : outcome.errors.first(qMin(outcome.errors.size(), MostFaults)))
        m_faults->addItem(text::sentence(error));
    m_faults->setVisible(!sound);
    m_close->setFocus(Qt::OtherFocusReason);
}

void TransferWindow::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByKey(event, m_page->primary(), m_page->wayBack()))
        QWidget::keyPressEvent(event);
}

void TransferWindow::closeEvent(QCloseEvent *event)
{
    if (!m_job) {
        QWidget::closeEvent(event);
        return;
    }
    m_closing = true;
    m_job->stop();
    event->ignore(); // end() closes it
}

} // namespace sobre::ui
