// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/key_directory.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::lookup {
namespace {

    constexpr int HttpsPort = 443;
    constexpr int HkpPort = 443; // of hkps; 11371 is its clear text

    MailError unfit(const QString &what)
    {
        return {.kind = MailError::Kind::BadInput, .retry = MailError::Retry::WhenUserActs, .detail = what};
    }

    struct Address {
        QByteArray local; ///< UTF-8
        QString domain; ///< A-labels, small letters
    };

    Result<Address> parted(const QString &address)
    {
        const qsizetype at = address.lastIndexOf(u'@');
        const bool odd = std::ranges::any_of(address, [](QChar each) { return each.isSpace() || each.unicode() < 32; });
        const QString domain = QString::fromLatin1(QUrl::toAce(address.sliced(at + 1))).toLower();
        // A host of digits alone would be an address of a machine, and one without a dot lies in no public network.
        if (at < 1 || odd || domain.isEmpty() || !domain.contains(u'.') || domain.back().isDigit())
            return std::unexpected(unfit(address));
        return Address {address.first(at).toUtf8(), domain};
    }

    QByteArray asciiLower(QByteArray text)
    {
        return std::move(text).toLower(); // ASCII letters alone, as the draft wants it
    }

    QUrl https(const QString &host, int port, const QString &path, const QString &query)
    {
        QUrl url;
        url.setScheme(u"https"_s);
        url.setHost(host);
        if (port > 0 && port != HttpsPort)
            url.setPort(port);
        url.setPath(path, QUrl::TolerantMode);
        if (!query.isEmpty())
            url.setQuery(query, QUrl::StrictMode);
        return url;
    }

    QString percent(const QByteArray &text)
    {
        return QString::fromLatin1(text.toPercentEncoding());
    }

} // namespace

QByteArray zBase32(QByteArrayView octets)
{
    static constexpr char Alphabet[] = "ybndrfg8ejkmcpqxot1uwisza345h769";
    QByteArray out;
    quint32 held = 0;
    int bits = 0;
    for (const char octet : octets) {
        held = held << 8 | quint8(octet);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out += Alphabet[held >> bits & 31];
        }
        held &= (1U << bits) - 1;
    }
    if (bits > 0)
        out += Alphabet[held << (5 - bits) & 31];
    return out;
}

Result<DirectoryPlaces> directoryPlaces(const QString &address)
{
    const Result<Address> parts = parted(address);
    if (!parts)
        return std::unexpected(parts.error());
    const QByteArray hash = zBase32(QCryptographicHash::hash(asciiLower(parts->local), QCryptographicHash::Sha1));
    const QString name = u"/hu/"_s + QString::fromLatin1(hash);
    const QString query = u"l="_s + percent(parts->local);
    const QString well = u"/.well-known/openpgpkey"_s;
    return DirectoryPlaces {
        https(u"openpgpkey."_s + parts->domain, HttpsPort, well + u'/' + parts->domain + name, query),
        https(parts->domain, HttpsPort, well + name, query),
    };
}

Result<QUrl> keyServerPlace(const QString &server, const QString &address)
{
    const Result<Address> parts = parted(address);
    if (!parts)
        return std::unexpected(parts.error());
    const QUrl named(server, QUrl::StrictMode);
    const bool vks = named.scheme() == "https"_L1;
    const bool more = !named.userInfo().isEmpty() || named.hasQuery() || named.hasFragment()
        || !(named.path().isEmpty() || named.path() == "/"_L1);
    if (!named.isValid() || (!vks && named.scheme() != "hkps"_L1) || named.host().isEmpty() || more)
        return std::unexpected(unfit(server));
    const QByteArray whole = parts->local + '@' + parts->domain.toLatin1();
    if (vks) {
        QUrl url = https(named.host(), named.port(HttpsPort), {}, {});
        url.setPath(u"/vks/v1/by-email/"_s + percent(whole), QUrl::StrictMode);
        return url;
    }
    return https(named.host(), named.port(HkpPort), u"/pks/lookup"_s,
                 u"op=get&options=mr&exact=on&search="_s + percent(whole));
}

} // namespace sobre::lookup
