// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frame_codec.h"
#include "core/store/uidl_ledger.h"
#include "core/store/verify.h"
#include "tests/store/store_fixture.h"

using namespace sobre;
using namespace sobre::store;
using test::Draft;
using test::StoreFixture;

/// A fault of memory or of the compressor between what came in and what would be stored: it must stop the letter while
/// its server still has it.
class tst_store_fault : public QObject {
    Q_OBJECT

private slots:
    void stopsALetterThatWouldDiffer_data();
    void stopsALetterThatWouldDiffer();
};

namespace {

constexpr char Mark[] = "faulty-frame";

/// Packs something else than what came, and packs it well: no checksum of the codec can see it.
Frame otherOctets(QByteArrayView raw)
{
    QByteArray octets = raw.toByteArray();
    if (octets.contains(Mark))
        octets[octets.indexOf(Mark)] = 'F';
    return encodeFrame(octets);
}

/// One octet short.
Frame tooShort(QByteArrayView raw)
{
    return encodeFrame(raw.contains(QByteArrayView(Mark)) ? raw.chopped(1) : raw);
}

/// The packed octets themselves are hit.
Frame flippedBit(QByteArrayView raw)
{
    Frame frame = encodeFrame(raw);
    if (raw.contains(QByteArrayView(Mark)))
        frame.bytes[frame.bytes.size() / 2] = char(frame.bytes.at(frame.bytes.size() / 2) ^ 4);
    return frame;
}

QByteArray letter(qsizetype octets, bool faulty)
{
    Draft draft;
    draft.body = test::noise(octets, 7);
    if (faulty)
        draft.body += Mark;
    return draft.raw();
}

} // namespace

void tst_store_fault::stopsALetterThatWouldDiffer_data()
{
    QTest::addColumn<FrameEncoder>("encoder");
    QTest::addColumn<int>("octets");
    for (const int octets : { 2000, 700'000, 2'500'000 }) { // one frame, several, and one that is stored as it comes
        QTest::addRow("other octets, %d", octets) << FrameEncoder(otherOctets) << octets;
        QTest::addRow("too short, %d", octets) << FrameEncoder(tooShort) << octets;
        QTest::addRow("a flipped bit, %d", octets) << FrameEncoder(flippedBit) << octets;
    }
}

void tst_store_fault::stopsALetterThatWouldDiffer()
{
    QFETCH(FrameEncoder, encoder);
    QFETCH(int, octets);
    StoreFixture fixture;
    {
        Intake intake(fixture.store().writer(), fixture.store().profile(), encoder);
        const auto add = [&](const QByteArray &raw, const QByteArray &uid) {
            const auto arrival = intake.begin({ .account = AccountId{ 1 }, .uid = uid });
            arrival->append(raw);
            return test::await<Result<LetterId>>([&](QObject *context, auto done) { arrival->finish(context, done); });
        };
        const Result<LetterId> faulty = add(letter(octets, true), "faulty");
        QVERIFY(!faulty);
        QCOMPARE(faulty.error().scope, MailError::Scope::Letter);
        const Result<LetterId> next = add(letter(octets, false), "next");
        QVERIFY2(next, "one letter's fault stopped the next");
        QVERIFY(fixture.raw(*next) == letter(octets, false));
    }
    // No row, no name in the ledger (a letter that is not in it is never deleted at the server), no frame is left.
    const auto entries = ledger::entries(fixture.reader(), AccountId{ 1 });
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().uid, QByteArray("next"));
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM messages")->value(), 1);
    QTRY_COMPARE(fixture.reader().integer("SELECT count(DISTINCT id >> 20) FROM message_frames")->value(), 1);
    QCOMPARE(fixture.reader().integer("SELECT count(*) FROM arriving")->value(), 0);
    QVERIFY(verify(fixture.reader()).sound());
}

SOBRE_STORE_MAIN(tst_store_fault)
#include "tst_store_fault.moc"
