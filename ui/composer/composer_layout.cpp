// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachment_bar.h"
#include "ui/composer/body_edit.h"
#include "ui/composer/closed_vans.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/letter_head.h"
#include "ui/composer/time_chooser.h"
#include "ui/look/button.h"
#include "ui/look/label.h"
#include "ui/look/pane.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"
#include "ui/look/tool_button.h"
#include "ui/look/tool_row.h"
#include "ui/look/type.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {
const QString GeometryKey = u"composer/geometry"_s;
}

void ComposerWindow::build()
{
    setWindowFlag(Qt::Window);
    setAcceptDrops(true);
    setAttribute(Qt::WA_QuitOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTools());
    column->addWidget(new look::Line);
    column->addWidget(buildHead());
    column->addWidget(new look::Line);

    m_body = new BodyEdit;
    column->addWidget(m_body, 1);
    connect(m_body, &QPlainTextEdit::textChanged, this, [this] {
        // Colours of the highlighter count as a change to Qt, not to the person.
        if (std::exchange(m_bodyRevision, m_body->document()->revision()) != m_body->document()->revision())
            changed();
    });
    connect(m_body, &BodyEdit::filesGiven, this,
            [this](const QStringList &paths) { m_files->addPaths(paths); });
    connect(m_body, &BodyEdit::pictureGiven, this,
            [this](const QImage &picture) { m_files->addPicture(picture); });

    column->addWidget(new look::Line);
    auto *foot = new look::Pane(look::Pane::Back::Window);
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(0, 0, 0, 0);
    m_files = new AttachmentBar;
    footColumn->addWidget(m_files);
    column->addWidget(foot);
    connect(m_files, &AttachmentBar::changed, this, &ComposerWindow::changed);
    connect(m_files, &AttachmentBar::addRequested, this, &ComposerWindow::attach);
    connect(m_files, &AttachmentBar::refused, this,
            [this](const QString &sentence) { tell(Notice::Told, look::Tone::Warn, {}, sentence); });

    buildSealing();
    orderTabs();
    if (!restoreGeometry(m_desk.settings.value(GeometryKey).toByteArray()))
        resize(900, 680);
}

QWidget *ComposerWindow::buildTools()
{
    auto *pane = new look::Pane(look::Pane::Back::Window);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new look::ToolRow(tr("Tools"));
    column->addWidget(row);

    m_send = new look::Button(tr("&Send"), look::Button::Kind::Primary, look::Glyph::Sent);
    m_send->setToolTip(
        tr("Send (%1)").arg(QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText)));
    connect(m_send, &QPushButton::clicked, this, &ComposerWindow::sendSoon);
    row->addWidget(m_send);
    row->addSpacing(look::space::l);
    m_sealButton = new look::ToolButton(look::Glyph::Lock, tr("S&eal"));
    m_sealButton->setCheckable(true);
    row->add(m_sealButton);
    m_attach = new look::ToolButton(look::Glyph::Attachment, tr("&Attach"));
    m_attach->setShownShortcut(QKeySequence(u"Ctrl+Shift+A"_s));
    connect(m_attach, &QToolButton::clicked, this, &ComposerWindow::attach);
    row->add(m_attach);
    m_later = new look::ToolButton(look::Glyph::Clock, tr("&Later"));
    m_later->setObjectName(u"later"_s);
    m_later->setPopupMode(QToolButton::InstantPopup);
    m_later->setMenu(buildLater());
    row->add(m_later);
    row->addStretch();
    m_state = new look::Label({}, look::TextStyle::Caption);
    row->addWidget(m_state);
    row->addSpacing(look::space::s);
    m_more = new look::ToolButton(look::Glyph::Menu, tr("More"), look::ToolButton::Face::IconOnly);
    // Not setMenu(): that draws an arrow into the corner of the three lines.
    connect(m_more, &QToolButton::clicked, this, [this, menu = buildMenu()] {
        const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
        const int indent = rightToLeft ? 0 : m_more->width() - menu->sizeHint().width();
        menu->popup(m_more->mapToGlobal(QPoint(indent, m_more->height())));
    });
    row->add(m_more);
    m_chooser = new TimeChooser;
    column->addWidget(m_chooser);
    connect(m_chooser, &TimeChooser::chosen, this, &ComposerWindow::sendAt);
    return pane;
}

