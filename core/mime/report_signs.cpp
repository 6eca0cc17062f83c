// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_signs.h"

#include "core/mime/encoded_words.h"
#include "core/mime/report_phrases.h"

#include <QRegularExpression>

namespace sobre::mime {

namespace {

constexpr qsizetype MostAddresses = 1000;

QStringList addressesIn(const QString &value)
{
    // From the beginning of a word only: a long one without an '@' is read once.
    static const QRegularExpression address(QStringLiteral(R"((?<![^\s<>,;"@])[^\s<>,;"@]++@[^\s<>,;"@]++)"));
    QStringList out;
    for (auto all = address.globalMatch(value); all.hasNext() && out.size() < MostAddresses;)
        out += plainAddress(all.next().captured());
    return out;
}

/// Names that only servers go by, anywhere in the field; others that do in an address.
bool isServersName(const QString &from)
{
    static const QRegularExpression name(
        QStringLiteral(
            R"((?:^|[<\s"'(])(?:mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|mdaemon|maildelivery|mail[-_.]deliver\S{0,20}|mail deliver\S{0,3} \S{0,20}|e-?mail delivery \S{0,20}|failed-delivery|smtp[-_]?daemon|mmdf|microsoftexchange[0-9a-f]{32}|system (?:attendant|administrator)|mail ?admin(?:istrator)?|(?:mail|returned[-_. ]?mail|bounces?|daemon)(?=@)|mail system)(?:[@>"'\s)]|$))"),
        QRegularExpression::CaseInsensitiveOption);
    return name.match(from.left(1000)).hasMatch() || from.simplified() == u"<>";
}

QString decoded(const FieldBlock &header, QByteArrayView name)
{
    return decodeHeaderText(header.value(name).left(8000).toUtf8());
}

} // namespace

ReportSigns readReportSigns(const FieldBlock &header)
{
    ReportSigns out;
    const QString type = header.value("content-type").left(4000).toLower();
    out.declared = type.startsWith(u"multipart/report") && type.contains(u"delivery-status");
    out.otherReport = type.contains(u"disposition-notification") || type.contains(u"feedback-report");
    const QString from = decoded(header, "from");
    out.fromServer = isServersName(from);
    const QString path = header.value("return-path").toLower();
    out.nullReturnPath
        = header.has("return-path") && (path == u"<>" || path.isEmpty() || path.contains(u"mailer-daemon"));
    for (const QString &value : header.values("x-failed-recipients"))
        out.failed += addressesIn(value);
    if (!out.byServer())
        return out; // the rest costs, and nearly every letter ends here
    const QString subject = decoded(header, "subject");
    out.saysUndelivered = phrases::saysUndelivered(subject);
    out.saysDelayed = phrases::saysDelayed(subject);
    const bool daemon = from.contains(u"mailer-daemon", Qt::CaseInsensitive);
    const bool marked = header.has("x-autoreply") || header.has("x-autorespond")
        || header.has("x-auto-response-suppress")
        || header.value("auto-submitted").startsWith(u"auto-replied", Qt::CaseInsensitive)
        || header.value("precedence").compare(u"auto_reply", Qt::CaseInsensitive) == 0;
    out.markedReply = marked && !out.declared && !daemon && out.failed.isEmpty();
    // Some servers mark their reports as replies too; what tells them apart is the sender and the subject.
    const bool likeAReport = out.fromServer && (out.saysUndelivered || from.simplified() == u"<>");
    out.automaticReply = out.failed.isEmpty()
        && ((out.markedReply && !likeAReport) || phrases::isAutomaticReply(subject));
    return out;
}

QSet<QString> ownAddresses(const FieldBlock &header)
{
    QSet<QString> out;
    for (const char *name : { "to", "from", "delivered-to", "x-original-to", "return-path", "envelope-to" }) {
        for (const QString &address : addressesIn(header.value(name)))
            out += address.toLower();
    }
    return out;
}

} // namespace sobre::mime
