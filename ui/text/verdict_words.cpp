// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/verdict_words.h"

#include "ui/text/isolate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::text {
namespace {

    using crypto::Judgement;
    using crypto::SignatureFinding;
    using crypto::Verdict;

    class VerdictWords {
        Q_DECLARE_TR_FUNCTIONS(VerdictWords)

    public:
        static QString ofSignature(const Judgement &judgement, const QDateTime &checkedOn);
        static QString ofDoubt(const Judgement &judgement);
        static QString ofEnvelope(const Judgement &judgement);
        static QString ofMeans(const Judgement &judgement);
        static QString ofPart(const Judgement &judgement);
        static QString word(const SignatureFinding &finding);
        static QString ofNoTag() { return tr("Nothing shows whether it was altered on its way."); }
        static QString nobody() { return tr("an unknown person"); }
    };

    QString nameIn(const QString &name, const QString &address)
    {
        return isolated(!name.isEmpty() ? name : !address.isEmpty() ? address : VerdictWords::nobody());
    }

    /// A sentence has room for a few.
    QString someOf(const QStringList &addresses)
    {
        constexpr qsizetype Most = 3;
        QStringList some;
        for (const QString &address : addresses.first(std::min(addresses.size(), Most)))
            some.append(isolated(address));
        return some.join(u", "_s) + (addresses.size() > Most ? u", …"_s : QString());
    }

    QString day(const QDateTime &when)
    {
        return QLocale().toString(when.toLocalTime().date(), QLocale::LongFormat);
    }

    QString VerdictWords::ofSignature(const Judgement &judgement, const QDateTime &checkedOn)
    {
        const QString name = nameIn(judgement.name, judgement.address);
        switch (judgement.verdict) {
        case Verdict::SignedChecked:
            if (judgement.format == crypto::Format::Smime)
                //: "authority": a certificate authority, of S/MIME
                return tr("Signed by %1. An authority that you trust vouches for it.").arg(name);
            return checkedOn.isValid() ? tr("Signed by %1. You checked this key on %2.").arg(name, day(checkedOn))
                                       : tr("Signed by %1. You checked this key.").arg(name);
        case Verdict::SignedKnown:
            return judgement.since.isValid()
                ? tr("Signed with the key %1 has used since %2.").arg(name, day(judgement.since))
                : tr("Signed with the key of %1.").arg(name);
        case Verdict::SealedAndSigned:
            return tr("Envelope. Sealed for you, and signed by %1.").arg(name);
        default:
            return ofDoubt(judgement);
        }
    }

    QString VerdictWords::ofDoubt(const Judgement &judgement)
    {
        const QString name = nameIn(judgement.name, judgement.address);
        switch (judgement.verdict) {
        case Verdict::SignedUnknownKey:
            if (judgement.format == crypto::Format::Smime)
                return tr("Signed, but we do not know by whom: no authority that you trust vouches for it.");
            return tr("Signed, but we do not know by whom.");
        case Verdict::SignedByOther:
            return tr("Signed by %1, but sent as %2.")
                .arg(isolated(judgement.address.isEmpty() ? judgement.name : judgement.address),
                     isolated(judgement.sentAs));
        case Verdict::SenderUnclear:
            return tr("Signed, but the letter does not say clearly who sent it.");
        case Verdict::SignedAtOtherTime:
            return tr("Signed by %1 at another time than the letter says: on %2. It may be an old letter sent again.")
                .arg(name, day(judgement.signedAt));
        case Verdict::SignedForOthers:
            //: %1 is who signed it. The signature fits, but the signed letter was addressed to other people
            return tr("Signed by %1, but the signed letter was for others: %2. Somebody may have passed it on.")
                .arg(name, someOf(judgement.signedFor));
        case Verdict::KeyChanged:
            return tr("The key of %1 has changed. Ask by another means before you trust it.")
                .arg(isolated(judgement.sentAs));
        case Verdict::KeyExpired:
            return judgement.ended.isValid() ? tr("The key of %1 ended on %2.").arg(name, day(judgement.ended))
                                             : tr("The key of %1 has ended.").arg(name);
        case Verdict::KeyRevoked:
            return tr("%1 withdrew this key.").arg(name);
        case Verdict::WeakSignature:
            return tr("Signed in a way that can be forged: nobody can tell who wrote it.");
        case Verdict::BadSignature:
            return tr("The text does not fit its signature. It may have been changed on the way.");
        default:
            return ofEnvelope(judgement);
        }
    }

