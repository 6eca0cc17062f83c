// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that want to be answered or passed on so that what only the person can open, or would sign, leaves with it.
#include "sealing_test.h"

#include "core/crypto/open_letter.h"
#include "core/html/reduce.h"
#include "tests/support/task_value.h"

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

namespace {
constexpr char Secret[] = "The price is 12.";
} // namespace

class tst_composer_oracles : public SealingTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init() { beginSealing(); }
    void cleanup() { endSealing(); }

    void attackD30AnEnvelopeHiddenInALetterIsNeverQuoted_data();
    void attackD30AnEnvelopeHiddenInALetterIsNeverQuoted();
    void attackD30WhatWasSealedIsAnsweredSealedOrWithoutIt();
    void attackD31WhatIsQuotedIsWhatIsSeen();
    void attackE44AProtectedSubjectLeavesOnNoOutside();

private:
    LetterId add(const QByteArray &raw)
    {
        return *m_fixture->profile().add(raw, { .folder = FolderId::Inbox, .account = store::AccountId{ 1 } });
    }
    static QByteArray head(const QByteArray &more)
    {
        return "From: Ana Ruiz <ana@example.net>\r\nTo: marta@example.org\r\nSubject: Harmless\r\nMIME-Version: 1.0\r\n" + more;
    }
    /// Everything a composer holds that could leave.
    static QString held(ComposerWindow *window)
    {
        QString all = ComposerFixture::head(window)->subject()->text() + u'\n' + ComposerFixture::body(window)->text();
        for (const outbox::DraftFile &file : ComposerFixture::files(window)->files())
            all += u'\n' + file.name;
        return all;
    }
};

void tst_composer_oracles::attackD30AnEnvelopeHiddenInALetterIsNeverQuoted_data()
{
    QTest::addColumn<QByteArray>("shape");
    for (const char *shape : { "second part", "attached letter", "related", "inline", "inline among words", "in HTML", "behind many lines",
                               "mixed up with words", "under a signature" })
        QTest::newRow(shape) << QByteArray(shape);
}

void tst_composer_oracles::attackD30AnEnvelopeHiddenInALetterIsNeverQuoted()
{
    QFETCH(const QByteArray, shape);
    const QByteArray raw = m_fixture->profile().raw(sealedLetter());
    const QByteArray entity = raw.sliced(raw.indexOf("Content-Type: multipart/encrypted"));
    const QByteArray armour = entity.sliced(entity.indexOf("-----BEGIN PGP MESSAGE"),
                                            entity.indexOf("-----END PGP MESSAGE-----") + 25 - entity.indexOf("-----BEGIN PGP MESSAGE"));
    if (shape == "second part") { // control: as it came its words are there for who answers
        ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = add(raw) });
        QVERIFY2(held(window).contains(QLatin1StringView(Secret)), qPrintable(held(window)));
        // and so are those of armour that is the whole letter
        window = open({ .kind = Writing::Kind::Reply, .about = add(head("Content-Type: text/plain\r\n\r\n") + armour + "\r\n") });
        QVERIFY2(held(window).contains(QLatin1StringView(Secret)), qPrintable(held(window)));
        m_fixture->closeAll();
    }
    const QByteArray text = "Content-Type: text/plain\r\n\r\nPlease answer.\r\n";
    const auto multipart = [](const QByteArray &kind, const QByteArrayList &parts) {
        return head("Content-Type: multipart/" + kind + "; boundary=B\r\n\r\n--B\r\n" + parts.join("\r\n--B\r\n") + "\r\n--B--\r\n");
    };
    QByteArray letter;
    if (shape == "second part")
        letter = multipart("mixed", { text, entity });
    else if (shape == "attached letter")
        letter = multipart("mixed", { text, "Content-Type: message/rfc822\r\n\r\n" + raw });
    else if (shape == "related")
        letter = multipart("related", { "Content-Type: text/html\r\n\r\n<p>Please answer.</p><img src=cid:x>",
                                        "Content-ID: <x>\r\n" + entity });
    else if (shape == "inline")
        letter = multipart("mixed", { text, "Content-Type: text/plain\r\n\r\n" + armour });
    else if (shape == "inline among words")
        letter = head(text) + armour + "\r\nThanks\r\n";
    else if (shape == "in HTML")
        letter = head("Content-Type: text/html\r\n\r\n<p>Please answer.</p><div style=\"display:none\"><pre>\r\n") + armour + "\r\n</pre></div>";
    else if (shape == "behind many lines")
        letter = head(text) + QByteArray("\r\n").repeated(500) + armour + "\r\n";
    else if (shape == "mixed up with words")
        letter = multipart("mixed", { text, "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1",
                                      "Content-Type: application/octet-stream\r\n\r\n" + armour });
    else
        letter = multipart("signed; protocol=\"application/pgp-signature\"",
                           { entity, "Content-Type: application/pgp-signature\r\n\r\nx" });
    const LetterId id = add(letter);
    for (const Writing::Kind kind : { Writing::Kind::Reply, Writing::Kind::ReplyAll, Writing::Kind::Forward }) {
        m_fake->asked.clear();
        ComposerWindow *window = open({ .kind = kind, .about = id });
        QVERIFY2(!held(window).contains(QLatin1StringView(Secret)), qPrintable(held(window)));
        for (const plugin::CryptoRequest &request : std::as_const(m_fake->asked)) // nobody was even asked to open it
            QVERIFY(request.operation() != plugin::CryptoRequest::Operation::Decrypt);
        if (kind == Writing::Kind::Forward)
            ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"ana@example.net,"_s);
        const QByteArray sent = m_fixture->profile().raw(send(window));
        QVERIFY(!sent.contains(Secret) && !sent.contains(QByteArray(Secret).toBase64().first(16)));
    }
}

