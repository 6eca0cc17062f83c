// SPDX-License-Identifier: GPL-3.0-or-later
// A link that is opened before anybody is ready for it.
#include "core/async/pending.h"
#include "core/net/early_link.h"
#include "tests/support/scripted_channel.h"
#include "tests/support/task_value.h"
#include "tests/support/wait_until.h"

#include <QTest>

using namespace sobre;
using namespace sobre::net;
using namespace sobre::tests;
using namespace std::chrono_literals;
using Kind = MailError::Kind;

namespace {

/// Opens links as soon as it is told to, and counts them.
struct Office {
    int asked = 0;
    QList<Pending<bool>> doors; ///< one for each that asked
    QList<std::shared_ptr<ScriptedChannel::Report>> links;

    OpenChannel opener()
    {
        return [this](ServerAddress address, TlsPolicy, WireLog *) -> Task<std::unique_ptr<LineChannel>> {
            ++asked;
            const Pending<bool> door;
            doors.append(door);
            if (!co_await door)
                throw MailError {.kind = Kind::ConnectionRefused, .server = address.host};
            links.append(std::make_shared<ScriptedChannel::Report>());
            co_return std::make_unique<ScriptedChannel>(DialogueScript("S +OK hello"), links.last());
        };
    }
    void answer(bool willing) { doors.takeFirst().finish(willing); }
};

const ServerAddress Server {ServerAddress::Protocol::Pop3, ServerAddress::Encryption::None, {}, QStringLiteral("mail.uno.test"), 110};

} // namespace

class TestEarlyLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensBeforeItIsWanted();
    void isGivenOnce();
    void saysWhyThereIsNone();
    void isNotUsedWhenItIsOld();
    void endsWithWhoeverMadeIt();
};

void TestEarlyLink::opensBeforeItIsWanted()
{
    Office office;
    const EarlyLink early(office.opener(), Server, {});
    QCOMPARE(office.asked, 1);
    office.answer(true);
    QTRY_COMPARE(office.links.size(), 1);
    const auto link = valueOf(early.opener()(Server, {}, nullptr));
    QVERIFY(link);
    QVERIFY(*link);
    QCOMPARE(office.asked, 1);
}

void TestEarlyLink::isGivenOnce()
{
    Office office;
    const EarlyLink early(office.opener(), Server, {});
    office.answer(true);
    QVERIFY(valueOf(early.opener()(Server, {}, nullptr)));
    auto second = early.opener()(Server, {}, nullptr);
    second.start();
    QCOMPARE(office.asked, 2);
}

void TestEarlyLink::saysWhyThereIsNone()
{
    Office office;
    const EarlyLink early(office.opener(), Server, {});
    office.answer(false);
    const auto link = valueOf(early.opener()(Server, {}, nullptr));
    QVERIFY(!link);
    QCOMPARE(link.error().kind, Kind::ConnectionRefused);
    QCOMPARE(office.asked, 1);
}

void TestEarlyLink::isNotUsedWhenItIsOld()
{
    // A person was asked for the password meanwhile.
    Office office;
    const EarlyLink early(office.opener(), Server, {}, 20ms);
    office.answer(false);
    QTest::qWait(40);
    auto link = early.opener()(Server, {}, nullptr);
    link.start();
    QCOMPARE(office.asked, 2);
}

void TestEarlyLink::endsWithWhoeverMadeIt()
{
    Office office;
    {
        const EarlyLink early(office.opener(), Server, {});
        QCOMPARE(office.doors.size(), 1);
    }
    office.answer(true); // nobody is there any more
    QTest::qWait(1);
    QVERIFY(office.links.isEmpty());
}

QTEST_GUILESS_MAIN(TestEarlyLink)
#include "tst_early_link.moc"
