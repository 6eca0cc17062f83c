// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "ui/look/pane.h"

#include <QList>

class QHBoxLayout;

namespace sobre::ui {

/// The files of a letter: name, size, Open, Save…, Save all. What may run something is only saved. It asks;
/// its owner acts.
class FilesBar : public look::Card {
    Q_OBJECT
public:
    explicit FilesBar(QWidget *parent = nullptr);

    /// Hides itself where there are none. `notSigned`: those that lie outside of what is signed in their letter say so.
    void showFiles(const QList<mime::Attachment> &files, const QList<mime::PartPath> &notSigned = {});
    const QList<mime::Attachment> &files() const { return m_files; }

    static constexpr int MostRows = 200; ///< more are only counted: Save all saves them too

Q_SIGNALS:
    void openRequested(const sobre::mime::Attachment &file);
    void saveRequested(const sobre::mime::Attachment &file);
    void saveAllRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void giveWay();
    void addActions(QHBoxLayout *row, const mime::Attachment &file);
    QWidget *rowFor(const mime::Attachment &file);

    QList<mime::Attachment> m_files;
    QList<mime::PartPath> m_notSigned;
    QWidget *m_content = nullptr;
    QWidget *m_count = nullptr; ///< "1 attachment" beside the name of the only one
};

} // namespace sobre::ui
