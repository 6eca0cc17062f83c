// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/key_notes.h"
#include "tests/crypto/made_keys.h"
#include "tests/ui/reader/reader_probe.h"
#include "tests/ui/reader/sample_letters.h"
#include "tests/ui/reader/security_states.h"
#include "ui/look/button.h"
#include "ui/reader/security_look.h"
#include "ui/reader/security_words.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTextFrame>
#include <QTimeZone>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;
using look::Glyph;
using look::Tone;
using plugin::CryptoKey;
using plugin::Validity;

Q_DECLARE_METATYPE(sobre::look::Tone)

/// The strip above a letter, by what a person sees of it.
class TestReaderSecurity : public QObject, private ReaderProbe {
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { m_reader.reset(); }

    void aPlainLetterHasNoStrip()
    {
        openText("Hello.");
        QVERIFY(!strip());
        QVERIFY(body().isVisible());
    }

    void eachStateHasItsWordsAndItsLook_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<int>("glyph");
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("shown");
        const auto row = [](const char *state, const char *words, Tone tone, Glyph glyph, const char *button,
                            bool shown) {
            QTest::newRow(state) << QByteArray(state) << QString::fromUtf8(words) << tone << int(glyph)
                                 << QString::fromUtf8(button) << shown;
        };
        row("checked", "You checked this key", Tone::Envelope, Glyph::Shield, "", true);
        row("known", "has used since", Tone::Envelope, Glyph::Key, "Check it…", true);
        row("unknown", "Signed, but we do not know by whom.", Tone::Postcard, Glyph::Question, "Find the key", true);
        row("other", "but sent as", Tone::Warn, Glyph::Warn, "", true);
        row("others", "the signed letter was for others:", Tone::Warn, Glyph::Warn, "", true);
        row("others sealed", "the signed letter was for others:", Tone::Warn, Glyph::Warn, "", true);
        row("changed", "has changed. Ask by another means", Tone::Warn, Glyph::Warn, "Compare…", true);
        row("bad", "The text does not fit its signature.", Tone::Error, Glyph::Warn, "", true);
        row("expired", "ended on", Tone::Warn, Glyph::Clock, "Find a newer one", true);
        row("revoked", "withdrew this key.", Tone::Error, Glyph::Error, "Find a newer one", true);
        row("old", "at another time than the letter says", Tone::Warn, Glyph::Clock, "", true);
        row("repaired", "a server on the way changed its form", Tone::Warn, Glyph::Lock, "", true);
        row("sealed", "Envelope. Sealed for you, and signed by", Tone::Envelope, Glyph::Lock, "", true);
        row("unsigned", "nobody signed it", Tone::Warn, Glyph::Lock, "", true);
        row("locked", "Your key is locked.", Tone::Info, Glyph::Key, "Unlock", false);
        row("damaged", "We do not show it", Tone::Error, Glyph::Error, "Save raw", false);
        row("part", "Only the framed part is signed.", Tone::Warn, Glyph::Warn, "", true);
        row("off", "The plugin is off.", Tone::Postcard, Glyph::Info, "Turn on…", false);
    }

    void eachStateHasItsWordsAndItsLook()
    {
        QFETCH(QByteArray, state);
        QFETCH(QString, words);
        QFETCH(QString, button);
        QFETCH(bool, shown);
        openState(state);
        look::Strip *said = strip();
        QVERIFY(said);
        QVERIFY2(said->spoken().contains(words), qPrintable(said->spoken()));
        QTEST(said->tone(), "tone");
        QTEST(int(said->glyph()), "glyph");
        QStringList buttons;
        for (const look::Button *one : said->buttons())
            buttons.append(one->text());
        QCOMPARE(buttons, button.isEmpty() ? QStringList { u"Details"_s } : QStringList({ button, u"Details"_s }));
        QCOMPARE(body().isVisible() && text().contains(Secret), shown);
        QVERIFY(said->focusPolicy() & Qt::TabFocus);
        QTRY_VERIFY2(said->height() < 120, "the strip fills the pane");
    }

    void aLetterForAnotherKeyTakesTheWholePane()
    {
        openState("nokey");
        QVERIFY(!strip());
        QVERIFY(!body().isVisible());
        auto *shut = child<look::EmptyState>("shut");
        QVERIFY(shut->isVisible());
        QCOMPARE(shut->accessibleName(), u"This message is sealed and you lack the key."_s);
        QVERIFY(shut->accessibleDescription().contains(u"9999 9999"_s));
        QVERIFY(child<look::Label>("senderName")->isVisible());
        const QList<look::Button *> ways = shut->findChildren<look::Button *>();
        QCOMPARE(ways.size(), 2);
        QCOMPARE(ways[0]->text(), u"Import a key"_s);
        QSignalSpy wished(m_reader->pane.get(), &ReaderPane::keysRequested);
        QTest::mouseClick(ways[0], Qt::LeftButton);
        QCOMPARE(wished.size(), 1);
        QVERIFY(wished[0][0].value<KeyWish>().what == KeyWish::What::Import);
        look::Button *raw = ways[1];
        QCOMPARE(raw->text(), u"Show raw"_s);
        const qsizetype before = QApplication::topLevelWidgets().size();
        QTest::mouseClick(raw, Qt::LeftButton);
        QTRY_VERIFY(QApplication::topLevelWidgets().size() > before);
        for (QWidget *window : QApplication::topLevelWidgets())
            if (window->inherits("sobre::ui::SourceWindow"))
                window->close();
    }

    void theNextLetterTakesAllOfItAway()
    {
        openState("nokey");
        openText("Hello.");
        QVERIFY(!child<look::EmptyState>("shut")->isVisible());
        QVERIFY(!strip());
        QVERIFY(body().isVisible());
        openState("bad");
        QVERIFY(strip());
        openText("Hello again.");
        QVERIFY(!strip());
    }

    void onlyGoodVerdictsAreGreen()
    {
        using crypto::Verdict;
        for (int i = 0; i <= int(Verdict::PluginOff); ++i) {
            for (const bool sealed : { false, true }) {
                crypto::Judgement judgement;
                judgement.verdict = Verdict(i);
                judgement.sealed = judgement.opened = sealed;
                const SecurityLook how = securityLook(judgement);
                QVERIFY2((how.tone == Tone::Envelope) == judgement.isGood(), wordFor(judgement.verdict));
                if (judgement.verdict != Verdict::Plain)
                    QVERIFY2(!securityWords(judgement, false).lead.isEmpty(), wordFor(judgement.verdict));
                const look::LetterMark mark = letterMark(judgement);
                const bool green = mark == look::LetterMark::Sealed || mark == look::LetterMark::Signed
                    || mark == look::LetterMark::SignedKnown;
                QVERIFY2(!green || judgement.isGood(), wordFor(judgement.verdict));
            }
        }
    }

    void aFullStopInANameEndsNoLead()
    {
        crypto::Judgement judgement;
        judgement.verdict = crypto::Verdict::SignedChecked;
        judgement.name = u"Dr. Helen Okafor"_s;
        const StripWords words = securityWords(judgement, false);
        QVERIFY(words.lead.contains(u"Okafor"_s));
        QVERIFY(words.rest.startsWith(u"You checked"_s));
    }

    void theFrameIsAroundWhatWasSignedAndNothingElse()
    {
        openState("part");
        QList<QTextFrame *> frames = body().document()->rootFrame()->childFrames();
        QCOMPARE(frames.size(), 1);
        QTextCursor inside = frames.constFirst()->firstCursorPosition();
        inside.setPosition(frames.constFirst()->lastPosition(), QTextCursor::KeepAnchor);
        QCOMPARE(inside.selectedText().trimmed(), Secret);
        QVERIFY(text().contains(u"Words above by nobody."_s));
        QVERIFY(text().contains(u"A footer by nobody."_s));
    }

    void noFrameIsAroundWhatOnlyClaimsToBeSigned()
    {
        openState("claimed");
        QVERIFY(text().contains(u"Forged words."_s));
        const QList<QTextFrame *> frames = body().document()->rootFrame()->childFrames();
        QCOMPARE(frames.size(), 1);
        QTextCursor inside = frames.constFirst()->firstCursorPosition();
        inside.setPosition(frames.constFirst()->lastPosition(), QTextCursor::KeepAnchor);
        QCOMPARE(inside.selectedText().trimmed(), Secret);
    }

    void theDetailsOpenInPlace()
    {
        openState("sealed");
        QWidget *details = child<QWidget>("securityDetails");
        QVERIFY(details && !details->isVisible());
        auto *button = child<look::Button>("securityDetailsButton");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(details->isVisible());
        QString all;
        for (const look::Label *label : details->findChildren<look::Label *>())
            all += label->text() + u'\n';
        QVERIFY2(all.contains(u"2222 2222 2222 2222\n2222"_s), qPrintable(all)); // who signed
        QVERIFY(all.contains(u"1111 1111"_s)); // for whom it was sealed
        QVERIFY(all.contains(u"ana.ruiz@example.net"_s));
        QVERIFY(all.contains(u"..."_s)); // the subject on the outside
        QVERIFY(all.contains(u"OpenPGP"_s));
        for (const look::Label *label : details->findChildren<look::Label *>())
            if (label->text().startsWith(u"2222"_s))
                QVERIFY(label->textInteractionFlags() & Qt::TextSelectableByKeyboard);
    }

    void theDetailsSayForWhomItWasSigned()
    {
        const auto show = [this](const QByteArray &state) {
            openState(state);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the strip before
        };
        const auto details = [this] {
            QString all;
            for (const look::Label *label : child<QWidget>("securityDetails")->findChildren<look::Label *>())
                all += label->text() + u'\n';
            return all;
        };
        show("others");
        QVERIFY(strip()->spoken().contains(u"carlos@example.com"_s));
        QVERIFY2(details().contains(u"Signed for\ncarlos@example.com"_s), qPrintable(details()));
        show("sealed");
        QVERIFY2(details().contains(u"Signed for\nmarta@example.org"_s), qPrintable(details()));
        show("without header");
        QVERIFY2(strip()->spoken().contains(u"Sealed for you, and signed by"_s), qPrintable(strip()->spoken()));
        QVERIFY2(details().contains(u"does not say for whom"_s), qPrintable(details()));
        show("bad");
        QVERIFY2(!details().contains(u"Signed for"_s), qPrintable(details())); // what does not fit says nothing
    }

    void theStripSaysWhenTheKeyWasChecked()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        openState("checked");
        QVERIFY2(said().contains(u"You checked this key."_s), qPrintable(said())); // nobody knows when
        const store::KeyNote note { .fingerprint = QString(40, u'2'), .checked = QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC) };
        QVERIFY(m_reader->store().write([note](store::Database &database) { return store::key_notes::put(database, note); }));
        openState("checked");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the strip before
        QTRY_VERIFY(strip());
        QVERIFY2(said().contains(u"You checked this key on"_s) && said().contains(u"March 2, 2026"_s), qPrintable(said()));
    }

    void buttonsOfKeysSayWhichKeyAndWhat_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<int>("what");
        QTest::newRow("check") << QByteArray("known") << int(KeyWish::What::Check);
        QTest::newRow("find") << QByteArray("unknown") << int(KeyWish::What::Find);
        QTest::newRow("compare") << QByteArray("changed") << int(KeyWish::What::Compare);
        QTest::newRow("newer") << QByteArray("expired") << int(KeyWish::What::FindNewer);
        QTest::newRow("newer, withdrawn") << QByteArray("revoked") << int(KeyWish::What::FindNewer);
    }

    void buttonsOfKeysSayWhichKeyAndWhat()
    {
        QFETCH(QByteArray, state);
        QFETCH(int, what);
        openState(state);
        QSignalSpy wished(m_reader->pane.get(), &ReaderPane::keysRequested);
        QTest::mouseClick(strip()->buttons().constFirst(), Qt::LeftButton);
        QCOMPARE(wished.size(), 1);
        const auto wish = wished[0][0].value<KeyWish>();
        QCOMPARE(int(wish.what), what);
        QCOMPARE(wish.address, Ana);
        QCOMPARE(wish.fingerprint, QString(40, u'2'));
    }

    void turningThePluginOnOpensTheLetter()
    {
        openState("off");
        QSignalSpy wanted(m_reader->pane.get(), &ReaderPane::pluginsRequested);
        QTest::mouseClick(strip()->buttons().constFirst(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        m_reader->side.turnOn(true);
        QTRY_VERIFY(strip() && strip()->tone() == Tone::Envelope);
        QVERIFY(text().contains(Secret));
    }

    void anOfferedKeyIsUsedForNothingUntilItIsTaken()
    {
        CryptoSide &side = m_reader->side;
        side.provider.offered = side.provider.addKey(Ana, '2');
        side.provider.keys.clear();
        QByteArray raw = m_ana.write(m_ana.draft(u"Here is my key."_s), true, false);
        raw.prepend("Autocrypt: addr=ana.ruiz@example.net; keydata="
                    + tests::madeKey({ "Ana <ana.ruiz@example.net>" }).toBase64() + "\r\n");
        openRaw(raw);
        QTRY_VERIFY(stripSaying(u"offers a key."_s));
        QVERIFY(strip()->spoken().contains(u"we do not know by whom"_s));
        // It leads to the offer, and trusts the letter no more for it.
        QVERIFY2(strip()->spoken().contains(u"A key came with it, and is offered below."_s), qPrintable(strip()->spoken()));
        QCOMPARE(strip()->tone(), Tone::Postcard);
        QCOMPARE(strip()->glyph(), Glyph::Question);
        for (const plugin::CryptoRequest &request : side.provider.asked)
            QVERIFY(request.operation() != plugin::CryptoRequest::Operation::ImportKeys);
        look::Strip *offer = stripSaying(u"offers a key."_s);
        QVERIFY(offer->spoken().contains(u"Ana Ruiz"_s));
        QCOMPARE(offer->buttons().constFirst()->text(), u"Use it"_s);
        QTest::mouseClick(offer->buttons().constFirst(), Qt::LeftButton);
        QTRY_VERIFY(stripSaying(u"in an envelope now."_s));
        QVERIFY(!stripSaying(u"offers a key."_s));
        QVERIFY(!tests::valueOf(side.keys.acceptedFor(Ana))->isEmpty());
        QTRY_VERIFY2(strip() && strip()->spoken().contains(u"has used since"_s), qPrintable(strip()->spoken()));
        QVERIFY(!strip()->spoken().contains(u"offered below"_s));
        // Whose key is known offers nothing any more.
        openText("Between.");
        openRaw(raw);
        QTest::qWait(100);
        QVERIFY(!stripSaying(u"offers a key."_s));
    }

    void theListHearsWhatATakenKeyTells()
    {
        CryptoSide &side = m_reader->side;
        const CryptoKey ana = side.provider.addKey(Ana, '2');
        side.provider.offered = ana;
        side.provider.keys.clear();
        side.provider.addKey(Marta, '1', CryptoKey::HasSecret, Validity::Ultimate);
        QByteArray raw = m_ana.write(m_ana.draft(Secret), true, true);
        raw.prepend("Autocrypt: addr=ana.ruiz@example.net; keydata=" + tests::madeKey({ "Ana Ruiz <ana.ruiz@example.net>" }).toBase64() + "\r\n");
        QSignalSpy judged(m_reader->pane.get(), &ReaderPane::judged);
        openRaw(raw);
        QTRY_VERIFY(stripSaying(u"offers a key."_s));
        QCOMPARE(judged.size(), 1);
        QCOMPARE(judged.constLast().at(2).value<look::LetterMark>(), look::LetterMark::SealedShut);
        QTest::mouseClick(stripSaying(u"offers a key."_s)->buttons().constFirst(), Qt::LeftButton);
        QTRY_COMPARE(judged.size(), 2); // and not when it is chosen the next time
        QCOMPARE(judged.constLast().at(2).value<look::LetterMark>(), look::LetterMark::Sealed);
        QTRY_VERIFY(strip() && strip()->spoken().contains(u"Sealed for you, and signed by"_s));
        QVERIFY(stripSaying(u"in an envelope now."_s));
        QVERIFY(text().contains(Secret));
        openText("Between.");
        QVERIFY(!stripSaying(u"in an envelope now."_s));
    }

    void aKeyThatIsNotTakenIsNotPointedAt()
    {
        openState("unknown");
        QTest::qWait(100);
        QVERIFY(!strip()->spoken().contains(u"offered below"_s));
        QVERIFY(!stripSaying(u"offers a key."_s));
    }

    void onesOwnEnvelopeSaysForWhomItIs()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto restored = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        CryptoSide &side = m_reader->side;
        side.provider.addKey(Marta, '1', CryptoKey::HasSecret, Validity::Ultimate);
        side.provider.addKey(Ana, '2');
        mime::Draft draft;
        draft.from = { u"Marta Vidal"_s, Marta };
        draft.to = { { u"Ana Ruiz"_s, Ana }, { {}, u"luis@example.com"_s } };
        draft.cc = { { u"Marta Vidal"_s, Marta } };
        draft.subject = u"The door code"_s;
        draft.text = Secret;
        draft.date = QDateTime::currentDateTimeUtc();
        openRaw(sealed(draft));
        QTRY_VERIFY(strip());
        QCOMPARE(said(), u"Envelope. You sealed it for Ana Ruiz and luis@example.com."_s);
        QCOMPARE(strip()->lead(), u"Envelope."_s);
        QCOMPARE(strip()->tone(), Tone::Envelope);
        QVERIFY(text().contains(Secret));
        for (const char *more : { "li@example.com", "tom@example.com", "eva@example.com" })
            draft.to.append({ {}, QString::fromLatin1(more) });
        openRaw(sealed(draft));
        QTRY_VERIFY(strip());
        QCOMPARE(said(), u"Envelope. You sealed it for Ana Ruiz, luis@example.com, li@example.com, and 2 others."_s);
        draft.to = draft.cc;
        draft.cc.clear();
        openRaw(sealed(draft));
        QTRY_VERIFY(strip());
        QCOMPARE(said(), u"Envelope. You sealed it for yourself."_s);

        // From the person's address, but by a key that others have: that is no letter of theirs.
        draft.to = { { u"Ana Ruiz"_s, Ana } };
        const QByteArray raw = sealed(draft);
        side.provider.keys[0].setTraits(CryptoKey::CanSign | CryptoKey::CanEncrypt); // the secret is elsewhere
        side.provider.keys[1].setTraits(CryptoKey::CanSign | CryptoKey::CanEncrypt | CryptoKey::HasSecret); // opens it
        side.keys.forget();
        openRaw(raw);
        QTRY_VERIFY(strip());
        QVERIFY2(said().startsWith(u"Envelope. Sealed for you, and signed by"_s), qPrintable(said()));
    }

private:
    QString said() const { return strip()->spoken().remove(QChar(0x2068)).remove(QChar(0x2069)); }

    /// A letter by Marta, as it lies in Sent: sealed to Ana and herself.
    QByteArray sealed(const mime::Draft &draft)
    {
        crypto::SealingWish wish;
        wish.directory = m_reader->directory();
        wish.signer = QString(40, u'1');
        for (const mime::Mailbox &one : draft.to + draft.cc)
            wish.recipients.insert(one.address, QString(40, u'2'));
        const auto letters = tests::valueOf(crypto::sealLetter(draft, wish, m_reader->side.engine));
        if (!letters)
            qFatal("not sealed: %s", qPrintable(letters.error().detail));
        letters->constFirst().octets->seek(0);
        return letters->constFirst().octets->readAll();
    }

    look::Strip *strip() const
    {
        auto *found = child<look::Strip>("security");
        return found && found->isVisible() ? found : nullptr;
    }

    void openRaw(const QByteArray &raw)
    {
        const store::LetterId id = m_reader->add(raw);
        m_reader->pane->show({ id });
        QVERIFY(tests::waitUntil([&] { return m_reader->pane->displayed() == id; }));
    }

    void openState(const QByteArray &state)
    {
        openRaw(letterInState(state, m_ana, m_reader->side));
    }

    WritingSide m_ana;
};

SOBRE_READER_MAIN(TestReaderSecurity)
#include "tst_reader_security.moc"