QMenu *ComposerWindow::buildMenu()
{
    auto *menu = new QMenu(this);
    m_sendAction = action(tr("&Send"), { QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s) },
                          &ComposerWindow::sendSoon);
    menu->addAction(m_sendAction);
    menu->addMenu(m_later->menu());
    menu->addAction(
        action(tr("&Attach files…"), { QKeySequence(u"Ctrl+Shift+A"_s) }, &ComposerWindow::attach));
    m_sealAction = action(tr("S&eal in an envelope"), { QKeySequence(u"Ctrl+Shift+E"_s) }, nullptr);
    m_sealAction->setCheckable(true);
    menu->addAction(m_sealAction);
    m_signAction = action(tr("S&ign without sealing"), {}, nullptr);
    m_signAction->setCheckable(true);
    m_signAction->setObjectName(u"sign"_s);
    menu->addAction(m_signAction);
    QAction *vans = action(tr("Closed &vans only"), {}, nullptr);
    vans->setObjectName(u"closedVans"_s);
    menu->addAction(vans);
    m_vansLine = new look::Strip;
    m_vansLine->setObjectName(u"vansLine"_s);
    m_vans = new ClosedVans(*vans, *m_vansLine, this);
    connect(m_vans, &ClosedVans::changed, this, &ComposerWindow::changed);
    menu->addSeparator();
    menu->addAction(action(tr("Save &draft"), { QKeySequence::Save }, &ComposerWindow::saveDraft));
    menu->addSeparator();
    menu->addAction(tr("Add &Cc"), this, [this] {
        m_head->unfold(true, false);
        m_head->cc()->setFocus();
    });
    menu->addAction(tr("Add &Bcc"), this, [this] {
        m_head->unfold(false, true);
        m_head->bcc()->setFocus();
    });
    menu->addSeparator();
    menu->addAction(action(tr("&Throw away"), {}, &ComposerWindow::discard));
    auto *leaving = new QAction(tr("C&lose and keep as draft"), this);
    leaving->setShortcut(QKeySequence(u"Ctrl+W"_s)); // not every desktop has it as its standard key
    connect(leaving, &QAction::triggered, this, &QWidget::close);
    addAction(leaving);
    menu->addAction(leaving);
    return menu;
}

QAction *ComposerWindow::action(const QString &text, const QList<QKeySequence> &keys,
                                void (ComposerWindow::*does)())
{
    auto *made = new QAction(text, this);
    made->setShortcuts(keys);
    if (does)
        connect(made, &QAction::triggered, this, does);
    addAction(made);
    m_actions.append(made);
    return made;
}

QWidget *ComposerWindow::buildHead()
{
    auto *pane = new look::Pane(look::Pane::Back::Window);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new LetterHead(*m_people);
    column->addWidget(m_head);
    connect(m_head, &LetterHead::changed, this, &ComposerWindow::changed);
    connect(m_head->from(), &QComboBox::activated, this, &ComposerWindow::swapSignature); // by the person

    auto *strips = new QVBoxLayout;
    strips->setContentsMargins(look::space::l, 0, look::space::l, 10);
    strips->setSpacing(look::space::s);
    m_seal = new look::Strip;
    m_seal->setObjectName(u"seal"_s);
    strips->addWidget(m_seal);
    m_quoteLine = new look::Strip;
    m_quoteLine->setObjectName(u"quoteLine"_s);
    m_quoteLine->setUrgency(look::Urgency::Assertive);
    m_quoteLine->hide();
    strips->addWidget(m_quoteLine);
    strips->addWidget(m_vansLine);
    m_notice = new look::Strip;
    m_notice->setUrgency(look::Urgency::Assertive);
    m_notice->hide();
    strips->addWidget(m_notice);
    column->addLayout(strips);
    return pane;
}

/// The order of the letter itself: who, about what, the text, the files; then who can read it, and Send. Tab goes from
/// the subject into the text, wherever the strips stand on the screen.
void ComposerWindow::orderTabs()
{
    QList<QWidget *> order = m_head->stops();
    order += { m_body, m_files->addButton(), m_seal, m_quoteLine, m_vansLine, m_notice, m_send, m_sealButton, m_attach, m_later, m_more };
    for (qsizetype at = 1; at < order.size(); ++at)
        QWidget::setTabOrder(order.at(at - 1), order.at(at));
}

} // namespace sobre::ui
