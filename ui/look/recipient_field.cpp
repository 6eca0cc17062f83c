// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/recipient_field.h"

#include "ui/look/accessible.h"
#include "ui/look/chip.h"
#include "ui/look/flow_layout.h"
#include "ui/look/paint.h"
#include "ui/look/type.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace sobre::look {

namespace {

constexpr int inset = 4;

/// The text part: no frame of its own, wants some room and takes the rest of its line.
class FieldEdit : public QLineEdit {
public:
    using QLineEdit::QLineEdit;
    QSize sizeHint() const override
    {
        return QSize(scaled(120), std::max(scaled(28), fontMetrics().lineSpacing() + 8));
    }
    QSize minimumSizeHint() const override { return QSize(scaled(60), sizeHint().height()); }
};

} // namespace

RecipientField::RecipientField(const QString &accessibleName, QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget), m_flow(new FlowLayout(m_content)), m_edit(new FieldEdit)
{
    installAccessibility();
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(inset, inset, inset, inset);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);

    m_edit->setFrame(false);
    m_edit->setAccessibleName(accessibleName);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &RecipientField::textEdited);
    connect(m_edit, &QLineEdit::returnPressed, this,
            [this] { // comes past the filter while suggestions are open
                if (m_completer && m_completer->popup()->isVisible()
                    && !m_completer->popup()->currentIndex().isValid())
                    commit();
            });
    m_flow->insertWidget(0, m_edit);
    setWidget(m_content);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false); // setWidget() turned it on
}

QList<Recipient> RecipientField::recipients() const
{
    QList<Recipient> all;
    for (const Entry &entry : m_entries)
        all.append(entry.recipient);
    return all;
}

void RecipientField::setRecipients(const QList<Recipient> &recipients)
{
    while (!m_entries.isEmpty()) {
        Chip *chip = m_entries.takeLast().chip;
        m_flow->removeWidget(chip);
        chip->deleteLater();
    }
    m_editing = false;
    placeEditor(0);
    for (const Recipient &one : recipients)
        insert(m_entries.size(), one);
    placeEditor(m_entries.size());
    Q_EMIT addressesChanged();
}

void RecipientField::add(const Recipient &recipient)
{
    insert(m_place, recipient);
    Q_EMIT addressesChanged();
}

QString RecipientField::pendingText() const
{
    return m_edit->text().trimmed();
}

bool RecipientField::isAcceptable() const
{
    return std::ranges::none_of(m_entries,
                                [](const Entry &e) { return e.recipient.state == RecipientState::Bad; });
}

void RecipientField::commit()
{
    const QString text = m_edit->text();
    const bool wasEditing = std::exchange(m_editing, false);
    m_edit->clear();
    m_lastLength = 0;
    if (m_completer)
        m_completer->popup()->hide();
    if (!text.trimmed().isEmpty())
        insertPieces(splitRecipients(text));
    else if (wasEditing)
        Q_EMIT addressesChanged(); // edited away to nothing
    placeEditor(m_entries.size());
}

void RecipientField::editAddress(const QString &address)
{
    const auto found = std::ranges::find(m_entries, address, [](const Entry &entry) { return entry.recipient.address; });
    if (found != m_entries.end())
        edit(found->chip);
}

void RecipientField::setState(const QString &address, RecipientState state, const QString &note)
{
    for (Entry &entry : m_entries) {
        if (entry.recipient.address.compare(address, Qt::CaseInsensitive) != 0)
            continue;
        entry.recipient.state = state;
        entry.recipient.note = note;
        dress(entry);
    }
}

void RecipientField::setSealing(bool sealing)
{
    m_sealing = sealing;
    for (const Entry &entry : std::as_const(m_entries))
        dress(entry);
}

void RecipientField::setCompletionModel(QAbstractItemModel *model, int role, bool filtersItself)
{
    delete m_completer;
    m_completer = new QCompleter(model, this);
    m_completer->setCompletionRole(role);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCompletionMode(filtersItself ? QCompleter::UnfilteredPopupCompletion
                                                 : QCompleter::PopupCompletion);
    m_completer->setWidget(m_edit); // not setCompleter(): a choice becomes a chip, not text
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &chosen) {
                m_edit->setText(chosen);
                commit();
                m_edit->setFocus(Qt::OtherFocusReason);
            });
}