    QString VerdictWords::ofEnvelope(const Judgement &judgement)
    {
        switch (judgement.verdict) {
        case Verdict::SealedUnsigned:
            return tr("Sealed for you, but nobody signed it: we cannot tell who wrote it.");
        case Verdict::SealedRepaired:
            //: "its form": a server on the way took the envelope apart
            return tr("Sealed for you, but a server on the way changed its form. We put it together for reading: "
                      "do not rely on who wrote it.");
        case Verdict::SealedNoKey:
            return tr("This message is sealed and you lack the key.");
        case Verdict::SealedLocked:
            return tr("Your key is locked.");
        case Verdict::SealedDamaged:
            return tr("We do not show it: it has been altered or is incomplete.");
        case Verdict::SealedWithPassword:
            return tr("This message is sealed with a password and not for a key. It cannot be opened here.");
        case Verdict::SealedTooLarge:
            return tr("We do not open it: what is inside is too large.");
        default:
            return ofMeans(judgement);
        }
    }

    QString VerdictWords::ofMeans(const Judgement &judgement)
    {
        const QString format = judgement.format == crypto::Format::Smime ? u"S/MIME"_s : u"OpenPGP"_s;
        switch (judgement.verdict) {
        case Verdict::OpeningCancelled:
            return judgement.sealed ? tr("Your key stayed locked, so the message was not opened.")
                                    : tr("The signature was not checked.");
        case Verdict::OpeningFailed:
            if (judgement.detail.isEmpty())
                return judgement.sealed ? tr("The message could not be opened.")
                                        : tr("The signature could not be checked.");
            return judgement.sealed ? tr("The message could not be opened: %1.").arg(isolated(judgement.detail))
                                    : tr("The signature could not be checked: %1.").arg(isolated(judgement.detail));
        case Verdict::EngineMissing:
            return judgement.detail.isEmpty()
                ? tr("This message uses %1. The program for it is missing or does not answer.").arg(format)
                : tr("This message uses %1. The program for it is missing or does not answer: %2.")
                      .arg(format, isolated(judgement.detail));
        case Verdict::PluginOff:
            return tr("This message uses %1. The plugin is off.").arg(format);
        case Verdict::OnlyPart:
            return ofPart(judgement);
        default:
            return {};
        }
    }

    QString VerdictWords::ofPart(const Judgement &judgement)
    {
        using Word = SignatureFinding::Word;
        const auto is = [](Word word) { return [word](const SignatureFinding &one) { return one.word == word; }; };
        if (judgement.sealed)
            return tr("A part of this message is sealed. We do not open parts by themselves.");
        if (std::ranges::any_of(judgement.signatures, is(Word::Bad)))
            return tr("A part of this message does not fit its signature.");
        if (!judgement.signatures.isEmpty() && std::ranges::all_of(judgement.signatures, is(Word::Good)))
            return tr("Only the framed part is signed.");
        return tr("A part of this message claims to be signed; the rest does not.");
    }

    QString VerdictWords::word(const SignatureFinding &finding)
    {
        using Word = SignatureFinding::Word;
        switch (finding.word) {
        case Word::Good:
            return finding.checked ? tr("fits, with a key you checked") : tr("fits, key not checked");
        case Word::Bad:
            return tr("does not fit");
        case Word::UnknownKey:
            return tr("unknown key");
        case Word::Expired:
            return tr("the key or the signature has ended");
        case Word::Revoked:
            return tr("the key was withdrawn");
        case Word::Mismatch:
            return tr("fits, but is not the sender’s");
        case Word::Weak:
            return tr("made in a way that can be forged");
        }
        return {};
    }

} // namespace

QString sentence(const crypto::Judgement &judgement, const QDateTime &checkedOn)
{
    const QString words = VerdictWords::ofSignature(judgement, checkedOn);
    return judgement.unauthenticated ? words + u' ' + VerdictWords::ofNoTag() : words;
}

QString sentence(const crypto::SignatureFinding &finding)
{
    QString who = finding.name;
    if (!finding.address.isEmpty())
        who = who.isEmpty() ? finding.address : who + u" <"_s + finding.address + u'>';
    if (who.isEmpty())
        who = spacedFingerprint(finding.fingerprint);
    return isolated(who) + u": "_s + VerdictWords::word(finding);
}

QString spacedFingerprint(const QString &fingerprint)
{
    QString out;
    for (qsizetype at = 0; at < fingerprint.size(); at += 4)
        out += (at > 0 ? u" "_s : QString()) + fingerprint.mid(at, 4);
    return out;
}

} // namespace sobre::text
