// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smtp/letter_source.h"
#include "core/store/ids.h"

#include <QObject>

#include <memory>

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

    const quint64 m_size;
    std::shared_ptr<Reading> m_reading;
};

} // namespace sobre::outbox
