// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mailto.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sobre;

class TestMailto : public QObject {
    Q_OBJECT

private slots:
    void readsWhoWhatAndText();
    void takesNoFilesAndNoOtherFields();
    void attackC20KeepsAFieldOnOneLine();
    void refusesOtherLinks();
};

namespace {

QStringList addresses(const QList<mime::Mailbox> &mailboxes)
{
    QStringList all;
    for (const mime::Mailbox &mailbox : mailboxes)
        all += mailbox.address;
    return all;
}

} // namespace

void TestMailto::readsWhoWhatAndText()
{
    const auto writing = readMailto(u"MAILTO:ann@uno.test,bob%40dos.test?subject=A%20caf%C3%A9&body=one%0D%0Atwo+2&cc=c@x.test&bcc=d@x.test&to=e@x.test"_s);
    QVERIFY(writing);
    QCOMPARE(addresses(writing->to), (QStringList {u"ann@uno.test"_s, u"bob@dos.test"_s, u"e@x.test"_s}));
    QCOMPARE(addresses(writing->cc), QStringList {u"c@x.test"_s});
    QCOMPARE(addresses(writing->bcc), QStringList {u"d@x.test"_s});
    QCOMPARE(writing->subject, u"A café"_s);
    QCOMPARE(writing->text, u"one\ntwo+2"_s); // a plus is a plus here
}

void TestMailto::takesNoFilesAndNoOtherFields()
{
    const auto writing = readMailto(u"mailto:a@x.test?attach=/etc/passwd&attachment=/etc/passwd&From=b@x.test&In-Reply-To=1"_s);
    QVERIFY(writing);
    QVERIFY(writing->files.isEmpty());
    QCOMPARE(writing->kind, ui::Writing::Kind::New);
    QVERIFY(writing->about == store::LetterId::None);
}

void TestMailto::attackC20KeepsAFieldOnOneLine()
{
    const auto writing = readMailto(u"mailto:a%0D%0ABcc:evil@x.test?subject=hello%0D%0ABcc:%20evil@x.test"_s);
    QVERIFY(writing);
    QVERIFY(!writing->subject.contains(u'\n') && !writing->subject.contains(u'\r'));
    for (const mime::Mailbox &mailbox : writing->to)
        QVERIFY(!mailbox.address.contains(u'\n') && !mailbox.address.contains(u'\r'));
    QVERIFY(writing->bcc.isEmpty());
}

void TestMailto::refusesOtherLinks()
{
    QVERIFY(!readMailto(u"https://example.org"_s));
    QVERIFY(!readMailto(u""_s));
    QVERIFY(readMailto(u"mailto:"_s)); // an empty letter
}

QTEST_GUILESS_MAIN(TestMailto)
#include "tst_mailto.moc"
