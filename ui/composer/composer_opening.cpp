// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/identities.h"
#include "core/account/account_book.h"
#include "core/async/in_worker.h"
#include "core/async/reply.h"
#include "core/html/html_text.h"
#include "core/mime/build_address.h"
#include "core/outbox/draft_letter.h"
#include "core/store/database.h"
#include "core/store/people_seen.h"
#include "ui/composer/answer.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/original_letter.h"
#include "ui/composer/people_model.h"
#include "ui/look/label.h"
#include "ui/look/recipient_field.h"
#include "ui/preferences/preferences.h"
#include "ui/text/error_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

/// In a worker: a long letter takes a while to be taken apart and quoted.
Result<ComposerWindow::Prepared> prepare(store::Database &reader, const Writing &writing,
                                         const QStringList &own)
{
    const auto original = readOriginal(reader, writing.about);
    if (!original)
        return std::unexpected(original.error());
    const Answer made(writing.kind, *original, own);
    const bool forward = writing.kind == Writing::Kind::Forward;
    ComposerWindow::Prepared prepared;
    prepared.state.account = original->account;
    prepared.state.to = made.to;
    prepared.state.cc = made.cc;
    prepared.state.subject = made.subject;
    prepared.state.inReplyTo = made.inReplyTo;
    prepared.state.references = made.references;
    prepared.state.answers
        = forward ? outbox::DraftState::Answers::Forward : outbox::DraftState::Answers::Reply;
    prepared.state.answered = original->id;
    if (forward)
        prepared.state.files = outbox::filesOf(original->letter, original->id);
    prepared.quote = made.quote;
    prepared.addressedTo = own.value(addressedTo(*original, own));
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
    auto opened = m_desk.store.openReader();
    std::optional<MailError> error;
    if (!opened) {
        error = opened.error();
    } else {
        const std::shared_ptr<store::Database> reader = std::move(*opened);
        const store::LetterId id = writing.about;
        if (writing.kind == Writing::Kind::Draft) {
            auto draft = co_await inWorker([reader, id] {
                auto read = outbox::readDraft(*reader, id);
                if (read && !read->html.isEmpty())
                    read->text = html::toText(std::exchange(read->html, {}));
                return read;
            });
            if (draft) {
                m_keeper->setStored(id);
                goOnWith(std::move(*draft), writing.recipients);
            } else {
                error = draft.error();
            }
        } else {
            const auto prepared = co_await inWorker(
                [reader, writing, own = ownAddresses()] { return prepare(*reader, writing, own); });
            if (prepared)
                answer(writing.kind, *prepared);
            else
                error = prepared.error();
        }
    }
    if (error) {
        begin(m_head->to());
        tell(Notice::Told, look::Tone::Error, {}, text::sentence(*error));
    }
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

void ComposerWindow::goOnWith(outbox::DraftState draft, const QStringList &recipients)
{
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
    if (draft.bcc.size() > before) {
        m_keeper->touch();
        m_keeper->save();
    }
}

void ComposerWindow::answer(Writing::Kind kind, const Prepared &prepared)
{
    const bool forward = kind == Writing::Kind::Forward;
    const bool below = !forward && Preferences::from(m_desk.settings).answersBelow;
    outbox::DraftState state = prepared.state;
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
}

void ComposerWindow::fill(const outbox::DraftState &state)
{
    m_filling = true;
    m_letter = state;
    m_head->show(state);
    m_body->setText(state.text);
    m_bodyRevision = m_body->document()->revision();
    m_files->setFiles(state.files);
    m_filling = false;
    showSize();
}

void ComposerWindow::begin(QWidget *focus)
{
    m_stage = Stage::Writing;
    m_state->setText({});
    m_head->setEnabled(true);
    m_body->setReadOnly(false);
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
