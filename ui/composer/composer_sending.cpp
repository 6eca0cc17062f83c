// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/pending.h"
#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/writer.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/sending_checks.h"
#include "ui/look/button.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"
#include "ui/preferences/preferences.h"
#include "ui/text/error_text.h"

#include <QComboBox>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

void ComposerWindow::send()
{
    if (m_stage != Stage::Writing)
        return;
    if (m_files->isPacking()) { // a picture pasted a moment ago
        QTimer::singleShot(50, this, &ComposerWindow::send);
        return;
    }
    const QStringList asked = m_askedDoubts;
    m_head->commit();
    const outbox::DraftState letter = snapshot();
    const SendingChecks checks(letter);
    if (!checks.obstacle().isEmpty()) {
        tell(Notice::Told, look::Tone::Warn, tr("Not sent."), checks.obstacle());
        if (m_head->from()->isEnabled())
            (m_head->to()->isAcceptable() && !m_head->cc()->isAcceptable()        ? m_head->cc()
                 : m_head->to()->isAcceptable() && !m_head->bcc()->isAcceptable() ? m_head->bcc()
                                                                                  : m_head->to())
                ->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!checks.doubts().isEmpty() && checks.doubts() != asked) {
        ask(checks.doubts(), checks.lacksFile());
        return;
    }
    setBusy(true);
    m_stage = Stage::Sending;
    m_keeper->stop();
    if (!m_keeper->isSaving()) // otherwise when it rests: the draft it stores must go with the sending
        handOver();
}

/// One strip for all doubts; sending again is the answer to all of them.
void ComposerWindow::ask(const QStringList &doubts, bool lacksFile)
{
    m_notice->clearButtons();
    m_notice->setMessage(look::Tone::Warn, look::Glyph::Warn, tr("Not sent yet."), doubts.join(u' '));
    look::Button *anyway = m_notice->addButton(tr("Send an&yway"));
    anyway->setAutoDefault(true); // Enter presses it, outside dialogs too
    connect(anyway, &QPushButton::clicked, this, &ComposerWindow::send);
    if (lacksFile) {
        look::Button *file = m_notice->addButton(tr("Attach a fi&le…"));
        file->setAutoDefault(true);
        connect(file, &QPushButton::clicked, this, &ComposerWindow::attach);
    }
    m_askedDoubts = doubts;
    showNotice(Notice::Asked);
    anyway->setFocus(Qt::OtherFocusReason);
}

void ComposerWindow::handOver()
{
    m_sending = handOverLetter();
    m_sending.start();
}

Task<> ComposerWindow::handOverLetter()
{
    Result<store::LetterId> outcome = store::LetterId::None;
    try {
        const outbox::LetterForServer ready = co_await outbox::letterForServer(snapshot(), m_desk.store);
        const std::chrono::seconds delay = Preferences::undoDelay(m_desk.settings, m_head->account()->id());
        const Pending<Result<store::LetterId>> answer;
        m_desk.posting.queue(ready.octets, ready.envelope, *m_head->account(), delay, m_keeper->stored(),
                             [answer](const Result<store::LetterId> &queued) { answer.finish(queued); });
        outcome = co_await answer;
    } catch (const MailError &error) {
        outcome = std::unexpected(error);
    }
    // Posted: what follows may end this coroutine.
    QMetaObject::invokeMethod(this, [this, outcome] { handedOver(outcome); }, Qt::QueuedConnection);
}

void ComposerWindow::handedOver(const Result<store::LetterId> &outcome)
{
    if (outcome) {
        markAnswered();
        m_stage = Stage::Done;
        Q_EMIT sent(*outcome);
        close();
        deleteLater();
        return;
    }
    m_stage = Stage::Writing;
    setBusy(false);
    comeBack();
    m_keeper->goOn();
    m_keeper->save();
    tell(Notice::SendingFailed, look::Tone::Error, tr("Not sent."), text::sentence(outcome.error()));
}

void ComposerWindow::markAnswered()
{
    if (m_letter.answers == outbox::DraftState::Answers::Nothing)
        return;
    const auto flag = m_letter.answers == outbox::DraftState::Answers::Reply ? store::Flag::Answered
                                                                             : store::Flag::Forwarded;
    m_desk.store.writer().act([flag, id = m_letter.answered](store::Database &database) {
        return store::letters::setFlag(database, { id }, flag, true);
    });
}

} // namespace sobre::ui
