// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_name.h"
#include "core/store/ids.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace sobre::store {
class Writer;
}

namespace sobre::account {

class FetchService;

/// Fetches letters whole that a person asked for, whatever the account's limit says: the wish is written down, then the
/// account's mail is fetched as always. Window thread.
class WholeFetch : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    WholeFetch(store::Writer &writer, FetchService &fetching, QObject *parent = nullptr);

    void fetch(store::AccountId account, const QList<ServerName> &names);

Q_SIGNALS:
    /// The wish could not be written down.
    void failed(const sobre::MailError &error);

private:
    store::Writer &m_writer;
    FetchService &m_fetching;
    QSet<store::AccountId> m_again; ///< whose mail was being fetched when the wish came: perhaps too late for it
};

} // namespace sobre::account
