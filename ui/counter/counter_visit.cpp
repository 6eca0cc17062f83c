// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/counter_visit.h"

#include "core/async/reply.h"

namespace sobre::ui {

using account::DeletedThere;
using account::LookOptions;
using account::ServerListing;

CounterVisit::CounterVisit(account::MailContext &mail, TaskThread &thread, QObject *parent)
    : QObject(parent), m_mail(mail), m_thread(thread)
{
}

CounterVisit::~CounterVisit()
{
    if (m_task)
        m_thread.cancel(*m_task);
}

void CounterVisit::begin(What what)
{
    m_what = what;
    ++m_visit;
    Q_EMIT busyChanged();
}

/// Whether it is still the one that counts.
bool CounterVisit::end(quint64 visit)
{
    if (visit != m_visit || m_what == What::Nothing)
        return false;
    m_task.reset();
    m_what = What::Nothing;
    Q_EMIT busyChanged();
    return true;
}

void CounterVisit::stop()
{
    if (m_task)
        m_thread.cancel(*m_task);
    end(m_visit);
}

void CounterVisit::look(const account::Account &account)
{
    stop();
    lookFor(account, {}, What::Listing);
}

void CounterVisit::readHeaders(const account::Account &account, const QList<QByteArray> &uids)
{
    if (m_what == What::Nothing && !uids.isEmpty())
        lookFor(account, {.these = uids}, What::Headers);
}

void CounterVisit::lookFor(const account::Account &account, LookOptions options, What what)
{
    begin(what);
    const quint64 visit = m_visit;
    if (what == What::Listing) {
        options.listed = deliverTo<ServerListing>(this, [this, visit](const ServerListing &listing) {
            if (visit == m_visit && m_what != What::Nothing)
                Q_EMIT listed(listing);
        });
    }
    const std::function<Task<ServerListing>()> make
        = [&mail = m_mail, account, options] { return account::lookAtServer(account, mail, options); };
    m_task = m_thread.run<ServerListing>(make, this, [this, visit, what](const Result<ServerListing> &outcome) {
        if (!end(visit))
            return;
        if (!outcome)
            Q_EMIT failed(outcome.error());
        else if (what == What::Listing)
            Q_EMIT looked(*outcome);
        else
            Q_EMIT headersRead(*outcome);
    });
}

void CounterVisit::remove(const account::Account &account, const QList<account::ServerName> &names)
{
    if (m_what != What::Nothing)
        return;
    begin(What::Deleting);
    const quint64 visit = m_visit;
    const std::function<Task<DeletedThere>()> make
        = [&mail = m_mail, account, names] { return account::deleteAtServer(account, mail, names); };
    m_task = m_thread.run<DeletedThere>(make, this, [this, visit](const Result<DeletedThere> &outcome) {
        if (!end(visit))
            return;
        if (outcome)
            Q_EMIT removed(*outcome);
        else
            Q_EMIT failed(outcome.error());
    });
}

} // namespace sobre::ui
