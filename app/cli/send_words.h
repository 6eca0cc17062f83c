// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sobre::cli {

/// What the callers of sendmail write (docs/sendmail.md), as the parser of `sobre send` takes it.
struct SendWords {
    QStringList arguments; ///< options first, then "--" and the words
    QString fault; ///< why it makes no sense; empty: it does
};

/// `arguments` as they were typed, without the program's name, with "send" among them. Pure.
SendWords sendWords(const QStringList &arguments);

/// The same for a program that is called "sendmail": no word is a file then.
QStringList calledAsSendmail(const QStringList &arguments);

/// What a word of `sobre send` is.
enum class SendWord { StandardInput, File, Recipient, Nothing };

/// How the words are to be read.
struct SendManner {
    bool sendmail = false; ///< called as sendmail is: no word is a file
    bool fromPipe = false; ///< -t or -i: what looks like an address is none either
};

/// `isFile`: there is a file of that name.
SendWord kindOfWord(const QString &word, bool isFile, SendManner manner);

} // namespace sobre::cli
