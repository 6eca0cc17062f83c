// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/maildir_name.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    bool standsForItself(QChar c)
    {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'.' && c != u'/';
    }

    QString encoded(QStringView run)
    {
        QByteArray utf16;
        for (const QChar c : run) {
            utf16 += char(c.unicode() >> 8);
            utf16 += char(c.unicode() & 0xff);
        }
        return u'&' + QString::fromLatin1(utf16.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',')) + u'-';
    }

    QString encodedName(QStringView name)
    {
        QString out;
        for (qsizetype at = 0; at < name.size();) {
            if (name[at] == u'&') {
                out += "&-"_L1;
                ++at;
            } else if (standsForItself(name[at])) {
                out += name[at++];
            } else {
                const qsizetype begin = at;
                while (at < name.size() && !standsForItself(name[at]))
                    ++at;
                out += encoded(name.sliced(begin, at - begin));
            }
        }
        return out;
    }

    std::optional<QString> decodedRun(QStringView run)
    {
        const auto octets = QByteArray::fromBase64Encoding(run.toLatin1().replace(',', '/'), QByteArray::AbortOnBase64DecodingErrors);
        if (!octets || (*octets).isEmpty() || (*octets).size() % 2 != 0)
            return {};
        QStringDecoder decode(QStringDecoder::Utf16BE);
        QString text = decode(*octets);
        return decode.hasError() ? std::nullopt : std::optional(text);
    }

    QString decodedName(QStringView name)
    {
        QString out;
        for (qsizetype at = 0; at < name.size();) {
            if (name[at] != u'&') {
                out += name[at++];
                continue;
            }
            const qsizetype end = name.indexOf(u'-', at);
            if (end < 0)
                return name.toString();
            const auto run = end == at + 1 ? std::optional(u"&"_s) : decodedRun(name.sliced(at + 1, end - at - 1));
            if (!run)
                return name.toString();
            out += *run;
            at = end + 1;
        }
        return out;
    }

    QString harmless(QString name)
    {
        for (QChar &c : name) {
            if (c == u'/' || c.category() == QChar::Other_Control)
                c = u'_';
        }
        return name.trimmed();
    }

} // namespace

QString maildirNameOf(const QString &folder)
{
    QString directory;
    for (const QStringView part : QStringView(folder).split(u'/'))
        directory += u'.' + encodedName(part);
    return directory;
}

QString folderOfMaildirName(const QString &directory)
{
    QStringList parts;
    for (const QStringView part : QStringView(directory).split(u'.', Qt::SkipEmptyParts)) {
        if (const QString name = harmless(decodedName(part)); !name.isEmpty())
            parts += name;
    }
    return parts.join(u'/');
}

} // namespace sobre::transfer
