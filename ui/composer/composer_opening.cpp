// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identities.h"
#include "core/account/account_book.h"
#include "core/async/in_worker.h"
#include "core/async/reply.h"
#include "core/crypto/open_letter.h"
#include "core/crypto/sealed_draft.h"
#include "core/html/html_text.h"
#include "core/mime/build_address.h"
#include "core/outbox/draft_letter.h"
#include "core/store/database.h"
#include "core/store/letters.h"
#include "core/store/people_seen.h"
#include "core/store/stored_letter.h"
#include "core/store/withdrawn.h"
#include "ui/composer/answer.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/closed_vans.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/original_letter.h"
#include "ui/composer/people_model.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/recipient_field.h"
#include "ui/preferences/preferences.h"
#include "ui/look/strip.h"
#include "ui/text/clock.h"
#include "ui/text/error_text.h"

#include <QBuffer>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

/// In a worker: a long letter takes a while to be taken apart and quoted.
ComposerWindow::Prepared prepared(const OriginalLetter &original, Writing::Kind kind, const QStringList &own, bool localTime)
{
    const Answer made(kind, original, own, localTime);
    const bool forward = kind == Writing::Kind::Forward;
    ComposerWindow::Prepared prepared;
    prepared.state.account = original.account;
    prepared.state.to = made.to;
    prepared.state.cc = made.cc;
    prepared.state.subject = made.subject;
    prepared.state.inReplyTo = made.inReplyTo;
    prepared.state.references = made.references;
    prepared.state.answers
        = forward ? outbox::DraftState::Answers::Forward : outbox::DraftState::Answers::Reply;
    prepared.state.answered = original.id;
    prepared.state.seal = prepared.state.ofSealed = original.sealed;
    prepared.sealedShut = original.sealed && original.inside.isEmpty();
    if (forward && original.inside.isEmpty()) {
        prepared.state.files = outbox::filesOf(original.letter, original.id);
    } else if (forward) {
        QBuffer inside;
        inside.setData(original.inside);
        inside.open(QIODevice::ReadOnly);
        prepared.state.files = outbox::filesInMemory(original.letter, inside);
    }
    if (!prepared.sealedShut)
        prepared.quote = made.quote;
    prepared.addressedTo = own.value(addressedTo(original, own));
    return prepared;
}

QByteArray key(const QString &address)
{
    const auto written = mime::writtenAddress(address);
    return (written ? *written : address.toUtf8()).toLower();
}

} // namespace

void ComposerWindow::open(const Writing &writing)
{
    if (writing.kind == Writing::Kind::New)
        return startNew(writing);
    m_head->setEnabled(false);
    m_body->setReadOnly(true);
    m_state->setText(tr("Opening…"));
    m_opening = openStored(writing);
    m_opening.start();
}

Task<> ComposerWindow::openStored(Writing writing)
{
    bool sealed = false;
    std::optional<MailError> error;
    try {
        auto opened = m_desk.store.openReader();
        if (!opened)
            throw opened.error();
        const std::shared_ptr<store::Database> reader = std::move(*opened);
        if (writing.kind == Writing::Kind::Draft) {
            if (const auto known = store::withdrawn::of(*reader, writing.about); known && *known) {
                if (writing.recipients.isEmpty()) // who took it back just now knows of more copies
                    writing.recipients = (*known)->recipients;
                writing.requireTls = writing.requireTls || (*known)->requireTls;
            }
            const Result<bool> inEnvelope
                = co_await inWorker([reader, id = writing.about] { return isSealed(*reader, id); });
            sealed = inEnvelope && *inEnvelope;
            outbox::DraftState draft;
            if (sealed) {
                draft = co_await readSealed(reader, writing.about);
            } else {
                auto read = co_await inWorker([reader, id = writing.about] { return outbox::readDraft(*reader, id); });
                if (!read)
                    throw read.error();
                draft = std::move(*read);
            }
            if (!draft.html.isEmpty())
                draft.text = co_await inWorker([html = std::exchange(draft.html, {})] { return html::toText(html); });
            m_keeper->setStored(writing.about, sealed);
            goOnWith(std::move(draft), writing);
        } else {
            answer(writing.kind, co_await readOriginal(reader, writing));
        }
    } catch (const MailError &failure) {
        error = failure;
    }
    if (error)
        cannotOpen(writing, *error, sealed);
}

