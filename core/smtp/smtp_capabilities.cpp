// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smtp/smtp_capabilities.h"

#include <algorithm>
#include <utility>

namespace sobre::smtp {

namespace {

constexpr std::pair<const char *, bool SmtpCapabilities::*> Plain[] = {
    { "STARTTLS", &SmtpCapabilities::startTls },
    { "PIPELINING", &SmtpCapabilities::pipelining },
    { "8BITMIME", &SmtpCapabilities::eightBitMime },
    { "ENHANCEDSTATUSCODES", &SmtpCapabilities::enhancedStatusCodes },
    { "SIZE", &SmtpCapabilities::size },
    { "CHUNKING", &SmtpCapabilities::chunking },
    { "BINARYMIME", &SmtpCapabilities::binaryMime },
    { "SMTPUTF8", &SmtpCapabilities::smtpUtf8 },
    { "DSN", &SmtpCapabilities::dsn },
    { "REQUIRETLS", &SmtpCapabilities::requireTls },
};

// RFC 1870 section 4: up to 20 digits. What does not fit 64 bits is no limit that anyone could reach.
std::optional<quint64> limitFrom(const QByteArray &digits)
{
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool fits = false;
    const quint64 limit = digits.toULongLong(&fits);
    if (!fits || limit == 0)
        return std::nullopt;
    return limit;
}

// RFC 4422 section 3.1.
bool isMechanism(const QByteArray &word)
{
    return !word.isEmpty() && word.size() <= 20 && std::ranges::all_of(word, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

void addMechanisms(SmtpCapabilities &capabilities, const QList<QByteArray> &words)
{
    for (const QByteArray &word : words) {
        if (isMechanism(word) && !capabilities.mechanisms.contains(word))
            capabilities.mechanisms.append(word);
    }
}

} // namespace

SmtpCapabilities SmtpCapabilities::parse(const SmtpReply &reply)
{
    SmtpCapabilities found;
    for (qsizetype i = 1; i < reply.lines.size(); ++i) {
        QList<QByteArray> words = reply.lines[i].simplified().toUpper().split(' ');
        QByteArray keyword = words.takeFirst();
        if (keyword.startsWith("AUTH=")) { // before RFC 2554 was written, and still said beside the new form
            words.prepend(keyword.sliced(5));
            keyword = "AUTH";
        }
        if (keyword == "AUTH") {
            addMechanisms(found, words);
            continue;
        }
        for (const auto &[name, member] : Plain) {
            if (keyword == name)
                found.*member = true;
        }
        if (keyword == "SIZE" && !words.isEmpty())
            found.sizeLimit = limitFrom(words.first());
    }
    return found;
}

} // namespace sobre::smtp
