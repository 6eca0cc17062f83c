// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pop3/pop3_dialogue.h"

#include "core/pop3/header_look.h"
#include "core/pop3/letter_removal.h"
#include "core/pop3/pop3_login.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace sobre::pop3 {
namespace {

using Kind = MailError::Kind;
using Stage = Pop3Outcome::Stage;
using Encryption = net::ServerAddress::Encryption;
using Want = Pop3Settings::Want;

/// Where so many commands wait, one more question (CAPA) may save more round trips than it costs.
constexpr qsizetype WorthAsking = 5;
/// Of a listing so many times as long as what is fetched, single sizes are asked for.
constexpr qsizetype FewOfMany = 4;
/// Of what a server says of itself.
constexpr qsizetype MostRemembered = 64;
constexpr qsizetype LongestRemembered = 255;
constexpr quint64 SmallestTypical = 1024;
constexpr quint64 LargestTypical = 1024 * 1024;

} // namespace

Pop3Dialogue::Pop3Dialogue(net::LineChannel &channel, const Pop3Settings &settings, MailSink *sink,
                           Pop3Outcome &outcome, Progress progress, Reached reached, net::WireLog *log)
    : m_link(channel), m_settings(settings), m_sink(sink), m_outcome(outcome),
      m_progress(std::move(progress)), m_reached(std::move(reached)), m_log(log), m_listing(m_link)
{
    if (settings.server.encryption != Encryption::None)
        m_link.demandTls();
}

Task<> Pop3Dialogue::run()
{
    const StatusLine greeting = co_await m_link.ok();
    m_timestamp = apopTimestamp(greeting.text);
    if (m_settings.server.encryption == Encryption::StartTls) {
        co_await askCapabilities();
        co_await secure();
    }
    if (m_settings.server.encryption != Encryption::None && !m_link.channel().isEncrypted())
        throw m_link.error(Kind::TlsFailed); // whoever opened the link forgot: no password goes over it
    noteTls();
    if (m_reached)
        m_reached(Stage::Encrypted);

    if (isKnown())
        askCapabilitiesAside();
    else
        co_await askCapabilities(); // also after STLS: the first answer was not protected
    co_await askLanguage();
    Pop3Login login(m_link, m_settings.login, m_capabilities ? &*m_capabilities : nullptr, m_timestamp,
                    m_settings.server);
    if (isPipelining() && m_settings.hasty)
        login.follow(opening());
    try {
        m_outcome.mechanism = co_await login.run();
    } catch (const MailError &) {
        m_outcome.lostHaste = login.isUnansweredWithFollowers();
        throw;
    }
    m_opened = login.hasFollowed();
    m_outcome.lostHaste = m_opened;
    m_outcome.reached = Stage::LoggedIn;
    if (m_reached)
        m_reached(Stage::LoggedIn);

    if (m_settings.want == Want::Test)
        co_await test();
    else
        co_await visit();
    m_outcome.reached = Stage::Done;
}

Task<> Pop3Dialogue::askCapabilities()
{
    m_capabilities.reset();
    m_outcome.capabilities.clear();
    m_link.send("CAPA");
    co_await readCapabilities();
}

/// The server is an old acquaintance: what it said last time holds until its answer is here, which is before
/// the answer to the log-in. Nothing weaker can come of it, for only the remembered mechanism is used.
bool Pop3Dialogue::isKnown()
{
    Capabilities known;
    for (const QByteArray &line : m_settings.knownCapabilities)
        known.add(line);
    const QByteArray &mechanism = m_settings.login.remembered;
    const bool offered
        = known.words("SASL").contains(mechanism) || (mechanism == "USER" && known.has("USER"));
    if (!known.has("PIPELINING") || !offered)
        return false;
    m_capabilities = std::move(known);
    return true;
}

void Pop3Dialogue::askCapabilitiesAside()
{
    m_link.sendAside({ "CAPA" }, [this]() -> Task<> { return readCapabilities(); });
}

/// What a visit begins with whatever the server answers.
QList<QByteArray> Pop3Dialogue::opening() const
{
    if (m_settings.want == Want::Test)
        return { "CAPA", "STAT", "QUIT" };
    return { "CAPA", "STAT", "UIDL" };
}

/// A list replaces the one before; a refusal leaves that (RFC 2449 is younger than some servers).
Task<> Pop3Dialogue::readCapabilities()
{
    const StatusLine status = co_await m_link.status();
    m_outcome.lostHaste = false;
    if (status.ok) {
        Capabilities said;
        QList<QByteArray> lines;
        co_await m_link.eachLine(Capabilities::MaxLines, [&said, &lines](QByteArrayView line) {
            said.add(line);
            if (lines.size() < MostRemembered && line.size() <= LongestRemembered)
                lines.append(line.toByteArray());
        });
        m_capabilities = std::move(said);
        if (m_outcome.reached < Stage::LoggedIn)
            m_outcome.capabilities = std::move(lines);
    }
    noteCapabilities();
}

