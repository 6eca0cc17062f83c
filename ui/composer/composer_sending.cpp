// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/pending.h"
#include "core/async/with_deadline.h"
#include "core/crypto/key_book.h"
#include "core/crypto/seal_letter.h"
#include "core/keys/people_keys.h"
#include "core/outbox/post_service.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/writer.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/sealing.h"
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
    const SendingChecks checks(letter, serverLimit());
    if (!checks.obstacle().isEmpty()) {
        tell(Notice::Told, look::Tone::Warn, tr("Not sent."), checks.obstacle());
        if (m_head->from()->isEnabled())
            (m_head->to()->isAcceptable() && !m_head->cc()->isAcceptable()        ? m_head->cc()
                 : m_head->to()->isAcceptable() && !m_head->bcc()->isAcceptable() ? m_head->bcc()
                                                                                  : m_head->to())
                ->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!maySend())
        return;
    if (!checks.doubts().isEmpty() && checks.doubts() != asked) {
        ask(checks.doubts(), checks);
        return;
    }
    setBusy(true);
    m_stage = Stage::Sending;
    m_keeper->stop();
    if (!m_keeper->isSaving()) // otherwise when it rests: the draft it stores must go with the sending
        handOver();
}

/// One strip for all doubts; sending again is the answer to all of them.
void ComposerWindow::ask(const QStringList &doubts, const SendingChecks &checks)
{
    m_notice->clearButtons();
    const bool later = m_leaveAt.isValid();
    m_notice->setMessage(look::Tone::Warn, look::Glyph::Warn, later ? tr("Not planned yet.") : tr("Not sent yet."), doubts.join(u' '));
    look::Button *anyway = m_notice->addButton(later ? tr("Plan it an&yway") : tr("Send an&yway"));
    anyway->setAutoDefault(true); // Enter presses it, outside dialogs too
    connect(anyway, &QPushButton::clicked, this, &ComposerWindow::send);
    if (checks.isSensitive()) {
        look::Button *seal = m_notice->addButton(tr("S&eal it"));
        seal->setAutoDefault(true);
        connect(seal, &QPushButton::clicked, this, &ComposerWindow::sealIt);
    }
    if (checks.lacksFile()) {
        look::Button *file = m_notice->addButton(tr("Attach a f&ile…"));
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
    QList<store::LetterId> queued;
    try {
        QList<outbox::LetterForServer> letters = co_await lettersToSend();
        // The one for To and Cc goes last, with the draft: until it is in, nothing has been done that must stay.
        while (!letters.isEmpty()) {
            const bool last = letters.size() == 1;
            queued.append(co_await queue(letters.takeLast(), last ? m_keeper->stored() : store::LetterId::None));
        }
        outcome = queued.constLast();
        if (m_sealing->seals())
            m_desk.people.noteEnvelopes(m_head->addresses());
    } catch (const MailError &error) {
        outcome = std::unexpected(error);
    }
    if (!outcome)
        withdraw(queued);
    // Posted: what follows may end this coroutine.
    QMetaObject::invokeMethod(this, [this, outcome] { handedOver(outcome); }, Qt::QueuedConnection);
}

/// One postcard, or one envelope for To and Cc and one more for each in Bcc. There is no way from here that makes a
/// postcard of what was to be an envelope.
Task<QList<outbox::LetterForServer>> ComposerWindow::lettersToSend()
{
    outbox::DraftState state = snapshot();
    state.localDate = Preferences::from(m_desk.settings).localDate;
    const store::AccountRecord writer = m_head->account()->record;
    if (writer.sendsKey)
        state.autocrypt = co_await ownField(state.from.address, writer.sealNew == 1);
    QList<outbox::LetterForServer> letters;
    if (!state.seal && !state.sign) {
        letters.append(co_await outbox::letterForServer(state, m_desk.store));
        co_return letters;
    }
    showSealingWork();
    const mime::Draft draft = outbox::letterToSeal(state, m_desk.store);
    const crypto::SealingWish wish = co_await crypto::wishFor(draft, true, state.seal,
                                                              m_desk.store.profile().directory(), m_desk.keys);
    const crypto::SealedLetters sealed = co_await crypto::sealLetter(draft, wish, m_desk.crypto);
    m_sealingLong.stop();
    hideNotice(); // from here on it cannot be stopped
    for (const crypto::ReadyLetter &one : sealed) {
        letters.append({ one.octets, one.envelope });
        letters.last().envelope.requireTls = state.requireTls;
    }
    co_return letters;
}

/// A letter does not wait long for a key that nobody asked for.
Task<QList<QByteArray>> ComposerWindow::ownField(QString address, bool prefersSealing)
{
    constexpr std::chrono::milliseconds Patience(2000);
    QList<QByteArray> field;
    try {
        field = co_await withDeadline(m_desk.people.autocryptField(address, prefersSealing), Patience, MailError());
    } catch (const MailError &) {
        field.clear();
    }
    co_return field;
}

Task<store::LetterId> ComposerWindow::queue(outbox::LetterForServer letter, store::LetterId replaces)
{
    const Pending<Result<store::LetterId>> answer;
    m_desk.posting.queue(letter.octets, letter.envelope, *m_head->account(), delay(), replaces,
                         [answer](const Result<store::LetterId> &queued) { answer.finish(queued); });
    const Result<store::LetterId> queued = co_await answer;
    if (!queued)
        throw queued.error();
    co_return *queued;
}

/// Copies that must not leave without the letter itself.
void ComposerWindow::withdraw(const QList<store::LetterId> &letters)
{
    for (const store::LetterId letter : letters) {
        m_desk.posting.takeBack(letter, store::FolderId::Trash, [&store = m_desk.store, letter](const Result<> &taken) {
            if (taken) {
                store.writer().act(
                    [letter](store::Database &database) { return store::letters::removeForever(database, { letter }); });
            }
        });
    }
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
    m_sealingLong.stop();
    if (m_about == Notice::Sealing)
        hideNotice();
    m_stage = Stage::Writing;
    setBusy(false);
    comeBack();
    m_keeper->goOn();
    m_keeper->save();
    const bool protectedLetter = m_sealing->seals() || m_sealing->signs();
    tell(Notice::SendingFailed, look::Tone::Error, tr("Not sent."),
         protectedLetter ? SealWords::failure(outcome.error()) : text::sentence(outcome.error()));
    if (protectedLetter)
        m_desk.keys.forget(); // a key may have ended meanwhile: chips and strip follow
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
