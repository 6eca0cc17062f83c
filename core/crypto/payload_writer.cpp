// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/payload_writer.h"

#include "core/mime/build_error.h"
#include "core/mime/headers.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace sobre::crypto {
namespace {

    /// Passes an entity on, with parameters added to its first Content-Type.
    class MarkingDevice : public QIODevice {
    public:
        MarkingDevice(QIODevice &out, QByteArray parameters)
            : m_out(out)
            , m_parameters(std::move(parameters))
        {
            open(QIODevice::WriteOnly | QIODevice::Unbuffered);
        }
        bool isSequential() const override { return true; }
        bool isMarked() const { return m_marked; }

    protected:
        qint64 readData(char *, qint64) override { return -1; }
        qint64 writeData(const char *data, qint64 length) override
        {
            if (m_marked)
                return put(QByteArray::fromRawData(data, length)) ? length : -1;
            m_held.append(data, length);
            const qsizetype at = endOfType();
            if (at < 0)
                return length;
            m_marked = true;
            m_held.insert(at, m_parameters);
            const bool done = put(m_held);
            m_held.clear();
            return done ? length : -1;
        }

    private:
        bool put(const QByteArray &octets)
        {
            if (m_out.write(octets) == octets.size())
                return true;
            setErrorString(m_out.errorString());
            return false;
        }

        // Where the field's last line ends, or -1 while that is not known yet.
        qsizetype endOfType() const
        {
            constexpr char Name[] = "content-type:";
            qsizetype at = 0;
            if (!m_held.toLower().startsWith(Name)) {
                at = m_held.toLower().indexOf(QByteArray("\r\n") + Name);
                if (at < 0)
                    return -1;
                at += 2;
            }
            while (true) {
                at = m_held.indexOf("\r\n", at);
                if (at < 0 || at + 2 >= m_held.size())
                    return -1;
                const char next = m_held[at + 2];
                if (next != ' ' && next != '\t')
                    return at;
                at += 2;
            }
        }

        QIODevice &m_out;
        QByteArray m_parameters;
        QByteArray m_held;
        bool m_marked = false;
    };

    // MIME-Version belongs to the letter and not to a part of it.
    QByteArray withoutVersion(QByteArray header)
    {
        const qsizetype at = header.lastIndexOf("MIME-Version:");
        const qsizetype end = at < 0 ? -1 : header.indexOf("\r\n", at);
        return end < 0 ? header : header.remove(at, end + 2 - at);
    }

    QByteArray outerFields(const QByteArray &outer)
    {
        QByteArray out;
        mime::HeaderWalk walk(outer);
        QByteArrayView name;
        QByteArrayView body;
        while (walk.next(name, body)) {
            if (name == "MIME-Version")
                continue;
            out += "HP-Outer: " + name.toByteArray() + ": " + body.trimmed().toByteArray() + "\r\n";
        }
        return out;
    }

} // namespace

Result<QByteArray> outerHeader(const mime::Draft &draft, HeaderProtection protection)
{
    if (protection == HeaderProtection::Clear)
        return mime::writeHeader(draft);
    mime::Draft outer = draft;
    outer.subject = u"..."_s;
    return mime::writeHeader(outer);
}

Result<> writePayload(const mime::Draft &draft, HeaderProtection protection, const QByteArray &outer,
                      QIODevice &out)
{
    const Result<QByteArray> inner = mime::writeHeader(draft);
    if (!inner)
        return std::unexpected(inner.error());
    const bool sealed = protection == HeaderProtection::Cipher;
    const QByteArray header = withoutVersion(*inner) + (sealed ? outerFields(outer) : QByteArray());
    if (out.write(header) != header.size())
        return mime::unreadable(out.errorString());
    MarkingDevice marking(out, sealed ? ";\r\n protected-headers=\"v1\"; hp=\"cipher\""
                                      : ";\r\n protected-headers=\"v1\"; hp=\"clear\"");
    mime::Draft shown = draft;
    if (sealed) // who knows no protected header would not see it at all
        shown.displayedSubject = draft.subject.simplified();
    const Result<> written = mime::writeEntity(shown, marking);
    if (written && !marking.isMarked())
        return mime::badInput(u"an entity without a type"_s);
    return written;
}

} // namespace sobre::crypto