Task<outbox::DraftState> ComposerWindow::readSealed(std::shared_ptr<store::Database> reader, store::LetterId id)
{
    const QByteArray inside = co_await crypto::openDraft(store::storedLetter(m_desk.store, id), true, m_desk.crypto);
    co_return co_await inWorker([reader, id, inside] {
        const auto row = store::letters::row(*reader, id);
        return outbox::readSealedDraft(inside, row ? row->account : store::AccountId::None);
    });
}

/// What came in an envelope is opened once more for this answer; what was in it stays in memory.
Task<ComposerWindow::Prepared> ComposerWindow::readOriginal(std::shared_ptr<store::Database> reader, Writing writing)
{
    auto read = co_await inWorker([reader, id = writing.about] { return ui::readOriginal(*reader, id); });
    if (!read)
        throw read.error();
    OriginalLetter original = std::move(*read);
    if (original.sealed) {
        crypto::OpenedLetter opened
            = co_await crypto::openLetter(
                store::storedLetter(m_desk.store, writing.about), true, ownAddresses(), m_desk.crypto, m_desk.keys);
        if (opened.judgement.opened) {
            original.letter = std::move(opened.message);
            original.inside = std::move(opened.octets);
        }
    }
    const bool localTime = Preferences::from(m_desk.settings).localDate;
    co_return co_await inWorker([original = std::move(original), kind = writing.kind, own = ownAddresses(), localTime] {
        return prepared(original, kind, own, localTime);
    });
}

void ComposerWindow::cannotOpen(const Writing &writing, const MailError &error, bool sealed)
{
    begin(m_head->to());
    if (!sealed)
        return tell(Notice::Told, look::Tone::Error, {}, text::sentence(error));
    // Nothing is to be written here in place of what could not be opened.
    m_stage = Stage::Opening;
    m_head->setEnabled(false);
    m_body->setReadOnly(true);
    m_send->setEnabled(false);
    tell(Notice::Told, look::Tone::Error, tr("This draft is sealed and did not open."), SealWords::unopened(error));
    look::Button *again = m_notice->addButton(tr("&Try again"));
    connect(
        again, &QPushButton::clicked, this,
        [this, writing] {
            hideNotice();
            open(writing);
        },
        Qt::QueuedConnection);
    again->setFocus(Qt::OtherFocusReason);
}

void ComposerWindow::startNew(const Writing &writing)
{
    outbox::DraftState state;
    state.to = writing.to;
    state.cc = writing.cc;
    state.bcc = writing.bcc;
    state.subject = writing.subject;
    state.text = writing.text;
    fill(state);
    addSignature();
    m_filling = true;
    m_files->addPaths(writing.files);
    for (const Writing::Piece &piece : writing.pieces)
        m_files->addOctets(piece.name, piece.type, piece.octets);
    m_filling = false;
    showSize();
    begin(writing.to.isEmpty() ? static_cast<QWidget *>(m_head->to()) : m_body);
}

/// The chosen account's, with the line above it; empty if it has none.
QString ComposerWindow::signatureNow() const
{
    const std::optional<account::Account> account = m_head->account();
    const auto identity = account ? store::identities::ofAccount(m_desk.reader, account->id()) : store::Identity();
    if (!identity || identity->signature.trimmed().isEmpty())
        return {};
    return u"\n\n-- \n"_s + identity->signature.trimmed();
}

/// At the very end, below a quotation too: what stands under the line "-- " is cut off by whoever answers.
void ComposerWindow::addSignature()
{
    m_signature = signatureNow();
    if (m_signature.isEmpty())
        return;
    m_filling = true;
    m_body->setText(m_body->text() + m_signature);
    m_filling = false;
}

