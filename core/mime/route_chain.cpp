// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/route_chain.h"

#include "core/mime/headers.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::mime {

namespace {

bool isLiteral(QStringView word)
{
    static const QRegularExpression address(
        uR"(^\[?(?:IPv6:)?(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}(?:%\w{1,16})?)\]?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return address.matchView(word).hasMatch();
}

QString bare(QStringView literal)
{
    if (literal.startsWith(u'['))
        literal = literal.sliced(1);
    if (literal.endsWith(u']'))
        literal.chop(1);
    if (literal.startsWith(u"IPv6:", Qt::CaseInsensitive))
        literal = literal.sliced(5);
    return literal.toString().toLower();
}

bool isGreeting(QStringView comment)
{
    return comment.startsWith(u"HELO ", Qt::CaseInsensitive) || comment.startsWith(u"EHLO ", Qt::CaseInsensitive);
}

bool isCustomer(const ReceivedLine &line)
{
    static const QRegularExpression protocol(u"\\b(?:utf8)?(?:esmtp|lmtp|smtp|http)s?a\\b"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(u"\\bauth(?:enticated|: ?\\w|id\\b|=)|^account |\\buserid\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return protocol.match(line.with.word).hasMatch() || words.match(line.from.comments).hasMatch()
        || words.match(line.with.comments).hasMatch() || words.match(line.by.comments).hasMatch();
}

/// A reverse name such as dsl-192-0-2-1: whoever rents the line stands behind it, not a server. Names of mail servers may
/// have one number of their address in them by chance, hardly the last two.
bool isOfACustomersLine(const QString &host, const QString &address)
{
    const QStringList octets = address.section(u':', -1).split(u'.');
    if (octets.size() != 4)
        return false;
    QStringList numbers;
    static const QRegularExpression digits(u"\\d{1,20}"_s);
    for (auto at = digits.globalMatch(host); at.hasNext();) {
        QString number = at.next().captured();
        while (number.size() > 1 && number.startsWith(u'0'))
            number = number.sliced(1);
        numbers += number;
    }
    QString hexadecimal;
    for (const QString &octet : octets)
        hexadecimal += QString::number(octet.toUInt(), 16).rightJustified(2, u'0');
    const bool both = octets[2] == octets[3] ? numbers.count(octets[3]) > 1
                                             : numbers.contains(octets[2]) && numbers.contains(octets[3]);
    return both || host.contains(hexadecimal);
}

bool isFromNetwork(const ReceivedLine &line)
{
    // qmail writes two lines for one handing over: this one right above the other.
    return line.by.word.isEmpty() && line.bare.contains(u"invoked from network");
}

bool isLmtp(const ReceivedLine &line)
{
    static const QRegularExpression lmtp(u"^(?:utf8)?e?lmtps?$"_s, QRegularExpression::CaseInsensitiveOption);
    return lmtp.match(line.with.word).hasMatch();
}

/// Whether `line` says that a server of the post office gave it the letter.
bool cameFromWithin(const ReceivedLine &line, const QStringList &domains)
{
    const Handing handing = handingOf(line);
    if (handing.byCustomer || handing.doubtful)
        return false;
    if (isLmtp(line) && (isWithin(line.from.word, domains) || isInternalName(line.from.word)))
        return !line.from.word.isEmpty();
    if (handing.found && isInternalAddress(handing.address))
        return true;
    return isWithin(handing.host, domains) && !isOfACustomersLine(handing.host, handing.address);
}

} // namespace

Handing handingOf(const ReceivedLine &line)
{
    static const QRegularExpression named(
        uR"(^(?:[^@\s\[\]()]{0,64}@)?([\w.-]{1,255}?)\.? ?\[(?:IPv6:)?([0-9A-Fa-f.:%]{2,64})\](.*)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression addressed(uR"(^(\[(?:IPv6:)?[0-9A-Fa-f.:]{2,64}(?:%\w{1,16})?\]|[0-9A-Fa-f.:]{2,64}(?:%\w{1,16})?)(?::\d{1,5})?(?: |$))"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression exim(u"\\bexim \\d"_s, QRegularExpression::CaseInsensitiveOption);

    Handing out;
    out.byCustomer = isCustomer(line);
    bool greetingApart = false; // then the word is the reverse name
    QStringList addresses;
    if (isLiteral(line.from.word))
        out.address = bare(line.from.word);
    bool inComment = false;
    for (const QString &comment : line.from.each) {
        if (isGreeting(comment)) {
            greetingApart = true;
            continue;
        }
        if (comment.endsWith(u"[local]") || comment == u"[unix socket]") { // not over a network at all
            addresses += u"127.0.0.1"_s;
            inComment = true;
        } else if (const auto match = named.match(comment); match.hasMatch() && isLiteral(match.capturedView(2))) {
            const QString rest = match.captured(3);
            const bool sure = !rest.contains(u"forged") && !rest.contains(u"unverified");
            const QString host = match.captured(1).toLower();
            if (sure && host != u"unknown" && host.contains(u'.') && !isLiteral(host))
                out.host = host;
            addresses += bare(match.capturedView(2));
            inComment = true;
        } else if (const auto only = addressed.match(comment); only.hasMatch() && isLiteral(only.capturedView(1))) {
            addresses += bare(only.capturedView(1));
            inComment = true;
        }
    }
    addresses.removeDuplicates();
    out.doubtful = addresses.size() > 1;
    if (inComment)
        out.address = out.doubtful ? QString() : addresses.constFirst();
    out.found = inComment && !out.doubtful;
    if (out.doubtful)
        out.host.clear();
    // What follows a semicolon may be a folded line that the sender's letter began with.
    const bool isExim = !line.all.contains(u';')
        && (exim.match(line.with.comments).hasMatch() || exim.match(line.by.comments).hasMatch());
    const QString word = line.from.word.toLower();
    if (out.host.isEmpty() && !out.doubtful && (greetingApart || isExim) && inComment && !isLiteral(word)
        && word != u"unknown" && word.contains(u'.'))
        out.host = word;
    return out;
}

void markTrusted(const QList<ReceivedLine> &lines, const OwnServers &own, QList<Hop> &hops)
{
    const qsizetype count = own.fetched ? std::min(lines.size(), hops.size()) : 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (i > 0) {
            const ReceivedLine &above = lines[i - 1];
            const ReceivedLine &line = lines[i];
            if (isFromNetwork(above)) {
                if (line.from.word.isEmpty() || !isWithin(line.by.word, own.domains))
                    return;
            } else if (!cameFromWithin(above, own.domains)) {
                return;
            } else if (!isWithin(line.by.word, own.domains) && !isFromNetwork(line)
                       && (line.by.word.isEmpty() || !isInternalName(line.by.word))) {
                return;
            }
        }
        hops[i].trusted = true;
    }
}

QString topmostServer(QByteArrayView header)
{
    for (const char *end : { "\n\r\n", "\n\n" }) {
        if (const qsizetype at = header.indexOf(end); at >= 0)
            header = header.first(at + 1);
    }
    HeaderWalk walk(header);
    bool second = false;
    for (QByteArrayView name, body; walk.next(name, body);) {
        if (!equalsIgnoringCase(name, "Received"))
            continue;
        const ReceivedLine line = ReceivedLine::read(body.toByteArray());
        if (!second && isFromNetwork(line)) {
            second = true;
            continue;
        }
        return serverDomain(line.by.word).isEmpty() ? QString() : line.by.word.toLower();
    }
    return {};
}

QString serverDomain(const QString &host)
{
    static const QRegularExpression hostName(
        u"^[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,62})){1,20}$"_s);
    const QString name = host.toLower();
    if (isLiteral(name) || !hostName.match(name).hasMatch())
        return {};
    const QString parent = name.section(u'.', 1);
    const bool shared = parent.count(u'.') == 1 && parent.section(u'.', 0, 0).size() <= 3
        && parent.section(u'.', 1).size() == 2;
    return parent.contains(u'.') && !shared ? parent : name;
}

bool isWithin(const QString &host, const QStringList &domains)
{
    return std::ranges::any_of(domains, [&host](const QString &domain) {
        return !domain.isEmpty()
            && (host.compare(domain, Qt::CaseInsensitive) == 0 || host.endsWith(u'.' + domain, Qt::CaseInsensitive));
    });
}

bool isInternalAddress(QStringView address)
{
    QString text = address.toString().toLower();
    if (text.startsWith(u"::ffff:") && text.contains(u'.'))
        text = text.sliced(7);
    if (text.contains(u':')) {
        static const QRegularExpression internal(
            u"^(?:::1(?:%\\w+)?$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|2002:(?:0?a[0-9a-f]{2}|7f[0-9a-f]{2}|c0a8):)"_s);
        return internal.match(text).hasMatch();
    }
    const QStringList octets = text.split(u'.');
    if (octets.size() != 4 || !isLiteral(text))
        return false;
    const uint first = octets[0].toUInt();
    const uint second = octets[1].toUInt();
    return first == 10 || first == 127 || (first == 192 && second == 168) || (first == 172 && second >= 16 && second < 32)
        || (first == 169 && second == 254);
}

bool isInternalName(const QString &host)
{
    const QString name = host.toLower();
    if (name.isEmpty() || name == u"localhost" || name.startsWith(u"localhost."))
        return true;
    if (isLiteral(name))
        return isInternalAddress(bare(name));
    return name.endsWith(u".local") || name.endsWith(u".localdomain") || name.endsWith(u".internal")
        || name.endsWith(u".lan");
}

} // namespace sobre::mime
