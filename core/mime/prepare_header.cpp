// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/prepare_header.h"

#include "core/mime/build.h"
#include "core/mime/build_error.h"
#include "core/mime/encode_header.h"

#include <QSet>

#include <algorithm>

namespace sobre::mime {

namespace {

bool isFieldLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return false;
    // RFC 5322 allows no space before the colon, older mail has it.
    return std::ranges::all_of(line.first(colon).trimmed(), [](char c) { return c > ' ' && c < 0x7F; });
}

bool isTrace(const QByteArray &name)
{
    return name == "received" || name == "return-path" || name == "delivered-to" || name == "x-original-to";
}

/// Fields for the writer's eyes: hidden recipients, and what a draft of ours keeps about itself.
bool staysHere(const QByteArray &name)
{
    return name == "bcc" || name == "resent-bcc" || name == "x-sobre-draft-state";
}

const RawField *find(const QList<RawField> &fields, const QByteArray &name)
{
    const auto found = std::ranges::find(fields, name, &RawField::name);
    return found == fields.end() ? nullptr : &*found;
}

/// The newest block of Resent- fields. A letter sent on twice has an older one below it, whose recipients had
/// the letter already: a field that comes again, or a trace field, ends the newest (RFC 5322 section 3.6.6).
QList<RawField> newestResent(const QList<RawField> &fields)
{
    QList<RawField> out;
    for (const RawField &field : fields) {
        if (field.name.startsWith("resent-")) {
            const bool again = find(out, field.name) && field.name != "resent-bcc";
            if (again)
                break;
            out += field;
        } else if (!out.isEmpty() && isTrace(field.name)) {
            break;
        }
    }
    return out;
}

Result<> collect(const QList<RawField> &fields, const QByteArray &prefix, const PrepareOptions &options,
                 PreparedLetter &letter)
{
    if (options.recipientsGiven)
        return {};
    QSet<QByteArray> seen;
    for (const RawField &field : fields) {
        if (field.name != prefix + "to" && field.name != prefix + "cc" && field.name != prefix + "bcc")
            continue;
        const Result<QList<QByteArray>> addresses = envelopeAddresses(field.value(), options.localNames ? options.from.address : QString());
        if (!addresses)
            return std::unexpected(addresses.error());
        for (const QByteArray &address : *addresses) {
            const qsizetype at = address.lastIndexOf('@');
            const QByteArray key = address.first(at) + address.sliced(at).toLower();
            if (seen.contains(key))
                continue;
            seen.insert(key);
            letter.recipients += address;
            letter.needsUtf8 = letter.needsUtf8
                || std::ranges::any_of(address, [](char c) { return static_cast<signed char>(c) < 0; });
        }
    }
    if (letter.recipients.isEmpty() && !options.othersGiven)
        return badInput(QStringLiteral("no recipient"));
    return {};
}

/// The sender's address by the fields, empty if they do not tell.
QString senderIn(const QList<RawField> &fields, const QByteArray &prefix)
{
    for (const char *name : { "sender", "from" }) {
        const RawField *field = find(fields, prefix + name);
        const auto addresses = field ? envelopeAddresses(field->value()) : QList<QByteArray>();
        if (addresses && !addresses->isEmpty())
            return QString::fromUtf8(addresses->first());
    }
    return {};
}

Result<> addMissing(const QList<RawField> &fields, const QByteArray &prefix, const PrepareOptions &options,
                    const QString &id, HeaderWriter &header)
{
    const QByteArray fieldPrefix = prefix.isEmpty() ? "" : "Resent-";
    const auto lacks = [&](const QByteArray &name) { return !find(fields, prefix + name); };
    Result<> done;
    if (lacks("from"))
        done = header.mailboxes(fieldPrefix + "From", { options.from });
    if (lacks("date"))
        header.date(fieldPrefix + "Date",
                    options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc());
    if (done && lacks("message-id"))
        done = header.ids(fieldPrefix + "Message-ID", { id });
    return done;
}

} // namespace

QByteArray RawField::value() const
{
    QByteArray out = octets.sliced(octets.indexOf(':') + 1);
    return out.replace("\r\n", "").trimmed();
}

qsizetype headerEnd(const QByteArray &canonical, qsizetype &from, bool complete)
{
    while (true) {
        const qsizetype end = canonical.indexOf("\r\n", from);
        if (end < 0)
            return complete ? canonical.size() : -1;
        const QByteArrayView line = QByteArrayView(canonical).sliced(from, end - from);
        const bool mbox = from == 0 && (line.startsWith("From ") || line.startsWith(">From "));
        const bool goesOn = from > 0 && (line.startsWith(' ') || line.startsWith('\t'));
        if (line.isEmpty() || (!mbox && !goesOn && !isFieldLine(line)))
            return from;
        from = end + 2;
    }
}

QList<RawField> splitHeader(const QByteArray &header)
{
    QList<RawField> out;
    for (qsizetype at = 0; at < header.size();) {
        qsizetype end = header.indexOf("\r\n", at);
        end = end < 0 ? header.size() : end + 2;
        const QByteArray line = header.sliced(at, end - at);
        const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
        if (goesOn && !out.isEmpty())
            out.last().octets += line;
        else if (const qsizetype colon = line.indexOf(':');
                 isFieldLine(line) && !(at == 0 && line.startsWith("From ")))
            out += { line.first(colon).trimmed().toLower(), line };
        at = end;
    }
    return out;
}

Result<QByteArray> preparedHeader(const QList<RawField> &given, const PrepareOptions &options,
                                  PreparedLetter &letter)
{
    QList<RawField> fields = given;
    if (options.localNames) { // "From: root (Cron Daemon)" says nothing to anybody else, and servers refuse it
        fields.removeIf([&options](const RawField &field) {
            return field.name == "from" && !envelopeAddresses(field.value())
                && envelopeAddresses(field.value(), options.from.address);
        });
    }
    const QList<RawField> resent = newestResent(fields);
    const QByteArray prefix = resent.isEmpty() ? "" : "resent-";
    const QList<RawField> &addressed = resent.isEmpty() ? fields : resent;
    const Result<> collected = collect(addressed, prefix, options, letter);
    if (!collected)
        return std::unexpected(collected.error());
    letter.sender = senderIn(addressed, prefix);
    if (letter.sender.isEmpty())
        letter.sender = options.from.address;

    const RawField *id = find(fields, "message-id");
    letter.messageId = id ? QString::fromUtf8(id->value()) : newMessageId(letter.sender);
    if (letter.messageId.startsWith(u'<') && letter.messageId.endsWith(u'>'))
        letter.messageId = letter.messageId.sliced(1, letter.messageId.size() - 2);

    HeaderWriter above;
    HeaderWriter below;
    Result<> done;
    if (!resent.isEmpty())
        done = addMissing(resent, prefix, options, newMessageId(letter.sender), above);
    if (done)
        done = addMissing(fields, {}, options, letter.messageId, below);
    if (!done)
        return std::unexpected(done.error());

    QByteArray out = above.bytes();
    for (const RawField &field : fields) {
        if (!staysHere(field.name))
            out += field.octets;
    }
    // The last line of a header without a body may lack its end.
    if (!out.isEmpty() && !out.endsWith("\r\n"))
        out += "\r\n";
    letter.eightBitHeader = std::ranges::any_of(out, [](char c) { return static_cast<signed char>(c) < 0; });
    return out + below.bytes();
}

} // namespace sobre::mime
