// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/attachment_bar.h"

#include "core/async/reply.h"
#include "ui/composer/attachment_chip.h"
#include "ui/look/button.h"
#include "ui/look/flow_layout.h"
#include "ui/look/tokens.h"
#include "ui/text/isolate.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileInfo>
#include <QImage>
#include <QMimeDatabase>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

AttachmentBar::AttachmentBar(QWidget *parent)
    : QScrollArea(parent), m_content(new QWidget), m_flow(new look::FlowLayout(m_content, look::space::s)),
      m_add(new look::Button(tr("Add &file"), look::Button::Kind::Flat, look::Glyph::Add))
{
    setAccessibleName(tr("Attached files"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_flow->setContentsMargins(look::space::l, look::space::s, look::space::l, look::space::s);
    m_flow->insertWidget(0, m_add);
    setWidget(m_content);
    setWidgetResizable(true);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false); // setWidget() turned it on
    m_content->installEventFilter(this);
    connect(m_add, &QPushButton::clicked, this, &AttachmentBar::addRequested);
}

QList<outbox::DraftFile> AttachmentBar::files() const
{
    QList<outbox::DraftFile> all;
    for (const Entry &entry : m_entries)
        all.append(entry.file);
    return all;
}

void AttachmentBar::setFiles(const QList<outbox::DraftFile> &files)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        m_flow->removeWidget(entry.chip);
        entry.chip->deleteLater();
    }
    m_entries.clear();
    for (const outbox::DraftFile &file : files)
        append(file);
    fit();
    Q_EMIT changed();
}

void AttachmentBar::addPaths(const QStringList &paths)
{
    QStringList problems;
    qsizetype added = 0;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        const QString name = text::isolated(info.fileName());
        if (info.isDir()) {
            problems.append(tr("“%1” is a folder. Attach the files in it.").arg(name));
        } else if (!info.isFile() || !info.isReadable()) {
            problems.append(tr("“%1” cannot be read.").arg(name));
        } else {
            // By its name alone: to look into files would take time here.
            const QMimeType type = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension);
            append({ .name = info.fileName(),
                     .type = type.name().toLatin1(),
                     .size = info.size(),
                     .path = info.absoluteFilePath() });
            ++added;
        }
    }
    if (added > 0)
        Q_EMIT changed();
    if (!problems.isEmpty())
        Q_EMIT refused(problems.join(u' '));
}

void AttachmentBar::addOctets(const QString &name, const QByteArray &type, const QByteArray &octets)
{
    append({ .name = name, .type = type, .size = octets.size(), .octets = octets });
    Q_EMIT changed();
}

void AttachmentBar::addPicture(const QImage &picture)
{
    ++m_packing;
    const auto deliver = deliverTo<QByteArray>(this, [this](const QByteArray &octets) {
        --m_packing;
        if (octets.isEmpty()) {
            Q_EMIT refused(tr("The picture cannot be attached."));
            return;
        }
        //: The name of a file made from a pasted picture; %1 is date and time
        const QString name
            = tr("Picture %1").arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HH.mm.ss"_s));
        append({ .name = name + u".png"_s, .type = "image/png", .size = octets.size(), .octets = octets });
        Q_EMIT changed();
    });
    QThreadPool::globalInstance()->start([picture, deliver] {
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        const bool packed = picture.save(&png, "PNG");
        deliver(packed ? png.data() : QByteArray());
    });
}

void AttachmentBar::moveTo(const outbox::KeptDraft &kept)
{
    for (Entry &entry : m_entries) {
        const auto moved = std::ranges::find(kept.files, entry.file.key, &outbox::DraftFile::key);
        if (moved != kept.files.end())
            entry.file = *moved;
        if (kept.lost.contains(entry.file.key))
            entry.chip->setProblem(tr("Cannot be read"));
    }
}

void AttachmentBar::setSealing(bool sealing)
{
    m_sealing = sealing;
    for (const Entry &entry : std::as_const(m_entries))
        entry.chip->setSealed(sealing);
    fit();
}

void AttachmentBar::append(outbox::DraftFile file)
{
    file.key = ++m_lastKey;
    auto *chip = new AttachmentChip(file.name, file.type, file.size, m_content);
    chip->setSealed(m_sealing);
    m_flow->insertWidget(int(m_entries.size()), chip);
    QWidget::setTabOrder(m_add, chip); // to where the button stands in the window's order, and before it
    QWidget::setTabOrder(chip, m_add);
    m_entries.append({ std::move(file), chip });
    connect(chip, &AttachmentChip::removeRequested, this, [this, chip] { remove(chip); });
    connect(chip, &AttachmentChip::walkRequested, this, [this, chip](int step) { walk(chip, step); });
    chip->show();
    placeTabStop(0);
    fit();
}

void AttachmentBar::remove(AttachmentChip *chip)
{
    const qsizetype index = indexOf(chip);
    if (index < 0)
        return;
    const bool focused = chip->hasFocus();
    m_entries.removeAt(index);
    m_flow->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    const qsizetype next = std::min(index, m_entries.size() - 1);
    placeTabStop(std::max<qsizetype>(next, 0));
    if (focused && next >= 0)
        m_entries.at(next).chip->setFocus(Qt::OtherFocusReason);
    else if (focused)
        m_add->setFocus(Qt::OtherFocusReason);
    fit();
    Q_EMIT changed();
}

void AttachmentBar::removeKeys(const QList<quint64> &keys)
{
    for (const Entry &entry : QList<Entry>(m_entries)) {
        if (keys.contains(entry.file.key))
            remove(entry.chip);
    }
}

void AttachmentBar::walk(AttachmentChip *from, int step)
{
    const qsizetype next = indexOf(from) + step;
    if (next < 0 || next >= m_entries.size())
        return;
    placeTabStop(next);
    m_entries.at(next).chip->setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(m_entries.at(next).chip);
}

/// All chips are one stop of the Tab key.
void AttachmentBar::placeTabStop(qsizetype index)
{
    for (qsizetype at = 0; at < m_entries.size(); ++at)
        m_entries.at(at).chip->setFocusPolicy(at == index ? Qt::StrongFocus : Qt::ClickFocus);
}

void AttachmentBar::fit()
{
    const QMargins margins = m_flow->contentsMargins();
    int line = m_add->sizeHint().height();
    for (const Entry &entry : std::as_const(m_entries))
        line = std::max(line, entry.chip->sizeHint().height());
    const int most = 3 * line + 2 * look::space::s + margins.top() + margins.bottom();
    const int height = std::min(most, m_flow->heightForWidth(std::max(viewport()->width(), 200)));
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void AttachmentBar::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool AttachmentBar::eventFilter(QObject *watched, QEvent *event)
{
    // A chip or the button has another size now: the font changed.
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

qsizetype AttachmentBar::indexOf(const AttachmentChip *chip) const
{
    const auto found = std::ranges::find(m_entries, chip, &Entry::chip);
    return found == m_entries.end() ? -1 : found - m_entries.begin();
}

} // namespace sobre::ui
