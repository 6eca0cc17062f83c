// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a letter that may be a delivery report.
#include "core/mime/parse.h"
#include "core/mime/report_reason.h"
#include "tests/fuzz/fuzz_entry.h"

namespace sobre::fuzz {
namespace {

using namespace mime;

constexpr qsizetype MostRecipients = 1000;
constexpr qsizetype LongestDiagnostic = 2000;

void tryRecipient(const BouncedRecipient &recipient)
{
    static const QList<QByteArray> reasons = bounceReasons();
    require(!recipient.address.isEmpty(), "a recipient has an address");
    require(reasons.contains(recipient.reason), "a reason is one of those that have words");
    require(recipient.diagnostic.size() <= LongestDiagnostic, "what a server says has an end");
    require(recipient.status.isEmpty() || recipient.status.count('.') == 2, "a status is one or none");
    for (const char c : recipient.action)
        require(c >= 'a' && c <= 'z', "an action is a word");
}

} // namespace

void report(QByteArrayView input)
{
    const QByteArray letter = input.toByteArray();
    const std::optional<Bounce> bounce = parse(letter).bounce;
    if (!bounce)
        return;
    require(!bounce->recipients.isEmpty() && bounce->recipients.size() <= MostRecipients, "a report is about somebody");
    for (const BouncedRecipient &recipient : bounce->recipients)
        tryRecipient(recipient);
    require(!bounce->returnedDate.isValid() || bounce->returnedDate.timeSpec() == Qt::UTC, "times are UTC");

    require(parse(letter).bounce.has_value(), "a letter is read alike twice");
    require(bounceReason({}, {}, QString::fromUtf8(letter)) != QByteArray(), "there is always a word for a reason");
}

} // namespace sobre::fuzz
