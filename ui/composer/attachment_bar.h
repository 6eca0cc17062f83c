// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/outbox/draft_keeping.h"
#include "core/outbox/draft_state.h"

#include <QScrollArea>

class QImage;

namespace sobre::look {
class Button;
class FlowLayout;
} // namespace sobre::look

namespace sobre::ui {

class AttachmentChip;

/// The foot of a composer: the files that go along, and the button that adds some. Grows to three lines, then
/// scrolls.
class AttachmentBar : public QScrollArea {
    Q_OBJECT
public:
    explicit AttachmentBar(QWidget *parent = nullptr);

    /// What goes along, in the order it was added.
    QList<outbox::DraftFile> files() const;
    /// In place of all there are; their keys are given here.
    void setFiles(const QList<outbox::DraftFile> &files);
    void removeKeys(const QList<quint64> &keys);
    /// Adds files of the person's disk. What cannot be attached is told by refused().
    void addPaths(const QStringList &paths);
    /// Adds something that is in memory already, and small.
    void addOctets(const QString &name, const QByteArray &type, const QByteArray &octets);
    /// Adds a pasted picture as a PNG file; a worker packs it.
    void addPicture(const QImage &picture);
    /// The draft is stored: from now on its files are read from there.
    void moveTo(const outbox::KeptDraft &kept);
    /// Whether they will be sealed with the letter.
    void setSealing(bool sealing);
    bool isPacking() const { return m_packing > 0; } ///< a picture is on its way in

    look::Button *addButton() const { return m_add; }

Q_SIGNALS:
    void changed();
    void addRequested();
    /// A sentence on something that could not be attached.
    void refused(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        outbox::DraftFile file;
        AttachmentChip *chip;
    };
    void append(outbox::DraftFile file);
    void remove(AttachmentChip *chip);
    void walk(AttachmentChip *from, int step);
    void placeTabStop(qsizetype index);
    void fit();
    qsizetype indexOf(const AttachmentChip *chip) const;

    QList<Entry> m_entries;
    QWidget *m_content;
    look::FlowLayout *m_flow;
    look::Button *m_add;
    quint64 m_lastKey = 0;
    int m_packing = 0;
    bool m_sealing = false;
};

} // namespace sobre::ui
