// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/in_worker.h"
#include "core/crypto/engine.h"
#include "core/crypto/key_book.h"
#include "core/crypto/outcome_error.h"
#include "core/crypto/sealed_draft.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "ui/composer/attachment_bar.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/draft_keeper.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/quote.h"
#include "ui/composer/seal_words.h"
#include "ui/composer/sealing.h"
#include "ui/look/accessible.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/strip.h"
#include "ui/look/tool_button.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {
constexpr std::chrono::seconds LongWork{ 15 }; // longer than an engine works that asks nothing
}

void ComposerWindow::buildSealing()
{
    m_sealButton->setShownShortcut(m_sealAction->shortcut());
    connect(m_sealButton, &QToolButton::clicked, m_sealAction, &QAction::trigger);
    connect(m_sealAction, &QAction::triggered, this, [this](bool on) { wish(on, on); });
    connect(m_signAction, &QAction::triggered, this, [this](bool on) { wish(m_sealing->seals(), on || m_sealing->seals()); });
    connect(m_sealing, &Sealing::changed, this, &ComposerWindow::showSealing);
    connect(m_sealing, &Sealing::turned, this, &ComposerWindow::turned);
    connect(&m_desk.crypto, &crypto::Engine::changed, this, &ComposerWindow::showSealing);
    m_sealingLong.setSingleShot(true);
    m_sealingLong.setInterval(LongWork);
    connect(&m_sealingLong, &QTimer::timeout, this, [this] {
        if (m_about == Notice::Sealing)
            m_notice->setMessage(look::Tone::Warn, look::Glyph::Clock, tr("Sealing…"), SealWords::working(true));
    });
    m_keeper->setSealer([this] { return draftSealer(); });
    showSealing();
}

/// The person's word. It is kept with the draft, and nothing that becomes known later changes it.
void ComposerWindow::wish(bool seal, bool sign)
{
    if (m_stage != Stage::Writing)
        return showSealing();
    const bool other = seal != m_sealing->seals();
    m_sendWhenKnown = false; // it was pressed for the other way
    changed();
    m_sealing->setWish(seal, sign, true);
    if (other)
        turned();
}

/// By the person or by advice. What lies in Drafts in the open goes at once.
void ComposerWindow::turned()
{
    if (m_stage == Stage::Writing && m_sealing->seals() && m_unkept == Unkept::Nothing && (m_keeper->stored() != store::LetterId::None || m_keeper->isSaving()))
        m_keeper->save();
}

void ComposerWindow::usePostcard()
{
    wish(false, false);
    m_body->setFocus(Qt::OtherFocusReason);
}

void ComposerWindow::sealIt()
{
    wish(true, true);
    m_body->setFocus(Qt::OtherFocusReason);
}

void ComposerWindow::peopleChanged()
{
    const auto account = m_head->account();
    const int begins = account ? account->record.sealNew : 0;
    m_sealing->setLetter(begins == 1 ? keys::OwnWish::Always : begins == 2 ? keys::OwnWish::Never : keys::OwnWish::AsAdvised,
                         m_letter.ofSealed);
    m_sealing->setPeople(account ? account->record.email : QString(), m_head->addresses());
    showQuoteLine();
}

void ComposerWindow::showSealing()
{
    const bool seal = m_sealing->seals();
    const Sealing::State state = m_sealing->state();
    for (const QString &address : m_sealing->recipients()) {
        const auto key = m_sealing->keyOf(address);
        if (key)
            m_head->setKey(address, SealWords::chipState(*key), SealWords::chipNote(*key, seal));
        else if (m_desk.crypto.can(plugin::CryptoProvider::FindKeys))
            m_head->setKey(address, look::RecipientState::Looking);
        else
            m_head->setKey(address, look::RecipientState::Plain);
    }
    m_head->setSealing(seal);
    m_files->setSealing(seal);

    m_sealButton->setChecked(seal);
    m_sealAction->setChecked(seal);
    m_signAction->setChecked(m_sealing->signs());
    m_signAction->setEnabled(!seal && m_stage != Stage::Sending); // an envelope is signed always
    const QString words = seal ? tr("&Seal and send") : tr("&Send");
    if (m_send->text() != words) {
        m_send->setText(words);
        m_sendAction->setText(words);
        m_send->setGlyph(seal ? look::Glyph::Lock : look::Glyph::Sent);
        QString plain = words;
        plain.remove(u'&');
        m_send->setAccessibleName(plain);
        //: A tooltip: what the button does and its key
        m_send->setToolTip(tr("%1 (%2)").arg(plain, QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText)));
    }
    if (m_stage == Stage::Writing)
        m_send->setEnabled(state != Sealing::State::CannotSeal && state != Sealing::State::Looking && state != Sealing::State::Undecided);
    showSealFace();
    showLookedAgain(state);
    showQuoteLine();
    showKeeping();
    if (m_sendWhenKnown && state != Sealing::State::Looking) {
        m_sendWhenKnown = false;
        // It leaves as what it was when Send was pressed, or not at all: what it became meanwhile is for the person to see.
        QMetaObject::invokeMethod(
            this, [this] { if (m_sealing->seals() == m_sendSealed) send(); }, Qt::QueuedConnection);
    }
}

