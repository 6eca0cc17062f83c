// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_dialogue.h"

#include "core/pop3/pop3_login.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;
using Stage = Pop3Outcome::Stage;
using Encryption = net::ServerAddress::Encryption;
using namespace std::chrono_literals;

constexpr auto QuitDeadline = 5min; ///< the server removes the letters now
constexpr qint64 MoreThanStat = 1000; ///< lines that a listing may have beyond what STAT said
constexpr qsizetype DeletesAtOnce = 64;

} // namespace

Pop3Dialogue::Pop3Dialogue(net::LineChannel &channel, const Pop3Settings &settings, MailSink *sink,
                           Pop3Outcome &outcome, Progress progress, Reached reached)
    : m_link(channel), m_settings(settings), m_sink(sink), m_outcome(outcome),
      m_progress(std::move(progress)), m_reached(std::move(reached))
{
}

Task<> Pop3Dialogue::run()
{
    const StatusLine greeting = co_await m_link.ok();
    m_timestamp = apopTimestamp(greeting.text);
    co_await askCapabilities();
    if (m_settings.server.encryption == Encryption::StartTls) {
        co_await secure();
        co_await askCapabilities(); // the first answer was not protected
    }
    if (m_settings.server.encryption != Encryption::None && !m_link.channel().isEncrypted())
        throw m_link.error(Kind::TlsFailed); // whoever opened the link forgot: no password goes over it
    noteTls();
    if (m_reached)
        m_reached(Stage::Encrypted);

    Pop3Login login(m_link, m_settings.login, m_capabilities ? &*m_capabilities : nullptr, m_timestamp,
                    m_settings.server.host);
    m_outcome.mechanism = co_await login.run();
    m_outcome.reached = Stage::LoggedIn;
    if (m_reached)
        m_reached(Stage::LoggedIn);

    if (m_settings.want == Pop3Settings::Want::Test) {
        m_link.send("STAT");
        co_await stat();
        co_await quit({});
        co_return;
    }

    const QList<Listed> listing = co_await list();
    m_outcome.reached = Stage::Listed;
    const Choice choice = co_await m_sink->choose(listing);
    LetterFetch fetch(m_link, *m_sink, m_outcome, has("PIPELINING"), m_progress);
    co_await fetch.run(choice.fetch);
    m_outcome.reached = Stage::Fetched;

    const QList<Listed> done = co_await m_sink->deletable();
    const QList<Listed> removed = co_await remove(mayBeRemoved(done, listing));
    co_await quit(removed);
}

Task<> Pop3Dialogue::askCapabilities()
{
    m_capabilities.reset();
    m_link.send("CAPA");
    const StatusLine status = co_await m_link.status();
    if (!status.ok)
        co_return; // RFC 2449 is younger than some servers
    const QList<QByteArray> lines = co_await m_link.lines(Capabilities::MaxLines);
    m_capabilities.emplace();
    for (const QByteArray &line : lines)
        m_capabilities->add(line);
}

/// STLS (RFC 2595). There is no way on without it.
Task<> Pop3Dialogue::secure()
{
    if (m_capabilities && !m_capabilities->has("STLS"))
        throw m_link.error(Kind::NoTlsOffered);
    m_link.send("STLS");
    const StatusLine status = co_await m_link.status();
    if (!status.ok) {
        MailError refused = m_link.refusal(status);
        refused.kind = m_capabilities ? Kind::TlsRefused : Kind::NoTlsOffered;
        throw refused;
    }
    co_await m_link.channel().startTls();
    m_timestamp.clear(); // nothing that came in clear counts
}

void Pop3Dialogue::noteTls()
{
    const net::TlsFacts facts = m_link.channel().tlsFacts();
    m_outcome.tlsVersion = facts.version;
    m_outcome.certificateSha256 = facts.certificateSha256;
    if (m_link.channel().isEncrypted())
        m_outcome.reached = Stage::Encrypted;
}

Task<MailboxSize> Pop3Dialogue::stat()
{
    const StatusLine status = co_await m_link.ok();
    const std::optional<MailboxSize> size = parseStat(status.text);
    if (!size)
        throw m_link.error(Kind::Protocol, status.text, QStringLiteral("STAT"));
    m_outcome.letters = size->letters;
    m_outcome.octets = size->octets;
    co_return *size;
}

/// STAT, UIDL and LIST: in one flight where the server allows it.
Task<QList<Listed>> Pop3Dialogue::list()
{
    const bool pipelining = has("PIPELINING");
    if (pipelining)
        m_link.sendAll({ "STAT", "UIDL", "LIST" });
    else
        m_link.send("STAT");
    const MailboxSize size = co_await stat();
    if (size.letters == 0 && !pipelining)
        co_return QList<Listed>();
    if (!pipelining)
        m_link.send("UIDL");
    QList<Listed> listing = co_await readUids();
    if (!pipelining)
        m_link.send("LIST");
    co_await readSizes(listing);
    co_return listing;
}

