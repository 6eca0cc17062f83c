// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane says about its list: the title, and what stands where there are no rows.
#include "ui/letters/letter_list_pane.h"

#include "core/store/folders.h"
#include "ui/letters/letter_list_model.h"
#include "ui/letters/letter_words.h"
#include "ui/letters/list_header.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/text/error_text.h"
#include "ui/text/folder_names.h"
#include "ui/text/isolate.h"

#include <QLocale>
#include <QStackedLayout>

namespace sobre::ui {

using look::Glyph;
using store::FolderId;

void LetterListPane::showTitle()
{
    const QLocale locale;
    const qint64 unsearched = m_model->scope().isSearch() ? m_model->unsearched() : 0;
    m_foot->setText(unsearched > 0 ? letter_words::unsearched(unsearched) : QString());
    m_foot->setVisible(unsearched > 0);
    const int letters = m_model->letters(), unread = m_model->unread();
    if (m_model->scope().isSearch()) {
        const QString found = m_model->hasMore() ? tr("the newest %n messages", nullptr, letters)
                                                 : tr("%n messages", nullptr, letters);
        m_header->setTitle(tr("Search"), m_asked == ListScope() ? QString() : found);
        return;
    }
    const auto folder = store::folders::byId(m_desk.reader, m_model->scope().folder);
    QString counts = locale.toString(letters);
    if (unread > 0) //: "3 unread · 31": unread letters of a folder, and all
        counts = tr("%1 unread · %2").arg(locale.toString(unread), locale.toString(letters));
    const bool counted = m_model->isWhole() && letters > 0;
    m_header->setTitle(folder ? text::folderName(*folder) : QString(), counted ? counts : QString());
}

void LetterListPane::showState()
{
    if (m_loadError) {
        showLoadFailure();
    } else if (m_model->rowCount() > 0) {
        const bool hadFocus = m_empty->hasFocus() || m_empty->isAncestorOf(focusWidget());
        m_stack->setCurrentWidget(m_view);
        if (hadFocus)
            m_view->setFocus(Qt::OtherFocusReason);
        return;
    } else if (m_placed == ListScope() || !m_model->isWhole()) {
        m_empty->clearButtons();
        m_empty->setMessage(Glyph::None, QString(), QString()); // nothing was asked for yet, or is known
    } else if (m_model->letters() > 0) {
        showNothingFits();
    } else if (m_model->scope().isSearch()) {
        showNothingFound();
    } else {
        showEmptyFolder();
    }
    const bool hadFocus = m_view->hasFocus();
    m_stack->setCurrentWidget(m_empty);
    m_empty->setFocusPolicy(Qt::StrongFocus);
    if (hadFocus)
        m_empty->setFocus(Qt::OtherFocusReason);
}

void LetterListPane::showEmptyFolder()
{
    m_empty->clearButtons();
    switch (m_model->scope().folder) {
    case FolderId::Inbox: {
        const QString sentence = tr("New mail appears here.");
        m_empty->setMessage(Glyph::Inbox, tr("Nothing here yet"),
                            m_lastCheck.isEmpty() ? sentence : sentence + u' ' + m_lastCheck);
        connect(m_empty->addButton(tr("Get mail")), &QAbstractButton::clicked, this,
                &LetterListPane::getMailWanted);
        break;
    }
    case FolderId::Drafts:
        m_empty->setMessage(Glyph::Drafts, tr("Nothing here yet"),
                            tr("What you begin to write is kept here."));
        break;
    case FolderId::Sent:
        m_empty->setMessage(Glyph::Sent, tr("Nothing here yet"), tr("What you have sent is kept here."));
        break;
    case FolderId::Archive:
        m_empty->setMessage(
            Glyph::Archive, tr("Nothing here yet"),
            tr("Messages that you have dealt with and want to keep: press A to put one here."));
        break;
    case FolderId::Junk:
        m_empty->setMessage(Glyph::Junk, tr("Nothing here yet"),
                            tr("Messages that you mark as junk go here."));
        break;
    case FolderId::Trash:
        m_empty->setMessage(Glyph::Trash, tr("Nothing here yet"),
                            tr("Messages that you delete go here first."));
        break;
    default:
        m_empty->setMessage(Glyph::Folder, tr("Nothing here yet"),
                            tr("Drag messages here, or press V to move them."));
        break;
    }
}

void LetterListPane::showNothingFits()
{
    m_empty->clearButtons();
    const QString count = m_model->scope().isSearch()
        ? tr("%n messages were found.", nullptr, m_model->letters())
        : tr("%n messages in this folder.", nullptr, m_model->letters());
    switch (m_model->options().filter) {
    case LetterFilter::Unread:
        m_empty->setMessage(Glyph::Check, tr("All read"), count);
        break;
    case LetterFilter::Starred:
        m_empty->setMessage(Glyph::Star, tr("No message has a star"), count);
        break;
    default:
        m_empty->setMessage(Glyph::Attachment, tr("No message has a file"), count);
        break;
    }
    connect(m_empty->addButton(tr("Show all"), look::Button::Kind::Flat), &QAbstractButton::clicked, this,
            [this] {
                ListOptions options = m_model->options();
                options.filter = LetterFilter::All;
                setOptions(options);
                focusList();
            });
}

void LetterListPane::showNothingFound()
{
    m_empty->clearButtons();
    m_empty->setMessage(Glyph::Search,
                        tr("No message matches “%1”").arg(text::isolated(m_model->scope().search)),
                        m_model->scope().everywhere ? tr("Searched everything, Junk and Trash too.")
                                                    : tr("Searched all folders, text and file names."));
    if (m_model->scope().everywhere)
        return;
    connect(m_empty->addButton(tr("Search junk and trash too"), look::Button::Kind::Flat),
            &QAbstractButton::clicked, this, [this] { showSearch(m_model->scope().search, true); });
}

void LetterListPane::showLoadFailure()
{
    m_empty->clearButtons();
    const auto known = store::folders::byId(m_desk.reader, m_asked.folder);
    m_header->setTitle(known ? text::folderName(*known) : tr("Search"), QString());
    const bool typed = m_asked.isSearch()
        && (m_loadError->kind == MailError::Kind::BadInput || m_loadError->kind == MailError::Kind::NotFound);
    if (typed) {
        m_empty->setMessage(Glyph::Search, tr("This cannot be searched for"), text::sentence(*m_loadError));
        return;
    }
    m_empty->setMessage(Glyph::Warn, tr("These messages cannot be shown"), text::sentence(*m_loadError),
                        look::Tone::Error);
    connect(m_empty->addButton(tr("Try again")), &QAbstractButton::clicked, this,
            [this] { ask(ListScope(m_asked), optionsFor(folder())); });
}

void LetterListPane::setLastCheck(const QString &sentence)
{
    m_lastCheck = sentence;
    if (m_stack->currentWidget() == m_empty)
        showState();
}

} // namespace sobre::ui
