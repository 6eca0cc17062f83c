// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/mail_error.h"

#include <QObject>

namespace sobre::store {
class Database;
class Store;
}

namespace sobre::delivery {

/// Finds out what the reports that wait are about, and writes it beside the recipients of the letters: nothing else, a report
/// never acts. What can only be known when a letter under way has arrived stays for the next time. In a writer's job; may be
/// run as often as one likes. Returns how many are settled now.
Result<int> matchOpenReports(store::Database &database);

/// Does so whenever a report has come or a letter has left. Lives in the window's thread.
class DeliveryService : public QObject {
    Q_OBJECT
public:
    /// Both outlive it; `reader` is the window's reading connection. Begins at once.
    DeliveryService(store::Store &store, store::Database &reader, QObject *parent = nullptr);

private:
    void look();

    store::Store &m_store;
    store::Database &m_reader;
    bool m_isBusy = false;
    bool m_lookAgain = false;
};

} // namespace sobre::delivery
