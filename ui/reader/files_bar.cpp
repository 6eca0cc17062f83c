// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/files_bar.h"

#include "ui/look/button.h"
#include "ui/look/elided_label.h"
#include "ui/look/glyph_view.h"
#include "ui/look/label.h"
#include "ui/reader/attachment_words.h"
#include "ui/text/isolate.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr int rowsInSight = 3;

look::Button *smallButton(const QString &text, const QString &spoken)
{
    auto *button = new look::Button(text);
    button->setAccessibleName(spoken);
    return button;
}

} // namespace

FilesBar::FilesBar(QWidget *parent) : look::Card(parent)
{
    body()->setContentsMargins(14, 6, look::space::s, 6);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Attachments"));
    hide();
}

void FilesBar::showFiles(const QList<mime::Attachment> &files, const QList<mime::PartPath> &notSigned)
{
    m_files = files;
    m_notSigned = notSigned;
    delete m_content;
    m_content = nullptr;
    m_count = nullptr;
    setVisible(!files.isEmpty());
    if (files.isEmpty())
        return;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::space::xs);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::space::s);
    head->addWidget(new look::GlyphView(look::Glyph::Attachment, 18, look::Ink::Secondary));
    auto *count
        = new look::Label(tr("%n attachment(s)", nullptr, int(files.size())), look::TextStyle::Strong);
    count->setObjectName(u"attachmentCount"_s);
    head->addWidget(count);
    column->addLayout(head);
    if (files.size() == 1) {
        addActions(head, files.first());
        body()->addWidget(m_content);
        m_count = count;
        giveWay();
        return;
    }
    qint64 sum = 0;
    for (const mime::Attachment &file : files)
        sum += file.size;
    head->addWidget(new look::Label(sizeWords(sum), look::TextStyle::Secondary));
    head->addStretch(1);
    auto *all = smallButton(tr("Sa&ve all…"), tr("Save all attachments"));
    all->setObjectName(u"saveAll"_s);
    connect(all, &QAbstractButton::clicked, this, &FilesBar::saveAllRequested);
    head->addWidget(all);

    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look::space::xs);
    for (const mime::Attachment &file : files.first(std::min<qsizetype>(files.size(), MostRows)))
        rows->addWidget(rowFor(file));
    if (files.size() > MostRows)
        rows->addWidget(new look::Label(tr("and %n more", nullptr, int(files.size() - MostRows)),
                                        look::TextStyle::Secondary));
    if (files.size() <= rowsInSight) {
        column->addWidget(list);
    } else {
        auto *area = new QScrollArea;
        area->setFrameShape(QFrame::NoFrame);
        area->setWidgetResizable(true);
        area->setFocusPolicy(Qt::NoFocus); // the buttons in it have the focus, and it follows
        area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        area->viewport()->setAutoFillBackground(false);
        area->setWidget(list);
        list->setAutoFillBackground(false);
        const int row = rows->itemAt(0)->sizeHint().height() + rows->spacing();
        area->setFixedHeight(row * rowsInSight + row / 2); // half a row says that there are more
        column->addWidget(area);
    }
    body()->addWidget(m_content);
}

void FilesBar::giveWay()
{
    if (m_count) // the name is worth more than the word before it
        m_count->setVisible(width() >= look::scaled(480));
}

void FilesBar::resizeEvent(QResizeEvent *event)
{
    look::Card::resizeEvent(event);
    giveWay();
}

QWidget *FilesBar::rowFor(const mime::Attachment &file)
{
    auto *view = new QWidget;
    auto *row = new QHBoxLayout(view);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(look::space::s);
    row->addWidget(new look::GlyphView(attachmentGlyph(file), 18, look::Ink::Secondary));
    addActions(row, file);
    return view;
}

void FilesBar::addActions(QHBoxLayout *row, const mime::Attachment &file)
{
    const QString name = attachmentName(file);
    auto *label = new look::ElidedLabel(text::isolated(name) + u" \u00b7 "_s + sizeWords(file.size),
                                        look::TextStyle::Secondary);
    label->setElideMode(Qt::ElideMiddle); // the ending says what it is
    label->setObjectName(u"attachmentName"_s);
    row->addWidget(label, 1);
    if (m_notSigned.contains(file.path)) {
        //: Of an attachment that lies outside of the signed part of its letter
        auto *said = new look::Label(tr("not signed"), look::TextStyle::Caption);
        said->setTone(look::Tone::Warn);
        said->setObjectName(u"notSigned"_s);
        row->addWidget(said);
    }
    if (mayRun(file)) {
        auto *why = new look::Label(tr("Save only: a program or script"), look::TextStyle::Caption);
        why->setTone(look::Tone::Warn);
        why->setObjectName(u"saveOnly"_s);
        row->addWidget(why);
    } else {
        auto *open = smallButton(tr("Open"), tr("Open %1").arg(text::isolated(name)));
        open->setObjectName(u"openAttachment"_s);
        connect(open, &QAbstractButton::clicked, this, [this, file] { Q_EMIT openRequested(file); });
        row->addWidget(open);
    }
    auto *save = smallButton(tr("Save…"), tr("Save %1").arg(text::isolated(name)));
    save->setObjectName(u"saveAttachment"_s);
    connect(save, &QAbstractButton::clicked, this, [this, file] { Q_EMIT saveRequested(file); });
    row->addWidget(save);
}

} // namespace sobre::ui