/// The listing with ids and without sizes; empty where the server has no UIDL.
Task<QList<Listed>> Pop3Dialogue::readUids()
{
    const StatusLine status = co_await m_link.status();
    if (!status.ok) {
        // "Not now" from a server that has UIDL must not make every letter look new. (Some say so of an empty
        // box.)
        if ((has("UIDL") || status.isForNow()) && m_outcome.letters > 0)
            throw m_link.refusal(status);
        co_return QList<Listed>();
    }
    const qint64 limit = m_outcome.letters + MoreThanStat;
    const QList<QByteArray> lines = co_await m_link.lines(limit);
    const auto highest = std::max<qint64>(m_outcome.letters, lines.size());
    QList<Listed> listing;
    listing.reserve(lines.size());
    quint32 last = 0;
    for (const QByteArray &line : lines) {
        const std::optional<ListedUid> entry = parseUidlLine(line);
        if (!entry || entry->number <= last || entry->number > highest)
            throw m_link.error(Kind::Protocol, line, QStringLiteral("UIDL"));
        last = entry->number;
        listing.append({ entry->number, entry->uid, std::nullopt });
    }
    co_return listing;
}

Task<> Pop3Dialogue::readSizes(QList<Listed> &listing)
{
    const StatusLine status = co_await m_link.status();
    if (!status.ok && m_outcome.letters == 0)
        co_return;
    if (!status.ok)
        throw m_link.refusal(status);
    const QList<QByteArray> lines = co_await m_link.lines(m_outcome.letters + MoreThanStat);
    const auto highest = std::max<qint64>(m_outcome.letters, lines.size());
    const bool withoutUids = listing.isEmpty();
    quint32 last = 0;
    qsizetype at = 0;
    for (const QByteArray &line : lines) {
        const std::optional<ListedSize> entry = parseListLine(line);
        if (!entry || entry->number <= last || entry->number > highest)
            throw m_link.error(Kind::Protocol, line, QStringLiteral("LIST"));
        last = entry->number;
        if (withoutUids) {
            listing.append({ entry->number, {}, entry->size });
            continue;
        }
        while (at < listing.size() && listing[at].number < entry->number)
            ++at;
        if (at < listing.size() && listing[at].number == entry->number)
            listing[at].size = entry->size;
    }
}

/// What the sink wants gone, but for what must never go: a letter that is not in the listing as it says, one
/// whose id another letter has too, one that could not be fetched.
QList<Listed> Pop3Dialogue::mayBeRemoved(const QList<Listed> &asked, const QList<Listed> &listing) const
{
    QHash<quint32, QByteArray> uids;
    QHash<QByteArray, int> times;
    for (const Listed &letter : listing) {
        uids.insert(letter.number, letter.uid);
        ++times[letter.uid];
    }
    QSet<quint32> failed;
    for (const LetterError &error : std::as_const(m_outcome.letterErrors))
        failed.insert(error.letter.number);
    QList<Listed> allowed;
    for (const Listed &letter : asked) {
        const auto known = uids.constFind(letter.number);
        const bool same = known != uids.constEnd() && *known == letter.uid;
        const bool unique = letter.uid.isEmpty() || times.value(letter.uid) == 1;
        if (same && unique && !failed.contains(letter.number))
            allowed.append(letter);
        uids.remove(letter.number); // once
    }
    return allowed;
}

/// DELE; returns those the server marked.
Task<QList<Listed>> Pop3Dialogue::remove(QList<Listed> letters)
{
    QList<Listed> marked;
    const qsizetype atOnce = has("PIPELINING") ? DeletesAtOnce : 1;
    for (qsizetype first = 0; first < letters.size(); first += atOnce) {
        const QList<Listed> batch = letters.mid(first, atOnce);
        QList<QByteArray> commands;
        for (const Listed &letter : batch)
            commands.append("DELE " + QByteArray::number(letter.number));
        m_link.sendAll(commands);
        for (const Listed &letter : batch) {
            const StatusLine status = co_await m_link.status();
            if (status.ok) {
                marked.append(letter);
                continue;
            }
            MailError error = m_link.refusal(status);
            error.scope = MailError::Scope::Letter;
            m_outcome.letterErrors.append({ letter, error });
        }
    }
    co_return marked;
}

/// The server removes what is marked when it answers +OK to this (RFC 1939 section 6), and not before.
Task<> Pop3Dialogue::quit(QList<Listed> removed)
{
    m_link.channel().setDeadline(QuitDeadline);
    std::optional<MailError> failure;
    try {
        m_link.send("QUIT");
        const StatusLine status = co_await m_link.ok();
        Q_UNUSED(status)
    } catch (const MailError &error) {
        failure = error;
    }
    if (!removed.isEmpty()) {
        if (failure)
            throw *failure; // whether they are gone only the next listing will tell
        m_outcome.deleted = quint32(removed.size());
        m_sink->deleted(removed);
    }
    m_outcome.reached = Stage::Done; // without deletions nothing depends on the goodbye
}

} // namespace sobre::pop3