void ComposerWindow::showSealFace()
{
    SealFace face = SealWords::face(*m_sealing, [this](const QString &address) { return m_head->nameOf(address); });
    const store::LetterId offer = face.keyless.isEmpty() ? store::LetterId::None : m_offers.value(face.keyless, store::LetterId::None);
    if (offer != store::LetterId::None) {
        face.sentence += u' ' + SealWords::offered(face.keyless);
        face.offersLetter = true;
        face.findFor.clear(); // a strip has three buttons at most, and the letter is nearer
    } else if (!face.keyless.isEmpty()) {
        lookForOffer(face.keyless);
    }
    if (face == m_face)
        return;
    m_face = face;
    const bool focused = m_seal->isAncestorOf(QApplication::focusWidget());
    if (focused)
        m_seal->setFocus(Qt::OtherFocusReason);
    m_seal->clearButtons();
    m_seal->setUrgency(face.tone == look::Tone::Warn ? look::Urgency::Assertive : look::Urgency::Polite);
    m_seal->setMessage(face.tone, face.glyph, face.lead, face.sentence);
    if (face.offer != 0) {
        connect(m_seal->addButton(tr("Use &it")), &QPushButton::clicked, this,
                [this, offer = face.offer, address = face.offerOf] { useOffer(offer, address); });
    }
    if (!face.findFor.isEmpty()) {
        connect(m_seal->addButton(tr("Fin&d a key")), &QPushButton::clicked, this, [this, address = face.findFor] {
            Q_EMIT keysRequested({ .what = KeyWish::What::Find, .address = address, .fingerprint = {} });
        });
    }
    if (!face.removal.isEmpty()) {
        connect(m_seal->addButton(face.removal), &QPushButton::clicked, this, [this] {
            m_body->setFocus(Qt::OtherFocusReason);
            m_head->removeRecipients(m_sealing->unreachable());
        });
    }
    if (!face.compareFor.isEmpty()) {
        connect(m_seal->addButton(tr("Co&mpare…")), &QPushButton::clicked, this, [this, address = face.compareFor] {
            Q_EMIT keysRequested({ .what = KeyWish::What::Compare, .address = address, .fingerprint = {} });
        });
    }
    if (face.offersSeal)
        connect(m_seal->addButton(tr("S&eal it")), &QPushButton::clicked, this, &ComposerWindow::sealIt);
    if (face.offersLetter) {
        connect(m_seal->addButton(tr("Sho&w the letter")), &QPushButton::clicked, this,
                [this, offer] { Q_EMIT letterWanted(offer); });
    }
    if (!face.command.isEmpty()) {
        connect(m_seal->addButton(tr("Copy the co&mmand")), &QPushButton::clicked, this,
                [this, command = face.command] { copyCommand(command); });
    }
    if (face.offersLook)
        connect(m_seal->addButton(tr("Loo&k again")), &QPushButton::clicked, this, &ComposerWindow::lookAgain);
    if (face.offersPostcard)
        connect(m_seal->addButton(tr("Use a &postcard")), &QPushButton::clicked, this, &ComposerWindow::usePostcard);
}

void ComposerWindow::copyCommand(const QString &command)
{
    QGuiApplication::clipboard()->setText(command);
    const QString words = tr("The command is copied.");
    m_state->setText(words);
    look::announce(m_seal, words);
}

/// After a key was made, or GnuPG installed, beside Sobre.
void ComposerWindow::lookAgain()
{
    m_lookedAgain = true;
    m_sealing->lookAgain();
}

/// That somebody looked must be seen, where it finds the same as before.
void ComposerWindow::showLookedAgain(Sealing::State state)
{
    if (!m_lookedAgain || state == Sealing::State::Looking)
        return;
    m_lookedAgain = false;
    if (state != Sealing::State::CannotSeal)
        return m_state->setText({});
    const QString words
        //: %1 is a time of day
        = tr("Looked again at %1: still missing.").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat));
    m_state->setText(words);
    look::announce(m_seal, words);
}

/// Whether something that came in an envelope is still in the letter: its text, a file of it, or its subject.
bool ComposerWindow::holdsSealed() const
{
    if (!m_letter.ofSealed)
        return false;
    const QList<outbox::DraftFile> files = m_files->files();
    return hasQuote(m_body->text()) || (!m_sealedSubject.isEmpty() && m_head->subject()->text() == m_sealedSubject)
        || std::ranges::any_of(files, [this](const outbox::DraftFile &file) { return m_sealedFiles.contains(file.key); });
}

