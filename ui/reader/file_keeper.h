// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/message.h"
#include "core/store/ids.h"
#include "ui/reader/part_saver.h"
#include "ui/reader/private_folder.h"

#include <QObject>

class QFileDialog;
class QSettings;
class QWidget;

namespace sobre::ui {

class StripColumn;

/// Opens and saves the files of letters: asks where to, never overwrites without a word, and says in a strip
/// how it went. What is opened lies in a private folder that is removed with this object
/// (private_folder.h).
class FileKeeper : public QObject {
    Q_OBJECT
public:
    /// All outlive the keeper; `window` is what dialogs stand before.
    FileKeeper(const store::Store &store, QSettings &settings, StripColumn &strips, QWidget *window);
    ~FileKeeper() override;

    void openFile(const FileSource &source, const mime::Attachment &file);
    void saveFile(const FileSource &source, const mime::Attachment &file);
    void saveFiles(const FileSource &source, const QList<mime::Attachment> &files);
    /// The whole letter as it came, to a file with the ending ".eml".
    void saveLetter(store::LetterId letter, const QString &subject);

private:
    QString folder() const;
    QFileDialog *dialog(const QString &title, const QString &word);
    void ask(const FileSource &source, const SaveOrder &order, const QString &name);
    void run(const FileSource &source, const QList<SaveOrder> &orders);
    void tell(const FileSource &source, const QList<SaveOutcome> &outcomes);
    void opened(const QList<SaveOutcome> &outcomes);
    void working(const QString &words);

    QSettings &m_settings;
    StripColumn &m_strips;
    QWidget *m_window;
    PrivateFolder m_private;
    quint64 m_run = 0;
    PartSaver m_saver; // last: stops writing before the folder is removed
};

} // namespace sobre::ui
