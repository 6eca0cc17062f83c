// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/returned_words.h"

#include "core/store/report_content.h"
#include "ui/text/error_text.h"
#include "ui/text/fate_words.h"
#include "ui/text/isolate.h"
#include "ui/text/outbox_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(sobre::ui::ReturnedWords)

public:
    static ReturnedWords of(const DeliveryFacts &facts, const QDateTime &now);

private:
    static void ofLetter(const DeliveryFacts &facts, const QDateTime &now, ReturnedWords &words);
    static QString lead(store::Fate fate);
    static QString letterTo(const QString &subject, const QStringList &to);
};

QString Words::lead(store::Fate fate)
{
    switch (fate) {
    case store::Fate::Returned:
    case store::Fate::NotSent:
        return tr("Your letter came back.");
    case store::Fate::Delayed:
        return tr("Your letter is delayed.");
    case store::Fate::Delivered:
        return tr("Your letter was delivered.");
    case store::Fate::Relayed:
    case store::Fate::Expanded:
    case store::Fate::NoWord:
        break;
    }
    return tr("News of your letter.");
}

QString Words::letterTo(const QString &subject, const QStringList &to)
{
    const QString names = text::toWords(to, 2); // "to Ana and 3 more"
    if (subject.isEmpty())
        //: %1 is "to Ana and 3 more"
        return tr("The letter %1.").arg(names);
    //: %1 is a subject, %2 is "to Ana and 3 more"
    return tr("“%1”, %2.").arg(text::isolated(subject), names);
}

void Words::ofLetter(const DeliveryFacts &facts, const QDateTime &now, ReturnedWords &words)
{
    // What this report says, which may not be what was heard last.
    const auto content = store::reportContentFrom(facts.report->content);
    const auto isNamed = [&](const store::PostedRecipient &recipient) {
        return recipient.report == facts.report->letter;
    };
    QList<store::PostedRecipient> named;
    std::ranges::copy_if(facts.reported->recipients, std::back_inserter(named), isNamed);
    if (named.isEmpty()) {
        words.lead = lead(store::Fate::NoWord);
        const QString subject = facts.reportedSubject.isEmpty() ? QString() : tr("“%1”.").arg(text::isolated(facts.reportedSubject));
        words.sentence = (subject + u' ' + tr("There is later news of it.")).trimmed();
        return;
    }
    const auto worst = std::ranges::min_element(named, {}, [](const store::PostedRecipient &recipient) {
        return text::isFateBad(recipient.fate) ? 0 : recipient.fate == store::Fate::Delayed ? 1 : 2;
    });
    QStringList to;
    for (const store::PostedRecipient &recipient : named) {
        if (recipient.fate == worst->fate)
            to += text::serverWords(recipient.address.toUtf8());
    }
    words.lead = lead(worst->fate);
    words.tone = text::isFateBad(worst->fate) ? look::Tone::Error
        : worst->fate == store::Fate::Delayed ? look::Tone::Warn
                                              : look::Tone::Info;
    words.glyph = text::isFateBad(worst->fate) ? look::Glyph::Error
        : worst->fate == store::Fate::Delayed  ? look::Glyph::Clock
                                               : look::Glyph::Check;
    QStringList sentences{ letterTo(facts.reportedSubject, to) };
    if (worst->fate == store::Fate::Delayed)
        sentences += text::fateState(*worst, now) + u'.';
    const QString reason = text::fateReason(*worst, text::serverWords(content.bounce.reportingServer.toUtf8()));
    if (!reason.isEmpty())
        sentences += reason;
    if (text::isFateBad(worst->fate)) {
        if (words.letter == store::LetterId::None)
            sentences += tr("The letter was deleted since, so it cannot be sent again.");
        else if (facts.reportedSealed)
            sentences += tr("The letter is sealed, so it cannot be taken up again from here: write it anew.");
        else
            words.correct = worst->address;
    }
    words.sentence = sentences.join(u' ');
}

ReturnedWords Words::of(const DeliveryFacts &facts, const QDateTime &now)
{
    ReturnedWords words;
    if (!facts.report)
        return words;
    switch (facts.report->state) {
    case store::ReportState::Open:
        return words;
    case store::ReportState::Matched:
        if (!facts.reported)
            return words;
        words.letter = facts.reported->letter;
        ofLetter(facts, now, words);
        return words;
    case store::ReportState::NotOurs:
        words.lead = tr("A report about another letter.");
        words.sentence = tr("Nothing that Sobre sent fits it.");
        return words;
    case store::ReportState::SomebodyElse:
        words.tone = look::Tone::Warn;
        words.glyph = look::Glyph::Warn;
        words.lead = tr("Someone used your address.");
        words.sentence = tr("Sobre did not send the letter that came back. Somebody wrote your address on it, or another program "
                            "of yours sent it. There is nothing to do about it.");
        return words;
    }
    return words;
}

} // namespace

ReturnedWords returnedWords(const DeliveryFacts &facts, const QDateTime &now)
{
    return Words::of(facts, now);
}

} // namespace sobre::ui
