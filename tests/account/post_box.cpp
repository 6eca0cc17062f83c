// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/account/post_box.h"

#include "core/store/fingerprints.h"
#include "core/store/uidl_ledger.h"

#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace sobre::tests {
namespace {

class BoxChannel final : public net::LineChannel {
public:
    explicit BoxChannel(PostBox &box)
        : m_box(box)
        , m_context(std::make_unique<QObject>())
    {
        m_out = "+OK ready\r\n";
        schedule();
    }
    bool isEncrypted() const override { return true; }
    QString peer() const override { return u"mail.uno.test:995"_s; }

protected:
    void transmit(QByteArrayView octets) override
    {
        m_in += octets;
        schedule();
    }
    qint64 waitingToTransmit() const override { return 0; }
    void beginTls() override {}
    void armDeadline(std::optional<std::chrono::milliseconds>) override {}
    void wantMore(bool more) override
    {
        m_more = more;
        schedule();
    }

private:
    void schedule()
    {
        if (std::exchange(m_scheduled, true))
            return;
        QMetaObject::invokeMethod(
            m_context.get(),
            [this] {
                m_scheduled = false;
                play();
            },
            Qt::QueuedConnection);
    }
    void play()
    {
        if (!m_more)
            return;
        for (qsizetype end = m_in.indexOf("\r\n"); end >= 0 && !m_lost; end = m_in.indexOf("\r\n")) {
            const QByteArray line = m_in.first(end);
            m_in.remove(0, end + 2);
            const PostBox::Answer answer = m_box.answer(line);
            m_out += answer.octets;
            m_lost = answer.losesLink;
        }
        if (m_out.isEmpty()) {
            if (m_lost)
                failed(error(MailError::Kind::ConnectionLost));
            return;
        }
        schedule();
        received(std::exchange(m_out, QByteArray())); // may destroy this
    }

    PostBox &m_box;
    QByteArray m_in;
    QByteArray m_out;
    bool m_scheduled = false;
    bool m_more = true;
    bool m_lost = false;
    std::unique_ptr<QObject> m_context; ///< last: with it every queued call dies
};

QByteArray stuffed(const QByteArray &octets)
{
    QByteArray out = "\r\n" + octets;
    out.replace("\r\n.", "\r\n..");
    return out.sliced(2) + (octets.endsWith("\r\n") ? ".\r\n" : "\r\n.\r\n");
}

} // namespace

std::unique_ptr<net::LineChannel> PostBox::connect()
{
    lines.clear();
    m_marked = QList<bool>(letters.size(), false);
    return std::make_unique<BoxChannel>(*this);
}

QList<QByteArray> PostBox::of(const QByteArray &verb) const
{
    QList<QByteArray> found;
    for (const QByteArray &line : lines) {
        if (line == verb || line.startsWith(verb + ' '))
            found += line;
    }
    return found;
}

QList<QByteArray> PostBox::uids() const
{
    QList<QByteArray> all;
    for (const Letter &letter : letters)
        all += letter.uid;
    return all;
}

PostBox::Answer PostBox::list(const QByteArray &argument, bool isUids)
{
    const auto line = [this, isUids](qsizetype at) {
        const Letter &letter = letters[at];
        return QByteArray::number(at + 1) + ' '
            + (isUids ? letter.uid : letter.listed.value_or(QByteArray::number(letter.octets.size())));
    };
    if (!argument.isEmpty())
        return {"+OK " + line(argument.toInt() - 1) + "\r\n"};
    QByteArray all = "+OK\r\n";
    for (qsizetype at = 0; at < letters.size(); ++at)
        all += line(at) + "\r\n";
    if (nonsenseIn == (isUids ? "UIDL" : "LIST"))
        all += "many letters\r\n";
    return {all + ".\r\n"};
}

PostBox::Answer PostBox::answer(const QByteArray &line)
{
    lines += line;
    if (onLine)
        onLine(line);
    const QByteArray verb = line.split(' ').constFirst();
    const QByteArray argument = line.sliced(verb.size()).trimmed();
    const qsizetype at = argument.split(' ').constFirst().toInt() - 1;
    const bool isDeaf = verb == deafTo;
    if (verb == "QUIT") {
        for (qsizetype i = letters.size(); i-- > 0;) {
            if (m_marked.value(i))
                letters.removeAt(i);
        }
        return {isDeaf ? QByteArray() : "+OK bye\r\n", isDeaf};
    }
    if (isDeaf)
        return {{}, true};
    if (verb == "CAPA") {
        if (!hasCapa)
            return {"-ERR what?\r\n"};
        return {QByteArray("+OK\r\nUSER\r\n") + (hasPipelining ? "PIPELINING\r\n" : "") + (hasTop ? "TOP\r\n" : "") + (hasUidl ? "UIDL\r\n" : "") + ".\r\n"};
    }
    if (verb == "STAT") {
        qsizetype octets = 0;
        for (const Letter &letter : std::as_const(letters))
            octets += letter.octets.size();
        return {"+OK " + QByteArray::number(letters.size()) + ' ' + QByteArray::number(octets) + "\r\n"};
    }
    if (verb == "UIDL" && !hasUidl)
        return {"-ERR no\r\n"};
    if (verb == "UIDL" || verb == "LIST")
        return list(argument, verb == "UIDL");
    if (verb == "TOP")
        return {hasTop && !letters[at].isUnseen ? "+OK\r\n" + stuffed(letters[at].header()) : "-ERR no\r\n"};
    if (verb == "RETR") {
        if (letters[at].isBad)
            return {"-ERR cannot read it\r\n"};
        if (letters[at].breaksLink)
            return {"+OK\r\n" + letters[at].octets.first(letters[at].octets.size() / 2), true};
        return {"+OK\r\n" + stuffed(letters[at].octets)};
    }
    if (verb == "DELE") {
        if (letters[at].stays)
            return {"-ERR not this one\r\n"};
        m_marked[at] = true;
    }
    return {"+OK\r\n"};
}

