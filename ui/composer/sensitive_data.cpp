// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sensitive_data.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

using Kind = SensitiveData::Kind;

constexpr qsizetype LongestText = 1 << 20; // characters that are looked at

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool passesLuhn(const QString &digits)
{
    int sum = 0;
    bool twice = false;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit, twice = !twice) {
        int value = digit->unicode() - u'0';
        if (twice)
            value = value > 4 ? 2 * value - 9 : 2 * value;
        sum += value;
    }
    return sum % 10 == 0;
}

bool isCard(const QString &written)
{
    static const QRegularExpression notDigit(u"[^0-9]"_s);
    QString digits = written;
    digits.remove(notDigit);
    const qsizetype length = digits.size();
    const int two = QStringView(digits).first(2).toInt();
    const int three = QStringView(digits).first(3).toInt();
    const int four = QStringView(digits).first(4).toInt();
    const bool known = (digits.startsWith(u'4') && (length == 16 || length == 19)) // Visa; those of 13 are gone, and look like the numbers of German goods
        || (length == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))) // Mastercard
        || (length == 15 && (two == 34 || two == 37)) // American Express
        || (length == 16 && (four == 6011 || two == 65 || (three >= 644 && three <= 649))) // Discover
        || (length == 14 && (two == 36 || two == 38 || (three >= 300 && three <= 305))) // Diners Club
        || (length == 16 && four >= 3528 && four <= 3589) // JCB
        || (length >= 16 && length <= 19 && two == 62); // UnionPay
    const bool varied = std::ranges::any_of(digits, [&](QChar c) { return c != digits.front(); });
    return known && varied && passesLuhn(digits);
}

/// Characters of an IBAN, by its country (ISO 13616 registry).
int ibanLength(const QString &country)
{
    static const QHash<QString, int> lengths = [] {
        QHash<QString, int> all;
        const QStringList table{ u"NO15"_s, u"BE16"_s, u"DK18 FI18 FO18 GL18 NL18 SD18"_s, u"MK19 SI19"_s,
                                 u"AT20 BA20 EE20 KZ20 LT20 LU20 XK20"_s, u"CH21 HR21 LI21 LV21"_s,
                                 u"BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22"_s, u"AE23 GI23 IL23 IQ23 OM23 SO23 TL23"_s,
                                 u"AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24"_s, u"LY25 PT25 ST25"_s,
                                 u"IS26 TR26"_s, u"BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27"_s,
                                 u"AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28"_s, u"BR29 EG29 PS29 QA29 UA29"_s,
                                 u"JO30 KW30 MU30"_s, u"MT31 SC31"_s, u"LC32"_s, u"RU33"_s };
        for (const QString &row : table) {
            for (const QString &one : row.split(u' '))
                all.insert(one.first(2), one.sliced(2).toInt());
        }
        return all;
    }();
    return lengths.value(country);
}

