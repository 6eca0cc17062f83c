// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_pane_words.h"

#include "core/mime/odd_characters.h"
#include "ui/keys/key_list_model.h"
#include "ui/text/isolate.h"
#include "ui/text/key_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sobre::ui {
namespace {

    using keys::KeyRow;
    using keys::KeyStanding;
    using plugin::CryptoKey;

    class PaneWords {
        Q_DECLARE_TR_FUNCTIONS(KeyPaneWords)

    public:
        static void ofOwn(const KeyRow &row, KeyPaneWords &out);
        static void ofUsed(const KeyRow &row, KeyPaneWords &out);
        static void ofUnused(const KeyRow &row, KeyPaneWords &out);
        static QString compare(const KeyRow &row);
        static QString howToCompare();
        static QString details(const KeyRow &row);
        static QString part(const CryptoKey &part);
        static DiffersLetter differs(const KeyRow &row);
    };

    /// The name a person is called by.
    QString nameOf(const KeyRow &row)
    {
        return text::isolated(row.name.isEmpty() ? row.address : row.name);
    }

    QString PaneWords::compare(const KeyRow &row)
    {
        return tr("Call %1 and compare").arg(nameOf(row));
    }

    QString PaneWords::howToCompare()
    {
        return tr("Not by mail: whoever wrote in their name would answer it, too.");
    }

    void PaneWords::ofOwn(const KeyRow &row, KeyPaneWords &out)
    {
        const QString day = text::keyDay(row.key.expires());
        switch (row.standing) {
        case KeyStanding::OwnUnsaved:
            out.lead = tr("Back up your key.");
            out.sentence = tr("If this computer is lost, what was sealed for you cannot be read any more.");
            break;
        case KeyStanding::OwnEnding:
            out.lead = tr("Your key ends on %1.").arg(day);
            out.sentence = tr("Afterwards nobody can seal for you. What you have stays readable.");
            break;
        case KeyStanding::OwnEnded:
            out.lead = tr("Your key ended on %1.").arg(day);
            out.sentence = tr("Nobody can seal for you. Extend it, and send it to those who write to you.");
            break;
        case KeyStanding::OwnWithdrawn:
            out.lead = tr("You withdrew this key.");
            out.sentence = tr("It still opens what was sealed for it. Send it to those who have it, so that they know.");
            break;
        default:
            out.lead = tr("This is your key.");
            out.sentence = tr("Others need it to seal for you. It goes with the letters you write.");
        }
        out.task = tr("What others compare");
    }

    void PaneWords::ofUsed(const KeyRow &row, KeyPaneWords &out)
    {
        switch (row.standing) {
        case KeyStanding::Changed:
            out.lead = tr("This is a new key.");
            out.sentence = tr("%1 may have a new computer. Or someone else wrote to you in their name.").arg(nameOf(row));
            out.task = compare(row);
            out.after = tr("Until then mail to %1 is sealed with the key you had before.").arg(nameOf(row));
            break;
        case KeyStanding::Checked:
            out.lead = row.since.isValid() ? tr("You checked this key on %1.").arg(text::keyDay(row.since)) : tr("This key is checked.");
            out.sentence = tr("What is signed with it is from %1.").arg(nameOf(row));
            out.task = tr("Fingerprint");
            break;
        case KeyStanding::Vouched:
            out.lead = tr("An authority vouches for this certificate.");
            out.sentence = tr("It says that it belongs to %1.").arg(nameOf(row));
            out.task = tr("Fingerprint");
            break;
        case KeyStanding::Weak:
            out.lead = tr("This key is too short to be safe.");
            out.sentence = tr("Somebody with much money could open what is sealed to it. Ask %1 for a newer one.").arg(nameOf(row));
            out.task = compare(row);
            break;
        default:
            out.lead = tr("You have not compared this key.");
            out.sentence = tr("It is the one that %1 has used so far. Only comparing it shows that nobody stands between you.").arg(nameOf(row));
            out.task = compare(row);
            out.after = howToCompare();
        }
    }

