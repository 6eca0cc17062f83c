// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/security_words.h"

#include "core/mime/odd_characters.h"
#include "ui/reader/letter_facts.h"
#include "ui/text/date_words.h"
#include "ui/text/isolate.h"
#include "ui/text/verdict_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::ui {

using crypto::Covers;
using crypto::Format;
using crypto::Judgement;
using crypto::SignatureFinding;
using crypto::Verdict;
using text::isolated;

namespace {

constexpr qsizetype MostPeople = 4; ///< that a strip names
constexpr qsizetype LongestName = 60;
constexpr qsizetype MostKeys = 20; ///< that are listed of those a letter is sealed for

/// Ends the bold part after the first sentence; a full stop within a name ends none.
StripWords parted(const QString &words)
{
    int inName = 0;
    for (qsizetype at = 0; at + 1 < words.size(); ++at) {
        const QChar c = words.at(at);
        inName += c == QChar(0x2068) ? 1 : c == QChar(0x2069) ? -1 : 0;
        if (inName == 0 && (c == u'.' || c == u':') && words.at(at + 1) == u' ')
            return { words.first(at + 1), words.sliced(at + 2) };
    }
    return { words, {} };
}

class SecurityWords {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::SecurityWords)

public:
    static QString sentence(const Judgement &j, bool framed, const QDateTime &checkedOn = {})
    {
        QString words = text::sentence(j, checkedOn);
        if (j.verdict == Verdict::OnlyPart && !framed && !j.sealed && allGood(j))
            words = tr("Only a part of this message is signed. The rest may be by anybody.");
        const bool saysSealed = j.verdict == Verdict::SealedAndSigned || j.verdict == Verdict::SealedUnsigned
            || j.verdict == Verdict::SealedRepaired;
        if (j.opened && !saysSealed)
            words += u' ' + tr("It came in an envelope for you.");
        if (j.verdict == Verdict::EngineMissing && j.format != Format::Smime)
            words += u' ' + tr("Install GnuPG to open and check such messages.");
        return words;
    }

    /// In Sent a letter is not sealed for the person who reads it there, but by them.
    static QString ofOwn(const LetterFacts &facts)
    {
        // Whom the person signed it for; the outside may be another's by now and gives names alone.
        const QList<mime::Mailbox> known = facts.message.to + facts.message.cc + facts.message.bcc;
        QStringList people;
        for (const QString &address : facts.judgement->signedFor) {
            if (facts.ownAddresses.contains(address.toLower()))
                continue;
            const auto one = std::ranges::find_if(known, [&address](const mime::Mailbox &each) {
                return each.address.compare(address, Qt::CaseInsensitive) == 0;
            });
            people.append(isolated(one == known.end() ? address : nameOf(*one)));
        }
        people.removeDuplicates();
        if (people.isEmpty())
            return tr("Envelope. You sealed it for yourself.");
        if (people.size() > MostPeople) {
            const int others = int(people.size() - MostPeople + 1);
            people.resize(MostPeople - 1);
            people.append(tr("%n others", nullptr, others));
        }
        return tr("Envelope. You sealed it for %1.").arg(QLocale().createSeparatedList(people));
    }

    static QString program(Format format)
    {
        return format == Format::Smime ? u"S/MIME"_s : u"OpenPGP"_s;
    }

    static QString missingKeys(const QStringList &keys)
    {
        QStringList named;
        for (const QString &key : keys) {
            if (!isHidden(key))
                named.append(isolated(grouped(key).replace(u'\n', u' ')));
        }
        if (named.isEmpty())
            return tr("It does not say for which key it was sealed.");
        if (named.size() == 1)
            return tr("It was sealed for key %1, which is not on this computer. Perhaps it is on your old one.")
                .arg(named.constFirst());
        return tr("It was sealed for the keys %1. None of them is on this computer. Perhaps one is on your old one.")
            .arg(named.join(u", "_s));
    }

