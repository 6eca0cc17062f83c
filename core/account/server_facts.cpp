// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/server_facts.h"

#include "core/account/fetch_plan.h"
#include "core/mime/file_names.h"
#include "core/mime/parse.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    using Here = ServerLetter::Here;
    using Goes = ServerLetter::Goes;

    Here hereOf(const store::LedgerEntry &entry)
    {
        const bool isHere = entry.letter != store::LetterId::None;
        switch (entry.state) {
        case store::LedgerState::Failed:
            return Here::Failed;
        case store::LedgerState::Skipped:
            return isHere ? Here::Header : Here::Nothing;
        case store::LedgerState::Stored:
        case store::LedgerState::DeleteSent:
        case store::LedgerState::Recognised:
            break;
        }
        return isHere ? Here::Whole : Here::Deleted;
    }

    // As lettersToDelete() has it: a name that two letters have is never a reason to delete one of them.
    void plan(ServerLetter &letter, const Account &account, const store::LedgerEntry *entry, bool isAlone, const QDateTime &now)
    {
        if (letter.name.uid.isEmpty()) {
            if (account.keep.kind == KeepPolicy::Kind::Never)
                letter.goes = Goes::WhenFetched;
            return;
        }
        if (!isAlone)
            return;
        if (entry && entry->wish == store::LedgerWish::DeleteThere) {
            letter.goes = Goes::NextVisit;
            return;
        }
        const bool came = entry && (entry->state == store::LedgerState::Stored || entry->state == store::LedgerState::DeleteSent);
        const auto limit = quint64(std::max<qint64>(account.record.fetchLimit, 0));
        const bool comes = letter.here == Here::Nothing && !entry && (limit == 0 || letter.size.value_or(0) <= limit);
        if ((!came && !comes) || account.keep.kind == KeepPolicy::Kind::Forever)
            return;
        if (account.keep.kind == KeepPolicy::Kind::Never) {
            letter.goes = came ? Goes::NextVisit : Goes::WhenFetched;
        } else if (comes || !entry->firstSeen.isValid()) {
            letter.goes = Goes::DaysAfterFetch;
            letter.days = account.keep.days;
        } else {
            letter.goesAt = entry->firstSeen.addDays(account.keep.days);
            letter.goes = letter.goesAt <= now ? Goes::NextVisit : Goes::OnDay;
        }
    }

    bool isProgramOrArchive(const QByteArray &type)
    {
        static const QSet<QByteArray> types {
            "application/x-msdownload", "application/x-msdos-program", "application/x-dosexec", "application/x-executable",
            "application/vnd.microsoft.portable-executable", "application/x-ms-dos-executable", "application/x-sharedlib",
            "application/x-ms-shortcut", "application/x-msi", "application/x-bat", "application/x-sh",
            "application/x-shellscript", "application/hta", "application/javascript", "text/javascript",
            "application/java-archive", "application/x-java-archive", "application/vnd.debian.binary-package",
            "application/x-rpm", "application/vnd.appimage", "application/vnd.android.package-archive",
            "application/zip", "application/x-zip-compressed", "application/vnd.rar", "application/x-rar-compressed",
            "application/x-7z-compressed", "application/gzip", "application/x-gzip", "application/x-bzip2",
            "application/x-xz", "application/zstd", "application/x-tar", "application/x-compressed-tar",
            "application/vnd.ms-cab-compressed", "application/x-iso9660-image", "application/x-ace-compressed",
        };
        return types.contains(type);
    }

    bool isArchiveName(const QString &name)
    {
        static const QRegularExpression archive(
            u"\\.(zip|zipx|rar|7z|gz|tgz|bz2|xz|zst|tar|cab|ace|arj|lzh|z)$"_s, QRegularExpression::CaseInsensitiveOption);
        return archive.match(name.trimmed()).hasMatch();
    }

    bool namesOther(const mime::Mailbox &from)
    {
        static const QRegularExpression address(u"[^\\s<>()\"',;:@]+[@\uFF20\uFE6B][^\\s<>()\"',;:@]+"_s);
        auto matches = address.globalMatch(from.name);
        while (matches.hasNext()) {
            if (matches.next().captured().compare(from.address, Qt::CaseInsensitive) != 0)
                return true;
        }
        return false;
    }

} // namespace

