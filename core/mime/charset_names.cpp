// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/charset.h"

#include <QHash>
#include <QStringDecoder>

namespace sobre::mime {

namespace {

// Labels that mean something else than what ICU makes of them, or that ICU does not know. Keys without
// punctuation.
const QHash<QByteArray, QByteArray> &meanings()
{
    static const QHash<QByteArray, QByteArray> table{
        { "usascii", "us-ascii" },
        { "ascii", "us-ascii" },
        { "ansix341968", "us-ascii" },
        { "iso646us", "us-ascii" },
        { "646", "us-ascii" },
        { "unknown8bit", "us-ascii" },
        { "xunknown", "us-ascii" },
        { "unknown", "us-ascii" },
        { "default", "us-ascii" },
        { "8bit", "us-ascii" },
        { "7bit", "us-ascii" },
        { "utf8", "utf-8" },
        { "unicode11utf8", "utf-8" },
        { "xunicode20utf8", "utf-8" },
        { "utf8mb4", "utf-8" },
        { "iso88591", "windows-1252" },
        { "88591", "windows-1252" },
        { "iso885911987", "windows-1252" },
        { "isoir100", "windows-1252" },
        { "iso88591windows31latin1", "windows-1252" },
        { "latin1", "windows-1252" },
        { "l1", "windows-1252" },
        { "cp819", "windows-1252" },
        { "ansi", "windows-1252" },
        { "xansi", "windows-1252" },
        { "iso88599", "windows-1254" },
        { "latin5", "windows-1254" },
        { "iso885911", "windows-874" },
        { "tis620", "windows-874" },
        { "tis6202533", "windows-874" },
        { "iso88598i", "iso-8859-8" },
        { "iso88598e", "iso-8859-8" },
        { "iso88596i", "iso-8859-6" },
        { "latin2", "iso-8859-2" },
        { "latin9", "iso-8859-15" },
        { "gb2312", "gb18030" },
        { "gb231280", "gb18030" },
        { "csgb2312", "gb18030" },
        { "euccn", "gb18030" },
        { "gbk", "gb18030" },
        { "xgbk", "gb18030" },
        { "cp936", "gb18030" },
        { "ms936", "gb18030" },
        { "windows936", "gb18030" },
        { "chinese", "gb18030" },
        { "gb180302000", "gb18030" },
        { "hzgb", "hz-gb-2312" },
        { "ksc56011987", "windows-949" },
        { "ksc56011989", "windows-949" },
        { "ksc5601", "windows-949" },
        { "ksc56011992", "windows-949" },
        { "euckr", "windows-949" },
        { "cp949", "windows-949" },
        { "uhc", "windows-949" },
        { "korean", "windows-949" },
        { "xwindows949", "windows-949" },
        { "ks", "windows-949" },
        { "shiftjis", "windows-31j" },
        { "xsjis", "windows-31j" },
        { "sjis", "windows-31j" },
        { "mskanji", "windows-31j" },
        { "cp932", "windows-31j" },
        { "ms932", "windows-31j" },
        { "windows932", "windows-31j" },
        { "xmscp932", "windows-31j" },
        { "iso2022jpms", "iso-2022-jp" },
        { "cp50220", "iso-2022-jp" },
        { "cp50221", "iso-2022-jp" },
        { "cp50222", "iso-2022-jp" },
        { "csiso2022jp", "iso-2022-jp" },
        { "iso2022jp3", "iso-2022-jp-2" },
        { "iso2022jp2004", "iso-2022-jp-2" },
        { "xeucjp", "euc-jp" },
        { "eucjpms", "euc-jp" },
        { "ujis", "euc-jp" },
        { "cp51932", "euc-jp" },
        { "xeuctw", "euc-tw" },
        { "big5eten", "big5" },
        { "xxbig5", "big5" },
        { "cnbig5", "big5" },
        { "cp950", "big5" },
        { "ms950", "big5" },
        { "koi", "koi8-r" },
        { "koi8", "koi8-r" },
        { "koi8ru", "koi8-u" },
        { "cp1250", "windows-1250" },
        { "cp1251", "windows-1251" },
        { "win1251", "windows-1251" },
        { "xcp1251", "windows-1251" },
        { "cp1252", "windows-1252" },
        { "cp1253", "windows-1253" },
        { "cp1254", "windows-1254" },
        { "cp1255", "windows-1255" },
        { "cp1256", "windows-1256" },
        { "cp1257", "windows-1257" },
        { "cp1258", "windows-1258" },
        { "dos866", "ibm866" },
        { "xmacroman", "macintosh" },
        { "macroman", "macintosh" },
        { "mac", "macintosh" },
        { "macce", "x-mac-centraleurroman" },
        { "xmacce", "x-mac-centraleurroman" },
        { "unicode11utf7", "utf-7" },
        { "xunicode20utf7", "utf-7" },
        { "utf7", "utf-7" },
        { "unicode", "utf-16" },
        { "ucs2", "utf-16" },
        { "iso10646ucs2", "utf-16" },
        { "utf16", "utf-16" },
        { "utf32", "utf-32" },
        { "ucs4", "utf-32" },
    };
    return table;
}

} // namespace

QByteArray codecName(QByteArrayView label)
{
    QByteArray wanted;
    QByteArray key;
    for (const char c : label.first(std::min<qsizetype>(label.size(), 64))) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool alphanumeric = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
        if (alphanumeric)
            key.append(lower);
        if (lower == '$' || lower == '*') // "_iso-2022-jp$esc", language suffixes
            break;
        if (alphanumeric || lower == '-' || lower == '_' || lower == ':' || lower == '.')
            wanted.append(lower);
    }
    const auto known = meanings().constFind(key);
    if (known != meanings().cend())
        return *known;
    while (wanted.startsWith('_') || wanted.startsWith('-'))
        wanted.remove(0, 1);
    if (wanted.startsWith("win-"))
        wanted.replace(0, 4, "windows-");
    // Charsets that are a danger or no charset: compressed, mailbox names, EBCDIC and the like are never
    // mail.
    if (wanted.isEmpty() || wanted.startsWith("imap") || wanted.startsWith("scsu")
        || wanted.startsWith("bocu") || wanted.startsWith("cesu") || wanted.startsWith("ibm")
        || wanted.startsWith("lmbcs") || wanted == "locale" || wanted == "system") {
        static const QList<QByteArray> dos{ "ibm437", "ibm737", "ibm775", "ibm850", "ibm852", "ibm855",
                                            "ibm857", "ibm858", "ibm860", "ibm861", "ibm862", "ibm863",
                                            "ibm864", "ibm865", "ibm866", "ibm869" };
        return dos.contains(wanted) ? wanted : QByteArray();
    }
    if (QStringDecoder(wanted.constData()).isValid())
        return wanted;
    return QStringDecoder(key.constData()).isValid() ? key : QByteArray();
}

} // namespace sobre::mime
