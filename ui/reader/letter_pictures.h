// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/letter_facts.h"

#include <functional>
#include <optional>

class QIODevice;

namespace sobre::mime {
struct Structure;
}

namespace sobre::ui {

/// The pictures a letter brings along for its own HTML (RFC 2392), decoded within bounds of octets, pixels
/// and number; only formats that hold nothing but pixels. Used in one worker.
class LetterPictures {
public:
    /// `open` gives the letter's octets when they are needed, or null; both outlive this.
    LetterPictures(LetterFacts &facts, std::function<QIODevice *()> open);
    ~LetterPictures();

    /// What the view shall load for an address as the HTML has it ("cid:…", "data:…"); empty if nothing is
    /// shown.
    QString nameFor(const QString &address);

    /// Decodes one picture, at most `mostPixels` after it was made smaller; null if it is none of the formats
    /// or too large.
    static QImage decode(const QByteArray &octets, qint64 mostPixels);

    static constexpr qint64 MostOctets = 8 << 20; ///< of one picture, encoded
    static constexpr qint64 MostSourcePixels = 24'000'000; ///< of one picture, before it is made smaller
    static constexpr qint64 MostPixels = 10'000'000; ///< of all that are shown
    static constexpr int MostPictures = 100;
    static constexpr int MostWidth = 680; ///< wider ones are made smaller

private:
    QByteArray octetsOf(const QString &address);
    QByteArray octetsOfPart(const mime::PartPath &path);

    LetterFacts &m_facts;
    std::function<QIODevice *()> m_open;
    std::unique_ptr<mime::Structure> m_structure;
};

} // namespace sobre::ui
