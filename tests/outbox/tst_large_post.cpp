// SPDX-License-Identifier: GPL-3.0-or-later
// The window's way of a large file, from the composer into the outbox, within the memory that the engine has. Measured is
// VmHWM of /proc/self/status. SOBRE_LARGE_MB sets the size, SOBRE_MEMORY_MB the limit (0: none, for builds with
// sanitizers).
#include "core/mime/parse.h"
#include "core/outbox/draft_keeping.h"
#include "core/outbox/queue_letter.h"
#include "core/store/outbox_rows.h"
#include "tests/store/store_fixture.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace sobre;
using namespace sobre::outbox;

namespace {

/// Takes octets and keeps nothing but their digest.
class Digest : public QIODevice {
public:
    Digest() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray value() const { return m_hash.result(); }
    qint64 octets() const { return m_octets; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_hash.addData(QByteArrayView(data, size));
        m_octets += size;
        return size;
    }

private:
    QCryptographicHash m_hash{ QCryptographicHash::Sha256 };
    qint64 m_octets = 0;
};

int megabytes(const char *name, int otherwise)
{
    bool set = false;
    const int value = qEnvironmentVariableIntValue(name, &set);
    return set ? value : otherwise;
}

/// The most this process ever had in memory, in MB.
double peak()
{
    QFile status(u"/proc/self/status"_s);
    (void)status.open(QIODevice::ReadOnly);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

class TestLargePost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesIntoTheOutboxWithinTheEnginesMemory();

private:
    Task<> post(DraftState state, store::Store &store, account::Account account)
    {
        try {
            const LetterForServer letter = co_await letterForServer(std::move(state), store);
            m_octets = letter.octets->size();
            m_outcome = co_await queueReady(*letter.octets, { .envelope = letter.envelope, .account = account, .notBefore = {} }, store, this);
        } catch (const MailError &error) {
            m_outcome = std::unexpected(error);
        }
    }

    std::optional<Result<store::LetterId>> m_outcome;
    qint64 m_octets = 0;
};

void TestLargePost::goesIntoTheOutboxWithinTheEnginesMemory()
{
    const int size = megabytes("SOBRE_LARGE_MB", 300);
    const int limit = megabytes("SOBRE_MEMORY_MB", 64);
    store::test::StoreFixture profile;
    QFile film(profile.directory() + u"/../film.mp4"_s);
    QVERIFY(film.open(QIODevice::WriteOnly));
    Digest original;
    QRandomGenerator random(4);
    QByteArray block(1'000'000, Qt::Uninitialized);
    for (int written = 0; written < size; ++written) {
        random.generate(reinterpret_cast<quint32 *>(block.data()), reinterpret_cast<quint32 *>(block.data() + block.size()));
        QCOMPARE(film.write(block), block.size());
        original.write(block);
    }
    film.close();

    DraftState state;
    state.from = { u"Marta"_s, u"marta@example.org"_s };
    state.to = { { u"Ana"_s, u"ana@example.net"_s } };
    state.subject = u"Film"_s;
    state.text = u"Here it is."_s;
    state.messageId = u"film@example.org"_s;
    state.files = { { .key = 1, .name = u"film.mp4"_s, .type = "video/mp4", .size = film.size(), .path = film.fileName() } };
    account::Account account;
    account.record.email = u"marta@example.org"_s;
    const double before = peak();
    Task<> task = post(state, profile.store(), account);
    task.start();
    QVERIFY(QTest::qWaitFor([this] { return m_outcome.has_value(); }, 280'000));
    QVERIFY2(m_outcome->has_value(), qPrintable(m_outcome->has_value() ? QString() : m_outcome->error().detail));
    const double most = peak();
    qInfo("%d MB go into the outbox: at most %.1f MB in memory, %.1f MB before", size, most, before);
    QVERIFY(most > 1);
    if (limit > 0)
        QVERIFY2(most < limit, qPrintable(QString::number(most)));

    const store::LetterId id = **m_outcome;
    QCOMPARE(store::letters::row(profile.reader(), id)->size, m_octets);
    const auto device = store::LetterDevice::open(profile.reader(), id);
    QVERIFY(device);
    Digest arrived;
    QVERIFY(mime::writePart(**device, { 1 }, arrived));
    QCOMPARE(arrived.octets(), film.size());
    QCOMPARE(arrived.value(), original.value());
    QCOMPARE(store::outbox::list(profile.reader())->size(), 1);
}

int main(int argc, char **argv)
{
    qputenv("TMPDIR", "/var/tmp"); // not in memory, where /tmp may be
    QCoreApplication application(argc, argv);
    const QCA::Initializer qca;
    TestLargePost test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_large_post.moc"