Customer::Customer(const store::AccountRecord &wishes)
    : passwords(kept)
    , now {.wall = QDateTime::currentDateTimeUtc(), .sinceBoot = std::chrono::hours(1), .boot = "one"}
    , mail {.store = files.store(),
            .passwords = passwords,
            .open = [this](net::ServerAddress, net::TlsPolicy, net::WireLog *) -> Task<std::unique_ptr<net::LineChannel>> {
                co_return box.connect();
            },
            .gauges = {.clock = [this] { return now; }, .freeRoom = [this](store::Database &) -> Result<qint64> { return freeRoom; }}}
{
    store::AccountRecord record = wishes;
    record.email = u"ann@uno.test"_s;
    record.incomingUrl = u"pop3s://ann@mail.uno.test"_s;
    record.outgoingUrl = u"smtps://ann@mail.uno.test"_s;
    id = *files.write([record](store::Database &database) { return store::accounts::add(database, record); });
    (void)valueOf(passwords.keep(id, QCA::SecureArray("hunter22")));
    // Clocks are trusted from the second look on.
    wait(std::chrono::hours(-1));
    (void)fetch();
    wait(std::chrono::hours(1));
}

account::Account Customer::account()
{
    return *account::Account::from(*store::accounts::byId(files.reader(), id));
}

account::FetchReport Customer::fetch(account::FetchAnswers answers)
{
    const auto report = valueOf(account::fetchMail(account(), mail, {}, answers));
    // What nobody waits for is written before anything that comes now.
    (void)store::test::await<Result<>>([this](QObject *context, std::function<void(Result<>)> done) {
        files.store().writer().follow([](store::Database &) { return Result<>(); }, context, done);
    });
    return report ? *report : account::FetchReport {.errors = {report.error()}};
}

void Customer::change(const std::function<void(store::AccountRecord &)> &how)
{
    (void)files.write([this, how](store::Database &database) {
        store::AccountRecord record = *store::accounts::byId(database, id);
        how(record);
        return store::accounts::update(database, record);
    });
}

QList<store::LedgerEntry> Customer::ledger()
{
    return *store::ledger::entries(files.reader(), id);
}

QList<QByteArray> Customer::letters()
{
    QList<store::LetterId> ids;
    const auto rows = store::letters::newest(files.reader(), store::FolderId::None, 100'000);
    for (const store::LetterRow &row : *rows)
        ids += row.id;
    std::ranges::sort(ids);
    QList<QByteArray> all;
    for (const store::LetterId one : std::as_const(ids))
        all += files.raw(one);
    return all;
}

store::LetterId Customer::find(const QByteArray &octets)
{
    const auto rows = store::letters::newest(files.reader(), store::FolderId::None, 100'000);
    for (const store::LetterRow &row : *rows) {
        if (files.raw(row.id) == octets)
            return row.id;
    }
    return store::LetterId::None;
}

void Customer::removeForever(store::LetterId letter)
{
    (void)files.write([letter](store::Database &database) { return store::letters::removeForever(database, {letter}); });
}

void Customer::wish(const QByteArray &uid, store::LedgerWish wish)
{
    (void)files.write([this, uid, wish](store::Database &database) { return store::ledger::setWish(database, id, uid, wish); });
}

void Customer::wait(std::chrono::seconds time)
{
    now.wall = now.wall.addDuration(time);
    now.sinceBoot += time;
}

QByteArray letterOf(int number, qsizetype size)
{
    store::test::Draft draft;
    const QByteArray text = QByteArray::number(number);
    draft.subject = "Letter " + text;
    draft.messageId = "<" + text + "@uno.test>";
    draft.date = QDateTime(QDate(2026, 11, 1), QTime(8, 0), QTimeZone::UTC).addSecs(number).toString(Qt::RFC2822Date).toLatin1();
    draft.body = store::test::noise(size, quint32(number));
    return "Received: from a by b; id " + text + "\r\n" + draft.raw();
}

QList<PostBox::Letter> lettersOf(int first, int last, const QByteArray &prefix)
{
    QList<PostBox::Letter> letters;
    for (int number = first; number <= last; ++number)
        letters += PostBox::Letter {.uid = prefix + QByteArray::number(number), .octets = letterOf(number)};
    return letters;
}

} // namespace sobre::tests