    void PaneWords::ofUnused(const KeyRow &row, KeyPaneWords &out)
    {
        const QString day = text::keyDay(row.since);
        out.task = tr("Fingerprint");
        switch (row.standing) {
        case KeyStanding::Offered:
            out.lead = tr("A key was offered.");
            out.sentence = tr("It came by %1 on %2 and is used for nothing until you say so.").arg(text::keySource(row), day);
            out.task = compare(row);
            out.after = tr("You can use it now and compare it later.");
            break;
        case KeyStanding::Differs:
            out.lead = tr("This key is not theirs.");
            out.sentence = tr("You said so on %1. Nothing is sealed to it, and what it signed is not believed.").arg(day);
            break;
        case KeyStanding::Withdrawn:
            out.lead = tr("%1 withdrew this key.").arg(nameOf(row));
            out.sentence = tr("Nothing is sealed to it any more. Ask for a newer one.");
            break;
        case KeyStanding::Ended:
            out.lead = tr("This key ended on %1.").arg(day);
            out.sentence = tr("Nothing is sealed to it any more. Ask %1 for a newer one.").arg(nameOf(row));
            break;
        default:
            out.lead = tr("This key cannot be used.");
            out.sentence = tr("It cannot be sealed to, or your GnuPG was told not to use it.");
        }
    }

    QString traitWords(const CryptoKey &key)
    {
        QStringList words;
        if (key.traits().testFlag(CryptoKey::CanSign))
            words += QCoreApplication::translate("KeyPaneWords", "signs");
        if (key.traits().testFlag(CryptoKey::CanEncrypt))
            words += QCoreApplication::translate("KeyPaneWords", "is sealed to");
        if (key.traits().testFlag(CryptoKey::CanCertify))
            words += QCoreApplication::translate("KeyPaneWords", "vouches");
        if (key.traits().testFlag(CryptoKey::OnCard))
            words += QCoreApplication::translate("KeyPaneWords", "on a card");
        return words.join(u", "_s);
    }

    QString PaneWords::part(const CryptoKey &part)
    {
        QStringList words {part.fingerprint()};
        const QString algorithm = mime::withoutHidden(part.algorithm());
        words += part.bits() > 0 ? algorithm + u' ' + QString::number(part.bits()) : algorithm;
        if (const QString traits = traitWords(part); !traits.isEmpty())
            words += traits;
        words += tr("made on %1").arg(text::keyDay(part.created()));
        words += part.expires().isValid() ? tr("good until %1").arg(text::keyDay(part.expires())) : tr("without an end");
        return words.join(u" · "_s);
    }

    QString PaneWords::details(const KeyRow &row)
    {
        QStringList lines;
        const bool smime = row.format == plugin::CryptoRequest::Format::Smime;
        lines += smime ? tr("S/MIME certificate") : tr("OpenPGP key");
        if (row.offer)
            lines += tr("Offered: %1").arg(row.offer->fingerprint);
        if (!row.key.fingerprint().isEmpty()) {
            const QList<CryptoKey> parts = row.key.parts();
            if (parts.isEmpty())
                lines += part(row.key);
            for (const CryptoKey &one : parts)
                lines += part(one);
            for (const plugin::KeyUser &user : row.key.users()) {
                const QString name = mime::withoutHidden(user.name).simplified();
                const QString whole = user.address.isEmpty() ? name : name + u" <"_s + mime::withoutHidden(user.address) + u'>';
                lines += user.revoked ? tr("Withdrawn name: %1").arg(text::isolated(whole)) : tr("Name: %1").arg(text::isolated(whole));
            }
        }
        if (smime) {
            lines += tr("Issued by: %1").arg(text::isolated(mime::withoutHidden(row.key.issuer()).simplified()));
            lines += tr("Serial number: %1").arg(row.key.serialNumber());
        }
        if (!row.key.cardSerial().isEmpty())
            lines += tr("Card: %1").arg(mime::withoutHidden(row.key.cardSerial()));
        return lines.join(u'\n');
    }

    DiffersLetter PaneWords::differs(const KeyRow &row)
    {
        const QString lines = keys::fingerprintLines(row.fingerprint()).join(u'\n');
        return {tr("A key in your name that is not yours"),
                tr("Hello,\n\nI got a key for %1 which is not yours, as we found out when we compared:\n\n%2\n\n"
                   "I do not use it. Somebody may be writing in your name, or you have another key that you forgot. "
                   "Can you send me your own key again, and look whether anybody else uses your mailbox?\n")
                    .arg(row.address, lines)};
    }

} // namespace

KeyPaneWords wordsFor(const KeyRow &row)
{
    KeyPaneWords out;
    out.tone = toneOf(row.standing);
    out.glyph = glyphOf(row.standing);
    if (row.isOwn())
        PaneWords::ofOwn(row, out);
    else if (row.isUsed())
        PaneWords::ofUsed(row, out);
    else
        PaneWords::ofUnused(row, out);
    if (row.standing == KeyStanding::Known)
        out.tone = look::Tone::Info;
    return out;
}

QString technicalDetails(const KeyRow &row)
{
    return PaneWords::details(row);
}

DiffersLetter differsLetter(const KeyRow &row)
{
    return PaneWords::differs(row);
}

} // namespace sobre::ui
