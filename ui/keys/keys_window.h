// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/crypto/key_works.h"
#include "core/crypto/offered_key.h"
#include "core/keys/key_rows.h"
#include "ui/composer/writing.h"
#include "ui/keys/key_pane.h"
#include "ui/look/pane.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

class QMenu;
class QMimeData;
class QSplitter;
class QStackedWidget;

namespace sobre::look {
class Button;
class EmptyState;
class SearchField;
class Strip;
}
namespace sobre::lookup {
class KeyFinder;
}
namespace sobre::store {
struct AccountRecord;
}

namespace sobre::ui {

class BackUpWindow;
class KeyList;
class KeyListModel;
class KeyNotice;
class RestoreWindow;
struct Desk;

/// The keys: whose are known, how far each is to be trusted, and what a person can do with them. A window of its own that
/// blocks no other; it deletes itself when it is closed. Window thread.
class KeysWindow : public look::Pane {
    Q_OBJECT
public:
    /// Both outlive the window.
    KeysWindow(Desk &desk, lookup::KeyFinder &finder);
    ~KeysWindow() override;

    /// Shows a key by its fingerprint or key id, or that of an address; once they are known.
    void selectKey(const QString &fingerprint, const QString &address);
    /// Fills an address in and offers to look its key up; asks nobody by itself.
    void prepareFind(const QString &address);
    void chooseFile();
    /// Without a network a key cannot be looked up.
    void setOnline(bool online);

Q_SIGNALS:
    /// A letter is to be written: with the own key in it, or on a key that is not theirs.
    void writeRequested(const sobre::ui::Writing &writing);
    /// The plugin is off: the person wants to see it.
    void pluginsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Place { Loading, NoEngine, Failed, NoKeys, NoMatch, List };

    // keys_window_build.cpp
    void build();
    QWidget *makeHead();
    void fillImportMenu(QMenu *menu);
    void connectParts();

    // keys_window.cpp: what is shown
    void load();
    Task<> read();
    void showRows(const QList<keys::KeyRow> &rows);
    void showPlace();
    void showChosen();
    void showOwn();
    const keys::KeyRow *chosen() const;
    const keys::KeyRow *ownRow() const;
    std::optional<store::AccountRecord> accountWithoutKey() const;
    QStringList ownAddresses() const;

    // keys_window_deeds.cpp: what a person does with a key
    void begin(const QString &busy, Task<> work);
    Task<> run(Task<> work);
    void stop();
    void failed(const MailError &error);
    void perform(KeyDeed deed);
    void makeKey();
    Task<> make(QString name, QString address);
    Task<> match(keys::KeyRow row);
    Task<> differ(keys::KeyRow row);
    Task<> takeBack(keys::KeyRow row);
    Task<> use(keys::KeyRow row);
    Task<> extend(keys::KeyRow row);
    void askToWithdraw(const keys::KeyRow &row);
    Task<> withdraw(keys::KeyRow row, crypto::KeyWorks::Reason reason);
    void askToRemove(const keys::KeyRow &row);
    Task<> remove(keys::KeyRow row);
    Task<> showChain(keys::KeyRow row);
    Task<> sendMine(keys::KeyRow row);
    void exportKey(const keys::KeyRow &row);
    Task<> writeOut(keys::KeyRow row, QString path);
    void backUp(const keys::KeyRow &row);

    // keys_window_import.cpp: where keys come from
    void importClipboard();
    void importFile(const QString &path);
    bool takesDrop(const QMimeData &data) const;
    void take(const QByteArray &octets, const QString &name, store::KeyNote::Source source);
    void takeOne(const QByteArray &octets, store::KeyNote::Source source);
    void takeAll(const QByteArray &octets, store::KeyNote::Source source, crypto::KeyWorks::Format format);
    void restore(const QByteArray &octets, crypto::KeyWorks::Format format);
    Task<> takeKeys(QByteArray octets, store::KeyNote::Source source, crypto::KeyWorks::Format format);
    Task<> restoreKeys(QByteArray octets, QByteArray code, crypto::KeyWorks::Format format);
    void find(const QString &address);
    void askServer(const QString &address);
    Task<> findAtDomain(QString address);
    Task<> findAtServer(QString address, QString server);
    void offer(const std::optional<crypto::OfferedKey> &found, const QString &address, const QString &where);

    Desk &m_desk;
    lookup::KeyFinder &m_finder;
    crypto::KeyWorks m_works;
    KeyListModel *m_model;
    look::SearchField *m_search;
    look::Button *m_import;
    look::Button *m_backUp;
    look::Strip *m_own; ///< what the own key needs
    KeyNotice *m_notice;
    QStackedWidget *m_center;
    look::EmptyState *m_place;
    QSplitter *m_splitter;
    KeyList *m_list;
    KeyPane *m_pane;
    QPointer<BackUpWindow> m_backUpWindow;
    QPointer<RestoreWindow> m_restoreWindow;
    QTimer m_loadSoon;
    QTimer m_busyShown; ///< what takes no time needs no words
    QString m_busyWords;
    std::optional<MailError> m_error; ///< of the last look
    QString m_wantedKey; ///< to be selected once it is there
    QString m_wantedAddress;
    bool m_read = false;
    bool m_busy = false;
    bool m_online = true;
    Task<> m_reading; // the tasks use all the others
    Task<> m_deed;
};

} // namespace sobre::ui
