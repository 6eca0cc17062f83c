// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/recipient.h"

#include <QCoreApplication>
#include <QList>

namespace sobre::look {

namespace {

/// Positions of the separators in `text` outside quotes, comments and angle brackets.
QList<qsizetype> separators(const QString &text)
{
    QList<qsizetype> found;
    bool quoted = false;
    int comment = 0;
    bool angle = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool lineEnd
            = c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        if (lineEnd) {
            found.append(i);
            quoted = angle = false;
            comment = 0;
        } else if (c == u'\\' && quoted) {
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (quoted) {
            continue;
        } else if (c == u'(') {
            ++comment;
        } else if (c == u')') {
            comment -= comment > 0;
        } else if (c == u'<' || c == u'>') {
            angle = c == u'<';
        } else if (!comment && !angle && (c == u',' || c == u';')) {
            found.append(i);
        }
    }
    return found;
}

} // namespace

QString Recipient::shown() const
{
    if (name.isEmpty())
        return address;
    return name.contains(u'@') && name != address ? QStringLiteral("%1 <%2>").arg(name, address) : name;
}

QString Recipient::written() const
{
    if (name.isEmpty())
        return address;
    static constexpr QStringView special = u"()<>[]:;@\\,.\"";
    bool quote = false;
    for (const QChar c : name)
        quote = quote || special.contains(c);
    if (!quote)
        return QStringLiteral("%1 <%2>").arg(name, address);
    QString safe = name;
    safe.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return QStringLiteral("\"%1\" <%2>").arg(safe, address);
}

Glyph recipientGlyph(RecipientState state, bool sealing)
{
    switch (state) {
    case RecipientState::Checked:
        return Glyph::Shield;
    case RecipientState::Known:
        return Glyph::Key;
    case RecipientState::NoKey:
        return sealing ? Glyph::Warn : Glyph::Postcard;
    case RecipientState::Looking:
        return Glyph::Clock;
    case RecipientState::Bad:
        return Glyph::Error;
    case RecipientState::Plain:
        break;
    }
    return Glyph::Person;
}

Tone recipientTone(RecipientState state, bool sealing)
{
    switch (state) {
    case RecipientState::Checked:
    case RecipientState::Known:
        return sealing ? Tone::Envelope : Tone::Postcard;
    case RecipientState::NoKey:
        return sealing ? Tone::Warn : Tone::Postcard;
    case RecipientState::Bad:
        return Tone::Error;
    case RecipientState::Looking:
    case RecipientState::Plain:
        break;
    }
    return Tone::Postcard;
}

QString recipientNote(const Recipient &recipient, bool sealing)
{
    if (!recipient.note.isEmpty())
        return recipient.note;
    const auto tr = [](const char *text) { return QCoreApplication::translate("Recipient", text); };
    switch (recipient.state) {
    case RecipientState::Checked:
        return tr(QT_TRANSLATE_NOOP("Recipient", "You checked this key"));
    case RecipientState::Known:
        return tr(QT_TRANSLATE_NOOP("Recipient", "Known key, not checked"));
    case RecipientState::NoKey:
        return sealing ? tr(QT_TRANSLATE_NOOP("Recipient", "No key: cannot seal"))
                       : tr(QT_TRANSLATE_NOOP("Recipient", "No key: gets a postcard"));
    case RecipientState::Looking:
        return tr(QT_TRANSLATE_NOOP("Recipient", "Looking for a key"));
    case RecipientState::Bad:
        return tr(QT_TRANSLATE_NOOP("Recipient", "This is not a mail address"));
    case RecipientState::Plain:
        break;
    }
    return {};
}

QStringList splitRecipients(const QString &text, QString *rest)
{
    QList<qsizetype> cuts = separators(text);
    bool semicolons = false;
    for (const qsizetype cut : std::as_const(cuts))
        semicolons = semicolons || text[cut] == u';';
    if (semicolons && text.contains(u'<'))
        cuts.removeIf([&text](qsizetype cut) { return text[cut] == u','; });

    QStringList pieces;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        const QString piece = text.sliced(start, end - start).trimmed();
        if (!piece.isEmpty())
            pieces.append(piece);
        start = end + 1;
    };
    for (const qsizetype cut : std::as_const(cuts))
        take(cut);
    if (rest)
        *rest = start <= text.size() ? text.sliced(start) : QString();
    else if (start <= text.size())
        take(text.size());
    return pieces;
}

} // namespace sobre::look
