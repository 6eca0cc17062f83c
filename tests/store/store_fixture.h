// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/arrival.h"
#include "core/store/database.h"
#include "core/store/intake.h"
#include "core/store/letter_device.h"
#include "core/store/letters.h"
#include "core/store/search.h"
#include "core/store/store.h"
#include "core/store/writer.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

#include <functional>
#include <memory>
#include <optional>

namespace sobre::store::test {

/// Runs the event loop until a callback has come. `begin` gets the context and the function to call.
template <typename Value> Value await(const std::function<void(QObject *, std::function<void(Value)>)> &begin)
{
    QEventLoop loop;
    std::optional<Value> answer;
    begin(&loop, [&](Value value) {
        answer.emplace(std::move(value));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

/// A profile in a temporary directory, and short words for what tests do with it.
class StoreFixture {
public:
    explicit StoreFixture(bool opened = true)
    {
        if (opened)
            reopen();
    }

    QString directory() const { return m_directory.filePath(QStringLiteral("profile")); }
    Store &store() { return *m_store; }
    /// Closes, then opens for writing.
    bool reopen()
    {
        close();
        auto opened = Store::open(directory(), Access::ReadWrite);
        if (!opened) {
            qWarning() << "cannot open:" << opened.error().detail;
            return false;
        }
        m_store = std::move(*opened);
        return true;
    }
    void close()
    {
        m_reader.reset();
        m_store.reset();
    }
    Database &reader()
    {
        if (!m_reader) {
            auto opened = openReader(m_store->profile());
            if (!opened)
                qFatal("no reader: %s", qPrintable(opened.error().detail));
            m_reader = std::move(*opened);
        }
        return *m_reader;
    }

    Result<LetterId> add(const QByteArray &raw, Incoming incoming = {})
    {
        const auto arrival = m_store->intake().begin(std::move(incoming));
        arrival->append(raw);
        return await<Result<LetterId>>([&](QObject *context, auto done) { arrival->finish(context, done); });
    }
    /// Many letters, as fast as they go; the results in the order of the letters.
    QList<Result<LetterId>> addAll(const QList<QByteArray> &letters, const Incoming &incoming = {})
    {
        QList<Result<LetterId>> results(letters.size(), std::unexpected(MailError{}));
        qsizetype open = letters.size();
        QEventLoop loop;
        for (qsizetype at = 0; at < letters.size(); ++at) {
            const auto arrival = m_store->intake().begin(incoming);
            arrival->append(letters.at(at));
            arrival->finish(&loop, [&, at](const Result<LetterId> &result) {
                results[at] = result;
                if (--open == 0)
                    loop.quit();
            });
        }
        if (open > 0)
            loop.exec();
        return results;
    }
    /// Runs a job as a person's action and waits for its commit.
    template <typename Job> auto write(Job job) -> std::invoke_result_t<Job &, Database &>
    {
        using Outcome = std::invoke_result_t<Job &, Database &>;
        return await<Outcome>([&](QObject *context, std::function<void(Outcome)> done) {
            m_store->writer().act(job, context, done);
        });
    }
    QByteArray raw(LetterId id)
    {
        const auto device = LetterDevice::open(reader(), id);
        return device ? (*device)->readAll() : QByteArray();
    }
    QList<LetterId> find(const QString &typed, int limit = 100)
    {
        const auto query = parseSearch(typed);
        if (!query)
            qFatal("query: %s", qPrintable(query.error().detail));
        const auto found = search(reader(), *query, limit);
        if (!found)
            qFatal("search: %s", qPrintable(found.error().detail));
        return *found;
    }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Database> m_reader;
};

/// A letter of the given fields, with CRLF.
struct Draft {
    QByteArray from = "Ana Mendez <ana@example.org>";
    QByteArray to = "Bob <bob@example.net>";
    QByteArray subject = "Hello";
    QByteArray date = "Sat, 21 Nov 2026 20:05:00 +0000";
    QByteArray messageId = {};
    QByteArray inReplyTo = {};
    QByteArray references = {};
    QByteArray body = "A few words.";

    QByteArray raw() const
    {
        QByteArray letter;
        const auto field = [&letter](const char *name, const QByteArray &value) {
            if (!value.isEmpty())
                letter += QByteArray(name) + ": " + value + "\r\n";
        };
        field("From", from);
        field("To", to);
        field("Subject", subject);
        field("Date", date);
        field("Message-ID", messageId);
        field("In-Reply-To", inReplyTo);
        field("References", references);
        field("MIME-Version", "1.0");
        field("Content-Type", "text/plain; charset=utf-8");
        field("Content-Transfer-Encoding", "8bit");
        return letter + "\r\n" + body + "\r\n";
    }
};

/// Octets that do not shrink well, in lines, the same for the same seed.
inline QByteArray noise(qsizetype octets, quint32 seed)
{
    QByteArray text;
    text.reserve(octets + 80);
    quint64 state = seed * 2654435761u + 88172645463325252u;
    while (text.size() < octets) {
        for (int column = 0; column < 76; ++column) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[state & 63];
        }
        text += "\r\n";
    }
    text.truncate(octets);
    return text;
}

} // namespace sobre::store::test

/// Like QTEST_GUILESS_MAIN, with QCA, which the store hashes with.
#define SOBRE_STORE_MAIN(TestClass)                                                                          \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QCoreApplication application(argc, argv);                                                            \
        const QCA::Initializer qca;                                                                          \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
