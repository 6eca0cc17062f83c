// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report.h"

#include "core/mime/report_fields.h"
#include "core/mime/report_reason.h"
#include "core/mime/report_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sobre::mime {

namespace {

constexpr qsizetype MostRecipients = 1000;
constexpr qsizetype LongestDiagnostic = 2000;
constexpr qsizetype LongestCopy = 64 << 10;

/// What the letter's own header says about being a report.
struct Signs {
    bool declared = false; ///< multipart/report with report-type=delivery-status
    bool otherReport = false; ///< a read receipt, a complaint
    bool fromServer = false; ///< the sender's name is one that servers use
    bool nullReturnPath = false; ///< nobody to answer to: servers, but answering machines too
    bool automaticReply = false;
    QStringList failed; ///< X-Failed-Recipients (Exim)
};

QStringList addressesIn(const QString &value)
{
    static const QRegularExpression address(QStringLiteral(R"([^\s<>,;"@]++@[^\s<>,;"@]++)"));
    QStringList out;
    for (auto all = address.globalMatch(value); all.hasNext() && out.size() < MostRecipients;)
        out += plainAddress(all.next().captured());
    return out;
}

Signs signsIn(const FieldBlock &header)
{
    static const QRegularExpression server(
        QStringLiteral(
            R"((?:^|[<\s"])(?:mailer[-_]?daemon|mail[-_]?daemon|postmaster|mdaemon|maildelivery|mail[-_.]delivery\S{0,20}|mail delivery \S{0,20}|bounces?|daemon|delivery|failed-delivery|mailerdaemon|smtp[-_]?daemon|mmdf|microsoftexchange[0-9a-f]{32}|system attendant|mailadmin)(?:[@>"\s]|$))"),
        QRegularExpression::CaseInsensitiveOption);

    Signs out;
    const QString type = header.value("content-type").toLower();
    out.declared = type.startsWith(u"multipart/report") && type.contains(u"delivery-status");
    out.otherReport = type.contains(u"disposition-notification") || type.contains(u"feedback-report");
    const QString from = header.value("from");
    out.fromServer = server.match(from).hasMatch() || from.simplified() == u"<>";
    const QString path = header.value("return-path").toLower();
    out.nullReturnPath
        = header.has("return-path") && (path == u"<>" || path.isEmpty() || path.contains(u"mailer-daemon"));
    for (const QString &value : header.values("x-failed-recipients"))
        out.failed += addressesIn(value);
    out.automaticReply = out.failed.isEmpty()
        && (header.has("x-autoreply") || header.has("x-autorespond") || header.has("x-auto-response-suppress")
            || (header.value("auto-submitted").startsWith(u"auto-replied", Qt::CaseInsensitive)
                && !out.declared && !from.contains(u"mailer-daemon", Qt::CaseInsensitive))
            || header.value("precedence").compare(u"auto_reply", Qt::CaseInsensitive) == 0
            || ReportText::isAutomaticReply(header.value("subject")));
    return out;
}

/// The addresses that the report was sent to: they are the writer's own and did not fail here.
QSet<QString> ownAddresses(const FieldBlock &header)
{
    QSet<QString> out;
    for (const char *name : { "to", "from", "delivered-to", "x-original-to", "return-path", "envelope-to" }) {
        for (const QString &address : addressesIn(header.value(name)))
            out += address.toLower();
    }
    return out;
}

/// Says why, by the words beside a recipient; where they tell nothing, by all that the server wrote.
class Reasons {
public:
    explicit Reasons(const ReportText &text) : m_text(text) { }

    QByteArray reasonFor(const BouncedRecipient &recipient)
    {
        const QByteArray own = bounceReason(recipient.action, recipient.status, recipient.diagnostic);
        if (own != "unknown" && own != "mailbox-unavailable" && own != "refused")
            return own;
        const QByteArray beside = bounceReason(recipient.action, {}, wordsFor(recipient.address));
        if (beside != "unknown")
            return beside;
        if (m_general.isEmpty()) {
            m_general = bounceReason({}, {}, m_text.answer());
            if (m_general == "unknown")
                m_general = bounceReason({}, {}, m_text.words());
        }
        return m_general == "unknown" ? own : m_general;
    }

