// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/build_address.h"
#include "core/mime/build_error.h"
#include "core/mime/prepare_header.h"

#include <algorithm>

namespace sobre::mime {

namespace {

std::unexpected<MailError> bad(const QByteArray &piece)
{
    return badInput(QString::fromUtf8(piece.left(200)).simplified(), MailError::Scope::Recipient);
}

/// "root", "www-data": a user of this computer.
bool isLocalName(QByteArrayView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

/// Walks over an address list (RFC 5322 section 3.4) once.
class AddressListReader {
public:
    AddressListReader(const QByteArray &value, const QString &local) : m_value(value), m_local(local) { }

    Result<QList<QByteArray>> read()
    {
        while (m_at < m_value.size()) {
            const char c = m_value[m_at];
            bool good = true;
            if (c == '(') {
                good = skipComment();
            } else if (c == '"') {
                good = readQuoted();
            } else if (c == '<') {
                good = readAngle();
            } else if (c == ',' || c == ';') {
                good = endAddress() && (c == ',' || m_inGroup);
                m_inGroup = m_inGroup && c == ',';
                ++m_at;
            } else if (c == ':' && !m_inGroup && !m_angle && !m_words.contains('@')) {
                m_inGroup = true;
                m_words.clear();
                ++m_at;
            } else {
                m_words += c;
                ++m_at;
            }
            if (!good)
                return bad(m_value.sliced(std::min(m_start, m_value.size() - 1)));
        }
        if (!endAddress())
            return bad(m_value.sliced(std::min(m_start, m_value.size() - 1)));
        return m_out;
    }

private:
    bool skipComment()
    {
        int depth = 0;
        for (; m_at < m_value.size(); ++m_at) {
            const char c = m_value[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
        }
        m_words += ' ';
        return m_at++ < m_value.size();
    }

    bool readQuoted()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_value.size() && m_value[m_at] != '"')
            m_at += m_value[m_at] == '\\' ? 2 : 1;
        if (m_at >= m_value.size())
            return false;
        ++m_at;
        m_words += m_value.sliced(begin, m_at - begin);
        return true;
    }

    bool readAngle()
    {
        const qsizetype begin = ++m_at;
        bool quoted = false;
        while (m_at < m_value.size() && (quoted || m_value[m_at] != '>')) {
            if (m_value[m_at] == '"')
                quoted = !quoted;
            m_at += m_value[m_at] == '\\' ? 2 : 1;
        }
        if (m_at >= m_value.size() || m_angle)
            return false;
        m_angle = true;
        m_address = m_value.sliced(begin, m_at - begin).trimmed();
        // A route (RFC 5322 section 4.4) is obsolete and ignored.
        if (m_address.startsWith('@'))
            m_address = m_address.sliced(m_address.indexOf(':') + 1).trimmed();
        m_words.clear();
        ++m_at;
        return true;
    }

    bool endAddress()
    {
        if (!m_angle)
            m_address = m_words.trimmed();
        else if (!m_words.trimmed().isEmpty())
            return false;
        if (!m_address.isEmpty() || m_angle) {
            const bool isLocal = !m_local.isEmpty() && isLocalName(m_address);
            const Result<QByteArray> written = writtenAddress(isLocal ? m_local : QString::fromUtf8(m_address));
            if (!written)
                return false;
            m_out += *written;
        }
        m_angle = false;
        m_address.clear();
        m_words.clear();
        m_start = m_at + 1;
        return true;
    }

    const QByteArray &m_value;
    const QString &m_local;
    qsizetype m_at = 0;
    qsizetype m_start = 0; ///< of the address being read
    bool m_inGroup = false;
    bool m_angle = false;
    QByteArray m_address;
    QByteArray m_words; ///< what stands outside of angle brackets
    QList<QByteArray> m_out;
};

} // namespace

Result<QList<QByteArray>> envelopeAddresses(const QByteArray &value, const QString &local)
{
    return AddressListReader(value, local).read();
}

} // namespace sobre::mime
