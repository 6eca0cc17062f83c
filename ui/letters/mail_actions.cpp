// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letters/mail_actions.h"

#include "core/store/database.h"
#include "core/store/writer.h"
#include "ui/text/error_text.h"
#include "ui/text/folder_names.h"
#include "ui/text/isolate.h"

#include <QMap>

namespace sobre::ui {

using store::Database;
using store::FolderId;
using store::LetterKey;

namespace {

constexpr qsizetype MostSteps = 50;

/// Moves all but what waits in the Outbox. Returns those that were moved, as they were before.
Result<QList<LetterKey>> moveMost(Database &database, const MailActions::Ids &ids, FolderId folder)
{
    auto keys = store::letters::keysOf(database, ids);
    if (!keys)
        return keys;
    keys->removeIf(
        [folder](const LetterKey &key) { return key.folder == folder || key.folder == FolderId::Outbox; });
    MailActions::Ids moving;
    for (const LetterKey &key : std::as_const(*keys))
        moving.append(key.id);
    if (const Result<> done = store::letters::move(database, moving, folder); !done)
        return std::unexpected(done.error());
    return keys;
}

} // namespace

MailActions::MailActions(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) { }

void MailActions::settle(quint64 ticket, const Ids &ids)
{
    m_pending.drop(ticket);
    Q_EMIT pendingChanged(ids);
}

void MailActions::setFlag(const Ids &ids, store::Flag flag, bool on)
{
    if (ids.isEmpty())
        return;
    const quint64 ticket = m_pending.add(ids, { .set = on ? int(flag) : 0, .clear = on ? 0 : int(flag) });
    Q_EMIT pendingChanged(ids);
    m_desk.store.writer().act(
        [ids, flag, on](Database &database) { return store::letters::setFlag(database, ids, flag, on); },
        this,
        [this, ticket, ids](const Result<> &done) {
            settle(ticket, ids);
            if (!done)
                Q_EMIT failed(tr("Nothing was marked. %1").arg(text::sentence(done.error())));
        });
}

void MailActions::setRead(const Ids &ids, bool read)
{
    setFlag(ids, store::Flag::Seen, read);
}

void MailActions::setStarred(const Ids &ids, bool starred)
{
    setFlag(ids, store::Flag::Flagged, starred);
}

void MailActions::archive(const Ids &ids)
{
    relocate(ids, FolderId::Archive);
}

void MailActions::moveToTrash(const Ids &ids)
{
    relocate(ids, FolderId::Trash);
}

void MailActions::setJunk(const Ids &ids, bool junk)
{
    relocate(ids, junk ? FolderId::Junk : FolderId::Inbox);
}

void MailActions::move(const Ids &ids, FolderId folder)
{
    relocate(ids, folder);
}

QString MailActions::movedSentence(FolderId folder, int count) const
{
    const auto known = store::folders::byId(m_desk.reader, folder);
    const QString name = known ? text::isolated(text::folderName(*known)) : QString();
    return count == 1 ? tr("Moved to %1.").arg(name)
                      : tr("%n messages moved to %1.", nullptr, count).arg(name);
}

void MailActions::relocate(const Ids &ids, FolderId folder)
{
    if (ids.isEmpty())
        return;
    const auto step = std::make_shared<Step>(movedSentence(folder, int(ids.size())));
    m_steps.append(step);
    if (m_steps.size() > MostSteps)
        m_steps.removeFirst();
    const quint64 ticket = m_pending.add(ids, { .folder = folder });
    Q_EMIT pendingChanged(ids);
    Q_EMIT undoChanged();
    Q_EMIT moved(step->sentence);
    m_desk.store.writer().act([ids, folder](Database &database) { return moveMost(database, ids, folder); },
                              this,
                              [this, step, ticket, ids](const Result<QList<LetterKey>> &origins) {
                                  relocated(step, ticket, ids, origins);
                              });
}

void MailActions::relocated(const StepPointer &step, quint64 ticket, const Ids &ids,
                            const Result<QList<LetterKey>> &origins)
{
    settle(ticket, ids);
    if (origins && !origins->isEmpty()) {
        step->origins = *origins;
        step->written = true;
        if (step->undoWanted)
            bringBack(step);
        return;
    }
    if (!origins) {
        Q_EMIT failed(tr("Nothing was moved. %1").arg(text::sentence(origins.error())));
    } else if (const auto left = store::letters::keysOf(m_desk.reader, ids.first(1));
               left && !left->isEmpty() && left->constFirst().folder == FolderId::Outbox) {
        Q_EMIT failed(tr("Messages stay in the Outbox until they are sent or taken back there."));
    }
    m_steps.removeOne(step);
    Q_EMIT undoChanged();
}

QString MailActions::undoText() const
{
    return m_steps.isEmpty() ? QString() : m_steps.constLast()->sentence;
}

void MailActions::undo()
{
    if (m_steps.isEmpty())
        return;
    const StepPointer step = m_steps.takeLast();
    Q_EMIT undoChanged();
    if (step->written)
        bringBack(step);
    else
        step->undoWanted = true;
}

void MailActions::bringBack(const StepPointer &step)
{
    QMap<FolderId, Ids> groups;
    Ids all;
    for (const LetterKey &key : std::as_const(step->origins)) {
        groups[key.folder].append(key.id);
        all.append(key.id);
    }
    QList<quint64> tickets;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group)
        tickets.append(m_pending.add(group.value(), { .folder = group.key() }));
    Q_EMIT pendingChanged(all);
    Q_EMIT restored(all);
    m_desk.store.writer().act(
        [groups](Database &database) -> Result<> {
            for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
                if (const Result<> done = store::letters::move(database, group.value(), group.key()); !done)
                    return done;
            }
            return {};
        },
        this,
        [this, step, tickets, all](const Result<> &done) {
            for (const quint64 ticket : tickets)
                m_pending.drop(ticket);
            Q_EMIT pendingChanged(all);
            if (done)
                return;
            m_steps.append(step); // so that it can be tried again
            Q_EMIT undoChanged();
            Q_EMIT failed(tr("Nothing was brought back. %1").arg(text::sentence(done.error())));
        });
}

void MailActions::removeForever(const Ids &ids)
{
    if (ids.isEmpty())
        return;
    const quint64 ticket = m_pending.add(ids, { .removed = true });
    Q_EMIT pendingChanged(ids);
    m_desk.store.writer().act(
        [ids](Database &database) -> Result<> {
            auto keys = store::letters::keysOf(database, ids);
            if (!keys)
                return std::unexpected(keys.error());
            Ids doomed;
            for (const LetterKey &key : std::as_const(*keys)) {
                if (key.folder != FolderId::Outbox)
                    doomed.append(key.id);
            }
            return store::letters::removeForever(database, doomed);
        },
        this,
        [this, ticket, ids](const Result<> &done) {
            settle(ticket, ids);
            if (!done)
                Q_EMIT failed(tr("Nothing was deleted. %1").arg(text::sentence(done.error())));
        });
}

} // namespace sobre::ui
