// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/inline_armour.h"

#include "core/mime/part_reader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sobre::crypto {
namespace {

    constexpr QByteArrayView SignedBegin = "-----BEGIN PGP SIGNED MESSAGE-----";
    constexpr QByteArrayView SignatureBegin = "-----BEGIN PGP SIGNATURE-----";
    constexpr QByteArrayView SignatureEnd = "-----END PGP SIGNATURE-----";
    constexpr QByteArrayView SealedBegin = "-----BEGIN PGP MESSAGE-----";
    constexpr QByteArrayView SealedEnd = "-----END PGP MESSAGE-----";

    /// Walks over lines; blanks at a line's end are no part of it, as gpg sees it.
    class Lines {
    public:
        explicit Lines(QByteArrayView text) : m_text(text) { }

        bool next()
        {
            if (m_next >= m_text.size())
                return false;
            m_start = m_next;
            const qsizetype end = m_text.indexOf('\n', m_start);
            m_next = end < 0 ? m_text.size() : end + 1;
            qsizetype last = end < 0 ? m_text.size() : end;
            while (last > m_start && (m_text[last - 1] == '\r' || m_text[last - 1] == ' ' || m_text[last - 1] == '\t'))
                --last;
            m_end = last;
            return true;
        }
        bool is(QByteArrayView words) const { return m_text.sliced(m_start, m_end - m_start) == words; }
        bool isBegin() const { return is(SignedBegin) || is(SealedBegin); }
        qsizetype start() const { return m_start; }
        qsizetype end() const { return m_end; }

    private:
        QByteArrayView m_text;
        qsizetype m_start = 0;
        qsizetype m_end = 0;
        qsizetype m_next = 0;
    };

    // From the line after the beginning; none where the block is not of its form. The line that spoils it may begin
    // another one: `again` says so.
    std::optional<qsizetype> endOf(Lines &lines, ArmourBlock::Kind kind, bool &again)
    {
        int signatures = 0;
        again = false;
        while (lines.next()) {
            if (lines.isBegin()) {
                again = true;
                return std::nullopt;
            }
            if (kind == ArmourBlock::Kind::Sealed) {
                if (lines.is(SealedEnd))
                    return lines.end();
                continue;
            }
            signatures += lines.is(SignatureBegin) ? 1 : 0;
            if (!lines.is(SignatureEnd))
                continue;
            if (signatures != 1)
                return std::nullopt;
            return lines.end();
        }
        return std::nullopt;
    }

} // namespace

QByteArray inlineCharset(const QByteArray &label)
{
    static constexpr std::array<QByteArrayView, 10> Plain {"us-ascii", "utf-8", "iso-8859-", "iso8859", "windows-125", "cp125",
                                                           "koi8-", "gb", "big5", "euc-"};
    const QByteArray lower = label.trimmed().toLower();
    const bool plain = std::ranges::any_of(Plain, [&lower](QByteArrayView name) { return lower.startsWith(name); });
    return plain ? lower : QByteArray("utf-8");
}

QByteArray inlineText(QIODevice &letter, const mime::ScannedPart &part)
{
    constexpr qsizetype Largest = 2 << 20;
    QByteArray text;
    mime::decodeBody(letter, part, [&text](QByteArrayView octets) {
        text.append(octets.first(std::min(octets.size(), Largest - text.size())));
        return text.size() < Largest;
    });
    return text;
}

QList<ArmourBlock> armourBlocks(QByteArrayView text, qsizetype most)
{
    QList<ArmourBlock> found;
    Lines lines(text);
    bool at = lines.next();
    while (at && found.size() < most) {
        if (!lines.isBegin()) {
            at = lines.next();
            continue;
        }
        const qsizetype start = lines.start();
        const auto kind = lines.is(SignedBegin) ? ArmourBlock::Kind::Signed : ArmourBlock::Kind::Sealed;
        bool again = false;
        if (const std::optional<qsizetype> end = endOf(lines, kind, again))
            found.append({kind, start, *end - start});
        at = again || lines.next();
    }
    return found;
}

} // namespace sobre::crypto
