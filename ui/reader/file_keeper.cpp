// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/file_keeper.h"

#include "core/mime/file_names.h"
#include "ui/reader/attachment_words.h"
#include "ui/reader/strip_column.h"
#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

const QString folderKey = u"reader/saveFolder"_s;
constexpr int patience = 300; // milliseconds before a strip says that it takes time

QString nameOf(const QString &file)
{
    return text::isolated(QFileInfo(file).fileName());
}

} // namespace

FileKeeper::FileKeeper(const store::Store &store, QSettings &settings, StripColumn &strips, QWidget *window)
    : QObject(window), m_settings(settings), m_strips(strips), m_window(window), m_saver(store)
{
}

FileKeeper::~FileKeeper() = default;

QString FileKeeper::folder() const
{
    const QString last = m_settings.value(folderKey).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        return last;
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

void FileKeeper::openFile(const FileSource &source, const mime::Attachment &file)
{
    if (mayRun(file))
        return;
    const QString place = m_private.newPlace();
    SaveOrder order;
    order.part = file.path;
    order.file = place + u'/' + attachmentName(file);
    order.secret = true;
    working(tr("Opening %1…").arg(text::isolated(attachmentName(file))));
    m_saver.save(source, { order }, [this](const QList<SaveOutcome> &outcomes) { opened(outcomes); });
}

void FileKeeper::opened(const QList<SaveOutcome> &outcomes)
{
    ++m_run;
    m_strips.remove(StripColumn::About::Files);
    const SaveOutcome &outcome = outcomes.first();
    if (outcome.error) {
        m_strips.set(StripColumn::About::Files, look::Tone::Error, look::Glyph::Error,
                     tr("%1 was not opened.").arg(nameOf(outcome.order.file)),
                     text::sentence(*outcome.error));
        return;
    }
    if (outcome.isProgram) {
        QFile::remove(outcome.file);
        m_strips.set(StripColumn::About::Files, look::Tone::Warn, look::Glyph::Warn,
                     tr("%1 was not opened.").arg(nameOf(outcome.order.file)),
                     tr("It is a program or script, whatever its name says. It can be saved."));
        return;
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(outcome.file)))
        m_strips.set(StripColumn::About::Files, look::Tone::Warn, look::Glyph::Warn,
                     tr("%1 was not opened.").arg(nameOf(outcome.order.file)),
                     tr("No program on this computer opens files of this kind. It can be saved."));
}

QFileDialog *FileKeeper::dialog(const QString &title, const QString &word)
{
    auto *dialog = new QFileDialog(m_window, title, folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // We ask ourselves, in the window: the dialog's own question would stop everything else.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setLabelText(QFileDialog::Accept, word);
    dialog->setLabelText(QFileDialog::Reject, tr("Cancel"));
    return dialog;
}

void FileKeeper::ask(const FileSource &source, const SaveOrder &order, const QString &name)
{
    QFileDialog *where = dialog(tr("Save %1").arg(text::isolated(name)), tr("Save"));
    where->setAcceptMode(QFileDialog::AcceptSave);
    where->setFileMode(QFileDialog::AnyFile);
    where->selectFile(name);
    connect(where, &QFileDialog::fileSelected, this, [this, source, order](const QString &file) {
        if (file.isEmpty())
            return;
        m_settings.setValue(folderKey, QFileInfo(file).absolutePath());
        SaveOrder chosen = order;
        chosen.file = file;
        run(source, { chosen });
    });
    where->open();
}

void FileKeeper::saveFile(const FileSource &source, const mime::Attachment &file)
{
    SaveOrder order;
    order.part = file.path;
    ask(source, order, attachmentName(file));
}

void FileKeeper::saveLetter(store::LetterId letter, const QString &subject)
{
    SaveOrder order;
    order.wholeLetter = true;
    QString name = subject.left(100);
    name.replace(u'/', u'_').replace(u'\\', u'_');
    name = mime::cleanFileName(name);
    //: The name of a file that holds a letter without a subject; part of a file name
    ask({ letter }, order, (name.isEmpty() ? tr("message") : name) + u".eml"_s);
}

void FileKeeper::saveFiles(const FileSource &source, const QList<mime::Attachment> &files)
{
    QFileDialog *where = dialog(tr("Save all attachments in a folder"), tr("Save here"));
    where->setFileMode(QFileDialog::Directory);
    where->setOption(QFileDialog::ShowDirsOnly);
    connect(where, &QFileDialog::fileSelected, this, [this, source, files](const QString &folder) {
        if (folder.isEmpty())
            return;
        m_settings.setValue(folderKey, folder);
        QList<SaveOrder> orders;
        for (const mime::Attachment &file : files) {
            SaveOrder order;
            order.part = file.path;
            order.file = QDir(folder).filePath(attachmentName(file));
            order.ifThere = SaveOrder::IfThere::OtherName;
            orders.append(order);
        }
        run(source, orders);
    });
    where->open();
}

void FileKeeper::working(const QString &words)
{
    const quint64 number = ++m_run;
    QTimer::singleShot(patience, this, [this, number, words] {
        if (number == m_run)
            m_strips.set(StripColumn::About::Files, look::Tone::Info, look::Glyph::Clock, words);
    });
}

void FileKeeper::run(const FileSource &source, const QList<SaveOrder> &orders)
{
    working(tr("Saving %n file(s)…", nullptr, int(orders.size())));
    m_saver.save(source, orders,
                 [this, source](const QList<SaveOutcome> &outcomes) { tell(source, outcomes); });
}

void FileKeeper::tell(const FileSource &source, const QList<SaveOutcome> &outcomes)
{
    ++m_run;
    const auto about = StripColumn::About::Files;
    for (const SaveOutcome &outcome : outcomes) {
        if (outcome.error) {
            m_strips.set(about, look::Tone::Error, look::Glyph::Error,
                         tr("%1 was not saved.").arg(nameOf(outcome.order.file)),
                         text::sentence(*outcome.error));
            return;
        }
        if (!outcome.isThere)
            continue;
        look::Strip *strip = m_strips.set(about, look::Tone::Warn, look::Glyph::Warn,
                                          tr("%1 is there already.").arg(nameOf(outcome.order.file)),
                                          tr("Nothing was saved yet."));
        const auto again = [this, source, order = outcome.order](SaveOrder::IfThere how) {
            m_strips.remove(StripColumn::About::Files);
            SaveOrder chosen = order;
            chosen.ifThere = how;
            run(source, { chosen });
        };
        auto *both = strip->addButton(tr("Keep both"));
        auto *replace = strip->addButton(tr("Replace"));
        connect(both, &QAbstractButton::clicked, this, [again] { again(SaveOrder::IfThere::OtherName); });
        connect(replace, &QAbstractButton::clicked, this, [again] { again(SaveOrder::IfThere::Replace); });
        both->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString where = QDir::toNativeSeparators(QFileInfo(outcomes.first().file).absolutePath());
    const QString what = outcomes.size() == 1 ? tr("%1 was saved.").arg(nameOf(outcomes.first().file))
                                              : tr("%n file(s) were saved.", nullptr, int(outcomes.size()));
    m_strips.set(about, look::Tone::Info, look::Glyph::Check, what, tr("In %1").arg(text::isolated(where)));
}

} // namespace sobre::ui
