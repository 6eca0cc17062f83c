// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/server_box.h"
#include "core/async/task_thread.h"

#include <QObject>

#include <optional>

namespace sobre::ui {

/// One visit at a time to an account's post office, for a window: the dialogue runs in the mail thread, what it says
/// comes back by signals. Window thread.
class CounterVisit : public QObject {
    Q_OBJECT
public:
    enum class What { Nothing, Listing, Headers, Deleting };

    /// Both outlive this.
    CounterVisit(account::MailContext &mail, TaskThread &thread, QObject *parent = nullptr);
    /// Stops what is under way.
    ~CounterVisit() override;

    /// What lies there. Ends a visit that is under way.
    void look(const account::Account &account);
    /// The headers of these. Nothing while a visit is under way, as the next.
    void readHeaders(const account::Account &account, const QList<QByteArray> &uids);
    void remove(const account::Account &account, const QList<account::ServerName> &names);
    /// Within a second; no signal about it but busyChanged().
    void stop();
    What what() const { return m_what; }

Q_SIGNALS:
    void busyChanged();
    /// What lies there; headers follow.
    void listed(const sobre::account::ServerListing &listing);
    void looked(const sobre::account::ServerListing &listing);
    void headersRead(const sobre::account::ServerListing &listing);
    void removed(const sobre::account::DeletedThere &result);
    void failed(const sobre::MailError &error);

private:
    void begin(What what);
    bool end(quint64 visit);
    void lookFor(const account::Account &account, account::LookOptions options, What what);

    account::MailContext &m_mail;
    TaskThread &m_thread;
    What m_what = What::Nothing;
    quint64 m_visit = 0; ///< counts them, so that none hears of one before it
    std::optional<quint64> m_task;
};

} // namespace sobre::ui
