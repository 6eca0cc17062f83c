// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/reader_pane.h"

#include "core/crypto/engine.h"
#include "core/store/writer.h"
#include "ui/desk/desk.h"
#include "ui/look/accessible.h"
#include "ui/look/empty_state.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"
#include "ui/preferences/preferences.h"
#include "ui/reader/action_row.h"
#include "ui/reader/files_bar.h"
#include "ui/reader/body_view.h"
#include "ui/reader/delivery_bar.h"
#include "ui/reader/file_keeper.h"
#include "ui/reader/find_bar.h"
#include "ui/reader/hints_page.h"
#include "ui/reader/key_offer.h"
#include "ui/reader/letter_view.h"
#include "ui/reader/rest_bar.h"
#include "ui/reader/route_panel.h"
#include "ui/reader/security_bar.h"
#include "ui/reader/security_look.h"
#include "ui/reader/source_window.h"
#include "ui/text/error_text.h"

#include <QAction>
#include <QFocusEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

const QString fixedFontKey = u"reader/fixedFont"_s;
const QString routeKey = u"reader/routeOpen"_s;
constexpr int openingAfter = 300;

QFont sized(QFont font, int percent)
{
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    return font;
}

} // namespace

ReaderPane::ReaderPane(Desk &desk, const ReaderActions &actions, QWidget *parent)
    : look::Pane(look::Pane::Back::Surface, parent), m_desk(desk), m_line(new look::Line),
      m_stack(new QStackedWidget), m_hints(new HintsPage), m_state(new look::EmptyState),
      m_letter(new LetterView), m_loader(desk, this)
{
    setAccessibleName(tr("Message"));
    makeActions();
    m_row = new ActionRow(actions, ownActions());
    m_findBar = new FindBar(m_letter->body());
    m_files = new FileKeeper(desk.store, desk.settings, m_letter->strips(), this);
    m_keyOffer = new KeyOffer(desk, m_letter->strips(), this);
    m_rest = new RestBar(desk, m_letter->strips(), this);
    m_delivery = new DeliveryBar(desk, *m_letter, this);
    connect(m_delivery, &DeliveryBar::openRequested, this, &ReaderPane::openRequested);
    connect(m_delivery, &DeliveryBar::writeRequested, this, &ReaderPane::writeRequested);
    m_stack->addWidget(m_hints);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_letter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_line);
    column->addWidget(m_findBar);
    column->addWidget(m_stack, 1);
    setMinimumWidth(look::scaled(300));

    m_opening.setSingleShot(true);
    m_opening.setInterval(openingAfter);
    m_reading.setSingleShot(true);
    m_redraw.setSingleShot(true);
    connect(&m_opening, &QTimer::timeout, this, &ReaderPane::showOpening);
    connect(&m_reading, &QTimer::timeout, this, [this] {
        m_read = true;
        Q_EMIT readLongEnough(m_facts->row.id);
    });
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        if (m_facts)
            m_loader.redraw(options());
    });
    connect(&m_loader, &LetterOpener::loaded, this, &ReaderPane::letterLoaded);
    connect(&m_loader, &LetterOpener::redrawn, this, &ReaderPane::letterDrawn);
    connect(&m_loader, &LetterOpener::failed, this, &ReaderPane::letterFailed);
    connect(&desk.store.writer(), &store::Writer::committed, this, &ReaderPane::noticeChanges);

    connect(&m_letter->body(), &BodyView::foldToggled, this, [this](int fold) {
        if (m_unfolded) { // all were open: all but this one stay so
            m_unfolded = false;
            for (int i = 0; i < m_folds; ++i)
                m_opened.insert(i);
        }
        if (!m_opened.remove(fold))
            m_opened.insert(fold);
        m_lastFold = fold;
        redrawSoon();
    });
    connect(m_letter, &LetterView::wentBeyondEnd, this, &ReaderPane::wantsNextUnread);
    connect(m_letter, &LetterView::sourceRequested, this, &ReaderPane::showSource);
    connect(m_findBar, &FindBar::opened, this, [this] {
        if (m_folds == 0 || m_unfolded)
            return;
        m_unfolded = true;
        redrawSoon();
    });
    FilesBar &bar = m_letter->attachments();
    connect(&bar, &FilesBar::openRequested, this,
            [this](const mime::Attachment &file) { m_files->openFile(filesOfLetter(), file); });
    connect(&bar, &FilesBar::saveRequested, this,
            [this](const mime::Attachment &file) { m_files->saveFile(filesOfLetter(), file); });
    connect(&bar, &FilesBar::saveAllRequested, this,
            [this] { m_files->saveFiles(filesOfLetter(), m_letter->attachments().files()); });
    SecurityBar &security = m_letter->security();
    connect(&security, &SecurityBar::unlockRequested, this, [this] { m_loader.unlock(options()); });
    connect(&security, &SecurityBar::saveRawRequested, m_save, &QAction::trigger);
    connect(&security, &SecurityBar::turnOnRequested, this, &ReaderPane::pluginsRequested);
    connect(m_letter, &LetterView::keysRequested, this, &ReaderPane::keysRequested);
    connect(&desk.crypto, &crypto::Engine::changed, this, &ReaderPane::engineChanged);
    connect(m_keyOffer, &KeyOffer::offered, &security, &SecurityBar::pointAtOffer);
    connect(m_keyOffer, &KeyOffer::taken, this, &ReaderPane::keyTaken);
    m_letter->route().setOpen(desk.settings.value(routeKey, false).toBool());
    connect(&m_letter->route(), &RoutePanel::toggled, this,
            [this](bool open) { m_desk.settings.setValue(routeKey, open); });
    look::whenFontChanges(this, [this] { redrawSoon(); });
    showHints();
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::makeActions()
{
    const auto make = [this](const QString &words, const QKeySequence &keys, bool checkable) {
        auto *action = new QAction(words, this);
        action->setShortcut(keys);
        action->setCheckable(checkable);
        action->setEnabled(false);
        addAction(action);
        return action;
    };
    m_find = make(tr("&Find in this message"), QKeySequence(Qt::CTRL | Qt::Key_F), false);
    m_plainText = make(tr("Show as &plain text"), {}, true);
    m_fixedFont = make(tr("Fi&xed font"), {}, true);
    m_source = make(tr("Show so&urce"), QKeySequence(Qt::CTRL | Qt::Key_U), false);
    m_save = make(tr("Save message &as…"), {}, false);
    m_fixedFont->setEnabled(true);
    m_fixedFont->setChecked(m_desk.settings.value(fixedFontKey, false).toBool());
    connect(m_find, &QAction::triggered, this, [this] { m_findBar->open(); });
    connect(m_source, &QAction::triggered, this, &ReaderPane::showSource);
    connect(m_save, &QAction::triggered, this, [this] {
        if (m_facts)
            m_files->saveLetter(m_facts->row.id, openSubject());
    });
    connect(m_plainText, &QAction::triggered, this, [this] { redrawSoon(); });
    connect(m_fixedFont, &QAction::triggered, this, [this](bool on) {
        m_desk.settings.setValue(fixedFontKey, on);
        redrawSoon();
    });
}

