// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/subject_prefix.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sobre::ui {

QString bareSubject(const QString &subject)
{
    // Prefixes of one letter ("R:", "I:") are left alone: subjects do begin like that.
    static const QRegularExpression prefix(
        u"^\\s*(re|aw|sv|vs|antw|res|ref|odp|bls|balas|ynt|vá|回复|回覆|答复" // answers
        "|fwd?|wg|tr|enc|rv|vb|vl|doorst|pd|trs|teruskan|ilt|i̇lt|转发|轉寄)" // letters passed on
        "\\s*([\\[(^]\\s*\\d+\\s*[\\])]?)?\\s*[:：]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString bare = subject.simplified();
    for (auto match = prefix.match(bare); match.hasMatch(); match = prefix.match(bare))
        bare.remove(0, match.capturedEnd());
    return bare.trimmed();
}

QString replySubject(const QString &subject)
{
    return u"Re: "_s + bareSubject(subject);
}

QString forwardSubject(const QString &subject)
{
    return u"Fwd: "_s + bareSubject(subject);
}

} // namespace sobre::ui
