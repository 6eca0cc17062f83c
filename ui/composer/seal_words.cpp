// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/seal_words.h"

#include "ui/text/error_text.h"
#include "ui/text/isolate.h"

#include <QLocale>
#include <QRegularExpression>

namespace sobre::ui {

namespace {

using crypto::KeyState;
using text::isolated;

constexpr qsizetype MostNames = 4; // what a strip of one line has room for

constexpr qsizetype LongestOnButton = 40; // characters of an address

/// For a button, where an ampersand would underline a letter. Both ends of a long address stay: they tell it apart.
QString onButton(QString address)
{
    if (address.size() > LongestOnButton)
        address = address.first(LongestOnButton / 2 - 1) + u'\u2026' + address.last(LongestOnButton / 2);
    return isolated(address).replace(u'&', QStringLiteral("&&"));
}

/// As a shell takes it: an address may hold characters that mean something there.
QString shellWord(QString address)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9@._+-]+$"));
    if (plain.match(address).hasMatch() && !address.startsWith(u'-'))
        return address;
    return u'\'' + address.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString keyCommand(const QString &address)
{
    return QStringLiteral("gpg --quick-generate-key ") + shellWord(address);
}

QString onDate(const QDateTime &when)
{
    return isolated(QLocale().toString(when.toLocalTime().date(), QLocale::ShortFormat));
}

} // namespace

QString SealWords::listed(const QStringList &addresses, const Names &names)
{
    QStringList all;
    for (const QString &one : addresses.first(std::min(addresses.size(), MostNames)))
        all.append(isolated(names(one)));
    if (addresses.size() > MostNames) {
        all.removeLast();
        all.append(tr("%n others", nullptr, int(addresses.size() - MostNames + 1)));
    }
    return QLocale().createSeparatedList(all);
}

SealFace SealWords::face(const Sealing &sealing, const Names &names)
{
    switch (sealing.state()) {
    case Sealing::State::Postcard:
        return postcard(sealing, names);
    case Sealing::State::SignedOnly:
        return { .tone = look::Tone::Postcard,
                 .glyph = look::Glyph::Shield,
                 .lead = tr("Signed only."),
                 .sentence = tr("Every server that carries this mail can read it, but nobody can change it unseen.") };
    case Sealing::State::Looking:
        return { .tone = look::Tone::Postcard,
                 .glyph = look::Glyph::Clock,
                 .lead = tr("Looking for keys…"),
                 .sentence = tr("Nothing is sent before it is known who can get an envelope.") };
    case Sealing::State::Undecided:
        return undecided(sealing, names);
    case Sealing::State::Envelope:
        return envelope(sealing, names);
    case Sealing::State::CannotSeal:
        break;
    }
    return blocked(sealing, names);
}

SealFace SealWords::postcard(const Sealing &sealing, const Names &names)
{
    SealFace face{ .lead = tr("Postcard."), .sentence = tr("Every server that carries this mail can read it.") };
    const QStringList could = sealing.reachable();
    if (could.isEmpty()) {
        addOffer(sealing, names, face);
        return face;
    }
    face.sentence += u' ' + tr("%1 could get an envelope.", nullptr, int(could.size())).arg(listed(could, names));
    face.sentence += doubts(sealing, names);
    if (const QStringList cannot = sealing.unreachable(); !cannot.isEmpty())
        face.sentence += u' ' + tr("%1 has no key yet.", nullptr, int(cannot.size())).arg(listed(cannot, names));
    addOffer(sealing, names, face);
    return face;
}

/// Of the first who may be unable to read an envelope; empty: of nobody.
QString SealWords::doubts(const Sealing &sealing, const Names &names)
{
    for (const QString &one : sealing.reachable()) {
        const auto advice = sealing.adviceOf(one);
        const QString who = isolated(names(one));
        if (advice && advice->doubt == keys::Doubt::Stale) {
            //: %n are weeks
            return u' ' + tr("%1 has not used this key for %n weeks, and may be unable to read it.", nullptr, advice->staleWeeks).arg(who);
        }
        if (advice && advice->doubt == keys::Doubt::Hearsay)
            return u' ' + tr("The key of %1 came from somebody else: they may be unable to read it.").arg(who);
    }
    return {};
}