void Pop3Dialogue::noteCapabilities()
{
    m_outcome.hasTop = has("TOP");
    m_outcome.hasUidl = has("UIDL");
    m_outcome.expireDays = m_capabilities ? m_capabilities->expireDays() : std::nullopt;
    m_outcome.loginDelay = m_capabilities ? m_capabilities->loginDelay() : std::nullopt;
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
    m_capabilities.reset();
    m_outcome.capabilities.clear();
}

void Pop3Dialogue::noteTls()
{
    const net::TlsFacts facts = m_link.channel().tlsFacts();
    m_outcome.tlsVersion = facts.version;
    m_outcome.certificateSha256 = facts.certificateSha256;
    if (m_link.channel().isEncrypted())
        m_outcome.reached = Stage::Encrypted;
}

/// RFC 6856: the server's words in the person's language, if it has it, and headers in UTF-8. Neither matters
/// enough to wait for an answer: with PIPELINING they go with the log-in. Before it, so that a refusal is
/// understood.
Task<> Pop3Dialogue::askLanguage()
{
    QList<QByteArray> commands;
    const QByteArray language = m_settings.language.toLatin1();
    if (has("LANG") && !language.isEmpty()) {
        const QByteArray base = language.split('-').constFirst();
        commands.append("LANG " + base);
        if (language != base && isPipelining())
            commands.append("LANG " + language); // the closer one counts where there are both
    }
    if (has("UTF8"))
        commands.append("UTF8");
    if (isPipelining() && !commands.isEmpty()) {
        m_link.sendAside(commands, [this, count = commands.size()] { return passOver(count); });
        co_return;
    }
    for (const QByteArray &command : std::as_const(commands)) {
        m_link.send(command);
        co_await passOver(1);
    }
}

/// Yes or no, as long as it is an answer.
Task<> Pop3Dialogue::passOver(qsizetype answers)
{
    for (; answers > 0; --answers) {
        const StatusLine ignored = co_await m_link.status();
        Q_UNUSED(ignored)
    }
}

/// How many letters there are and what the server has to say of itself; nothing is touched.
Task<> Pop3Dialogue::test()
{
    const bool again = m_capabilities && m_capabilities->saysMoreAfterLogin();
    LetterRemoval goodbye(m_link, m_outcome, isPipelining());
    if (isPipelining() || m_opened) {
        if (!m_opened)
            m_link.sendAll(opening());
        goodbye.noteQuit();
        co_await readCapabilities();
    } else {
        if (again)
            co_await askAgain();
        m_link.send("STAT");
    }
    co_await stat();
    co_await goodbye.run({});
}

Task<> Pop3Dialogue::visit()
{
    co_await list();
    m_outcome.reached = Stage::Listed;
    const QList<Listed> wanted = co_await choose();
    LetterFetch fetch(m_link, m_listing, *m_sink, m_outcome, waysFor(wanted), m_progress, m_log);
    try {
        co_await fetch.run(wanted);
    } catch (const MailError &error) {
        m_outcome.lostGoodbye = fetch.hasQuit() && error.kind == Kind::ConnectionLost;
        throw;
    }
    m_outcome.reached = Stage::Fetched;
    if (m_keepsAll)
        co_await leave(fetch.hasQuit());
    else
        co_await remove(fetch.refused());
}

Task<> Pop3Dialogue::leave(bool hasQuit)
{
    LetterRemoval goodbye(m_link, m_outcome, isPipelining());
    if (hasQuit)
        goodbye.noteQuit();
    co_await goodbye.run({});
}

Task<MailboxSize> Pop3Dialogue::stat()
{
    const StatusLine status = co_await m_link.ok();
    const std::optional<MailboxSize> size = parseStat(status.text);
    if (!size)
        throw m_link.error(Kind::Protocol, status.text, QStringLiteral("STAT"));
    m_outcome.letters = size->letters;
    m_outcome.octets = size->octets;
    m_listing.expect(size->letters);
    co_return *size;
}

