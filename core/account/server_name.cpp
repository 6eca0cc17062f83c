// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/server_name.h"

using namespace Qt::StringLiterals;

namespace sobre::account {
namespace {

    bool isPlain(char octet)
    {
        return octet > ' ' && octet <= '~' && octet != '/' && octet != '%' && octet != '#';
    }

    int hexDigit(char digit)
    {
        return digit >= '0' && digit <= '9' ? digit - '0'
            : digit >= 'a' && digit <= 'f'  ? digit - 'a' + 10
            : digit >= 'A' && digit <= 'F'  ? digit - 'A' + 10
                                            : -1;
    }

    std::unexpected<MailError> senseless(QStringView text)
    {
        return std::unexpected(MailError {.kind = MailError::Kind::BadInput,
                                          .scope = MailError::Scope::Letter,
                                          .detail = u"“%1” does not name a letter at a server"_s.arg(text)});
    }

} // namespace

QString escapedName(const ServerName &name)
{
    QByteArray words;
    for (const char octet : name.uid) {
        if (isPlain(octet)) {
            words += octet;
        } else {
            words += '%';
            words += QByteArray(1, octet).toHex().toUpper();
        }
    }
    if (name.twin > 0)
        words += '#' + QByteArray::number(name.twin);
    return QString::fromLatin1(words);
}

Result<ServerName> parseServerName(QStringView text)
{
    ServerName name;
    const QByteArray words = text.toUtf8();
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i] == '#') {
            bool isNumber = false;
            name.twin = words.sliced(i + 1).toInt(&isNumber);
            if (!isNumber || name.twin < 1)
                return senseless(text);
            break;
        }
        if (words[i] != '%') {
            name.uid += words[i];
            continue;
        }
        const int high = i + 2 < words.size() ? hexDigit(words[i + 1]) : -1;
        const int low = i + 2 < words.size() ? hexDigit(words[i + 2]) : -1;
        if (high < 0 || low < 0)
            return senseless(text);
        name.uid += char(high * 16 + low);
        i += 2;
    }
    return name.uid.isEmpty() ? Result<ServerName>(senseless(text)) : name;
}

} // namespace sobre::account
