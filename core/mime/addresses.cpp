// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/addresses.h"

#include "core/mime/address_scan.h"
#include "core/mime/charset.h"
#include "core/mime/encoded_words.h"
#include "core/mime/headers.h"
#include "core/mime/odd_characters.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace sobre::mime {

namespace {

using Kind = AddressToken::Kind;

constexpr size_t tokenLimit = 5000; // of one mailbox

QString readName(QByteArrayView raw, QByteArrayView rawCharset)
{
    return raw.isEmpty() ? QString() : withoutHidden(decodeHeaderText(raw, rawCharset)).simplified();
}

// Removes the route, comments and space that obsolete syntax allows; nothing is decoded but raw octets.
QString readAddress(QByteArrayView raw, QByteArrayView rawCharset)
{
    if (raw.startsWith('@')) {
        const qsizetype route = raw.indexOf(':');
        if (route >= 0)
            raw = raw.sliced(route + 1);
    }
    QByteArray out;
    bool inQuotes = false;
    int depth = 0;
    const bool comments = raw.contains('(') && raw.contains(')');
    for (qsizetype at = 0; at < raw.size(); ++at) {
        const char c = raw[at];
        if (depth == 0 && c == '"')
            inQuotes = !inQuotes;
        if (comments && !inQuotes && c == '(')
            ++depth;
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (depth == 0 && (inQuotes || !space))
            out.append(c);
        if (comments && !inQuotes && c == ')' && depth > 0)
            --depth;
    }
    if (out.startsWith("mailto:"))
        out.remove(0, 7);
    return withoutHidden(decodeText(out, out.isValidUtf8() ? QByteArrayView() : rawCharset).text);
}

class MailboxReader {
public:
    MailboxReader(QByteArrayView body, QByteArrayView rawCharset) : m_scan(body), m_rawCharset(rawCharset)
    {
        const qsizetype last = body.lastIndexOf(';');
        m_lastSemicolon = last < 0 ? nullptr : body.data() + last;
    }

    QList<Mailbox> run()
    {
        for (AddressToken token = m_scan.next(); token.kind != Kind::End; token = m_scan.next()) {
            switch (token.kind) {
            case Kind::Comma:
                finish(true);
                break;
            case Kind::Semicolon:
                finish(false);
                m_inGroup = false;
                break;
            case Kind::Colon:
                colon(token);
                break;
            case Kind::Angle:
                if (m_angle)
                    splitBeforeSecondAngle();
                m_angle = token.text;
                m_wordsAtAngle = m_tokens.size();
                break;
            default:
                if (m_tokens.size() < tokenLimit)
                    m_tokens.push_back(std::move(token));
            }
        }
        finish(false);
        return std::move(m_mailboxes);
    }

private:
    // An element that may be the first half of a name with a comma.
    struct Pending {
        QString name;
        Mailbox alone;
    };

    // A colon ends a group's name only where a group can be: with its semicolon, or with nothing after it.
    void colon(const AddressToken &token)
    {
        const bool address = std::ranges::any_of(
            m_tokens, [](const AddressToken &t) { return t.kind == Kind::Word && t.raw.contains('@'); });
        const QByteArrayView rest = m_scan.rest();
        const bool closes = m_lastSemicolon && !rest.isEmpty() && m_lastSemicolon >= rest.data();
        const QByteArray word = m_tokens.size() == 1 ? m_tokens.front().text.toLower() : QByteArray();
        if (word == "mailto" || word == "smtp") {
            m_tokens.clear();
        } else if (!m_inGroup && !m_angle && !address && !m_tokens.empty()
                   && (closes || rest.trimmed().isEmpty() || word.startsWith("undisclosed"))) {
            m_tokens.clear();
            m_inGroup = true;
        } else {
            m_tokens.push_back(token);
            m_tokens.back().kind = Kind::Word;
            m_tokens.back().text = ":";
        }
    }

    // "A <a@x> B <b@x>": the comma was forgotten.
    void splitBeforeSecondAngle()
    {
        std::vector<AddressToken> after(
            std::make_move_iterator(m_tokens.begin() + static_cast<qsizetype>(m_wordsAtAngle)),
            std::make_move_iterator(m_tokens.end()));
        m_tokens.resize(m_wordsAtAngle);
        finish(false);
        m_tokens = std::move(after);
    }

    static QByteArray phraseOf(const std::vector<AddressToken> &tokens)
    {
        QByteArray phrase;
        for (const AddressToken &token : tokens) {
            if (token.kind == Kind::Comment)
                continue;
            if (!phrase.isEmpty() && token.spaceBefore)
                phrase += ' ';
            phrase += token.text;
        }
        return phrase;
    }

    static QByteArray commentOf(const std::vector<AddressToken> &tokens)
    {
        const auto found = std::ranges::find(tokens, Kind::Comment, &AddressToken::kind);
        return found == tokens.end() ? QByteArray() : found->text;
    }