/// Of the first who has no key that can be used and offers one. It is used for nothing before the button is pressed.
void SealWords::addOffer(const Sealing &sealing, const Names &names, SealFace &face)
{
    for (const QString &one : sealing.unreachable()) {
        const auto advice = sealing.adviceOf(one);
        if (!advice || !advice->offer)
            continue;
        const QString who = isolated(names(one));
        face.offerOf = one;
        face.offer = advice->offer->id;
        face.sentence += u' '
            + (advice->offer->way == store::KeyOffer::Way::Gossip ? tr("Somebody else sent a key of %1 along.").arg(who)
                                                                  : tr("%1 offers a key.").arg(who));
        return;
    }
}

SealFace SealWords::undecided(const Sealing &sealing, const Names &names)
{
    SealFace face{ .tone = look::Tone::Warn, .glyph = look::Glyph::Warn, .lead = tr("Envelope or postcard?") };
    face.sentence = tr("You want to be asked each time how you write to %1.").arg(listed(sealing.because(), names)) + u' '
        + tr("Nothing is sent until you choose.");
    face.offersSeal = true;
    face.offersPostcard = true;
    return face;
}

SealFace SealWords::envelope(const Sealing &sealing, const Names &names)
{
    SealFace face{ .tone = look::Tone::Envelope, .glyph = look::Glyph::Lock, .lead = tr("Envelope.") };
    face.sentence = sealing.recipients().isEmpty()
        ? tr("Only those you write to can read the text, the files and the subject.")
        : tr("Only %1 can read the text, the files and the subject.").arg(listed(sealing.recipients(), names));
    face.sentence += u' ' + tr("Addresses and time stay visible.");
    face.sentence += doubts(sealing, names);
    for (const QString &one : sealing.recipients()) {
        const auto advice = sealing.adviceOf(one);
        if (!advice || !advice->offersOther || advice->offer->way == store::KeyOffer::Way::Gossip)
            continue;
        face.compareFor = one;
        face.sentence += u' ' + tr("%1 offers another key than the one in use.").arg(isolated(names(one)));
        break;
    }
    return face;
}

SealFace SealWords::blocked(const Sealing &sealing, const Names &names)
{
    SealFace face{ .tone = look::Tone::Warn,
                   .glyph = look::Glyph::Warn,
                   .lead = sealing.seals() ? tr("Cannot seal.") : tr("Cannot sign."),
                   .sentence = reason(sealing, names),
                   .removal = {},
                   .command = {},
                   .offersLook = sealing.obstacle() != Sealing::Obstacle::NoKey,
                   .keyless = {},
                   .offerOf = {},
                   .findFor = {},
                   .compareFor = {},
                   .offersPostcard = true };
    if (const QStringList before = sealing.because(); !before.isEmpty())
        face.sentence += u' ' + tr("Letters to %1 are sealed.").arg(listed(before, names));
    if (sealing.obstacle() == Sealing::Obstacle::NoOwnKey)
        face.command = keyCommand(sealing.from());
    if (sealing.obstacle() != Sealing::Obstacle::NoKey)
        return face;
    const QStringList without = sealing.unreachable();
    if (sealing.recipients().size() > 1) {
        //: %n is how many lack a key, %1 how many the letter is for
        face.lead = tr("Cannot seal for %n of %1 people.", nullptr, int(without.size()))
                        .arg(sealing.recipients().size());
    }
    face.removal = without.size() == 1 ? tr("Remo&ve %1").arg(onButton(without.constFirst()))
                                       : tr("Remo&ve %n people", nullptr, int(without.size()));
    if (without.size() == 1
        && sealing.keyOf(without.constFirst()).value_or(crypto::RecipientKey()).state == KeyState::None)
        face.keyless = without.constFirst();
    addOffer(sealing, names, face);
    if (!face.offerOf.isEmpty())
        face.keyless.clear(); // it is here, there is no need for the letter
    else
        face.findFor = without.constFirst();
    return face;
}

QString SealWords::offered(const QString &address)
{
    //: %1 is an address. It follows a sentence that says that we have no key for it
    return tr("%1 offered one in a letter: look at it before you decide.").arg(isolated(address));
}

