// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_choice.h"
#include "core/error/mail_error.h"
#include "ui/composer/sealing.h"
#include "ui/look/icons.h"
#include "ui/look/recipient.h"

#include <QCoreApplication>

#include <functional>

namespace sobre::ui {

/// What the strip of a composer says of how a letter will leave. A value.
struct SealFace {
    look::Tone tone = look::Tone::Postcard;
    look::Glyph glyph = look::Glyph::Postcard;
    QString lead;
    QString sentence;
    QString removal; ///< words of the button that removes those without a key; empty: no such button
    QString command; ///< what makes a key where one's own is missing, for a terminal; empty: no such button
    bool offersLook = false; ///< a button that has the keys looked for once more
    QString keyless; ///< the only recipient of whom there is no key at all; empty: none, or several
    QString offerOf; ///< a recipient without a key who offers one, and which it is: a button that takes it
    qint64 offer = 0;
    QString findFor; ///< a recipient whose key may be looked for: a button that leads there; empty: no such button
    QString compareFor; ///< a recipient who offers another key than the one in use
    bool offersSeal = false; ///< a button that seals
    bool offersLetter = false; ///< a button that shows the letter in which they offered one
    bool offersPostcard = false;

    bool operator==(const SealFace &) const = default;
};

/// The words on sealing in a composer. Pure.
class SealWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::SealWords)
public:
    /// How a recipient is called: the name of an address, or the address itself.
    using Names = std::function<QString(const QString &address)>;

    static SealFace face(const Sealing &sealing, const Names &names);
    /// For the one person without a key who offered one in a letter: the words on it, after those of face().
    static QString offered(const QString &address);
    /// What a recipient's chip shows.
    static look::RecipientState chipState(const crypto::RecipientKey &key);
    /// A sentence on the key beyond what the icon says; empty where there is nothing to add.
    static QString chipNote(const crypto::RecipientKey &key, bool sealing);
    /// Why a letter was not sealed and so not sent.
    static QString failure(const MailError &error);
    /// Where the draft is while it is to be sealed and cannot be; `liesOpen`: an older one is stored unsealed.
    static QString unkept(bool liesOpen);
    /// Why a sealed draft does not open.
    static QString unopened(const MailError &error);
    /// While the engine works; `long`: it takes longer than a person would need.
    static QString working(bool takesLong);

private:
    static SealFace postcard(const Sealing &sealing, const Names &names);
    static SealFace envelope(const Sealing &sealing, const Names &names);
    static SealFace undecided(const Sealing &sealing, const Names &names);
    static QString doubts(const Sealing &sealing, const Names &names);
    static void addOffer(const Sealing &sealing, const Names &names, SealFace &face);
    static SealFace blocked(const Sealing &sealing, const Names &names);
    static QString reason(const Sealing &sealing, const Names &names);
    static QString listed(const QStringList &addresses, const Names &names);
};

} // namespace sobre::ui