/// CAPA, STAT and UIDL: in one flight where the server allows it. Then LIST, but only where somebody wants to
/// know.
Task<> Pop3Dialogue::list()
{
    const bool pipelining = isPipelining() || m_opened;
    if (pipelining) {
        if (!m_opened)
            m_link.sendAll(opening());
        co_await readCapabilities();
    } else {
        if (m_capabilities && m_capabilities->saysMoreAfterLogin())
            co_await askAgain();
        m_link.send("STAT");
    }
    const MailboxSize size = co_await stat();
    if (size.letters == 0 && !pipelining)
        co_return;
    if (!pipelining)
        m_link.send("UIDL");
    const bool named = co_await m_listing.readUids(has("UIDL"));
    m_outcome.hasUidl = named || has("UIDL");
    if (named) {
        m_sized = m_listing.letters().isEmpty() || co_await m_sink->wantsSizes(m_listing.letters());
        if (m_listing.letters().isEmpty() || !m_sized)
            co_return;
    } else if (size.letters == 0) {
        co_return;
    }
    m_link.send("LIST");
    co_await m_listing.readSizes();
    m_sized = true;
}

/// What to fetch, after a look at what the sink wants to see first.
Task<QList<Listed>> Pop3Dialogue::choose()
{
    Choice choice = co_await m_sink->choose(m_listing.letters());
    m_keepsAll = choice.keepsAll;
    co_await askAgainBefore(choice.fetch.size() + choice.look.size());
    QList<Listed> wanted = std::move(choice.fetch);
    if (!choice.look.isEmpty())
        wanted += co_await look(choice.look);
    QSet<quint32> once;
    wanted.removeIf([&once](const Listed &letter) {
        const bool again = once.contains(letter.number);
        once.insert(letter.number);
        return again;
    });
    co_return wanted;
}

Task<QList<Listed>> Pop3Dialogue::look(QList<Listed> letters)
{
    QList<LookedAt> headers;
    if (m_capabilities && !has("TOP")) {
        for (const Listed &letter : std::as_const(letters)) {
            MailError none = m_link.error(Kind::NotAvailable, {}, QStringLiteral("TOP"));
            none.scope = MailError::Scope::Letter;
            m_sink->failed(letter, none);
        }
    } else {
        HeaderLook look(m_link, *m_sink, m_outcome, isPipelining());
        headers = co_await look.run(std::move(letters));
    }
    co_return co_await m_sink->looked(std::move(headers));
}

/// Some servers say that they can do PIPELINING only after the log-in.
Task<> Pop3Dialogue::askAgainBefore(qsizetype commands)
{
    if (!m_capabilities || isPipelining() || m_askedAgain || commands < WorthAsking)
        co_return;
    co_await askAgain();
}

Task<> Pop3Dialogue::askAgain()
{
    m_askedAgain = true;
    m_link.send("CAPA");
    co_await readCapabilities();
}

LetterFetch::Ways Pop3Dialogue::waysFor(const QList<Listed> &letters) const
{
    using Sizes = LetterFetch::Sizes;
    LetterFetch::Ways ways{ .pipelining = isPipelining(), .quitBehind = m_keepsAll && m_settings.quitsBehind };
    if (!m_sized && ways.pipelining) {
        const bool few = letters.size() < m_listing.letters().size() / FewOfMany;
        ways.sizes = few ? Sizes::OfEach : Sizes::OfAll;
    }
    if (m_outcome.letters > 0)
        ways.typicalSize = std::clamp(m_outcome.octets / m_outcome.letters, SmallestTypical, LargestTypical);
    return ways;
}

Task<> Pop3Dialogue::remove(QSet<quint32> refused)
{
    const QList<Listed> due = co_await m_sink->deletable();
    QList<Listed> letters = mayBeRemoved(due, refused);
    LetterRemoval removal(m_link, m_outcome, isPipelining());
    if (m_settings.want == Want::Look && m_outcome.hasUidl)
        letters = co_await removal.confirmed(std::move(letters));
    const QList<Listed> removed = co_await removal.run(std::move(letters));
    if (removed.isEmpty())
        co_return;
    m_outcome.deleted = quint32(removed.size());
    m_sink->deleted(removed);
}

/// What the sink wants gone, but for what must never go: a letter that is not in the listing as it says, one
/// whose id another letter has too (unless a person chose just this one), one that could not be fetched.
QList<Listed> Pop3Dialogue::mayBeRemoved(const QList<Listed> &asked, const QSet<quint32> &refused) const
{
    QHash<quint32, QByteArray> uids;
    QHash<QByteArray, int> times;
    for (const Listed &letter : m_listing.letters()) {
        uids.insert(letter.number, letter.uid);
        ++times[letter.uid];
    }
    QList<Listed> allowed;
    for (const Listed &letter : asked) {
        const auto known = uids.constFind(letter.number);
        const bool same = known != uids.constEnd() && *known == letter.uid;
        const bool unique = letter.uid.isEmpty() || times.value(letter.uid) == 1 || m_settings.want == Want::Look;
        if (same && unique && !refused.contains(letter.number))
            allowed.append(letter);
        uids.remove(letter.number); // once
    }
    return allowed;
}

} // namespace sobre::pop3