QString SealWords::reason(const Sealing &sealing, const Names &names)
{
    const QString nothing = tr("Nothing is sent until you choose.");
    switch (sealing.obstacle()) {
    case Sealing::Obstacle::NoEngine:
        return (sealing.missing().isEmpty()
                    ? tr("The OpenPGP plugin is off or not installed.")
                    //: %1 is what GnuPG or its plugin says, in English
                    : tr("Sealing and signing need GnuPG: “%1”. Install it, then look again.").arg(sealing.missing()))
            + u' ' + nothing;
    case Sealing::Obstacle::NoOwnKey:
        return tr("You have no key of your own for %1. It takes one to sign, and to read your own copy.")
                   .arg(isolated(sealing.from()))
            //: %1 is a command; nothing of it is translated
            + u' ' + tr("This command makes one, in a terminal: %1").arg(isolated(keyCommand(sealing.from())))
            + QStringLiteral(". ") + nothing;
    default:
        break;
    }
    const QStringList without = sealing.unreachable();
    if (without.size() > 1)
        return tr("We have no key that can be used for %1.").arg(listed(without, names)) + u' ' + nothing;
    const QString address = without.value(0);
    const QString who = isolated(address);
    const crypto::RecipientKey key = sealing.keyOf(address).value_or(crypto::RecipientKey());
    const QString why = key.state == KeyState::Expired ? tr("The key of %1 ended on %2.").arg(who, onDate(key.ended))
        : key.state == KeyState::Revoked               ? tr("%1 withdrew their key.").arg(who)
        : key.state == KeyState::Differs               ? tr("You found that the key of %1 is not theirs.").arg(who)
        : key.state == KeyState::Unusable              ? tr("The key of %1 cannot be used.").arg(who)
                                                       : tr("We have no key for %1.").arg(who);
    return why + u' ' + nothing;
}

look::RecipientState SealWords::chipState(const crypto::RecipientKey &key)
{
    if (!key.canSeal())
        return look::RecipientState::NoKey;
    return key.state == KeyState::Checked ? look::RecipientState::Checked : look::RecipientState::Known;
}

QString SealWords::chipNote(const crypto::RecipientKey &key, bool sealing)
{
    switch (key.state) {
    case KeyState::Several:
        return tr("Several keys, none checked: the newest is used");
    case KeyState::Weak:
        return tr("Known key, but too short to be safe");
    case KeyState::Expired:
        return sealing ? tr("The key ended on %1: cannot seal").arg(onDate(key.ended))
                       : tr("The key ended on %1: gets a postcard").arg(onDate(key.ended));
    case KeyState::Revoked:
        return sealing ? tr("The key was withdrawn: cannot seal") : tr("The key was withdrawn: gets a postcard");
    case KeyState::Differs:
        return sealing ? tr("You found that the key is not theirs: cannot seal")
                       : tr("You found that the key is not theirs: gets a postcard");
    case KeyState::Unusable:
        return sealing ? tr("The key cannot be used: cannot seal") : tr("The key cannot be used: gets a postcard");
    default:
        return {};
    }
}

QString SealWords::failure(const MailError &error)
{
    const QString kept = u' ' + tr("Your letter is still here.");
    switch (error.kind) {
    case MailError::Kind::NotUnlocked:
        return tr("Your key stayed locked: the question for its passphrase was closed, or the answer was wrong.") + kept;
    case MailError::Kind::NoKey:
        return (error.detail.isEmpty() ? tr("A key that is needed can no longer be used.")
                                       : tr("A key that is needed can no longer be used: %1.").arg(isolated(error.detail)))
            + kept;
    case MailError::Kind::NoEngine:
        return (error.detail.isEmpty() ? tr("GnuPG is gone, or its plugin is off.")
                                       : tr("GnuPG did not do its work: “%1”.").arg(error.detail))
            + kept;
    case MailError::Kind::CryptoFailed:
        return tr("GnuPG could not seal it: “%1”.").arg(error.detail) + kept;
    case MailError::Kind::Cancelled:
        return tr("Sealing was stopped.") + kept;
    default:
        return text::sentence(error);
    }
}

QString SealWords::unkept(bool liesOpen)
{
    return liesOpen ? tr("What was saved before is still in Drafts, unsealed, until it can be sealed or you throw it away.")
                    : tr("What is to be sealed is not written to the disk unsealed: it is in this window only.");
}

QString SealWords::unopened(const MailError &error)
{
    switch (error.kind) {
    case MailError::Kind::NotUnlocked:
        return tr("Your key stayed locked.");
    case MailError::Kind::NoKey:
        return tr("You lack the key that it was sealed with.");
    default:
        return text::sentence(error);
    }
}

QString SealWords::working(bool takesLong)
{
    return takesLong ? tr("GnuPG has not answered yet. It may wait for your passphrase in another window, or be stuck.")
                     : tr("A question for your passphrase may come up.");
}

} // namespace sobre::ui
