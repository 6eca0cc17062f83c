// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

#include <mutex>

namespace sobre::screenshots {

/// What lies at the made-up post office. Any thread.
class MadeUpBox {
public:
    struct Lying {
        QByteArray uid;
        quint64 size = 61'000; ///< octets, as the server claims
        QByteArray raw = {}; ///< with CRLF; of a large one the header and a few words do
    };

    /// The letters of madeUpMail(), which are here as well.
    MadeUpBox();

    QList<Lying> letters() const;
    void set(const QList<Lying> &letters);
    void remove(const QByteArray &uid);
    /// Of "UIDL" and "TOP" what servers know; at first both.
    void setKnown(const QByteArrayList &commands);
    bool knows(const QByteArray &command) const;

private:
    mutable std::mutex m_mutex;
    QList<Lying> m_letters;
    QByteArrayList m_known {"UIDL", "TOP"};
};

/// Letters that came after madeUpMail(), the oldest first: huge ones, odd ones, ordinary ones.
QList<MadeUpBox::Lying> madeUpWaiting();

} // namespace sobre::screenshots
