// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/report_recipients.h"

#include "core/mime/report_fields.h"
#include "core/mime/report_reason.h"

#include <QRegularExpression>

namespace sobre::mime {

namespace {

constexpr qsizetype MostRecipients = 1000;
constexpr qsizetype LongestDiagnostic = 2000;

/// Says why, by the words beside a recipient; where they tell nothing, by all that the server wrote.
class Reasons {
public:
    explicit Reasons(const ReportText &text)
        : m_text(text)
    {
    }

    QByteArray reasonFor(const BouncedRecipient &recipient)
    {
        const QByteArray own = bounceReason(recipient.action, recipient.status, recipient.diagnostic);
        if (own != "unknown" && own != "mailbox-unavailable" && own != "refused")
            return own;
        // What is meant clearly counts before what may be said in passing, wherever it stands.
        const QString beside = wordsFor(recipient.address);
        if (const QByteArray word = clearReason(beside); !word.isEmpty())
            return word;
        if (const QByteArray word = general(); !word.isEmpty())
            return word;
        const QByteArray word = bounceReason(recipient.action, {}, beside);
        return word == "unknown" ? own : word;
    }

    /// What the text says beside the address. Each look goes over the whole text, hence not for thousands.
    QString wordsFor(const QString &address)
    {
        return m_looks++ < MostLooks ? m_text.wordsFor(address) : QString();
    }

private:
    static constexpr int MostLooks = 100;

    /// What the text as a whole tells; empty if nothing.
    QByteArray general()
    {
        if (!m_general) {
            m_general = bounceReason({}, {}, m_text.answer());
            if (*m_general == "unknown")
                m_general = clearReason(m_text.words());
        }
        return *m_general;
    }

    const ReportText &m_text;
    std::optional<QByteArray> m_general;
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
    if (out.trimmed().isEmpty()) {
        static const QRegularExpression comment(QStringLiteral(R"(\(([^()]++)\))"));
        out = comment.match(block.value("status")).captured(1);
    }
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
    out.originalAddress = addressFromXtext(plainAddress(behindType(block.value("original-recipient"))));
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

QList<NamedRecipient> namedRecipients(const RecipientsAsked &asked, const ReportText &text, Reasons &reasons)
{
    if (!asked.failed.isEmpty()) {
        // Exim says in the header who failed; the text beside it may name others (an alias, a sender).
        QList<NamedRecipient> listed;
        for (const QString &address : asked.failed)
            listed += { address, reasons.wordsFor(address) };
        return listed;
    }
    using Named = ReportText::Named;
    QList<NamedRecipient> named = text.recipients(asked.own, asked.where);
    if (named.isEmpty())
        named = text.recipients({}, Named::OnLinesOfTheirOwn); // someone wrote to himself
    // Some servers name nobody. The letter they return had one recipient, or it stays unknown who failed.
    if (named.isEmpty() && asked.returnedTo.size() == 1)
        named += { asked.returnedTo.first(), text.answer() };
    return named;
}

} // namespace

Bounce readDeliveryStatus(const QByteArray &octets, const ReportText &text)
{
    Bounce out;
    Reasons reasons(text);
    qsizetype at = 0;
    while (at < octets.size() && out.recipients.size() < MostRecipients) {
        const FieldBlock block = FieldBlock::read(octets, &at);
        if (out.reportingServer.isEmpty())
            out.reportingServer = behindType(block.value("reporting-mta")).section(u' ', 0, 0);
        if (out.originalEnvelopeId.isEmpty())
            out.originalEnvelopeId = fromXtext(block.value("original-envelope-id"));
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

QByteArray deliveryStatusWithin(const QString &words)
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
    return words.sliced(match.capturedStart()).toUtf8();
}

QList<BouncedRecipient> recipientsByText(const RecipientsAsked &asked, const ReportText &text)
{
    Reasons reasons(text);
    const QString answer = text.answer();
    const bool delayed = asked.delayed || text.saysDelayed();
    const QList<NamedRecipient> named = namedRecipients(asked, text, reasons);
    QList<BouncedRecipient> out;
    for (const NamedRecipient &name : named) {
        BouncedRecipient recipient;
        recipient.address = name.address;
        recipient.diagnostic = name.words.isEmpty() ? answer : name.words;
        recipient.status = enhancedStatusIn(name.words);
        // Another recipient's code is not this one's, nor is a code that this server made of another's answer.
        const bool mayBeMeant = name.words.isEmpty() || (named.size() == 1 && !holdsReply(name.words));
        if (recipient.status.isEmpty() && mayBeMeant)
            recipient.status = enhancedStatusIn(answer);
        recipient.action = delayed ? "delayed" : "failed";
        recipient.reason = reasons.reasonFor(recipient);
        out += recipient;
    }
    return out;
}

} // namespace sobre::mime
