// SPDX-License-Identifier: GPL-3.0-or-later
// The input: one octet that chooses where blocks are cut, and the server's octets.
#include "core/pop3/dot_reader.h"
#include "core/pop3/pop3_reply.h"
#include "tests/fuzz/fuzz_entry.h"

#include <algorithm>

namespace sobre::fuzz {
namespace {

using namespace pop3;

void tryLine(const QByteArray &line)
{
    if (const auto status = parseStatus(line)) {
        require(!status->code.contains(']') && (status->code.isEmpty() || !status->ok),
                "only -ERR has a code");
        require(!status->text.startsWith(' ') && !line.contains('\0'),
                "text without blanks before it, no NUL");
        require(status->text.size() + status->code.size() <= line.size(), "no octet is made up");
        if (const auto size = parseStat(status->text)) {
            const auto again
                = parseStat(QByteArray::number(size->letters) + ' ' + QByteArray::number(size->octets));
            require(again == size, "STAT says the same when it is said again");
        }
        apopTimestamp(status->text);
    }
    if (const auto size = parseListLine(line)) {
        require(size->number > 0, "no letter has the number 0");
        if (size->size) {
            const QByteArray said = QByteArray::number(size->number) + ' ' + QByteArray::number(*size->size);
            require(parseListLine(said) == size, "LIST says the same when it is said again");
        }
    }
    if (const auto uid = parseUidlLine(line)) {
        require(uid->number > 0 && line.endsWith(uid->uid), "an id is what stands at the end of its line");
        require(parseUidlLine(QByteArray::number(uid->number) + ' ' + uid->uid) == uid,
                "UIDL says the same when it is said again");
    }
    const QByteArray stamp = apopTimestamp(line);
    require(stamp.isEmpty() || (stamp.startsWith('<') && stamp.endsWith('>') && line.contains(stamp)),
            "a timestamp is of the greeting and has brackets");
    require(std::none_of(stamp.begin(), stamp.end(), [](char c) { return c <= ' ' || c >= 0x7f; }),
            "a timestamp is printable");
}

struct Read {
    QByteArray letter;
    qsizetype used = 0;
    bool ended = false;
    bool operator==(const Read &) const = default;
};

/// In blocks of so many octets; 0: in one.
Read readLetter(QByteArrayView octets, DotReader::LineEnds ends, qsizetype block)
{
    DotReader reader(ends);
    Read read;
    while (read.used < octets.size() && !reader.atEnd()) {
        const qsizetype size = std::min(block > 0 ? block : octets.size(), octets.size() - read.used);
        const qsizetype used = reader.read(octets.sliced(read.used, size), read.letter);
        require(used == size || reader.atEnd(), "every octet is used until the end was seen");
        read.used += used;
    }
    read.ended = reader.atEnd();
    return read;
}

QByteArray stuffed(QByteArray letter)
{
    letter.replace("\r\n.", "\r\n..");
    return letter.startsWith('.') ? '.' + letter : letter;
}

void tryLetter(QByteArrayView octets, qsizetype block)
{
    for (const auto ends : { DotReader::LineEnds::Crlf, DotReader::LineEnds::BareLf }) {
        const Read whole = readLetter(octets, ends, 0);
        require(readLetter(octets, ends, 1) == whole, "a letter is the same octet by octet");
        require(readLetter(octets, ends, block) == whole, "a letter is the same wherever it is cut");
        if (whole.ended && ends == DotReader::LineEnds::Crlf)
            require(octets.first(whole.used).endsWith(".\r\n"), "only CRLF . CRLF ends a letter");
    }
    QByteArray letter = octets.toByteArray();
    if (!letter.isEmpty() && !letter.endsWith("\r\n"))
        letter += "\r\n";
    const Read back = readLetter(stuffed(letter) + ".\r\nmore", DotReader::LineEnds::Crlf, block);
    require(back.ended && back.letter == letter, "what was stuffed comes back as it was");
}

} // namespace

void pop3Reply(QByteArrayView input)
{
    const qsizetype block = 1 + takeOctet(input) % 64;
    tryLetter(input, block);
    Capabilities capabilities;
    const QList<QByteArray> lines = input.toByteArray().split('\n');
    for (QByteArray line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
        tryLine(line);
        capabilities.add(line);
    }
    capabilities.has("STLS");
    const QList<QByteArray> mechanisms = capabilities.words("SASL");
    require(std::all_of(mechanisms.begin(), mechanisms.end(),
                        [](const QByteArray &name) { return name == name.toUpper() && !name.contains(' '); }),
            "mechanisms are words in capitals");
}

} // namespace sobre::fuzz