/// The one thing that a postcard must not do unasked.
void ComposerWindow::showQuoteLine()
{
    const bool quotes = !m_sealing->seals() && holdsSealed();
    if (quotes == !m_quoteLine->isHidden())
        return;
    if (!quotes && m_quoteLine->isAncestorOf(QApplication::focusWidget()))
        m_body->setFocus(Qt::OtherFocusReason);
    m_quoteLine->clearButtons();
    if (quotes) {
        m_quoteLine->setMessage(look::Tone::Error, look::Glyph::Warn, {},
                                tr("You would quote sealed text on a postcard."));
        connect(m_quoteLine->addButton(tr("Remove the &quote")), &QPushButton::clicked, this,
                &ComposerWindow::removeQuote);
    }
    m_quoteLine->setVisible(quotes);
}

/// The text in one step, so that it can be undone; and the files and the subject that came with it.
void ComposerWindow::removeQuote()
{
    m_files->removeKeys(m_sealedFiles);
    if (m_head->subject()->text() == m_sealedSubject)
        m_head->subject()->clear();
    const QString rest = withoutQuote(m_body->text(), m_quote);
    QTextCursor cursor(m_body->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(rest);
    m_body->setFocus(Qt::OtherFocusReason);
}

/// False: the strip says why, or keys are still being looked for.
bool ComposerWindow::maySend()
{
    showSealing(); // the engine may have gone without a word
    switch (m_sealing->state()) {
    case Sealing::State::CannotSeal:
    case Sealing::State::Undecided:
        m_seal->setFocus(Qt::OtherFocusReason);
        look::announce(m_seal, m_seal->spoken(), look::Urgency::Assertive);
        return false;
    case Sealing::State::Looking:
        m_sendWhenKnown = true;
        m_sendSealed = m_sealing->seals();
        return false;
    default:
        break;
    }
    if (m_quoteLine->isHidden())
        return true;
    // The one thing that no pressing of Send leads past: what came in an envelope, on a postcard.
    m_quoteLine->setFocus(Qt::OtherFocusReason);
    look::announce(m_quoteLine, m_quoteLine->spoken(), look::Urgency::Assertive);
    return false;
}

void ComposerWindow::showSealingWork()
{
    const QString lead = m_sealing->seals() ? tr("Sealing…") : tr("Signing…");
    m_state->setText(lead);
    m_notice->clearButtons();
    m_notice->setMessage(look::Tone::Info, look::Glyph::Clock, lead, SealWords::working(false));
    look::Button *stop = m_notice->addButton(tr("S&top"));
    connect(stop, &QPushButton::clicked, this, &ComposerWindow::stopSealing);
    showNotice(Notice::Sealing);
    stop->setFocus(Qt::OtherFocusReason);
    m_sealingLong.start();
}

void ComposerWindow::stopSealing()
{
    if (m_stage != Stage::Sending || m_about != Notice::Sealing)
        return;
    m_sending = {};
    handedOver(std::unexpected(MailError{ .kind = MailError::Kind::Cancelled, .scope = MailError::Scope::Letter }));
}

outbox::DraftSealer ComposerWindow::draftSealer()
{
    if (!keepsSealed())
        return {};
    return [this, state = snapshot()](outbox::PlainDraft write) { return sealDraft(std::move(write), state); };
}

Task<std::shared_ptr<QIODevice>> ComposerWindow::sealDraft(outbox::PlainDraft write, outbox::DraftState state)
{
    const crypto::RecipientKey own = co_await m_desk.keys.ownKeyFor(state.from.address);
    if (!own.canSeal())
        throw crypto::noKeyFor(state.from.address);
    const crypto::DraftCover cover{ .from = state.from, .to = state.to, .messageId = state.messageId };
    co_return co_await crypto::sealDraft(std::move(write), cover, own.fingerprint,
                                         m_desk.store.profile().directory(), m_desk.crypto);
}

/// With Seal on nothing more is written in the open. What was before gives way to a sealed draft as soon as there can be
/// one; until then it stays, since it may be all that a crash leaves, and the person is told where it lies.
void ComposerWindow::showKeeping()
{
    if (m_stage != Stage::Writing || m_sealing->state() == Sealing::State::Looking) // what was told holds until more is known
        return;
    const Sealing::Obstacle obstacle = m_sealing->obstacle();
    const bool blocked = m_sealing->seals()
        && (obstacle == Sealing::Obstacle::NoEngine || obstacle == Sealing::Obstacle::NoOwnKey);
    const Unkept now = !blocked ? Unkept::Nothing : m_keeper->liesOpen() ? Unkept::SinceSealing : Unkept::All;
    if (now != m_unkept) {
        m_unkept = now;
        if (now != Unkept::Nothing)
            m_state->setText({}); // "Draft saved" is no longer true
        if (now != Unkept::Nothing && m_about != Notice::SendingFailed)
            tell(Notice::DraftFailed, look::Tone::Warn, tr("The draft is not saved."), SealWords::unkept(m_keeper->liesOpen()));
        else if (m_about == Notice::DraftFailed)
            hideNotice();
    }
    if (!blocked && m_sealing->seals() && m_keeper->liesOpen() && !m_keeper->isSaving()) {
        m_keeper->touch();
        m_keeper->save();
    }
}

} // namespace sobre::ui
