// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/folders.h"

#include "core/store/database.h"
#include "core/store/letters.h"

#include <algorithm>

namespace sobre::store::folders {

namespace {

MailError error(MailError::Kind kind, const QString &detail)
{
    return { .kind = kind,
             .scope = MailError::Scope::Profile,
             .retry = MailError::Retry::WhenUserActs,
             .detail = detail };
}

bool isSameName(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

Result<> examineName(Database &database, const QString &name, FolderId parent, FolderId except)
{
    const bool odd = std::any_of(name.begin(), name.end(), [](QChar c) { return c == u'/' || !c.isPrint(); });
    if (name.trimmed().isEmpty() || odd || name.size() > 200)
        return std::unexpected(
            error(MailError::Kind::BadInput, QStringLiteral("no name for a folder: “%1”").arg(name)));
    const Result<QList<Folder>> all = list(database);
    if (!all)
        return std::unexpected(all.error());
    for (const Folder &folder : *all) {
        if (folder.parent == parent && folder.id != except && isSameName(folder.name, name))
            return std::unexpected(
                error(MailError::Kind::BadInput, QStringLiteral("there is a folder “%1”").arg(name)));
    }
    return {};
}

Result<Folder> child(const QList<Folder> &all, const QString &name, FolderId parent)
{
    for (const Folder &folder : all) {
        if (folder.parent == parent && isSameName(folder.name, name))
            return folder;
    }
    return std::unexpected(error(MailError::Kind::NotFound, QStringLiteral("folder “%1”").arg(name)));
}

Result<Folder> ownFolder(Database &database, FolderId id)
{
    Result<Folder> folder = byId(database, id);
    if (folder && folder->role != Role::User) {
        return std::unexpected(
            error(MailError::Kind::BadInput, QStringLiteral("“%1” always stays").arg(folder->name)));
    }
    return folder;
}

} // namespace

Result<QList<Folder>> list(Database &database)
{
    QList<Folder> all;
    Statement rows
        = database.prepare("SELECT id, account, role, name, parent FROM folders ORDER BY role=0, role, id");
    while (rows.next()) {
        all.append({ rows.id<FolderId>(0), rows.id<AccountId>(1), Role(rows.integer(2)), rows.text(3),
                     rows.id<FolderId>(4) });
    }
    if (rows.failure())
        return std::unexpected(*rows.failure());
    // By name here and not in SQL: no order of the file may hang on a language.
    std::ranges::stable_sort(all, [](const Folder &one, const Folder &other) {
        if (one.role != Role::User || other.role != Role::User)
            return false;
        return one.parent != other.parent ? one.parent < other.parent
                                          : one.name.compare(other.name, Qt::CaseInsensitive) < 0;
    });
    return all;
}

Result<Folder> byId(Database &database, FolderId id)
{
    const Result<QList<Folder>> all = list(database);
    if (!all)
        return std::unexpected(all.error());
    for (const Folder &folder : *all) {
        if (folder.id == id)
            return folder;
    }
    return std::unexpected(error(MailError::Kind::NotFound, QStringLiteral("folder %1").arg(number(id))));
}

Result<Folder> byName(Database &database, const QString &name)
{
    const Result<QList<Folder>> all = list(database);
    if (!all)
        return std::unexpected(all.error());
    Folder folder;
    for (const QString &part : name.split(u'/')) {
        const Result<Folder> found = child(*all, part, folder.id);
        if (!found)
            return std::unexpected(error(MailError::Kind::NotFound, QStringLiteral("folder “%1”").arg(name)));
        folder = *found;
    }
    return folder;
}

Result<FolderId> create(Database &database, const QString &name, FolderId parent)
{
    if (parent != FolderId::None) {
        if (const Result<Folder> known = byId(database, parent); !known)
            return std::unexpected(known.error());
    }
    if (const Result<> fit = examineName(database, name, parent, FolderId::None); !fit)
        return std::unexpected(fit.error());
    const auto stored = parent == FolderId::None ? std::nullopt : std::optional(parent);
    const Result<> done = database.run("INSERT INTO folders(role, name, parent) VALUES(0,?,?)", name, stored);
    if (!done)
        return std::unexpected(done.error());
    database.changes.folders = true;
    return FolderId{ database.lastId() };
}

Result<FolderId> ensure(Database &database, const QString &path)
{
    FolderId parent = FolderId::None;
    for (const QString &part : path.split(u'/')) {
        const Result<QList<Folder>> all = list(database);
        if (!all)
            return std::unexpected(all.error());
        const Result<Folder> known = child(*all, part, parent);
        const Result<FolderId> id = known ? Result<FolderId>(known->id) : create(database, part, parent);
        if (!id)
            return id;
        parent = *id;
    }
    return parent;
}

Result<> rename(Database &database, FolderId id, const QString &name)
{
    const Result<Folder> folder = ownFolder(database, id);
    if (!folder)
        return std::unexpected(folder.error());
    if (const Result<> fit = examineName(database, name, folder->parent, id); !fit)
        return fit;
    database.changes.folders = true;
    return database.run("UPDATE folders SET name=? WHERE id=?", name, id);
}

Result<> remove(Database &database, FolderId id)
{
    const Result<Folder> folder = ownFolder(database, id);
    const Result<QList<Folder>> all = list(database);
    if (!folder || !all)
        return std::unexpected(!folder ? folder.error() : all.error());
    QList<FolderId> doomed{ id };
    for (qsizetype at = 0; at < doomed.size(); ++at) {
        for (const Folder &candidate : *all) {
            if (candidate.parent == doomed.at(at) && !doomed.contains(candidate.id))
                doomed.append(candidate.id);
        }
    }
    for (const FolderId gone : doomed) {
        const Result<QList<LetterId>> letters = letters::ids(database, gone);
        if (!letters)
            return std::unexpected(letters.error());
        Result<> done = letters::moveToTrash(database, *letters);
        if (done)
            done = database.run("DELETE FROM folders WHERE id=?", gone);
        if (!done)
            return done;
    }
    database.changes.folders = true;
    return {};
}

} // namespace sobre::store::folders
