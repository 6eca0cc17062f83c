// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement.h"
#include "expectations.h"

#include "core/mime/charset.h"
#include "core/mime/encoded_words.h"
#include "core/mime/parameters.h"
#include "core/mime/transfer_decoder.h"

#include <QFileInfo>

namespace sobre::test {

using namespace Qt::StringLiterals;
using namespace sobre::mime;

namespace {

QString differenceOf(const QByteArray &ours, const QByteArray &theirs)
{
    return ours == theirs ? QString()
                          : firstDifference(QString::fromLatin1(ours), QString::fromLatin1(theirs));
}

// The q and b vectors are the inside of an encoded word: all octets, so they are compared before any charset.
QByteArray decodeVector(const QString &kind, const QByteArray &encoded)
{
    if (kind == "base64"_L1 || kind == "b"_L1)
        return decodeTransfer(encoded, TransferEncoding::Base64);
    if (kind == "quoted-printable"_L1)
        return decodeTransfer(encoded, TransferEncoding::QuotedPrintable);
    if (kind == "q"_L1)
        return decodeTransfer(QByteArray(encoded).replace('_', ' '), TransferEncoding::QuotedPrintable);
    if (kind == "x-uuencode"_L1)
        return decodeTransfer(encoded, TransferEncoding::Uuencode);
    return QByteArray::fromPercentEncoding(encoded);
}

void compareKmime(const QString &corpora, Agreement &agreement)
{
    for (const QString &file : filesBelow(corpora + "/kde-kmime"_L1)) {
        const QString name = file.section(u'/', -1);
        if (!file.endsWith(".expected"_L1) || name.contains("encode."_L1) || !file.contains("/codec_"_L1))
            continue;
        const QString kind = file.section(u'/', -2, -2).section(u'_', 1);
        agreement.add(u"kde-kmime codecs"_s, kind + u'/' + name,
                      differenceOf(decodeVector(kind, contentOf(file.chopped(9))), contentOf(file)));
    }
}

void compareText(const QString &set, const QString &file, const char *charset, const QString &expected,
                 Agreement &agreement)
{
    agreement.add(
        set, file.section(u'/', -1),
        firstDifference(decodeText(contentOf(file), charset).text, QString::fromUtf8(contentOf(expected))));
}

void compareCharsets(const QString &corpora, Agreement &agreement)
{
    const QString gmime = corpora + "/gmime/filters/"_L1;
    const QString set = u"gmime charsets"_s;
    compareText(set, gmime + "chinese.big5.txt"_L1, "big5", gmime + "chinese.utf-8.txt"_L1, agreement);
    for (const char *charset : { "cp1251", "iso-8859-5", "koi8-r" })
        compareText(set, gmime + "cyrillic."_L1 + QLatin1StringView(charset) + ".txt"_L1, charset,
                    gmime + "cyrillic.utf-8.txt"_L1, agreement);
    for (const char *charset : { "iso-2022-jp", "shift-jis" })
        compareText(set, gmime + "japanese."_L1 + QLatin1StringView(charset) + ".txt"_L1, charset,
                    gmime + "japanese.utf-8.txt"_L1, agreement);
    const QString camel = corpora + "/eds-camel/mime-filter/charset-"_L1;
    for (const char *charset : { "gb2312", "iso-2022-jp" }) {
        const QString base = camel + QLatin1StringView(charset) + ".0."_L1;
        compareText(u"eds-camel charsets"_s, base + "in"_L1, charset, base + "out"_L1, agreement);
    }
}

void compareFiles(const QString &corpora, Agreement &agreement)
{
    const auto check = [&](const QString &encoded, TransferEncoding encoding, const QString &plain) {
        agreement.add(
            u"gmime, mimekit encodings"_s, encoded,
            differenceOf(decodeTransfer(contentOf(corpora + encoded), encoding), contentOf(corpora + plain)));
    };
    for (const QString &folder : { u"/gmime/encodings/"_s, u"/mimekit/encoders/"_s }) {
        check(folder + "photo.b64"_L1, TransferEncoding::Base64, folder + "photo.jpg"_L1);
        check(folder + "photo.uu"_L1, TransferEncoding::Uuencode, folder + "photo.jpg"_L1);
    }
    check(u"/gmime/encodings/wikipedia.qp"_s, TransferEncoding::QuotedPrintable,
          u"/gmime/encodings/wikipedia.txt"_s);
}

} // namespace

void compareCodecs(const QString &corpora, Agreement &agreement)
{
    compareKmime(corpora, agreement);
    compareCharsets(corpora, agreement);
    compareFiles(corpora, agreement);
}

} // namespace sobre::test