void RecipientField::textEdited(const QString &text)
{
    const bool pasted = text.size() - m_lastLength > 1;
    QString rest;
    const QStringList pieces = splitRecipients(text, &rest);
    const bool closed = rest.size() < text.size();
    if (closed) {
        const bool all = pasted && rest.contains(u'@');
        m_edit->setText(all ? QString() : rest.trimmed());
        m_editing = false;
        insertPieces(all ? splitRecipients(text) : pieces);
    }
    if (m_edit->text().startsWith(u' '))
        m_edit->setText(m_edit->text().trimmed()); // after "Ana, "
    m_lastLength = m_edit->text().size();
    const QString query = m_edit->text().trimmed();
    Q_EMIT queryChanged(query);
    if (!m_completer)
        return;
    if (query.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->setCompletionPrefix(query);
    if (m_completer->completionCount() > 0) {
        m_completer->complete();
        // Who types an address means that one; Enter must not take a similar one out of the list.
        const bool offer = !query.contains(u'@');
        m_completer->popup()->setCurrentIndex(offer ? m_completer->completionModel()->index(0, 0)
                                                    : QModelIndex());
    } else {
        m_completer->popup()->hide();
    }
}

void RecipientField::insertPieces(const QStringList &pieces)
{
    for (const QString &piece : pieces) {
        Recipient one;
        if (m_parser) {
            one = m_parser(piece);
        } else {
            one.address = piece;
            one.state = piece.contains(u'@') ? RecipientState::Plain : RecipientState::Bad;
        }
        if (one.state == RecipientState::Bad && one.shown().isEmpty())
            one.address = piece; // nothing that was typed gets lost
        insert(m_place, one);
        if (one.state == RecipientState::Bad)
            announce(m_edit, m_entries[m_place - 1].chip->accessibleName());
    }
    if (!pieces.isEmpty())
        Q_EMIT addressesChanged();
}

void RecipientField::insert(qsizetype index, const Recipient &recipient)
{
    auto *chip = new Chip(m_content);
    m_entries.insert(index, Entry{ recipient, chip });
    m_flow->insertWidget(int(index), chip);
    if (index <= m_place)
        ++m_place;
    connect(chip, &Chip::removeRequested, this, [this, chip] { remove(chip); });
    connect(chip, &Chip::editRequested, this, [this, chip] { edit(chip); });
    connect(chip, &Chip::walkRequested, this, [this, chip](int step) { walk(chip, step); });
    connect(chip, &Chip::menuRequested, this, [this, chip](QPoint at) { showMenu(chip, at); });
    connect(chip, &Chip::typed, this, [this](const QString &text) {
        m_edit->setFocus(Qt::OtherFocusReason);
        m_edit->insert(text);
        textEdited(m_edit->text());
    });
    dress(m_entries[index]);
    chip->show();
    fit();
}

void RecipientField::dress(const Entry &entry)
{
    const Recipient &r = entry.recipient;
    entry.chip->setFace(r.shown(), recipientGlyph(r.state, m_sealing), recipientTone(r.state, m_sealing),
                        recipientNote(r, m_sealing));
    entry.chip->setDetail(r.address);
}

qsizetype RecipientField::indexOf(const Chip *chip) const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].chip == chip)
            return i;
    return -1;
}

void RecipientField::remove(Chip *chip)
{
    const qsizetype index = indexOf(chip);
    if (index < 0)
        return;
    const bool focused = chip->hasFocus();
    m_entries.removeAt(index);
    m_flow->removeWidget(chip);
    if (index < m_place)
        --m_place;
    if (focused && index < m_entries.size())
        m_entries[index].chip->setFocus(Qt::OtherFocusReason);
    else
        m_edit->setFocus(Qt::OtherFocusReason);
    chip->hide();
    chip->deleteLater();
    fit();
    Q_EMIT addressesChanged();
}

void RecipientField::walk(Chip *from, int step)
{
    const qsizetype next = indexOf(from) + step;
    if (next >= m_entries.size()) {
        m_edit->setFocus(Qt::OtherFocusReason);
        m_edit->setCursorPosition(0);
    } else if (next >= 0) {
        m_entries[next].chip->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(m_entries[next].chip);
    }
}

