// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMap>

#include <optional>

namespace sobre::pop3 {

// What POP3 servers say, as values (RFC 1939, 2449, 3206). Pure. A server may be hostile: every number is
// checked.

/// "+OK text" or "-ERR [CODE] text".
struct StatusLine {
    bool ok = false;
    QByteArray
        code; ///< RFC 2449 section 8, in capitals without brackets: "IN-USE", "SYS/TEMP"; of "-ERR" only
    QByteArray text; ///< the words after the code
    bool operator==(const StatusLine &) const = default;

    /// This code, or one that says more about it (RFC 3206: "SYS/TEMP/…").
    bool is(QByteArrayView name) const;
    /// A refusal that may end by itself: IN-USE, LOGIN-DELAY, SYS/TEMP.
    bool isForNow() const;
};
/// None where the line is no status line (also with a NUL in it).
std::optional<StatusLine> parseStatus(QByteArrayView line);

/// The answer to CAPA (RFC 2449).
class Capabilities {
public:
    static constexpr int MaxLines = 1000;

    void add(QByteArrayView line); ///< one line of the list
    bool has(const char *tag) const { return m_tags.contains(tag); }
    /// Words after the tag, in capitals for SASL.
    QList<QByteArray> words(const char *tag) const { return m_tags.value(tag); }
    /// EXPIRE: after how many days the server itself deletes; -1: never; none: it does not say.
    std::optional<int> expireDays() const;
    /// LOGIN-DELAY: seconds between two visits.
    std::optional<int> loginDelay() const { return number("LOGIN-DELAY"); }
    /// One of these depends on the user: the list after the log-in is the one that counts.
    bool saysMoreAfterLogin() const;

private:
    std::optional<int> number(const char *tag) const;

    QMap<QByteArray, QList<QByteArray>> m_tags; ///< tags in capitals
};

/// "+OK 3 4096"
struct MailboxSize {
    quint32 letters = 0;
    quint64 octets = 0;
    bool operator==(const MailboxSize &) const = default;
};
std::optional<MailboxSize> parseStat(QByteArrayView text);

/// A line of the list of sizes: "1 4096". A negative or impossibly large size is none; what is no number at
/// all makes the line none.
struct ListedSize {
    quint32 number = 0;
    std::optional<quint64> size;
    bool operator==(const ListedSize &) const = default;
};
std::optional<ListedSize> parseListLine(QByteArrayView line);

/// A line of the list of unique ids: "1 whqtswO00WBw418f9t5JxYwZ". The id is opaque octets, perhaps empty.
struct ListedUid {
    quint32 number = 0;
    QByteArray uid;
    bool operator==(const ListedUid &) const = default;
};
std::optional<ListedUid> parseUidlLine(QByteArrayView line);

/// The timestamp of a greeting that offers APOP, with its angle brackets; empty if there is none or it is no
/// proper msg-id of printable ASCII (CVE-2007-1558 needs one that is not).
QByteArray apopTimestamp(QByteArrayView greeting);

} // namespace sobre::pop3