    static QList<DetailLine> details(const LetterFacts &facts)
    {
        const Judgement &j = *facts.judgement;
        QList<DetailLine> lines;
        lines.append({ tr("What is protected"), covered(facts, j) });
        for (const SignatureFinding &one : j.signatures)
            addSignature(one, lines);
        if (j.isGood() || j.verdict == Verdict::SignedForOthers || j.verdict == Verdict::SignedAtOtherTime) {
            //: The people whom the signed letter itself is addressed to, in the part that the signature covers
            lines.append({ tr("Signed for"),
                           j.signedFor.isEmpty() ? tr("the signature does not say for whom the letter was")
                                                 : j.signedFor.join(u'\n') });
        }
        if (j.revocationUnknown) {
            //: "withdrawn": a certificate that its authority declared void before its end
            lines.append({ tr("Certificate"), tr("nobody was asked whether it was withdrawn") });
        }
        if (!j.sealedFor.isEmpty()) {
            QString label = tr("Sealed for");
            for (const QString &key : j.sealedFor.first(std::min(j.sealedFor.size(), MostKeys)))
                lines.append({ std::exchange(label, QString()),
                               isHidden(key) ? tr("a key that is not named") : grouped(key), true });
        }
        if (!facts.outerSubject.isEmpty())
            lines.append({ tr("Subject on the outside"), mime::withoutHidden(facts.outerSubject).simplified() });
        if (j.sentAs != j.address && !j.sentAs.isEmpty())
            lines.append({ tr("Sent as"), j.sentAs });
        lines.append({ tr("Made with"), program(j.format) });
        if (!j.detail.isEmpty()) //: What gpg, the program that opens and checks, reported, in English
            lines.append({ tr("The engine said"), j.detail });
        return lines;
    }

private:
    static QString nameOf(const mime::Mailbox &one)
    {
        const QString name = mime::withoutHidden(one.name.isEmpty() ? one.address : one.name).simplified();
        return name.size() > LongestName ? name.first(LongestName) + u'\u2026' : name;
    }

    static bool allGood(const Judgement &j)
    {
        return !j.signatures.isEmpty() && std::ranges::all_of(j.signatures, [](const SignatureFinding &one) {
            return one.word == SignatureFinding::Word::Good;
        });
    }

    static bool isHidden(const QString &key) { return !key.contains(QRegularExpression(u"[1-9A-Fa-f]"_s)); }

    static QString covered(const LetterFacts &facts, const Judgement &j)
    {
        if (j.covers == Covers::Part) {
            return facts.protection.sealed ? tr("a part of the message; a sealed part in it is not opened")
                                           : tr("a part of the message");
        }
        if (j.sealed)
            return facts.outerSubject.isEmpty() ? tr("the text and the files; not the addresses and the date")
                                                : tr("the text, the files and the subject; not the addresses and the date");
        return tr("the text and the files");
    }

    static void addSignature(const SignatureFinding &one, QList<DetailLine> &lines)
    {
        lines.append({ tr("Signature"), text::sentence(one) });
        if (!one.fingerprint.isEmpty())
            lines.append({ tr("Key"), grouped(one.fingerprint), true });
        if (one.signedAt.isValid())
            lines.append({ tr("Signed on"), text::fullDate(one.signedAt) });
        if (one.keyMade.isValid())
            lines.append({ tr("Key made on"), QLocale().toString(one.keyMade.toLocalTime().date(), QLocale::LongFormat) });
        if (one.ended.isValid())
            lines.append({ tr("Key ended on"), QLocale().toString(one.ended.toLocalTime().date(), QLocale::LongFormat) });
    }
};

} // namespace

StripWords securityWords(const LetterFacts &facts, bool framed)
{
    if (!facts.judgement)
        return {};
    return parted(facts.isOwnEnvelope() ? SecurityWords::ofOwn(facts)
                                        : SecurityWords::sentence(*facts.judgement, framed, facts.checkedOn));
}

StripWords securityWords(const Judgement &judgement, bool framed)
{
    return parted(SecurityWords::sentence(judgement, framed));
}

QString missingKeyWords(const QStringList &keys)
{
    return SecurityWords::missingKeys(keys);
}

QList<DetailLine> securityDetails(const LetterFacts &facts)
{
    return facts.judgement ? SecurityWords::details(facts) : QList<DetailLine>();
}

QString grouped(const QString &fingerprint)
{
    constexpr qsizetype group = 4;
    constexpr qsizetype inLine = 16;
    QString out;
    for (qsizetype at = 0; at < fingerprint.size(); at += group) {
        if (at > 0)
            out += at % inLine == 0 ? u'\n' : u' ';
        out += QStringView(fingerprint).sliced(at, std::min(group, fingerprint.size() - at));
    }
    return out;
}

} // namespace sobre::ui
