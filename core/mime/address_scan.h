// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sobre::mime {

/// A piece of an address list.
struct AddressToken {
    enum class Kind {
        Word, ///< an atom with its dots and at-signs, an encoded word, a domain literal
        Quoted, ///< text: without quotes and escapes
        Comment, ///< text: without brackets
        Angle, ///< text: what stands between the angle brackets
        Comma,
        Semicolon,
        Colon,
        End,
    };
    Kind kind = Kind::End;
    QByteArray text;
    QByteArrayView raw; ///< as it stands in the field
    bool spaceBefore = false;
};

/// Cuts an unfolded address list into tokens. Unclosed quotes, comments and brackets become ordinary text.
class AddressScan {
public:
    explicit AddressScan(QByteArrayView text) : m_text(text) { }

    AddressToken next();
    /// What has not been read yet.
    QByteArrayView rest() const { return m_text.sliced(m_at); }

private:
    AddressToken take(AddressToken::Kind kind, qsizetype end, QByteArray text);
    bool quoted(AddressToken &token);
    bool comment(AddressToken &token);
    bool angle(AddressToken &token);
    qsizetype wordEnd() const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_space = false;
    bool m_commentsClose = true; // false once one was found open to the end
    bool m_quotesClose = true;
};

} // namespace sobre::mime
