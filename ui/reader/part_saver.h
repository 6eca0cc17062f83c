// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/mime/message.h"
#include "core/store/ids.h"
#include "ui/reader/stoppable_device.h"

#include <QFileDevice>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace sobre::store {
class Store;
}

namespace sobre::ui {

/// What files are taken from: a stored letter, or the inside of its envelope, which is in memory alone.
struct FileSource {
    store::LetterId letter = store::LetterId::None;
    QByteArray inside = {}; ///< empty: the letter itself
};

/// One file to be written from a letter.
struct SaveOrder {
    enum class IfThere {
        Ask, ///< nothing is written, the outcome says that the file is there
        Replace,
        OtherName, ///< "name (2).txt"
    };
    mime::PartPath part;
    bool wholeLetter = false; ///< the raw letter instead of a part
    QString file; ///< with its path
    IfThere ifThere = IfThere::Ask;
    bool secret = false; ///< mode 0600, for the temporary folder
};

struct SaveOutcome {
    SaveOrder order;
    QString file; ///< as it was written; empty if it was not
    bool isThere = false; ///< SaveOrder::IfThere::Ask
    bool isProgram = false; ///< by what is in the file, whatever its name
    std::optional<MailError> error;
};

/// Writes attachments to files in a worker, piece by piece: memory does not grow with them. Window's thread;
/// destroying it stops the worker, which removes what it has half written.
class PartSaver : public QObject {
    Q_OBJECT
public:
    /// The store outlives the saver.
    explicit PartSaver(const store::Store &store, QObject *parent = nullptr);
    ~PartSaver() override;

    /// `done` is called once, later, with an outcome for each order, in order.
    using Done = std::function<void(const QList<SaveOutcome> &)>;
    void save(const FileSource &source, const QList<SaveOrder> &orders, Done done);

private:
    const store::Store &m_store;
    StopFlag m_stop;
    QThreadPool m_pool;
};

} // namespace sobre::ui
