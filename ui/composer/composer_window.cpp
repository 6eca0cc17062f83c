// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_window.h"

#include "core/account/account_book.h"
#include "core/mime/build.h"
#include "core/mime/build_address.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/writer.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/closed_vans.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/people_model.h"
#include "ui/composer/sending_checks.h"
#include "ui/composer/time_chooser.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"
#include "ui/look/tool_button.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sobre::ui {

ComposerWindow::ComposerWindow(Desk &desk, const Writing &writing, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_people(new PeopleModel(this)),
      m_sealing(new Sealing(desk.crypto, desk.keys, desk.people, this)),
      m_keeper(new DraftKeeper(desk.store, [this] { return snapshot(); }, this))
{
    build();
    connect(m_keeper, &DraftKeeper::saved, this, &ComposerWindow::draftSaved);
    connect(m_keeper, &DraftKeeper::failed, this, &ComposerWindow::draftFailed);
    connect(m_keeper, &DraftKeeper::rested, this, &ComposerWindow::keeperRested);
    connect(&desk.accounts, &account::AccountBook::changed, this,
            [this] { m_head->setAccounts(m_desk.accounts.accounts()); });
    m_head->setAccounts(desk.accounts.accounts());
    showTitle();
    open(writing);
    gatherPeople();
}

ComposerWindow::~ComposerWindow() = default;

store::LetterId ComposerWindow::draft() const
{
    return m_keeper->stored();
}

void ComposerWindow::setDraftInterval(std::chrono::milliseconds interval)
{
    m_keeper->setInterval(interval);
}

outbox::DraftState ComposerWindow::snapshot()
{
    outbox::DraftState state = m_letter;
    m_head->read(state);
    state.text = m_body->text();
    state.files = m_files->files();
    state.seal = m_sealing->seals();
    state.sign = m_sealing->signs();
    state.sealChosen = m_sealing->isChosen();
    state.requireTls = m_vans->isOn();
    // The id says by which domain the letter goes out, and stays the same from the first draft on.
    const QString domain = u'@' + QString::fromLatin1(mime::writtenDomain(state.from.address));
    if (!m_letter.messageId.endsWith(domain))
        m_letter.messageId = mime::newMessageId(state.from.address);
    state.messageId = m_letter.messageId;
    return state;
}

bool ComposerWindow::isEmpty() const
{
    outbox::DraftState state;
    m_head->read(state);
    return (state.to + state.cc + state.bcc).isEmpty() && state.subject.trimmed().isEmpty()
        && (m_body->text().trimmed().isEmpty() || m_body->text().trimmed() == m_signature.trimmed()) && m_files->files().isEmpty() && !m_files->isPacking();
}

void ComposerWindow::changed()
{
    if (m_filling)
        return;
    m_askedDoubts.clear();
    m_sendWhenKnown = false;
    m_keeper->touch();
    peopleChanged();
    showSize();
    showTitle();
}

void ComposerWindow::saveDraft()
{
    if (m_stage != Stage::Writing)
        return;
    m_head->commit();
    m_keeper->save();
}

void ComposerWindow::attach()
{
    if (m_stage != Stage::Writing)
        return;
    const QString key = u"writing/attach_from"_s;
    auto *dialog = new QFileDialog(this, tr("Attach files"), m_desk.settings.value(key).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog, key](const QStringList &paths) {
        m_desk.settings.setValue(key, dialog->directory().absolutePath());
        m_files->addPaths(paths);
    });
    dialog->open();
}

/// Stored first, so that it can be had back from the Trash.
void ComposerWindow::discard()
{
    if (m_stage != Stage::Writing)
        return;
    m_head->commit();
    if (isEmpty() && m_keeper->stored() == store::LetterId::None) {
        close();
        return;
    }
    m_stage = Stage::Discarding;
    m_lock.emplace();
    hide();
    m_keeper->save();
    if (!m_keeper->isSaving())
        keeperRested();
}