bool passesMod97(const QString &iban)
{
    int rest = 0;
    const QString turned = iban.sliced(4) + iban.first(4);
    for (const QChar c : turned) {
        const int value = isDigit(c) ? c.unicode() - u'0' : c.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

/// How many characters of `written` are an IBAN; 0: it does not begin with one. Words may follow it, so its country says.
qsizetype ibanIn(const QString &written)
{
    const int length = ibanLength(written.first(2).toUpper());
    QString iban;
    qsizetype at = 0;
    for (; at < written.size() && iban.size() < length; ++at) {
        if (written[at] != u' ')
            iban += written[at].toUpper();
    }
    return length > 0 && iban.size() == length && passesMod97(iban) ? at : 0;
}

bool isSpanishId(const QString &written)
{
    static constexpr QStringView Letters = u"TRWAGMYFPDXBNJZSQVHLCKE";
    QString id = written.toUpper();
    id.remove(u'.').remove(u'-').remove(u' ');
    const qsizetype first = QStringView(u"XYZ").indexOf(id.front());
    if (first >= 0)
        id.replace(0, 1, QString::number(first));
    bool isNumber = false;
    const int number = QStringView(id).first(8).toInt(&isNumber);
    return isNumber && number > 0 && id.size() == 9 && id.back() == Letters.at(number % Letters.size());
}

bool isIndonesianId(const QString &digits)
{
    const auto at = [&digits](int from, int count) { return QStringView(digits).sliced(from, count).toInt(); };
    static constexpr struct {
        int first, last;
    } Provinces[] = { { 11, 21 }, { 31, 36 }, { 51, 53 }, { 61, 65 }, { 71, 76 }, { 81, 82 }, { 91, 97 } };
    const bool province = std::ranges::any_of(Provinces, [&](const auto &one) { return at(0, 2) >= one.first && at(0, 2) <= one.last; });
    const int day = at(6, 2) > 40 ? at(6, 2) - 40 : at(6, 2); // of women 40 more
    const int year = at(10, 2);
    // Of which century it does not say; the one that has the day will do.
    const bool born = QDate(1900 + year, at(8, 2), day).isValid() || QDate(2000 + year, at(8, 2), day).isValid();
    return province && at(2, 2) > 0 && at(2, 2) < 80 && at(4, 2) > 0 && born && at(12, 4) > 0;
}

/// Whether what stands from `start` to `end` is a word of its own, and no piece of an address or of a longer number.
bool standsAlone(const QString &text, qsizetype start, qsizetype end)
{
    const auto joins = [](QChar c) { return c.isLetterOrNumber() || QStringView(u"/@_%&\\").contains(c); };
    if ((start > 0 && joins(text[start - 1])) || (end < text.size() && joins(text[end])))
        return false;
    // "12.345", "12-345": the digits go on behind a mark
    const auto goesOn = [&text](qsizetype mark, qsizetype beyond) {
        return mark >= 0 && mark < text.size() && beyond >= 0 && beyond < text.size()
            && QStringView(u".-,").contains(text[mark]) && text[beyond].isLetterOrNumber();
    };
    if (goesOn(start - 1, start - 2) || goesOn(end, end + 1))
        return false;
    qsizetype wordStart = start, wordEnd = end;
    while (wordStart > 0 && !text[wordStart - 1].isSpace())
        --wordStart;
    while (wordEnd < text.size() && !text[wordEnd].isSpace())
        ++wordEnd;
    const QStringView word = QStringView(text).sliced(wordStart, wordEnd - wordStart);
    return !word.contains(u"://") && !word.contains(u'@') && !word.startsWith("www."_L1);
}

/// How many characters of what matched are what it looks like; 0: it is something else.
using Check = qsizetype (*)(const QString &);

template <bool (*Is)(const QString &)> qsizetype whole(const QString &written)
{
    return Is(written) ? written.size() : 0;
}

/// The pattern looks ahead from each place, as one that fails may lie over one that holds.
bool find(const QString &text, Kind kind, const QRegularExpression &pattern, Check check, QList<SensitiveData> &out)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString written = match.captured(1);
        const qsizetype length = check(written);
        if (length == 0 || !standsAlone(text, match.capturedStart(1), match.capturedStart(1) + length))
            continue;
        QString end = written.first(length);
        out.append({ kind, end.remove(QRegularExpression(QStringLiteral("\\s"))).last(4) });
        return true;
    }
    return false;
}

} // namespace

QList<SensitiveData> sensitiveData(const QString &everything)
{
    // As numbers are printed on cards, or without any gap.
    static const QRegularExpression cards[] = {
        QRegularExpression(u"(?<![0-9])(?=([0-9]{14,19})(?![0-9]))"_s),
        QRegularExpression(u"(?<![0-9])(?=([0-9]{4}([ -])[0-9]{4}\\2[0-9]{4}\\2[0-9]{4})(?![0-9]))"_s),
        QRegularExpression(u"(?<![0-9])(?=([0-9]{4}([ -])[0-9]{4}\\2[0-9]{4}\\2[0-9]{4}\\2[0-9]{3})(?![0-9]))"_s),
        QRegularExpression(u"(?<![0-9])(?=([0-9]{4}([ -])[0-9]{6}\\2[0-9]{4,5})(?![0-9]))"_s),
    };
    static const QRegularExpression iban(u"(?<![A-Za-z0-9])(?=([A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]){11,29}))"_s);
    static const QRegularExpression spanish(
        u"(?<![A-Za-z0-9])(?=((?:[0-9]{8}|[0-9]{1,2}\\.[0-9]{3}\\.[0-9]{3}|[XYZxyz][- ]?[0-9]{7}|[XYZxyz]-?[0-9]\\.[0-9]{3}\\.[0-9]{3})[- ]?[A-Za-z])(?![A-Za-z0-9]))"_s);
    static const QRegularExpression indonesian(u"(?<![0-9])(?=([0-9]{16})(?![0-9]))"_s);
    static const QRegularExpression key(
        u"^[> ]*-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-|\\bAGE-SECRET-KEY-1[A-Z0-9]{20,}"_s,
        QRegularExpression::MultilineOption);

    QString text = everything.left(LongestText);
    text.replace(QChar(0x00a0), u' ').replace(QChar(0x202f), u' ');
    QList<SensitiveData> found;
    for (const QRegularExpression &card : cards) {
        if (find(text, Kind::Card, card, whole<isCard>, found))
            break;
    }
    find(text, Kind::Iban, iban, ibanIn, found);
    find(text, Kind::SpanishId, spanish, whole<isSpanishId>, found);
    find(text, Kind::IndonesianId, indonesian, whole<isIndonesianId>, found);
    if (key.match(text).hasMatch())
        found.append({ Kind::PrivateKey, {} });
    return found;
}

} // namespace sobre::ui
