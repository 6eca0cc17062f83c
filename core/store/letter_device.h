// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"
#include "core/store/ids.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <optional>

namespace sobre::store {

class Database;

/// The raw octets of a stored letter, random access, read-only. Keeps one frame (256 KiB) in memory. Belongs
/// to the thread of its connection, which must outlive it. A letter that is deleted meanwhile reads as an
/// error.
class LetterDevice : public QIODevice {
    Q_OBJECT
public:
    /// Opened for reading, at position 0. Errors: NotFound, StoreDamaged, StoreFailed.
    static Result<std::unique_ptr<LetterDevice>> open(Database& database, LetterId letter);
    /// One that is still arriving: its size is known to the caller alone. For the store itself.
    LetterDevice(Database& database, LetterId letter, qint64 size);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;
    /// Why a read failed: StoreDamaged or StoreFailed.
    const std::optional<MailError>& failure() const { return m_failure; }

protected:
    qint64 readData(char* data, qint64 length) override;
    qint64 writeData(const char* data, qint64 length) override;

private:
    bool load(qint64 frame);

    Database& m_database;
    LetterId m_letter;
    qint64 m_size;
    qint64 m_at = 0; ///< where the next readData() begins; QIODevice may have read ahead of pos()
    qint64 m_frame = -1;
    QByteArray m_bytes; ///< of that frame
    std::optional<MailError> m_failure;
};

} // namespace sobre::store
