// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/key_wish.h"
#include "ui/look/strip.h"

#include <QWidget>

namespace sobre::look {
class Card;
}

namespace sobre::ui {

struct LetterFacts;

/// The strip that says how far a letter can be trusted, with its details below it when they are wanted. Hidden for
/// letters that claim nothing. It asks; its owner acts.
class SecurityBar : public QWidget {
    Q_OBJECT
public:
    explicit SecurityBar(QWidget *parent = nullptr);

    /// `framed`: the signed part has a frame.
    void showLetter(const LetterFacts &facts, bool framed);
    void clear();
    /// Below there is the offer of a key that came with the letter: says so where nobody knows who signed it.
    void pointAtOffer();

    /// Null while there is none.
    look::Strip *strip() const { return m_strip; }

Q_SIGNALS:
    void unlockRequested();
    void rawRequested();
    void saveRawRequested();
    void turnOnRequested();
    void keysRequested(const sobre::ui::KeyWish &wish);

private:
    void addWay(const LetterFacts &facts);
    void addKeyWay(const QString &words, KeyWish::What what, const LetterFacts &facts);
    void addDetails(const LetterFacts &facts);

    look::Strip *m_strip = nullptr;
    look::Card *m_details = nullptr;
    bool m_signerUnknown = false;
};

} // namespace sobre::ui