QList<QAction *> ReaderPane::ownActions() const
{
    return { m_find, m_plainText, m_fixedFont, m_source, m_save };
}

PageOptions ReaderPane::options() const
{
    const look::Tokens &t = look::tokens();
    PageOptions o;
    o.dark = t.dark;
    o.fixedFont = m_fixedFont->isChecked();
    o.plainText = m_plainText->isChecked();
    o.unfolded = m_unfolded;
    o.opened = m_opened;
    const int percent = Preferences::from(m_desk.settings).readingSize;
    o.reading = sized(look::font(look::TextStyle::Reading), percent);
    o.fixed = sized(look::font(look::TextStyle::Mono), percent);
    o.text = t.text;
    o.quiet = t.text2;
    o.accent = t.accent;
    o.warn = t.warnFg;
    return o;
}

void ReaderPane::show(const QList<store::LetterId> &letters)
{
    if (letters == m_shown)
        return;
    m_shown = letters;
    m_loader.cancel();
    m_opening.stop();
    m_reading.stop();
    m_redraw.stop();
    m_opened.clear();
    m_unfolded = false;
    m_lastFold = -1;
    if (letters.isEmpty()) {
        m_loader.forget();
        showHints();
    } else if (letters.size() > 1) {
        m_loader.forget();
        showSeveral();
    } else {
        m_plainText->setChecked(false);
        m_read = false;
        m_loader.load(letters.first(), options());
        m_opening.start();
    }
}

void ReaderPane::leaveLetter()
{
    m_facts.reset();
    m_folds = 0;
    m_opening.stop();
    m_reading.stop();
    m_keyOffer->clear();
    m_rest->clear();
    m_delivery->clear();
    m_letter->forget();
    m_state->clearButtons();
    for (QAction *action : { m_find, m_plainText, m_source, m_save })
        action->setEnabled(false);
    m_findBar->close();
}

void ReaderPane::present(QWidget *page)
{
    const bool focused = m_stack->isAncestorOf(focusWidget()) && m_stack->currentWidget() != page;
    m_row->setVisible(page != m_hints);
    m_line->setVisible(page != m_hints);
    m_stack->setCurrentWidget(page);
    if (focused) // what had the focus is hidden now
        setFocus(Qt::OtherFocusReason);
}

void ReaderPane::showHints()
{
    leaveLetter();
    present(m_hints);
}

void ReaderPane::showSeveral()
{
    leaveLetter();
    const QString words = tr("%n message(s) selected", nullptr, int(m_shown.size()));
    m_state->setMessage(look::Glyph::Envelope, words, tr("The buttons above are for all of them."));
    look::announce(this, words);
    present(m_state);
}

void ReaderPane::showOpening()
{
    leaveLetter();
    m_state->setMessage(look::Glyph::Clock, tr("Opening…"), QString());
    look::announce(this, tr("Opening…"));
    present(m_state);
}

void ReaderPane::showGone()
{
    m_loader.forget();
    leaveLetter();
    m_state->setMessage(look::Glyph::Trash, tr("This message is no longer here"),
                        tr("It was deleted for good."));
    look::announce(this, tr("This message is no longer here"));
    present(m_state);
}

