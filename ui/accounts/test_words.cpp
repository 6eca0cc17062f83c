// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/test_words.h"

#include "ui/accounts/step_words.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace sobre::ui {
namespace {

using look::Glyph;
using look::Tone;

class ResultWords {
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

QString when(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                                : QLocale().toString(local, QLocale::ShortFormat);
}

TestWords failing(const MailError &error)
{
    return { .tone = Tone::Error,
             .glyph = Glyph::Error,
             .lead = ResultWords::tr("Does not work."),
             .sentence = text::sentence(error),
             .wasTested = true,
             .refused = error.kind == MailError::Kind::CertificateRefused ? std::optional(error) : std::nullopt };
}

} // namespace

TestWords wordsNotTested()
{
    return { .sentence
             = ResultWords::tr("Not tested since this window was opened or a setting was changed.") };
}

TestWords wordsOf(const account::CheckReport &report, bool outgoing)
{
    const account::CheckedServer &server = outgoing ? report.outgoing : report.incoming;
    if (server.error)
        return failing(*server.error);
    if (outgoing && report.incoming.error && server.tlsVersion.isEmpty() && server.mechanism.isEmpty())
        return wordsNotTested(); // it was not asked
    const bool clear = server.tlsVersion.isEmpty();
    QString sentence;
    if (outgoing) {
        sentence = clear
            ? ResultWords::tr(
                  "Checked just now, without encryption: the server accepts your address as sender.")
            : ResultWords::tr("Checked just now over %1: the server accepts your address as sender.")
                  .arg(server.tlsVersion);
    } else {
        const int letters = int(report.letters);
        sentence = clear
            ? ResultWords::tr("Checked just now: signed in without encryption, %n messages on the server.",
                              nullptr, letters)
            : ResultWords::tr("Checked just now: signed in over %1, %n messages on the server.", nullptr,
                              letters)
                  .arg(server.tlsVersion);
    }
    return { .tone = clear ? Tone::Warn : Tone::Envelope,
             .glyph = clear ? Glyph::LockOpen : Glyph::Check,
             .lead = ResultWords::tr("Works."),
             .sentence = sentence,
             .wasTested = true };
}

TestWords wordsOf(const store::AccountRecord &record)
{
    if (!record.lastCheck.isValid())
        return { .sentence = ResultWords::tr("Mail was not fetched yet.") };
    if (record.lastError)
        return failing(*record.lastError);
    return { .tone = Tone::Envelope,
             .glyph = Glyph::Check,
             .lead = ResultWords::tr("Works."),
             .sentence = ResultWords::tr("Last checked %1.").arg(when(record.lastCheck)),
             .wasTested = true };
}

} // namespace sobre::ui
