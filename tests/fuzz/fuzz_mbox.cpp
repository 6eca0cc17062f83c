// SPDX-License-Identifier: GPL-3.0-or-later
// The input is an mbox for the reader, and a letter that is put into an mbox and read back.
#include "core/transfer/letter_flags.h"
#include "core/transfer/maildir_name.h"
#include "core/transfer/mbox_quoting.h"
#include "core/transfer/mbox_reader.h"
#include "tests/fuzz/fuzz_entry.h"

#include <QBuffer>

namespace sobre::fuzz {
namespace {

using namespace transfer;

constexpr QByteArrayView Separator = "From MAILER-DAEMON Sat Nov 21 20:05:00 2026\n";

/// A device that cannot be sought in and gives a few octets at a time.
class Stream : public QIODevice {
public:
    Stream(const QByteArray &octets, qint64 most)
        : m_octets(octets)
        , m_most(most)
    {
        open(QIODevice::ReadOnly);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 given = qMin(qMin(length, m_most), m_octets.size() - m_at);
        std::copy_n(m_octets.constData() + m_at, given, data);
        m_at += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_octets;
    const qint64 m_most;
    qint64 m_at = 0;
};

QList<QByteArray> lettersOf(QIODevice &mbox, qsizetype most)
{
    MboxReader reader(mbox);
    QList<QByteArray> letters;
    qsizetype octets = 0;
    while (reader.nextLetter()) {
        letters += QByteArray();
        for (QByteArray block = reader.read(); !block.isEmpty(); block = reader.read())
            letters.last() += block;
        octets += letters.last().size();
        require(octets <= most && letters.size() <= most, "no octet and no letter is made up");
        flagsOfMboxHeader(letters.last());
    }
    require(reader.read().isEmpty(), "nothing comes behind the last letter");
    return letters;
}

QList<QByteArray> lettersOf(QByteArray mbox)
{
    QBuffer buffer(&mbox);
    buffer.open(QIODevice::ReadOnly);
    return lettersOf(buffer, mbox.size());
}

QByteArray quoted(QByteArray letter)
{
    QBuffer buffer(&letter);
    buffer.open(QIODevice::ReadOnly);
    QByteArray out;
    require(quoteLetter(buffer, [&out](const QByteArray &block) { return !(out += block).isNull(); }), "a letter can be quoted");
    return Separator.toByteArray() + out + '\n';
}

void tryThereAndBack(const QByteArray &letter)
{
    const QByteArray other = "Subject: other\n\nFrom here on\n";
    QByteArray expected = letter;
    expected.replace("\r\n", "\n");
    if (!expected.isEmpty() && !expected.endsWith('\n'))
        expected += '\n';
    require(lettersOf(quoted(letter) + quoted(other)) == QList {expected, other}, "letters come back from an mbox, and apart");
    require(lettersOf(quoted(other) + quoted(letter)) == QList {other, expected}, "and so in the other order");
}

} // namespace

void mbox(QByteArrayView input)
{
    const qint64 most = 1 + takeOctet(input) % 32;
    const QByteArray octets = input.toByteArray();
    lettersOf(octets);
    Stream pieces(octets, most);
    Stream whole(octets, octets.size() + 1);
    require(lettersOf(pieces, octets.size()) == lettersOf(whole, octets.size()), "letters are the same however they come in");
    tryThereAndBack(octets);
    // A name that somebody else gave a directory leads nowhere else.
    const QString folder = folderOfMaildirName(QString::fromUtf8(octets.first(qMin<qsizetype>(octets.size(), 200))));
    require(!folder.startsWith(u'/') && !folder.endsWith(u'/') && !folder.contains(QStringLiteral("//")), "a folder has a name");
    require(folderOfMaildirName(maildirNameOf(folder)) == folder, "a folder's name comes back");
}

} // namespace sobre::fuzz
