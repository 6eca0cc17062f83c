// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/pending.h"
#include "core/error/mail_error.h"
#include "core/smtp/letter_source.h"
#include "core/store/ids.h"

#include <QObject>

#include <memory>
#include <optional>

namespace sobre::store {
class Store;
}

namespace sobre::outbox {

/// A letter of the store on its way out. Lives in the mail thread; what is read from the disk is read by a worker.
class StoredLetterSource : public QObject, public smtp::LetterSource {
    Q_OBJECT
public:
    /// `size` as the store has it.
    StoredLetterSource(const store::Store &store, store::LetterId letter, qint64 size);
    ~StoredLetterSource() override;

    quint64 size() const override { return m_size; }
    Task<QByteArray> next() override;
    /// Nothing: a batch marks its letters through its feed.
    Task<> beforeFinalDot() override;

private:
    struct Reading; // what a worker uses, one at a time

    Pending<Result<QByteArray>> read();

    const quint64 m_size;
    std::shared_ptr<Reading> m_reading;
    std::optional<Pending<Result<QByteArray>>> m_ahead; ///< is being read
    quint64 m_given = 0; ///< octets
};

} // namespace sobre::outbox
