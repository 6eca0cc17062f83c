// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace sobre::mime {

/// One recipient that a report names in its text, with the words that stand beside it.
struct NamedRecipient {
    QString address;
    QString words;
};

/// The text for people of a delivery report, as servers write it for want of RFC 3464 or beside it: qmail,
/// Exim, Sendmail, Exchange, Domino, Gmail and the many that write alike. Line by line, linear.
class ReportText {
public:
    /// `text` as a reader shows it, plain or HTML.
    explicit ReportText(const QString &text);

    /// What the server says, without the copy of the letter below it.
    const QString &words() const { return m_words; }
    /// The copy of the letter, or of its header, that stands below; empty if there is none.
    const QString &copy() const { return m_copy; }

    /// Whether it says that the server still tries.
    bool saysDelayed() const;
    /// Whether it says that the server has given up.
    bool saysFinal() const;

    enum class Named {
        Anywhere, ///< where nobody is named as failed, in any sentence
        AsFailed, ///< where no line begins with one, those in sentences about the failure, then behind "To:"
        OnLinesOfTheirOwn,
    };
    /// The recipients named, each once, in the order of the text; `own` (lower-case) are never meant.
    QList<NamedRecipient> recipients(const QSet<QString> &own, Named where = Named::Anywhere) const;
    /// The words beside one address that is known already: its own paragraph, and lines that name it.
    QString wordsFor(const QString &address) const;
    /// The lines that hold a server's answer (reply or status codes), as one line.
    QString answer() const;
    /// The server that writes, as far as the text tells.
    QString server() const;

private:
    QString m_words;
    QString m_copy;
    QList<QString> m_lines; ///< of m_words, trimmed
};

} // namespace sobre::mime
