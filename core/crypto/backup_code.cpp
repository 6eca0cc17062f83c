// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backup_code.h"

#include <QtCore/QRandomGenerator>

namespace sobre::crypto {

namespace {
constexpr int Digits = 36;
constexpr int Group = 4;

QByteArray grouped(const QByteArray &digits)
{
    QByteArray code;
    code.reserve(Digits + Digits / Group - 1);
    for (int at = 0; at < Digits; at += Group)
        code += (at ? "-" : "") + digits.sliced(at, Group);
    return code;
}
} // namespace

QByteArray makeBackupCode()
{
    QByteArray digits;
    while (digits.size() < Digits)
        digits += static_cast<char>('0' + QRandomGenerator::system()->bounded(10));
    return grouped(digits);
}

QByteArray readBackupCode(const QString &typed)
{
    QByteArray digits;
    for (const QChar each : typed) {
        if (each.category() == QChar::Number_DecimalDigit)
            digits += static_cast<char>('0' + each.digitValue());
        else if (!each.isSpace() && each.category() != QChar::Punctuation_Dash && each != u'\u2212')
            return {};
    }
    return digits.size() == Digits ? grouped(digits) : QByteArray();
}

} // namespace sobre::crypto
