// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/html_address.h"

#include "core/html/html_characters.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::html {

namespace {

constexpr qsizetype LongestAddress = 8'192;
constexpr qsizetype LongestData = 2 << 20;

QString withoutOddCharacters(const QString &address)
{
    QString out = address;
    out.removeIf(
        [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F || isInvisible(c.unicode()); });
    return out.trimmed();
}

/// The lower-case scheme before the first colon; empty if there is none.
QString schemeOf(const QString &address)
{
    const qsizetype colon = address.indexOf(u':');
    if (colon < 1 || colon > 20)
        return {};
    const QString scheme = address.first(colon).toLower();
    const bool isName = std::ranges::all_of(scheme, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.';
    });
    return isName ? scheme : QString();
}

/// What may not stand in an address as it is.
QString percentEncoded(const QString &text)
{
    static constexpr QStringView odd = u" \"<>`\\^{|}";
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (odd.contains(c))
            out += u'%' + QString::number(c.unicode(), 16).toUpper().rightJustified(2, u'0');
        else if (c == QChar::Nbsp || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += u"%20"_s;
        else
            out += c;
    }
    return out;
}

/// "//host/path" from what browsers take for it: any number of slashes, backward ones too.
QString withAuthority(const QString &rest)
{
    const auto isSlash = [](QChar c) { return c == u'/' || c == u'\\'; };
    const auto *const begin = std::ranges::find_if_not(rest, isSlash);
    const qsizetype start = begin - rest.begin();
    qsizetype end = start;
    while (end < rest.size() && rest[end] != u'?' && rest[end] != u'#')
        ++end;
    QString place = rest.sliced(start, end - start);
    place.replace(u'\\', u'/');
    const QString host = place.section(u'/', 0, 0).section(u'@', -1).section(u':', 0, 0);
    return host.isEmpty() ? QString() : u"//"_s + place + rest.sliced(end);
}

bool isRaster(const QString &address)
{
    static const QStringList types
        = { u"png"_s, u"jpeg"_s, u"jpg"_s, u"gif"_s, u"webp"_s, u"bmp"_s, u"x-icon"_s };
    const QString head = address.left(32).toLower();
    return std::ranges::any_of(types, [&](const QString &type) {
        const QString start = u"data:image/"_s + type;
        return head.startsWith(start) && (head.size() > start.size())
            && (head[start.size()] == u';' || head[start.size()] == u',');
    });
}

} // namespace

QString linkTarget(const QString &address)
{
    if (address.size() > LongestAddress)
        return {};
    const QString plain = withoutOddCharacters(address);
    const QString scheme = schemeOf(plain);
    const QString rest = plain.sliced(scheme.isEmpty() ? 0 : scheme.size() + 1);
    if (scheme == u"mailto")
        return rest.isEmpty() ? QString() : u"mailto:"_s + percentEncoded(rest);
    if (scheme != u"http" && scheme != u"https")
        return {};
    const QString place = withAuthority(rest);
    return place.isEmpty() ? QString() : scheme + u':' + percentEncoded(place);
}

QString placeName(const QString &name)
{
    const bool isPlain = std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-'
            || c == u'_' || c == u'.' || c == u':';
    });
    return isPlain && name.size() <= 64 ? name : QString();
}

PictureAddress pictureAddress(const QString &address)
{
    if (address.size() > LongestData)
        return {};
    QString plain = withoutOddCharacters(address);
    const QString scheme = schemeOf(plain);
    if (scheme == u"data")
        return isRaster(plain) ? PictureAddress{ PictureKind::Own, plain } : PictureAddress{};
    if (plain.size() > LongestAddress)
        return {};
    if (scheme == u"cid")
        return { PictureKind::Own, plain };
    if (plain.startsWith(u"//"))
        plain.prepend(u"https:"_s);
    else if (scheme != u"http" && scheme != u"https" && scheme != u"ftp" && scheme != u"ftps")
        return {};
    return { PictureKind::Remote, plain };
}

QString hostOf(const QString &address)
{
    QString plain = address;
    plain.replace(u'\\', u'/');
    return QUrl(plain, QUrl::TolerantMode).host(QUrl::FullyEncoded).toLower();
}

bool isHarmlessSource(const QString &source)
{
    static const QStringList harmful
        = { u"http"_s, u"https"_s, u"ftp"_s, u"ftps"_s, u"file"_s, u"qrc"_s, u"smb"_s, u"ws"_s, u"wss"_s };
    const QString scheme = schemeOf(source);
    return scheme.size() > 1 && !harmful.contains(scheme) && (scheme != u"data" || isRaster(source));
}

} // namespace sobre::html