    /// What the text says beside the address. Each look goes over the whole text, hence not for thousands.
    QString wordsFor(const QString &address)
    {
        return m_looks++ < MostLooks ? m_text.wordsFor(address) : QString();
    }

private:
    static constexpr int MostLooks = 100;

    const ReportText &m_text;
    QByteArray m_general; ///< what the text as a whole tells
    int m_looks = 0;
};

QString diagnosticIn(const FieldBlock &block)
{
    QString out;
    for (const QString &value : block.values("diagnostic-code"))
        out += behindType(value) + u' ';
    // Servers put the text in front of or beside the field, too.
    if (out.trimmed().isEmpty())
        out = block.value("x-supplementary-info");
    if (out.trimmed().isEmpty())
        out = behindType(block.value("x-display-diagnostic"));
    return out.simplified().left(LongestDiagnostic);
}

std::optional<BouncedRecipient> recipientIn(const FieldBlock &block)
{
    BouncedRecipient out;
    for (const char *name : { "final-recipient", "original-recipient", "x-actual-recipient" }) {
        const QString address = plainAddress(behindType(block.value(name)));
        if (out.address.isEmpty() || (!out.address.contains(u'@') && address.contains(u'@')))
            out.address = address;
    }
    if (out.address.isEmpty())
        return {};
    static const QRegularExpression word(QStringLiteral("^[a-z]+"));
    static const QRegularExpression code(QStringLiteral(R"([245]\.\d{1,3}\.\d{1,3})"));
    out.action = word.match(block.value("action").toLower()).captured().toLatin1();
    out.status = code.match(block.value("status")).captured().toLatin1();
    out.diagnostic = diagnosticIn(block);
    if (out.status.isEmpty())
        out.status = enhancedStatusIn(out.diagnostic);
    if (out.action.isEmpty())
        out.action = out.status.startsWith('4') ? "delayed"
            : out.status.startsWith('2')        ? "delivered"
                                                : "failed";
    return out;
}

/// RFC 3464 section 2: one block for the letter, one for each recipient. Servers forget the empty line
/// between the two, or put one too many.
Bounce deliveryStatus(const QByteArray &octets, const ReportText &text)
{
    Bounce out;
    Reasons reasons(text);
    qsizetype at = 0;
    while (at < octets.size() && out.recipients.size() < MostRecipients) {
        const FieldBlock block = FieldBlock::read(octets, &at);
        if (out.reportingServer.isEmpty())
            out.reportingServer = behindType(block.value("reporting-mta")).section(u' ', 0, 0);
        if (out.originalEnvelopeId.isEmpty())
            out.originalEnvelopeId = block.value("original-envelope-id");
        auto recipient = recipientIn(block);
        if (!recipient)
            continue;
        if (recipient->diagnostic.isEmpty())
            recipient->diagnostic = reasons.wordsFor(recipient->address);
        recipient->reason = reasons.reasonFor(*recipient);
        out.recipients += *recipient;
    }
    return out;
}

/// The header of the letter that came back.
FieldBlock returnedHeader(const ReportInput &input, const ReportText &text)
{
    qsizetype at = 0;
    const FieldBlock part = FieldBlock::read(input.returned, &at);
    if (!part.isEmpty())
        return part;
    at = 0;
    return FieldBlock::read(text.copy().left(LongestCopy).toUtf8(), &at);
}

/// The recipients by the text alone.
QList<BouncedRecipient> recipientsByText(const Signs &signs, const QSet<QString> &own,
                                         const FieldBlock &returned, const ReportText &text)
{
    Reasons reasons(text);
    const QString answer = text.answer();
    QList<NamedRecipient> named = text.recipients(own);
    if (!signs.failed.isEmpty()) {
        // Exim says in the header who failed; the text beside it may name others (an alias, a sender).
        QList<NamedRecipient> listed;
        for (const QString &address : signs.failed)
            listed += { address, reasons.wordsFor(address) };
        named = listed;
    }
    if (named.isEmpty())
        named = text.recipients({}, ReportText::Named::OnLinesOfTheirOwn); // someone wrote to himself
    if (named.isEmpty()) {
        // Some servers name nobody. The letter they return had one recipient, or it stays unknown who failed.
        const QStringList to = addressesIn(returned.value("to"));
        if (to.size() == 1)
            named += { to.first(), answer };
    }
    const bool delayed = text.saysDelayed();
    QList<BouncedRecipient> out;
    for (const NamedRecipient &name : std::as_const(named)) {
        BouncedRecipient recipient;
        recipient.address = name.address;
        recipient.diagnostic = name.words.isEmpty() ? answer : name.words;
        recipient.status = enhancedStatusIn(name.words);
        if (recipient.status.isEmpty())
            recipient.status = enhancedStatusIn(answer);
        recipient.action = delayed ? "delayed" : "failed";
        recipient.reason = reasons.reasonFor(recipient);
        out += recipient;
    }
    return out;
}

/// Fields of RFC 3464 that stand in the text instead of a part of their own.
QByteArray statusWithinText(const QString &words)
{
    static const QRegularExpression first(
        QStringLiteral(R"(^[ \t]*(?:Reporting-MTA|Original-Recipient|Final-Recipient) ?:)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression needed(QStringLiteral(R"(^[ \t]*Final-Recipient ?:)"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = first.match(words);
    if (!match.hasMatch() || !needed.match(words).hasMatch())
        return {};
    QByteArray out = words.sliced(match.capturedStart()).toUtf8();
    return out;
}

QString messageIdOf(const ReportInput &input, const FieldBlock &header, const ReportText &text)
{
    qsizetype at = 0;
    const QString returned = FieldBlock::read(input.returned, &at).value("message-id");
    if (!returned.isEmpty())
        return withoutBrackets(returned);
    static const QRegularExpression field(
        QStringLiteral(R"(^[>\s]*Message-Id\s*:\s*<?([^\s<>]+@[^\s<>]+)>?)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    for (const QString &part : { text.copy(), text.words() }) {
        if (const auto match = field.match(part); match.hasMatch())
            return match.captured(1);
    }
    return withoutBrackets(header.value("in-reply-to"));
}

} // namespace

std::optional<Bounce> readReport(const ReportInput &input)
{
    qsizetype at = 0;
    const FieldBlock header = FieldBlock::read(input.header, &at);
    const Signs signs = signsIn(header);
    if (signs.otherReport)
        return {};
    const bool byServer
        = signs.declared || signs.fromServer || signs.nullReturnPath || !signs.failed.isEmpty();
    if (!byServer)
        return {};

    const ReportText text(input.text);
    Bounce out;
    if (!input.deliveryStatus.isEmpty())
        out = deliveryStatus(input.deliveryStatus, text);
    if (out.recipients.isEmpty()) {
        const QString subject = header.value("subject");
        const bool says = ReportText::saysUndelivered(subject) || ReportText::saysUndelivered(text.words());
        if (signs.automaticReply || !(says || signs.declared || !signs.failed.isEmpty()))
            return {};
        const Bounce head = out;
        const FieldBlock returned = returnedHeader(input, text);
        out = deliveryStatus(statusWithinText(text.words()), text);
        if (out.recipients.isEmpty())
            out.recipients = recipientsByText(signs, ownAddresses(header), returned, text);
        if (out.reportingServer.isEmpty())
            out.reportingServer = head.reportingServer.isEmpty() ? text.server() : head.reportingServer;
        if (out.reportingServer.isEmpty())
            out.reportingServer = plainAddress(header.value("from")).section(u'@', 1);
        if (out.originalEnvelopeId.isEmpty())
            out.originalEnvelopeId = head.originalEnvelopeId;
    }
    if (out.recipients.isEmpty())
        return {};
    out.originalMessageId = messageIdOf(input, header, text);
    return out;
}

} // namespace sobre::mime
