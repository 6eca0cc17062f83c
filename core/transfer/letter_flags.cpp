// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/letter_flags.h"

using namespace Qt::StringLiterals;

namespace sobre::transfer {
namespace {

    // Of X-Mozilla-Status, in hexadecimal.
    enum MozillaBit : uint { Read = 0x1, Replied = 0x2, Marked = 0x4, Expunged = 0x8, Forwarded = 0x1000 };

    bool isNamed(QByteArrayView name, QByteArrayView wanted)
    {
        return name.compare(wanted, Qt::CaseInsensitive) == 0;
    }

} // namespace

LetterFlags flagsOfMaildirName(const QString &fileName)
{
    const qsizetype at = fileName.lastIndexOf(":2,"_L1);
    if (at < 0)
        return {};
    const QStringView letters = QStringView(fileName).sliced(at + 3);
    return {.seen = letters.contains(u'S'), .flagged = letters.contains(u'F'), .answered = letters.contains(u'R'),
            .forwarded = letters.contains(u'P'), .draft = letters.contains(u'D'), .trashed = letters.contains(u'T')};
}

QString maildirLetters(const LetterFlags &flags)
{
    QString letters;
    const auto add = [&letters](bool on, QChar letter) {
        if (on)
            letters += letter;
    };
    add(flags.draft, u'D');
    add(flags.flagged, u'F');
    add(flags.forwarded, u'P');
    add(flags.answered, u'R');
    add(flags.seen, u'S');
    add(flags.trashed, u'T');
    return letters;
}

LetterFlags flagsOfMboxHeader(QByteArrayView start)
{
    LetterFlags flags;
    while (!start.isEmpty()) {
        const qsizetype end = start.indexOf('\n');
        const QByteArrayView line = (end < 0 ? start : start.first(end)).trimmed();
        if (line.isEmpty())
            break; // the header ends here
        start = end < 0 ? QByteArrayView() : start.sliced(end + 1);
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArrayView name = line.first(colon);
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        if (isNamed(name, "Status") || isNamed(name, "X-Status")) {
            flags.seen = flags.seen || value.contains('R');
            flags.answered = flags.answered || value.contains('A');
            flags.flagged = flags.flagged || value.contains('F');
            flags.draft = flags.draft || value.contains('T');
            flags.trashed = flags.trashed || value.contains('D');
        } else if (isNamed(name, "X-Mozilla-Status")) {
            const uint bits = value.toByteArray().toUInt(nullptr, 16);
            flags.seen = flags.seen || (bits & Read);
            flags.answered = flags.answered || (bits & Replied);
            flags.flagged = flags.flagged || (bits & Marked);
            flags.forwarded = flags.forwarded || (bits & Forwarded);
            flags.expunged = flags.expunged || (bits & Expunged);
        }
    }
    return flags;
}

} // namespace sobre::transfer
