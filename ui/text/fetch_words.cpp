// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fetch_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

    class FetchWords {
        Q_DECLARE_TR_FUNCTIONS(FetchWords)
    };

    QString number(int count)
    {
        return QLocale().toString(count);
    }

} // namespace

QString renumberedWords(int known, int fresh)
{
    return FetchWords::tr("The server renumbered its letters: %1 you have, %Ln are new.", nullptr, fresh).arg(number(known));
}

QString renumberedQuestion(int known, int fresh)
{
    return FetchWords::tr("The server renumbered its letters. It lists %1 that have a new name, and cannot show which of them "
                          "are among the %2 that you have. Nothing was fetched, nothing deleted.")
        .arg(number(fresh), number(known));
}

QString manyDueQuestion(int due, int listed)
{
    return FetchWords::tr("The time of %1 of the %2 letters at the server is up. All of them were fetched to this computer. "
                          "That is more than half of the mailbox, so nothing was deleted there yet.")
        .arg(number(due), number(listed));
}

} // namespace sobre::text