/// Another account writes: its signature takes the place of the one that stands there, unless the person touched that.
void ComposerWindow::swapSignature()
{
    const QString next = signatureNow();
    if (m_signatureIsOwn || next == m_signature)
        return;
    QTextCursor cursor(m_body->document());
    cursor.movePosition(QTextCursor::End);
    cursor.setPosition(std::max<int>(0, cursor.position() - int(m_signature.size())), QTextCursor::KeepAnchor);
    if (cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n') != m_signature)
        return;
    QTextCursor writing = m_body->textCursor(); // may stand right before it, and would be pushed behind
    const int at = std::min(writing.position(), cursor.selectionStart());
    cursor.insertText(next); // can be undone
    writing.setPosition(at);
    m_body->setTextCursor(writing);
    m_signature = next;
}

void ComposerWindow::goOnWith(outbox::DraftState draft, const Writing &writing)
{
    const QStringList &recipients = writing.recipients;
    draft.requireTls = draft.requireTls || writing.requireTls;
    // Of a sealed letter whose other copies have left: who has it already is not written to again.
    if (draft.seal && !recipients.isEmpty()) {
        QList<QByteArray> still;
        for (const QString &address : recipients)
            still.append(key(address));
        const auto hasIt = [&still](const mime::Mailbox &one) { return !still.contains(key(one.address)); };
        draft.to.removeIf(hasIt);
        draft.cc.removeIf(hasIt);
    }
    // A letter taken back names nobody who was in Bcc.
    QList<QByteArray> named;
    for (const mime::Mailbox &one : draft.to + draft.cc + draft.bcc)
        named.append(key(one.address));
    const qsizetype before = draft.bcc.size();
    for (const QString &address : recipients) {
        if (!named.contains(key(address)))
            draft.bcc.append({ {}, address });
    }
    fill(draft);
    m_signature = signatureNow();
    if (!m_body->text().endsWith(m_signature)) {
        m_signature.clear();
        m_signatureIsOwn = true;
    }
    begin(draft.to.isEmpty() ? static_cast<QWidget *>(m_head->to()) : m_body);
    if (draft.bcc.size() > before || writing.requireTls) { // the letter itself does not say it
        m_keeper->touch();
        m_keeper->save();
    }
    if (!writing.selectRecipient.isEmpty())
        m_head->edit(writing.selectRecipient);
    m_plannedBefore = writing.planned;
    if (m_plannedBefore.isValid()) {
        const QString time = text::clockTime(m_plannedBefore, QDateTime::currentDateTimeUtc());
        tell(Notice::Told, look::Tone::Info, {}, tr("This letter was planned for %1. “Send later” has that time; “Send” sends it now.").arg(time));
    }
}

void ComposerWindow::answer(Writing::Kind kind, const Prepared &prepared)
{
    const bool forward = kind == Writing::Kind::Forward;
    const bool below = !forward && Preferences::from(m_desk.settings).answersBelow;
    outbox::DraftState state = prepared.state;
    m_quote = prepared.quote;
    state.text = below ? prepared.quote + u"\n\n"_s : u"\n\n"_s + prepared.quote;
    for (const account::Account &one : m_desk.accounts.accounts()) {
        if (one.record.email == prepared.addressedTo)
            state.account = one.id();
    }
    fill(state);
    addSignature();
    m_body->moveCursor(below ? QTextCursor::End : QTextCursor::Start);
    begin(forward ? static_cast<QWidget *>(m_head->to()) : m_body);
    m_body->ensureCursorVisible();
    if (prepared.sealedShut) {
        m_sealedSubject.clear(); // that of the outside
        tell(Notice::Told, look::Tone::Warn, {}, tr("The letter is sealed and did not open, so nothing of it is quoted."));
    }
}

void ComposerWindow::fill(const outbox::DraftState &state)
{
    m_filling = true;
    m_letter = state;
    m_head->show(state);
    m_body->setText(state.text);
    m_bodyRevision = m_body->document()->revision();
    m_files->setFiles(state.files);
    m_sealedSubject = state.ofSealed ? state.subject : QString();
    m_sealedFiles.clear();
    if (state.ofSealed) {
        for (const outbox::DraftFile &file : m_files->files())
            m_sealedFiles.append(file.key);
    }
    m_sealing->setWish(state.seal, state.sign, state.sealChosen);
    m_vans->set(state.requireTls);
    m_filling = false;
    peopleChanged();
    showSealing();
    showSize();
}

void ComposerWindow::begin(QWidget *focus)
{
    m_stage = Stage::Writing;
    m_state->setText({});
    m_head->setEnabled(true);
    m_body->setReadOnly(false);
    showSealing();
    focus->setFocus(Qt::OtherFocusReason);
    showTitle();
}

void ComposerWindow::gatherPeople()
{
    auto opened = m_desk.store.openReader();
    if (!opened)
        return; // completion is a convenience
    const std::shared_ptr<store::Database> reader = std::move(*opened);
    using People = QList<store::PersonSeen>;
    const auto deliver
        = deliverTo<People>(this, [this](const People &people) { m_people->setPeople(people); });
    QThreadPool::globalInstance()->start([reader, own = ownAddresses(), deliver] {
        if (const auto people = store::peopleSeen(*reader, own))
            deliver(*people);
    });
}

QStringList ComposerWindow::ownAddresses() const
{
    QStringList own;
    for (const account::Account &one : m_desk.accounts.accounts())
        own.append(one.record.email);
    return own;
}

} // namespace sobre::ui