    void finish(bool atComma)
    {
        if (m_angle)
            finishAngle();
        else if (!m_tokens.empty())
            finishBare(atComma);
        m_tokens.clear();
        m_angle.reset();
    }

    void finishAngle()
    {
        QString name = nameFrom(phraseOf(m_tokens));
        if (name.isEmpty())
            name = nameFrom(commentOf(m_tokens));
        const QString address = addressFrom(*m_angle);
        if (m_pending && !name.isEmpty())
            name = std::exchange(m_pending, {})->name + QLatin1StringView(", ") + name;
        else
            flushPending();
        if (!address.isEmpty() || !name.isEmpty())
            m_mailboxes.append({ name, address });
    }

    // No angle brackets: words that hold an at-sign are addresses, the others are names.
    void finishBare(bool atComma)
    {
        std::vector<QByteArray> addresses;
        std::vector<AddressToken> others;
        size_t words = 0;
        for (size_t at = 0; at < m_tokens.size();) {
            size_t end = at + 1;
            QByteArray glued = m_tokens[at].raw.toByteArray();
            while (end < m_tokens.size() && glues(m_tokens, at, end)) {
                if (m_tokens[end].kind != Kind::Comment)
                    glued += m_tokens[end].raw;
                ++end;
            }
            const bool isComment = m_tokens[at].kind == Kind::Comment;
            const bool bareQuote = end == at + 1 && m_tokens[at].kind == Kind::Quoted;
            if (!isComment && !bareQuote && glued.contains('@')) {
                addresses.push_back(std::move(glued));
            } else {
                words += isComment ? 0 : 1;
                others.insert(others.end(), m_tokens.begin() + static_cast<qsizetype>(at),
                              m_tokens.begin() + static_cast<qsizetype>(end));
            }
            at = end;
        }
        const QByteArray phrase = phraseOf(others);
        if (addresses.empty() && words == 0)
            return; // a comment is nobody
        if (addresses.empty()) {
            finishWithoutAddress(phrase, words, atComma);
            return;
        }
        flushPending();
        QString name = nameFrom(phrase.isEmpty() ? commentOf(m_tokens) : phrase);
        for (const QByteArray &address : addresses) {
            m_mailboxes.append({ name, addressFrom(address) });
            name.clear();
        }
    }

    // "Doe, John <john@x>": what looks like a name waits whether the next element is the rest of it.
    void finishWithoutAddress(const QByteArray &phrase, size_t words, bool atComma)
    {
        flushPending();
        const QString name = nameFrom(phrase);
        const bool word = m_tokens.front().kind == Kind::Word;
        const bool single = word && words == 1 && encodedWordLength(m_tokens.front().text) == 0;
        const bool lower = phrase == phrase.toLower();
        if (name.isEmpty() || (single && lower && phrase.startsWith("undisclosed")))
            return;
        const Mailbox mailbox
            = single ? Mailbox{ nameFrom(commentOf(m_tokens)), addressFrom(phrase) } : Mailbox{ name, {} };
        if (atComma && word && !(single && lower))
            m_pending = Pending{ name, mailbox };
        else
            m_mailboxes.append(mailbox);
    }

    // Space around dots and at-signs is obsolete syntax; a comment between two halves of an address counts as
    // nothing.
    static bool glues(const std::vector<AddressToken> &tokens, size_t first, size_t next)
    {
        const AddressToken &b = tokens[next];
        if (tokens[first].kind == Kind::Comment)
            return false;
        size_t before = next - 1;
        while (before > first && tokens[before].kind == Kind::Comment)
            --before;
        const AddressToken &a = tokens[before];
        const bool joins = a.raw.endsWith('@') || a.raw.endsWith('.') || b.raw.startsWith('@')
            || (b.raw.startsWith('.') && a.kind != Kind::Comment);
        if (b.kind == Kind::Comment) {
            if (next + 1 >= tokens.size())
                return false;
            const QByteArrayView after = tokens[next + 1].raw;
            return a.raw.endsWith('@') || a.raw.endsWith('.') || after.startsWith('@')
                || after.startsWith('.');
        }
        return joins || (!b.spaceBefore && before == next - 1);
    }

    void flushPending()
    {
        if (m_pending)
            m_mailboxes.append(std::exchange(m_pending, {}).value().alone);
    }

    QString nameFrom(QByteArrayView raw) const { return readName(raw, m_rawCharset); }
    QString addressFrom(QByteArrayView raw) const { return readAddress(raw, m_rawCharset); }

    AddressScan m_scan;
    QByteArrayView m_rawCharset;
    const char *m_lastSemicolon = nullptr;
    QList<Mailbox> m_mailboxes;
    std::vector<AddressToken> m_tokens;
    std::optional<QByteArray> m_angle;
    size_t m_wordsAtAngle = 0;
    std::optional<Pending> m_pending;
    bool m_inGroup = false;
};

} // namespace

QList<Mailbox> readMailboxes(QByteArrayView body, QByteArrayView rawCharset)
{
    const QByteArray text = unfold(body);
    return MailboxReader(text, rawCharset).run();
}

} // namespace sobre::mime