void RecipientField::edit(Chip *chip)
{
    commit(); // what was typed elsewhere
    const qsizetype index = indexOf(chip);
    if (index < 0)
        return;
    m_edited = m_entries[index].recipient;
    m_entries.removeAt(index);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    placeEditor(index);
    m_editing = true;
    m_edit->setText(m_edited.written());
    m_lastLength = m_edit->text().size();
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void RecipientField::cancelEdit()
{
    m_editing = false;
    m_edit->clear();
    m_lastLength = 0;
    insert(m_place, m_edited);
    placeEditor(m_entries.size());
}

void RecipientField::placeEditor(qsizetype index)
{
    m_flow->removeWidget(m_edit);
    m_flow->insertWidget(int(index), m_edit);
    m_place = index;
    fit();
}

void RecipientField::showMenu(Chip *chip, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(Glyph::Edit), tr("&Edit"), QKeySequence(Qt::Key_F2), this,
                    [this, chip] { edit(chip); });
    menu->addAction(look::icon(Glyph::Copy), tr("&Copy address"), this, [this, chip] {
        if (const qsizetype index = indexOf(chip); index >= 0)
            QGuiApplication::clipboard()->setText(m_entries[index].recipient.written());
    });
    menu->addAction(look::icon(Glyph::Close), tr("&Remove"), QKeySequence(Qt::Key_Delete), this,
                    [this, chip] { remove(chip); });
    Q_EMIT menuAboutToShow(int(indexOf(chip)), menu);
    menu->popup(position);
}

bool RecipientField::editKey(QKeyEvent *event)
{
    const bool popup = m_completer && m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Tab:
        if (popup && m_completer->popup()->currentIndex().isValid()) {
            m_edit->setText(
                m_completer->popup()->currentIndex().data(m_completer->completionRole()).toString());
            m_completer->popup()->hide();
        }
        commit();
        return false; // and the focus moves on
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (popup || m_edit->text().trimmed().isEmpty())
            return false;
        commit();
        return true;
    case Qt::Key_Escape:
        if (!m_editing)
            return false;
        cancelEdit();
        return true;
    case Qt::Key_Backspace:
        if (m_edit->cursorPosition() > 0 || m_edit->hasSelectedText() || m_place == 0)
            return false;
        m_entries[m_place - 1].chip->setFocus(Qt::OtherFocusReason);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool back = (event->key() == Qt::Key_Left) == (layoutDirection() == Qt::LeftToRight);
        if (!back || event->modifiers() != Qt::NoModifier || m_edit->cursorPosition() > 0
            || m_edit->hasSelectedText() || m_place == 0)
            return false;
        m_entries[m_place - 1].chip->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(m_entries[m_place - 1].chip);
        return true;
    }
    default:
        return false;
    }
}

bool RecipientField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::KeyPress && editKey(static_cast<QKeyEvent *>(event)))
            return true;
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            const bool leaves = reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
                && reason != Qt::MenuBarFocusReason;
            if (event->type() == QEvent::FocusOut && leaves && !m_edit->text().isEmpty())
                QMetaObject::invokeMethod(this, &RecipientField::commit, Qt::QueuedConnection);
            update();
            viewport()->update();
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

bool RecipientField::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        m_edit->setFocus(Qt::MouseFocusReason);
    return QScrollArea::viewportEvent(event);
}

bool RecipientField::event(QEvent *event)
{
    if (event->type() == QEvent::Paint) { // the edge round the viewport
        const Tokens &t = tokens();
        const bool focused = m_edit->hasFocus();
        QPainter painter(this);
        paintFace(&painter, rect(), radius::control, t.surface, focused ? t.accent : t.inputBorder,
                  focused ? focusWidth : t.borderWidth);
        return true;
    }
    return QScrollArea::event(event);
}

void RecipientField::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void RecipientField::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void RecipientField::fit()
{
    const int height = sizeHint().height();
    if (height != minimumHeight())
        setFixedHeight(height);
    if (m_edit->hasFocus())
        QMetaObject::invokeMethod(this, [this] { ensureWidgetVisible(m_edit); }, Qt::QueuedConnection);
}

QSize RecipientField::sizeHint() const
{
    const int line = m_edit->sizeHint().height();
    const int content = m_flow->heightForWidth(std::max(viewport()->width(), scaled(120)));
    return QSize(scaled(300), std::clamp(content, line, 4 * line + 3 * 6) + 2 * inset);
}

QSize RecipientField::minimumSizeHint() const
{
    return QSize(scaled(160), sizeHint().height());
}

} // namespace sobre::look
