// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/addresses.h"
#include "core/mime/message_ids.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre::mime;

class TestAddresses : public QObject {
    Q_OBJECT

private slots:
    void readsLists_data();
    void readsLists();
    void readsIds_data();
    void readsIds();
};

namespace {

// "Name <address>" each, so that a row reads as one line.
QString shown(const QList<Mailbox> &mailboxes)
{
    QStringList all;
    for (const Mailbox &mailbox : mailboxes)
        all.append(mailbox.name + "<"_L1 + mailbox.address + ">"_L1);
    return all.join(u'|');
}

} // namespace

void TestAddresses::readsLists_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QString &expected) {
        QTest::newRow(name) << body << expected;
    };
    row("bare", "ana@mail.example", u"<ana@mail.example>"_s);
    row("name", "Ana Ruiz <ana@mail.example>", u"Ana Ruiz<ana@mail.example>"_s);
    row("quoted", "\"Ruiz, Ana \\\"la jefa\\\"\" <ana@mail.example>",
        u"Ruiz, Ana \"la jefa\"<ana@mail.example>"_s);
    row("comment is a name", "ana@mail.example (Ana Ruiz)", u"Ana Ruiz<ana@mail.example>"_s);
    row("comment after brackets", "<ana@mail.example> (Ana (la) Ruiz)", u"Ana (la) Ruiz<ana@mail.example>"_s);
    row("two", "a@x.example, B <b@x.example>", u"<a@x.example>|B<b@x.example>"_s);
    row("semicolons", "a@x.example; B <b@x.example>;", u"<a@x.example>|B<b@x.example>"_s);
    row("empty elements", ",, a@x.example,,", u"<a@x.example>"_s);
    row("group", "Friends: a@x.example, B <b@x.example>;, c@x.example",
        u"<a@x.example>|B<b@x.example>|<c@x.example>"_s);
    row("empty group", "undisclosed-recipients:;", u""_s);
    row("empty group, no semicolon", "undisclosed-recipients:", u""_s);
    row("empty group with a remark", "unlisted-recipients:; (no To-header on input)", u""_s);
    row("nothing", "", u""_s);
    row("no sender", "<>", u""_s);
    row("route", "Ana <@relay.example,@other.example:ana@mail.example>", u"Ana<ana@mail.example>"_s);
    row("obsolete space", "Ana <ana . ruiz @ mail . example>", u"Ana<ana.ruiz@mail.example>"_s);
    row("obsolete space, bare", "ana . ruiz @ mail.example", u"<ana.ruiz@mail.example>"_s);
    row("comments inside", "ana(x)@(y)mail.example", u"x<ana@mail.example>"_s);
    row("missing brackets", "Ana Ruiz ana@mail.example", u"Ana Ruiz<ana@mail.example>"_s);
    row("missing close", "Ana <ana@mail.example, b@x.example", u"Ana<ana@mail.example>|<b@x.example>"_s);
    row("missing comma", "A <a@x.example> B <b@x.example>", u"A<a@x.example>|B<b@x.example>"_s);
    row("two bare, no comma", "a@x.example b@x.example", u"<a@x.example>|<b@x.example>"_s);
    row("dots in name", "Ana R. Ruiz <a@x.example>", u"Ana R. Ruiz<a@x.example>"_s);
    row("at-sign in name", "ana@work <a@x.example>", u"ana@work<a@x.example>"_s);
    row("comma in unquoted name", "Ruiz, Ana <a@x.example>", u"Ruiz, Ana<a@x.example>"_s);
    row("a user is no half name", "root, Ana <a@x.example>", u"<root>|Ana<a@x.example>"_s);
    row("local part only", "MAILER-DAEMON", u"<MAILER-DAEMON>"_s);
    row("name only", "Ana Ruiz", u"Ana Ruiz<>"_s);
    row("colon in name", "Re: Ana <a@x.example>", u"Re: Ana<a@x.example>"_s);
    row("mailto", "mailto:a@x.example", u"<a@x.example>"_s);
    row("open quote", "\"Ana <a@x.example>", u"\"Ana<a@x.example>"_s);
    row("open comment", "Ana (la <a@x.example>", u"Ana (la<a@x.example>"_s);
    row("quoted local part", "\"ana ruiz\"@mail.example", u"<\"ana ruiz\"@mail.example>"_s);
    row("domain literal", "ana@[192.0.2.1]", u"<ana@[192.0.2.1]>"_s);
    row("encoded name", "=?utf-8?Q?Jos=C3=A9?= <j@x.example>", u"José<j@x.example>"_s);
    row("encoded, quoted", "\"=?utf-8?Q?Jos=C3=A9?=\" <j@x.example>", u"José<j@x.example>"_s);
    row("encoded with a raw comma", "=?utf-8?Q?Ruiz,_Jos=C3=A9?= <j@x.example>",
        u"Ruiz, José<j@x.example>"_s);
    row("split character", "=?utf-8?Q?Jos=C3?= =?utf-8?Q?=A9?= <j@x.example>", u"José<j@x.example>"_s);
    row("never inside an address", "=?utf-8?Q?boss=40bank.example?=@evil.example",
        u"<=?utf-8?Q?boss=40bank.example?=@evil.example>"_s);
    row("an encoded address is a name",
        "=?utf-8?Q?Boss_=3Cboss=40bank.example=3E?=", u"Boss <boss@bank.example><>"_s);
    row("NUL in a name", "=?utf-8?Q?boss=00x?= <a@x.example>", u"boss\uFFFDx<a@x.example>"_s);
    row("line end in a name", "=?utf-8?Q?boss=0Ax?= <a@x.example>", u"boss x<a@x.example>"_s);
    row("reordering characters", "=?utf-8?B?4oCuYm9zc+KAiw==?= <a@x.example>", u"boss<a@x.example>"_s);
    row("raw UTF-8", "José <josé@correo.example>", u"José<josé@correo.example>"_s);
    row("raw Latin-1", "Jos\xe9 <j@x.example>", u"José<j@x.example>"_s);
    row("folded", "Ana\r\n Ruiz\r\n <a@x.example>,\r\n\tb@x.example",
        u"Ana Ruiz<a@x.example>|<b@x.example>"_s);
}

void TestAddresses::readsLists()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(shown(readMailboxes(body)), expected);
}

void TestAddresses::readsIds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one") << QByteArray("<1@x.example>") << u"1@x.example"_s;
    QTest::newRow("folded") << QByteArray("<1@x>\r\n\t<2@x>") << u"1@x 2@x"_s;
    QTest::newRow("glued") << QByteArray("<1@x><2@x>") << u"1@x 2@x"_s;
    QTest::newRow("no brackets") << QByteArray("1@x 2@x") << u"1@x 2@x"_s;
    QTest::newRow("obsolete space") << QByteArray("<1 @ x(remark) .example>") << u"1@x.example"_s;
    QTest::newRow("words between") << QByteArray("Your letter of Monday <1@x>") << u"1@x"_s;
    QTest::newRow("empty") << QByteArray("<>") << u""_s;
    QTest::newRow("open") << QByteArray("<1@x") << u""_s;
    QTest::newRow("twice open") << QByteArray("<<1@x>") << u"1@x"_s;
}

void TestAddresses::readsIds()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(readMessageIds(body).join(u' '), expected);
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