void ReaderPane::letterFailed(store::LetterId letter, const MailError &error)
{
    if (error.kind == MailError::Kind::NotFound) {
        showGone();
        return;
    }
    leaveLetter();
    const QString title = tr("This message cannot be opened");
    m_state->setMessage(look::Glyph::Warn, title, text::sentence(error), look::Tone::Error);
    look::Button *raw = m_state->addButton(tr("Show raw"));
    connect(raw, &QAbstractButton::clicked, this,
            [this, letter] { (new SourceWindow(m_desk.store, letter, QString(), this))->QWidget::show(); });
    look::announce(this, title);
    present(m_state);
}

void ReaderPane::letterLoaded(const std::shared_ptr<LetterFacts> &facts, const std::shared_ptr<LetterPage> &page)
{
    m_opening.stop();
    m_state->clearButtons();
    m_findBar->close();
    m_facts = facts;
    m_folds = page->folds;
    m_plainText->setEnabled(page->hasHtml && !page->tooMuch);
    for (QAction *action : { m_find, m_source, m_save })
        action->setEnabled(true);
    m_find->setEnabled(!facts->isShut());
    m_letter->showLetter(*facts, *page);
    m_keyOffer->showFor(*facts);
    m_rest->showFor(*facts);
    m_delivery->showFor(*facts);
    tellOfProtection();
    present(m_letter);
    waitForReading();
}

void ReaderPane::tellOfProtection()
{
    if (!m_facts->judgement || m_facts->judgement->verdict == crypto::Verdict::Plain)
        return;
    Q_EMIT judged(m_facts->row.id, m_facts->isOpened() ? m_facts->message.subject : QString(),
                  letterMark(*m_facts->judgement));
}

void ReaderPane::engineChanged()
{
    using crypto::Verdict;
    const bool mayBeBetter = m_facts && m_facts->judgement
        && (m_facts->judgement->verdict == Verdict::PluginOff
            || m_facts->judgement->verdict == Verdict::EngineMissing);
    if (mayBeBetter)
        m_loader.load(m_facts->row.id, options());
}

/// The letter is judged anew, with the key that it brought: strip and list follow. An envelope that was opened stays
/// so where its passphrase is still known; else the question for it comes up again.
void ReaderPane::keyTaken()
{
    if (m_facts && m_facts->judgement && m_facts->judgement->verdict != crypto::Verdict::Plain)
        m_loader.unlock(options());
    else if (m_facts)
        m_keyOffer->showFor(*m_facts);
}

// What names windows and files outlives the letter on the screen: never what came out of an envelope.
QString ReaderPane::openSubject() const
{
    return m_facts->judgement && m_facts->judgement->sealed ? QString() : m_facts->message.subject;
}

FileSource ReaderPane::filesOfLetter() const
{
    return { m_facts->row.id, m_facts->inside };
}

std::shared_ptr<const LetterFacts> ReaderPane::opened() const
{
    return m_facts && m_facts->isOpened() ? m_facts : nullptr;
}

void ReaderPane::letterDrawn(const std::shared_ptr<LetterPage> &page)
{
    if (!m_facts)
        return;
    m_folds = page->folds;
    m_letter->showAgain(*m_facts, *page);
    m_letter->body().selectFold(m_lastFold);
    m_findBar->refresh();
}

void ReaderPane::noticeChanges(const store::Changes &changes)
{
    if (m_shown.size() != 1 || !changes.removed.contains(m_shown.first()))
        return;
    const store::LetterId whole = m_rest->whole();
    showGone();
    if (whole != store::LetterId::None)
        Q_EMIT wholeLetterCame(whole);
}

void ReaderPane::redrawSoon()
{
    if (m_facts)
        m_redraw.start(0);
}

void ReaderPane::pageDown()
{
    if (!m_facts || !m_letter->pageDown())
        Q_EMIT wantsNextUnread();
}

void ReaderPane::showSource()
{
    if (m_facts)
        (new SourceWindow(m_desk.store, m_facts->row.id, openSubject(), this))->QWidget::show();
}

void ReaderPane::waitForReading()
{
    const Preferences preferences = Preferences::from(m_desk.settings);
    if (m_facts && m_facts->row.unread && !m_read && preferences.marksRead && isVisible())
        m_reading.start(preferences.markReadAfter);
}

void ReaderPane::applyPreferences()
{
    redrawSoon();
    waitForReading();
}

void ReaderPane::changeEvent(QEvent *event)
{
    look::Pane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_row)
        redrawSoon();
}

void ReaderPane::showEvent(QShowEvent *event)
{
    look::Pane::showEvent(event);
    waitForReading();
}

void ReaderPane::hideEvent(QHideEvent *event)
{
    look::Pane::hideEvent(event);
    m_reading.stop(); // what is not on the screen is not read
}

void ReaderPane::focusInEvent(QFocusEvent *event)
{
    look::Pane::focusInEvent(event);
    if (m_facts)
        m_letter->body().setFocus(event->reason());
}

} // namespace sobre::ui
