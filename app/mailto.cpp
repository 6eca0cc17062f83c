// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailto.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sobre {
namespace {

// A stranger's words in a one-line field: no line end can begin another field.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text.trimmed();
}

QString decoded(QStringView part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

void addRecipients(QStringView list, QList<mime::Mailbox> &to)
{
    for (const QStringView part : list.split(u',', Qt::SkipEmptyParts)) {
        const QString address = oneLine(decoded(part));
        if (!address.isEmpty())
            to += mime::Mailbox {.name = {}, .address = address};
    }
}

} // namespace

std::optional<ui::Writing> readMailto(const QString &link)
{
    constexpr QLatin1StringView Scheme = "mailto:"_L1;
    if (!link.startsWith(Scheme, Qt::CaseInsensitive))
        return {};
    const QStringView rest = QStringView(link).sliced(Scheme.size());
    const qsizetype mark = rest.indexOf(u'?');
    ui::Writing writing;
    addRecipients(mark < 0 ? rest : rest.first(mark), writing.to);
    if (mark < 0)
        return writing;
    for (const QStringView pair : rest.sliced(mark + 1).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 0)
            continue;
        const QString name = decoded(pair.first(equals)).toLower();
        const QStringView value = pair.sliced(equals + 1);
        if (name == u"to")
            addRecipients(value, writing.to);
        else if (name == u"cc")
            addRecipients(value, writing.cc);
        else if (name == u"bcc")
            addRecipients(value, writing.bcc);
        else if (name == u"subject")
            writing.subject = oneLine(decoded(value));
        else if (name == u"body")
            writing.text = decoded(value).replace(u"\r\n"_s, u"\n"_s);
    }
    return writing;
}

} // namespace sobre
