// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/frame_codec.h"
#include "core/store/stored_letter.h"
#include "tests/store/store_fixture.h"

#include <QBuffer>

#include <thread>

using namespace sobre;
using namespace sobre::store;
using test::StoreFixture;

class tst_store_device : public QObject {
    Q_OBJECT

private slots:
    void packsAndUnpacks_data();
    void packsAndUnpacks();
    void refusesDamagedFrames();
    void readsLikeABuffer();
    void saysWhatIsAbsent();
    void failsWhenTheLetterGoes();
    void readsInAnotherThreadAfterItsSourceHasGone();
};

void tst_store_device::packsAndUnpacks_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<Codec>("codec");
    QByteArray random(5000, Qt::Uninitialized);
    quint32 state = 1;
    for (char &octet : random)
        octet = char((state = state * 1664525 + 1013904223) >> 24);
    QTest::newRow("empty") << QByteArray() << Codec::Raw;
    QTest::newRow("one") << QByteArray("a") << Codec::Raw;
    QTest::newRow("text") << QByteArray("Hello, hello, hello. ").repeated(100) << Codec::Zstd;
    QTest::newRow("full") << QByteArray(FrameOctets, 'x') << Codec::Zstd;
    QTest::newRow("random") << random << Codec::Raw;
}

void tst_store_device::packsAndUnpacks()
{
    QFETCH(QByteArray, raw);
    QFETCH(Codec, codec);
    const Frame frame = encodeFrame(raw);
    QCOMPARE(frame.codec, codec);
    QVERIFY(frame.bytes.size() <= raw.size());
    QVERIFY(*decodeFrame(frame) == raw);
}

void tst_store_device::refusesDamagedFrames()
{
    const Frame sound = encodeFrame(QByteArray("Hello, hello, hello. ").repeated(100));
    for (qsizetype at = 0; at < sound.bytes.size(); ++at) {
        Frame frame = sound;
        frame.bytes[at] = char(frame.bytes.at(at) ^ 0x40);
        const auto raw = decodeFrame(frame);
        QVERIFY(!raw || *raw == *decodeFrame(sound)); // a bit without meaning may be in the head
    }
    QVERIFY(!decodeFrame({ Codec::Zstd, sound.bytes.chopped(1) }));
    QVERIFY(!decodeFrame({ Codec::Zstd, QByteArray() }));
    QVERIFY(!decodeFrame({ Codec(9), QByteArray("a") }));
    QVERIFY(!decodeFrame({ Codec::Raw, QByteArray(FrameOctets + 1, 'a') }));
    QVERIFY(!decodeFrame({ Codec::Zstd, encodeFrame(QByteArray(FrameOctets + 1, 'a')).bytes }));
}

void tst_store_device::readsLikeABuffer()
{
    StoreFixture fixture;
    QByteArray raw = test::noise(FrameOctets * 3 + 1234, 1);
    const auto id = fixture.add(raw);
    const auto opened = LetterDevice::open(fixture.reader(), *id);
    QVERIFY(opened);
    LetterDevice &device = **opened;
    QBuffer buffer(&raw);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(device.size(), buffer.size());
    quint32 state = 7;
    const auto random
        = [&state](qint64 below) { return qint64((state = state * 1664525 + 1013904223) >> 4) % below; };
    for (int step = 0; step < 3000; ++step) {
        switch (random(5)) {
        case 0: {
            const qint64 position = random(raw.size() + 1);
            QCOMPARE(device.seek(position), buffer.seek(position));
            break;
        }
        case 1: {
            const qint64 length = random(2) ? random(100) : random(FrameOctets * 2);
            QVERIFY(device.read(length) == buffer.read(length));
            break;
        }
        case 2:
            QVERIFY(device.readLine() == buffer.readLine());
            break;
        case 3: {
            const qint64 length = random(300);
            QVERIFY(device.peek(length) == buffer.peek(length));
            break;
        }
        case 4: {
            char one = 0, other = 0;
            QCOMPARE(device.getChar(&one), buffer.getChar(&other));
            QCOMPARE(one, other);
            break;
        }
        }
        QCOMPARE(device.pos(), buffer.pos());
        QCOMPARE(device.atEnd(), buffer.atEnd());
    }
    QVERIFY(!device.seek(raw.size() + 1));
    QVERIFY(!device.seek(-1));
    QVERIFY(!device.failure());
    QVERIFY(!device.isSequential());
    QVERIFY(!device.isWritable());
}

void tst_store_device::saysWhatIsAbsent()
{
    StoreFixture fixture;
    const auto opened = LetterDevice::open(fixture.reader(), LetterId{ 77 });
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, MailError::Kind::NotFound);
}

void tst_store_device::failsWhenTheLetterGoes()
{
    StoreFixture fixture;
    const auto id = fixture.add(test::noise(1000, 1));
    const auto opened = LetterDevice::open(fixture.reader(), *id);
    QVERIFY(opened);
    QVERIFY(fixture.write([&](Database &database) { return letters::removeForever(database, { *id }); }));
    QVERIFY((*opened)->readAll().isEmpty());
    QVERIFY((*opened)->failure());
    QCOMPARE((*opened)->failure()->kind, MailError::Kind::StoreDamaged);
}

// As the engine reads: in a worker, long after whoever asked has gone on to the next letter.
void tst_store_device::readsInAnotherThreadAfterItsSourceHasGone()
{
    StoreFixture fixture;
    const QByteArray large = test::noise(FrameOctets * 5 + 77, 3); // in several frames
    const auto id = fixture.add(large);
    const auto other = fixture.add(test::noise(900, 4));
    std::shared_ptr<QIODevice> device;
    std::shared_ptr<QIODevice> second;
    QByteArray read;
    QByteArray end;
    std::thread worker([&, source = storedLetter(fixture.store(), *id)]() mutable {
        device = source().value_or(nullptr);
        second = source().value_or(nullptr);
        source = {};
        if (!device || !second)
            return;
        second->seek(large.size() - 9); // each has a place of its own
        read = device->readAll();
        end = second->readAll();
    });
    worker.join();
    QVERIFY(device && second);
    QVERIFY(read == large);
    QVERIFY(end == large.last(9));
    QVERIFY(!device->isSequential());
    QVERIFY(!device->isWritable());
    QCOMPARE((*storedLetter(fixture.store(), *other)())->readAll().size(), 900);
    // A connection of its own: the fixture's may go.
    const auto kept = *storedLetter(fixture.store(), *id)();
    fixture.close();
    QVERIFY(kept->seek(0));
    QVERIFY(kept->readAll() == large);
    device.reset();
    second.reset();
    QVERIFY(fixture.reopen());
    const auto gone = storedLetter(fixture.store(), LetterId{ 4711 })();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, MailError::Kind::NotFound);
}

SOBRE_STORE_MAIN(tst_store_device)
#include "tst_store_device.moc"