void tst_composer_oracles::attackD30WhatWasSealedIsAnsweredSealedOrWithoutIt()
{
    for (const Writing::Kind kind : { Writing::Kind::Reply, Writing::Kind::ReplyAll, Writing::Kind::Forward }) {
        ComposerWindow *window = open({ .kind = kind, .about = sealedLetter() });
        QVERIFY(held(window).contains(QLatin1StringView(Secret))); // control
        if (kind == Writing::Kind::Forward)
            ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"ana@example.net,"_s);
        QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope); // sealing is on by itself
        const LetterId sent = send(window);
        QVERIFY(inside(sent).octets.contains(Secret));
        QVERIFY(!m_fixture->profile().raw(sent).contains(Secret));
    }
    // It cannot be sealed: it does not leave.
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = sealedLetter() });
    ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"carlos@example.com,"_s);
    QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Warn);
    QVERIFY(!sendButton(window)->isEnabled());
    press(ComposerFixture::seal(window), u"Use a postcard"_s);
    QTRY_VERIFY(window->findChild<look::Strip *>(u"quoteLine"_s)->isVisible());
    press(window->findChild<look::Strip *>(u"quoteLine"_s), u"Remove the quote"_s);
    ComposerFixture::head(window)->subject()->setText(u"About it"_s);
    const QByteArray sent = m_fixture->profile().raw(send(window));
    QVERIFY2(!sent.contains("price") && !sent.contains("Saffron"), sent.constData());
}

void tst_composer_oracles::attackD31WhatIsQuotedIsWhatIsSeen()
{
    const QString html = u"<html><head><style>@media screen { .a { display: none } } @media print { .b { display: none } } "
                         "@media (max-width: 600px) { .c { display: none } } [class=d] { visibility: hidden }</style></head><body>"
                         "<p class=a>I owe you nothing</p><p class=b>I owe you 100</p><p class=c>I owe you 1000</p>"
                         "<p class=d>I owe you all</p><p style=\"display:none\">I never said it</p></body></html>"_s;
    const LetterId id = add(head("Content-Type: text/html; charset=utf-8\r\n\r\n") + html.toUtf8());
    const QString seen = html::reduce(html, {}).html; // what every window shows, at any width, and on paper
    ComposerWindow *window = open({ .kind = Writing::Kind::Reply, .about = id });
    const QString quoted = ComposerFixture::body(window)->text();
    for (const QString &words : { u"I owe you nothing"_s, u"I owe you 100"_s, u"I owe you 1000"_s, u"I owe you all"_s }) {
        QVERIFY2(seen.contains(words), qPrintable(words));
        QVERIFY2(quoted.contains(words), qPrintable(words));
    }
    QVERIFY(!seen.contains(u"I never said it"_s) && !quoted.contains(u"I never said it"_s));
    const QByteArray sent = m_fixture->profile().raw(send(window));
    QVERIFY(!sent.contains("text/html") && !sent.contains("@media")); // a signature would be on these words alone
}

void tst_composer_oracles::attackE44AProtectedSubjectLeavesOnNoOutside()
{
    for (const Writing::Kind kind : { Writing::Kind::Reply, Writing::Kind::Forward }) {
        const LetterId original = sealedLetter();
        QVERIFY(!m_fixture->profile().raw(original).contains("Saffron")); // it is a protected one
        ComposerWindow *window = open({ .kind = kind, .about = original });
        QVERIFY(held(window).contains(u"Saffron"_s)); // control: the person sees it
        if (kind == Writing::Kind::Forward)
            ComposerFixture::type(ComposerFixture::head(window)->to()->lineEdit(), u"ana@example.net,"_s);
        QTRY_COMPARE(ComposerFixture::seal(window)->tone(), look::Tone::Envelope);
        const LetterId sent = send(window);
        QVERIFY(inside(sent).octets.contains("Saffron"));
        QVERIFY(!m_fixture->profile().raw(sent).contains("Saffron"));
        // As a postcard it is stopped, though the words it was found by are gone.
        window = open({ .kind = kind, .about = original });
        ComposerFixture::body(window)->setText(u"Own words"_s);
        ComposerFixture::files(window)->setFiles({});
        pressSeal(window);
        QTRY_VERIFY(window->findChild<look::Strip *>(u"quoteLine"_s)->isVisible());
        QSignalSpy went(window, &ComposerWindow::sent);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(200);
        QVERIFY(went.isEmpty());
        press(window->findChild<look::Strip *>(u"quoteLine"_s), u"Remove the quote"_s);
        QVERIFY(!held(window).contains(u"Saffron"_s));
    }
}

SOBRE_COMPOSER_MAIN(tst_composer_oracles)
#include "tst_composer_oracles.moc"
