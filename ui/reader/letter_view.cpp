// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/letter_view.h"

#include "ui/look/accessible.h"
#include "ui/look/empty_state.h"
#include "ui/look/pane.h"
#include "ui/reader/files_bar.h"
#include "ui/reader/attachment_words.h"
#include "ui/reader/body_view.h"
#include "ui/reader/header_card.h"
#include "ui/reader/fate_panel.h"
#include "ui/reader/letter_facts.h"
#include "ui/reader/link_target.h"
#include "ui/reader/posting_panel.h"
#include "ui/reader/route_panel.h"
#include "ui/reader/security_bar.h"
#include "ui/reader/security_look.h"
#include "ui/reader/security_words.h"
#include "ui/reader/strip_column.h"
#include "ui/text/isolate.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace sobre::ui {

namespace {
constexpr qsizetype LongestSpoken = 300; // characters of a signed part that are said of it
}

LetterView::LetterView(QWidget *parent)
    : QScrollArea(parent), m_header(new HeaderCard), m_security(new SecurityBar), m_strips(new StripColumn),
      m_shut(new look::EmptyState), m_room(new QWidget), m_body(new BodyView),
      m_target(new LinkTarget(m_body)), m_attachments(new FilesBar), m_route(new RoutePanel),
      m_fate(new FatePanel), m_posting(new PostingPanel)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new look::Pane(look::Pane::Back::Surface);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(look::space::xl, 14, look::space::xl, 18);
    column->setSpacing(look::space::m);
    column->addWidget(m_header);
    column->addWidget(m_security);
    column->addWidget(m_strips);
    column->addWidget(m_shut, 1);
    column->addWidget(m_room, 1);
    column->addWidget(m_body, 1);
    column->addWidget(m_attachments);
    column->addWidget(m_route);
    column->addWidget(m_fate);
    column->addWidget(m_posting);
    setWidget(content);

    m_shut->setObjectName(QStringLiteral("shut"));
    m_shut->hide();
    m_room->hide();
    m_room->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    connect(m_security, &SecurityBar::keysRequested, this, &LetterView::keysRequested);
    connect(m_security, &SecurityBar::rawRequested, this, &LetterView::sourceRequested);
    connect(m_body, &BodyView::linkPointedAt, this, [this](const QString &target) {
        m_target->showTarget(target);
        if (!target.isEmpty() && m_body->hasFocus())
            look::announce(m_body, target);
    });
    connect(m_body, &BodyView::wentBeyondEnd, this, [this] {
        if (!pageDown())
            Q_EMIT wentBeyondEnd();
    });
}

void LetterView::showLetter(const LetterFacts &facts, LetterPage &page)
{
    // The strip about files speaks of what the person did; it ends with the letter.
    m_strips->clear();
    m_security->showLetter(facts, page.isFramed);
    tellOfEnvelope(facts);
    m_header->showLetter(facts);
    m_route->showRoute(facts.message.route, facts.row.received);
    if (facts.damaged)
        m_strips->set(StripColumn::About::Damage, look::Tone::Warn, look::Glyph::Warn,
                      tr("This message is damaged or incomplete."), tr("Parts of it may be missing."));
    tellOfText(facts, page);
    m_body->showPage(page);
    verticalScrollBar()->setValue(0);
}

void LetterView::forget()
{
    m_strips->clear();
    m_security->clear();
    m_shut->hide();
    m_header->showLetter({});
    m_attachments->showFiles({});
    m_body->clearPage();
}

void LetterView::tellOfEnvelope(const LetterFacts &facts)
{
    m_shut->clearButtons();
    const bool whole = facts.isShut() && securityLook(*facts.judgement).wholePane;
    m_shut->setVisible(whole);
    m_room->setVisible(facts.isShut() && !whole);
    m_body->setVisible(!facts.isShut());
    if (!whole)
        return;
    const SecurityLook how = securityLook(*facts.judgement);
    const StripWords words = securityWords(facts, false);
    m_shut->setMessage(how.glyph, words.lead, missingKeyWords(facts.judgement->sealedFor), how.tone);
    connect(m_shut->addButton(tr("Import a key")), &QAbstractButton::clicked, this,
            [this] { Q_EMIT keysRequested({ .what = KeyWish::What::Import, .address = {}, .fingerprint = {} }); });
    connect(m_shut->addButton(tr("Show raw")), &QAbstractButton::clicked, this, &LetterView::sourceRequested);
    look::announce(m_shut, words.lead);
}

void LetterView::showAgain(const LetterFacts &facts, LetterPage &page)
{
    tellOfText(facts, page);
    m_body->showPage(page, true);
}

void LetterView::tellOfText(const LetterFacts &facts, const LetterPage &page)
{
    const QList<mime::Attachment> files
        = filesOf(facts.message, page.isHtml ? page.shownPictures : QStringList());
    QList<mime::PartPath> unsignedFiles;
    for (const mime::Attachment &file : files) {
        if (facts.isUnsigned(file))
            unsignedFiles.append(file.path);
    }
    m_attachments->showFiles(files, unsignedFiles);
    // Who listens cannot see the frame.
    QStringList framed;
    for (const TextStretch &stretch : page.isFramed ? facts.stretches : QList<TextStretch>()) {
        if (stretch.isCovered)
            framed.append(stretch.text.simplified().left(LongestSpoken));
    }
    //: Read aloud; %1 is the text within the frame
    m_body->setAccessibleDescription(framed.isEmpty() ? QString() : tr("Only this is signed: %1").arg(framed.join(u' ')));
    if (page.remoteHosts.isEmpty() || !page.isHtml) {
        m_strips->remove(StripColumn::About::Pictures);
    } else {
        const QString what = page.remoteHosts.size() == 1
            ? tr("Pictures from %1 were not loaded.").arg(text::isolated(page.remoteHosts.first()))
            : tr("Pictures from %n server(s) were not loaded.", nullptr, int(page.remoteHosts.size()));
        look::Strip *strip
            = m_strips->set(StripColumn::About::Pictures, look::Tone::Info, look::Glyph::Picture, what,
                            tr("They would tell the sender when and where you read."));
        strip->setToolTip(page.remoteHosts.mid(0, 30).join(u'\n').toHtmlEscaped());
    }
    if (page.textCut) {
        look::Strip *strip
            = m_strips->set(StripColumn::About::Text, look::Tone::Info, look::Glyph::Info,
                            tr("This message is very long."), tr("Only its beginning is shown."));
        look::Button *raw = strip->addButton(tr("Show source"));
        connect(raw, &QAbstractButton::clicked, this, &LetterView::sourceRequested);
    } else if (page.tooMuch) {
        m_strips->set(StripColumn::About::Text, look::Tone::Info, look::Glyph::Info,
                      tr("This message is too large to show as it was designed."), tr("This is its text."));
    } else {
        m_strips->remove(StripColumn::About::Text);
    }
}

bool LetterView::pageDown()
{
    if (m_body->pageBy(1))
        return true;
    QScrollBar *bar = verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + bar->pageStep());
    return bar->value() != before;
}

} // namespace sobre::ui
