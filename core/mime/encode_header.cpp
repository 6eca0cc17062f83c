// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/encode_header.h"

#include "core/mime/build_address.h"
#include "core/mime/build_error.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace sobre::mime {

namespace {

constexpr qsizetype FoldAt = 78;
constexpr qsizetype LineLimit = 998;
constexpr qsizetype WordLimit = 75; // RFC 2047 section 2
constexpr qsizetype LongestPlainWord = 60;

bool isAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// RFC 5322 atext, the characters of an unquoted name.
bool isAtext(char c)
{
    return isAlnum(c) || (c != '\0' && std::strchr("!#$%&'*+-/=?^_`{|}~", c) != nullptr);
}

/// What an encoded word by Q may carry bare in every place (RFC 2047 section 5.3).
bool isQSafe(char c)
{
    return isAlnum(c) || (c != '\0' && std::strchr("!*+-/", c) != nullptr);
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

void appendHex(QByteArray &out, char mark, char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const auto octet = static_cast<unsigned char>(c);
    out += mark;
    out += digits[octet >> 4];
    out += digits[octet & 15];
}

/// Octets from `at` to the end of the character there.
qsizetype characterLength(const QByteArray &utf8, qsizetype at)
{
    qsizetype end = at + 1;
    while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
        ++end;
    return end - at;
}

QByteArray qEncoded(QByteArrayView octets)
{
    QByteArray out;
    for (const char c : octets) {
        if (c == ' ')
            out += '_';
        else if (isQSafe(c))
            out += c;
        else
            appendHex(out, '=', c);
    }
    return out;
}

bool mustEncode(const QByteArray &word)
{
    return word.size() > LongestPlainWord || word.contains("=?")
        || std::ranges::any_of(word, [](char c) { return static_cast<signed char>(c) < 0; });
}

/// Free text as words that a fold may stand between. Extra spaces stay at the front of the word they precede.
QList<QByteArray> textWords(const QString &value, qsizetype firstBudget)
{
    const QByteArray utf8 = value.toUtf8();
    QList<QByteArray> plain;
    for (const QByteArray &piece : utf8.split(' ')) {
        if (!plain.isEmpty() && plain.last().trimmed().isEmpty())
            plain.last() += ' ' + piece;
        else
            plain += piece;
    }
    const auto first = std::ranges::find_if(plain, mustEncode);
    if (first == plain.end())
        return plain;
    // Readers disagree on runs of spaces beside encoded words, so such a text is encoded as a whole.
    if (utf8.contains("  "))
        return encodedWords(value, firstBudget);
    auto last = plain.end();
    while (!mustEncode(*(last - 1)))
        --last;
    QList<QByteArray> out(plain.begin(), first);
    const QByteArray run = QByteArrayList(first, last).join(' ');
    out += encodedWords(QString::fromUtf8(run), out.isEmpty() ? firstBudget : WordLimit);
    out += QList<QByteArray>(last, plain.end());
    return out;
}

QList<QByteArray> phraseWords(const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    if (!isAscii(name) || utf8.contains("=?") || utf8.size() > LongestPlainWord)
        return encodedWords(name, LongestPlainWord);
    const bool atoms
        = !utf8.contains("  ") && std::ranges::all_of(utf8, [](char c) { return c == ' ' || isAtext(c); });
    if (atoms)
        return { utf8 }; // in one piece: GMime takes a fold between plain words into the name
    QByteArray quoted = "\"";
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return { quoted + '"' };
}

} // namespace

QString oneLine(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        const char16_t u = c.unicode();
        if (u < 0x20 || (u >= 0x7F && u < 0xA0) || u == 0x2028 || u == 0x2029)
            c = u' ';
    }
    return out.trimmed();
}

QList<QByteArray> encodedWords(const QString &text, qsizetype firstBudget)
{
    const QByteArray utf8 = text.toUtf8();
    const qsizetype bLength = (utf8.size() + 2) / 3 * 4;
    const bool byQ = qEncoded(utf8).size() <= bLength;
    const QByteArray head = byQ ? "=?UTF-8?Q?" : "=?UTF-8?B?";
    QList<QByteArray> out;
    qsizetype at = 0;
    while (at < utf8.size()) {
        const qsizetype budget
            = std::min(out.isEmpty() ? firstBudget : WordLimit, WordLimit) - head.size() - 2;
        qsizetype end = at;
        qsizetype used = 0;
        while (end < utf8.size()) {
            const qsizetype length = characterLength(utf8, end);
            const qsizetype cost = byQ ? qEncoded(QByteArrayView(utf8).sliced(end, length)).size() : length;
            const qsizetype total = byQ ? used + cost : (used + cost + 2) / 3 * 4;
            if (total > budget && end > at)
                break;
            used += cost;
            end += length;
        }
        const QByteArray piece = utf8.sliced(at, end - at);
        out += head + (byQ ? qEncoded(piece) : piece.toBase64()) + "?=";
        at = end;
    }
    return out;
}