void ComposerWindow::draftSaved(const outbox::KeptDraft &kept)
{
    m_keptHere = true;
    m_files->moveTo(kept); // first: what follows may save again, with the files from where they are now
    if (m_about == Notice::DraftFailed)
        hideNotice();
    m_state->setText(
        tr("Draft saved %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    m_unkept = Unkept::Nothing; // whatever was told is to be told anew
    showKeeping();
    if (kept.lost.isEmpty())
        return;
    if (m_stage == Stage::Closing || m_stage == Stage::Discarding)
        comeBack();
    tell(Notice::Told, look::Tone::Error, {},
         tr("%n files cannot be read and are not in the draft.", nullptr, int(kept.lost.size())));
}

void ComposerWindow::draftFailed(const MailError &error)
{
    if (m_stage == Stage::Discarding && keepsSealed())
        return; // what cannot be sealed is kept nowhere; it was to be thrown away
    if (m_stage == Stage::Closing || m_stage == Stage::Discarding)
        comeBack();
    if (m_stage == Stage::Writing && m_about != Notice::SendingFailed)
        tell(Notice::DraftFailed, look::Tone::Error, tr("The draft is not saved."),
             text::sentence(error) + (keepsSealed() ? u' ' + SealWords::unkept(m_keeper->liesOpen()) : QString()));
}

void ComposerWindow::keeperRested()
{
    switch (m_stage) {
    case Stage::Sending:
        handOver();
        break;
    case Stage::Closing:
        leave();
        break;
    case Stage::Discarding: {
        const store::LetterId draft = m_keeper->stored();
        const bool forGood = keepsSealed() && m_keeper->liesOpen(); // in the Trash too it would lie open
        m_stage = Stage::Done;
        m_desk.store.writer().act(
            [draft, forGood](store::Database &database) {
                return forGood ? store::letters::removeForever(database, { draft })
                               : store::letters::moveToTrash(database, { draft });
            },
            this,
            [this, draft, forGood](const Result<> &) {
                if (draft != store::LetterId::None && !forGood)
                    Q_EMIT draftDiscarded(draft);
                deleteLater();
            });
        break;
    }
    default:
        break;
    }
}

/// All is stored; nothing is left to be done.
void ComposerWindow::leave()
{
    m_stage = Stage::Done;
    if (m_keptHere)
        Q_EMIT draftKept(m_keeper->stored());
    deleteLater();
}

/// What was meant to end the window did not work: it is there again, with all that was written.
void ComposerWindow::comeBack()
{
    m_stage = Stage::Writing;
    m_lock.reset();
    if (!isVisible()) {
        show();
        raise();
    }
}

void ComposerWindow::tell(Notice about, look::Tone tone, const QString &lead, const QString &sentence)
{
    m_notice->clearButtons();
    const look::Glyph glyph = tone == look::Tone::Error ? look::Glyph::Error : tone == look::Tone::Info ? look::Glyph::Info : look::Glyph::Warn;
    m_notice->setMessage(tone, glyph, lead, sentence);
    showNotice(about);
}

void ComposerWindow::showNotice(Notice about)
{
    m_about = about;
    m_notice->show();
}

void ComposerWindow::hideNotice()
{
    const bool focused = m_notice->isAncestorOf(QApplication::focusWidget()) || m_notice->hasFocus();
    if (focused)
        m_body->setFocus(Qt::OtherFocusReason);
    m_about = Notice::None;
    m_askedDoubts.clear();
    m_notice->hide();
}

qint64 ComposerWindow::serverLimit() const
{
    const auto account = m_head->account();
    return account ? account->record.outgoingSizeLimit : 0;
}

/// A large letter is told of at once; other notices but failures are gone with the next change.
void ComposerWindow::showSize()
{
    if (m_about == Notice::DraftFailed || m_about == Notice::SendingFailed || m_about == Notice::Sealing)
        return;
    outbox::DraftState state;
    state.files = m_files->files();
    const QString sentence = SendingChecks::sizeSentence(SendingChecks::sizeOf(state), serverLimit());
    if (sentence.isEmpty()) {
        if (m_about != Notice::None)
            hideNotice();
    } else if (m_about != Notice::Size || m_notice->sentence() != sentence) {
        tell(Notice::Size, look::Tone::Warn, {}, sentence);
    }
}

void ComposerWindow::setBusy(bool busy)
{
    m_head->setEnabled(!busy);
    m_body->setReadOnly(busy);
    m_files->setEnabled(!busy);
    m_send->setEnabled(!busy);
    m_sealButton->setEnabled(!busy);
    m_attach->setEnabled(!busy);
    m_later->setEnabled(!busy);
    m_vansLine->setEnabled(!busy);
    if (busy && m_chooser->isVisible())
        m_chooser->close();
    for (QAction *one : std::as_const(m_actions))
        one->setEnabled(!busy);
    m_state->setText(busy ? tr("Handing over to the outbox…") : QString());
    if (busy && m_about != Notice::None)
        hideNotice();
    if (!busy)
        showSealing();
}

void ComposerWindow::showTitle()
{
    const QString subject = m_head->subject()->text().simplified();
    setWindowTitle(subject.isEmpty() ? tr("New letter") : subject);
}

void ComposerWindow::closeEvent(QCloseEvent *event)
{
    m_desk.settings.setValue(u"composer/geometry"_s, saveGeometry());
    switch (m_stage) {
    case Stage::Opening:
    case Stage::Done:
        deleteLater();
        break;
    case Stage::Sending: // goes on out of sight, and comes back if it fails
        m_lock.emplace();
        break;
    case Stage::Closing:
    case Stage::Discarding:
        break;
    case Stage::Writing:
        m_head->commit();
        if (isEmpty() && m_keeper->isChanged()) {
            m_keeper->stop();
            if (const store::LetterId draft = m_keeper->stored(); draft != store::LetterId::None) {
                const bool forGood = keepsSealed() && m_keeper->liesOpen();
                m_desk.store.writer().act([draft, forGood](store::Database &database) {
                    return forGood ? store::letters::removeForever(database, { draft })
                                   : store::letters::moveToTrash(database, { draft });
                });
            }
            m_stage = Stage::Done;
            deleteLater();
            break;
        }
        m_stage = Stage::Closing;
        m_lock.emplace();
        m_keeper->save();
        if (!m_keeper->isSaving())
            leave();
        break;
    }
    event->accept();
}

void ComposerWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_chooser->isVisible())
        m_chooser->close();
    else if (m_about == Notice::Sealing)
        stopSealing();
    else if (m_about != Notice::None && m_about != Notice::Size)
        hideNotice();
    else
        close();
}

void ComposerWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_stage == Stage::Writing)
        m_keeper->saveWords();
}

void ComposerWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_stage == Stage::Writing && !BodyEdit::filesIn(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void ComposerWindow::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_files->addPaths(BodyEdit::filesIn(event->mimeData()));
}

} // namespace sobre::ui
