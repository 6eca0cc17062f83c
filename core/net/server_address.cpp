// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/server_address.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace sobre::net {
namespace {

using Protocol = ServerAddress::Protocol;
using Encryption = ServerAddress::Encryption;

struct Scheme {
    QLatin1StringView word;
    Protocol protocol;
    Encryption encryption;
    quint16 port;
};

constexpr std::array Schemes{
    Scheme{ QLatin1StringView("pop3s"), Protocol::Pop3, Encryption::Tls, 995 },
    Scheme{ QLatin1StringView("pop3"), Protocol::Pop3, Encryption::StartTls, 110 },
    Scheme{ QLatin1StringView("pop3+insecure"), Protocol::Pop3, Encryption::None, 110 },
    Scheme{ QLatin1StringView("smtps"), Protocol::Smtp, Encryption::Tls, 465 },
    Scheme{ QLatin1StringView("smtp"), Protocol::Smtp, Encryption::StartTls, 587 },
    Scheme{ QLatin1StringView("smtp+insecure"), Protocol::Smtp, Encryption::None, 587 },
};

std::unexpected<MailError> badInput(const QString &reason)
{
    MailError error;
    error.kind = MailError::Kind::BadInput;
    error.retry = MailError::Retry::WhenUserActs;
    error.detail = reason;
    return std::unexpected(error);
}

bool hasControlCharacter(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<QString> decodedUser(QStringView encoded)
{
    if (encoded.contains(u':'))
        return badInput(
            QStringLiteral("a password has no place in the address (a ':' in a user name is written %3A)"));
    static const QRegularExpression halfEscape(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    if (encoded.contains(halfEscape))
        return badInput(QStringLiteral("'%' in a user name is written %25"));
    const QString user = QUrl::fromPercentEncoding(encoded.toUtf8());
    if (hasControlCharacter(user))
        return badInput(QStringLiteral("the user name has a control character in it"));
    return user;
}

bool isHostName(const QString &host)
{
    static const QRegularExpression plain(
        QStringLiteral("^(?!-)[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?$"));
    if (host.size() > 253)
        return false;
    return host.contains(plain) || QString::fromLatin1(QUrl::toAce(host)).contains(plain);
}

Result<quint16> parsedPort(QStringView text)
{
    bool ok = false;
    const uint port = text.toUInt(&ok);
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!ok || !digits || port == 0 || port > 65535)
        return badInput(QStringLiteral("the port '%1' is not a number from 1 to 65535").arg(text));
    return quint16(port);
}

} // namespace

Result<ServerAddress> ServerAddress::parse(const QString &url)
{
    const qsizetype colon = url.indexOf(QStringLiteral("://"));
    const QStringView word = QStringView(url).first(std::max<qsizetype>(colon, 0));
    const auto *scheme = std::find_if(Schemes.begin(), Schemes.end(), [word](const Scheme &known) {
        return word.compare(known.word, Qt::CaseInsensitive) == 0;
    });
    if (scheme == Schemes.end())
        return badInput(
            QStringLiteral("'%1' does not begin with pop3s://, pop3://, smtps:// or smtp://").arg(url));

    QStringView rest = QStringView(url).sliced(colon + 3);
    if (rest.endsWith(u'/'))
        rest.chop(1);
    if (rest.contains(u'/') || rest.contains(u'?') || rest.contains(u'#'))
        return badInput(QStringLiteral("nothing may follow the host and port of a mail server"));
    if (rest.count(u'@') > 1)
        return badInput(QStringLiteral("'@' in a user name is written %40"));

    ServerAddress address;
    address.protocol = scheme->protocol;
    address.encryption = scheme->encryption;
    address.port = scheme->port;
    if (const qsizetype at = rest.indexOf(u'@'); at >= 0) {
        const Result<QString> user = decodedUser(rest.first(at));
        if (!user)
            return std::unexpected(user.error());
        address.user = *user;
        rest = rest.sliced(at + 1);
    }

    QStringView port;
    if (rest.startsWith(u'[')) {
        const qsizetype close = rest.indexOf(u']');
        address.host = rest.sliced(1, std::max<qsizetype>(close, 1) - 1).toString();
        if (QHostAddress(address.host).protocol() != QHostAddress::IPv6Protocol)
            return badInput(QStringLiteral("what stands in [ ] is no IPv6 address"));
        port = rest.sliced(close + 1);
        if (!port.isEmpty() && !port.startsWith(u':'))
            return badInput(QStringLiteral("only ':' and a port may follow the ']'"));
    } else {
        const qsizetype begin = rest.indexOf(u':');
        address.host = (begin < 0 ? rest : rest.first(begin)).toString();
        port = begin < 0 ? QStringView() : rest.sliced(begin);
        if (address.host.isEmpty())
            return badInput(QStringLiteral("the host is missing"));
        if (!isHostName(address.host))
            return badInput(QStringLiteral("'%1' is no host name").arg(address.host));
    }
    if (!port.isEmpty()) {
        const Result<quint16> number = parsedPort(port.sliced(1));
        if (!number)
            return std::unexpected(number.error());
        address.port = *number;
    }
    return address;
}

QString ServerAddress::url() const
{
    const auto *scheme = std::find_if(Schemes.begin(), Schemes.end(), [this](const Scheme &known) {
        return known.protocol == protocol && known.encryption == encryption;
    });
    QString text = scheme->word + QStringLiteral("://");
    if (!user.isEmpty())
        text += QString::fromLatin1(QUrl::toPercentEncoding(user)) + u'@';
    const bool bracketed = host.contains(u':');
    text += bracketed ? u'[' + host + u']' : host;
    if (port != scheme->port)
        text += u':' + QString::number(port);
    return text;
}

QString ServerAddress::hostAndPort() const
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

} // namespace sobre::net