ServerListing describeListing(const Account &account, const QList<pop3::Listed> &listing, const QList<store::LedgerEntry> &known,
                              const QDateTime &now)
{
    QHash<QByteArray, QList<const store::LedgerEntry *>> entries;
    entries.reserve(known.size());
    for (const store::LedgerEntry &entry : known)
        entries[entry.uid] += &entry;
    QHash<QByteArray, int> times;
    times.reserve(listing.size());
    for (const pop3::Listed &listed : listing)
        ++times[listed.uid];

    ServerListing described {.account = account.id(), .letters = {}};
    described.letters.reserve(listing.size());
    QHash<QByteArray, int> met;
    for (const pop3::Listed &listed : listing) {
        ServerLetter letter {.number = listed.number, .name = {.uid = listed.uid, .size = listed.size}, .size = listed.size};
        const bool isAlone = times.value(listed.uid) == 1;
        const store::LedgerEntry *entry = nullptr;
        if (listed.uid.isEmpty()) {
            described.named = false;
        } else {
            const int before = met[listed.uid]++;
            if (!isAlone)
                letter.name.twin = before + 1;
            entry = entries.value(listed.uid).value(before, nullptr);
            if (entry && !maySameLetter(listed, *entry))
                entry = nullptr; // another letter has the name of one that we knew
        }
        if (entry) {
            letter.here = hereOf(*entry);
            letter.letter = entry->letter;
            letter.error = entry->error;
        }
        if (listed.size.value_or(0) > ServerLetter::LargeOctets)
            letter.marks |= ServerLetter::Large;
        plan(letter, account, entry, isAlone, now);
        described.octets += listed.size.value_or(0);
        described.letters += letter;
    }
    described.unread = described.letters.size();
    return described;
}

void readHeader(ServerLetter &letter, const QByteArray &header)
{
    const mime::Message message = mime::parse(header);
    letter.headerKnown = true;
    letter.from = message.from.value(0);
    letter.subject = message.subject;
    letter.date = message.date;
    if (letter.from.address.isEmpty())
        letter.marks |= ServerLetter::NoSender;
    const mime::Attachment whole = message.attachments.value(0);
    if (isProgramOrArchive(message.root.type) || mime::isDangerousFileName(whole.name) || isArchiveName(whole.name)) {
        letter.marks |= ServerLetter::Program;
        letter.fileName = whole.name;
    }
    if (namesOther(letter.from))
        letter.marks |= ServerLetter::OtherAddress;
}

void readRow(ServerLetter &letter, const store::LetterRow &row)
{
    letter.headerKnown = true;
    letter.from = row.from;
    letter.subject = row.subject;
    letter.date = row.date;
    if (row.from.address.isEmpty())
        letter.marks |= ServerLetter::NoSender;
    if (namesOther(row.from))
        letter.marks |= ServerLetter::OtherAddress;
}

Result<> readLettersHere(ServerListing &listing, store::Database &reader)
{
    constexpr qsizetype Page = 500;
    QHash<store::LetterId, qsizetype> places;
    QList<store::LetterId> ids;
    const auto readPage = [&]() -> Result<> {
        const auto rows = store::letters::rows(reader, ids);
        if (!rows)
            return std::unexpected(rows.error());
        for (const store::LetterRow &row : *rows)
            readRow(listing.letters[places.value(row.id)], row);
        ids.clear();
        return {};
    };
    for (qsizetype i = 0; i < listing.letters.size(); ++i) {
        if (listing.letters[i].letter == store::LetterId::None)
            continue;
        places.insert(listing.letters[i].letter, i);
        ids += listing.letters[i].letter;
        if (ids.size() == Page) {
            if (const Result<> done = readPage(); !done)
                return done;
        }
    }
    const Result<> done = readPage();
    listing.unread = std::ranges::count(listing.letters, false, &ServerLetter::headerKnown);
    return done;
}

Result<ServerListing> broughtUpToDate(const Account &account, const ServerListing &listing, store::Database &reader,
                                      const QDateTime &now)
{
    const auto known = store::ledger::entries(reader, account.id());
    if (!known)
        return std::unexpected(known.error());
    QList<pop3::Listed> listed;
    listed.reserve(listing.letters.size());
    for (const ServerLetter &letter : listing.letters)
        listed += pop3::Listed {letter.number, letter.name.uid, letter.size};
    ServerListing fresh = describeListing(account, listed, *known, now);
    fresh.expireDays = listing.expireDays;
    for (qsizetype i = 0; i < listing.letters.size(); ++i) {
        const ServerLetter &before = listing.letters[i];
        ServerLetter &letter = fresh.letters[i];
        letter.headerKnown = before.headerKnown;
        letter.from = before.from;
        letter.subject = before.subject;
        letter.date = before.date;
        letter.marks |= before.marks;
        letter.fileName = before.fileName;
    }
    if (const Result<> done = readLettersHere(fresh, reader); !done)
        return std::unexpected(done.error());
    return fresh;
}

QList<pop3::Listed> headersToRead(const ServerListing &described, const QList<pop3::Listed> &listing, int most,
                                  const QList<QByteArray> &these)
{
    const QSet<QByteArray> wanted(these.cbegin(), these.cend());
    QList<pop3::Listed> headers;
    for (qsizetype i = listing.size() - 1; i >= 0 && headers.size() < most; --i) {
        const bool isWanted = these.isEmpty() ? described.letters[i].letter == store::LetterId::None : wanted.contains(listing[i].uid);
        if (isWanted)
            headers += listing[i];
    }
    return headers;
}

} // namespace sobre::account