QByteArray headerDate(const QDateTime &when, bool local)
{
    const QDateTime written = local ? when.toLocalTime() : when.toUTC();
    const int minutes = written.offsetFromUtc() / 60;
    const QString zone = QString::asprintf(" %c%02d%02d", minutes < 0 ? '-' : '+', std::abs(minutes) / 60, std::abs(minutes) % 60);
    return (QLocale::c().toString(written, QStringLiteral("ddd, d MMM yyyy HH:mm:ss")) + zone).toLatin1();
}

void HeaderWriter::words(const QByteArray &name, const QList<QByteArray> &list)
{
    QByteArray line = name + ':';
    bool fresh = true; // a field never folds before its first word: some readers then miss it
    for (const QByteArray &word : list) {
        if ((!fresh && line.size() + 1 + word.size() > FoldAt) || line.size() + 1 + word.size() > LineLimit) {
            m_bytes += line + "\r\n";
            line.clear();
        }
        line += ' ' + word;
        fresh = false;
    }
    m_bytes += line + "\r\n";
}

void HeaderWriter::text(const QByteArray &name, const QString &value)
{
    words(name, textWords(oneLine(value), FoldAt - name.size() - 2));
}

Result<> HeaderWriter::mailboxes(const QByteArray &name, const QList<Mailbox> &list)
{
    QList<QByteArray> out;
    for (const Mailbox &mailbox : list) {
        const Result<QByteArray> address = writtenAddress(mailbox.address);
        if (!address)
            return std::unexpected(address.error());
        if (!out.isEmpty())
            out.last() += ',';
        const QString displayName = oneLine(mailbox.name);
        if (displayName.isEmpty()) {
            out += *address;
        } else {
            out += phraseWords(displayName);
            out += '<' + *address + '>';
        }
    }
    if (!out.isEmpty())
        words(name, out);
    return {};
}

Result<> HeaderWriter::ids(const QByteArray &name, const QStringList &list)
{
    QList<QByteArray> out;
    for (const QString &entry : list) {
        if (std::ranges::any_of(entry, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; }))
            return badInput(QStringLiteral("control character in a message id"));
        QStringView id = QStringView(entry).trimmed();
        if (id.startsWith(u'<') && id.endsWith(u'>'))
            id = id.sliced(1, id.size() - 2);
        const bool writable = !id.isEmpty() && id.size() < 900 && isAscii(id)
            && std::ranges::none_of(id, [](QChar c) { return c == u' ' || c == u'<' || c == u'>'; });
        if (writable)
            out += '<' + id.toLatin1() + '>';
    }
    if (!out.isEmpty())
        words(name, out);
    return {};
}

void HeaderWriter::date(const QByteArray &name, const QDateTime &when, bool local)
{
    words(name, { headerDate(when, local) });
}

QList<QByteArray> parameterWords(const QByteArray &name, const QString &value)
{
    const QString line = oneLine(value);
    const QByteArray utf8 = line.toUtf8();
    if (isAscii(line) && utf8.size() <= LongestPlainWord && !utf8.contains("=?")) {
        QByteArray quoted = name + "=\"";
        for (const char c : utf8) {
            if (c == '"' || c == '\\')
                quoted += '\\';
            quoted += c;
        }
        return { quoted + '"' };
    }

    // RFC 2231 stands first: Python and others take the first of two forms, and all who know both prefer it.
    QList<QByteArray> pieces(1);
    for (qsizetype at = 0; at < utf8.size();) {
        const qsizetype length = characterLength(utf8, at);
        QByteArray character;
        for (const char c : QByteArrayView(utf8).sliced(at, length)) {
            if (isAlnum(c) || (c != '\0' && std::strchr("!#$&+-.^_`{|}~", c) != nullptr))
                character += c;
            else
                appendHex(character, '%', c);
        }
        if (pieces.last().size() + character.size() > 50)
            pieces += QByteArray();
        pieces.last() += character;
        at += length;
    }
    QList<QByteArray> out;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArray section = pieces.size() == 1 ? QByteArray() : '*' + QByteArray::number(i);
        out += name + section + "*=" + (i == 0 ? "UTF-8''" : "") + pieces[i] + ';';
    }
    QList<QByteArray> fallback = encodedWords(line, LongestPlainWord);
    fallback.first().prepend(name + "=\"");
    fallback.last() += '"';
    return out + fallback;
}

} // namespace sobre::mime
