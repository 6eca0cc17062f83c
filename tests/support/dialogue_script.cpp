// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dialogue_script.h"

#include <QtGlobal>

#include <algorithm>

namespace sobre::tests {

QByteArray unescaped(QByteArrayView text)
{
    QByteArray octets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            octets.append(text[i]);
            continue;
        }
        switch (const char c = text[++i]) {
        case 'r':
            octets.append('\r');
            break;
        case 'n':
            octets.append('\n');
            break;
        case 't':
            octets.append('\t');
            break;
        case '0':
            octets.append('\0');
            break;
        case 'x':
            octets.append(QByteArray::fromHex(text.sliced(i + 1, 2).toByteArray()));
            i += 2;
            break;
        default:
            octets.append(c);
        }
    }
    return octets;
}

DialogueScript::DialogueScript(const char *text) : DialogueScript(QByteArray(text)) { }

DialogueScript::DialogueScript(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    for (QByteArrayView line : lines) {
        while (line.startsWith(' '))
            line = line.sliced(1);
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QByteArray rest = line.sliced(std::min<qsizetype>(2, line.size())).toByteArray();
        if (line.size() > 1 && line[1] != ' ')
            qFatal("script: no step: %s", line.toByteArray().constData());
        switch (line[0]) {
        case 'S':
            m_steps.append({ What::Server, rest + "\r\n" });
            break;
        case 'R':
            m_steps.append({ What::Server, unescaped(rest) });
            break;
        case 'C':
            m_steps.append({ What::Client, rest });
            break;
        case 'T':
            m_steps.append({ What::Tls, {} });
            break;
        case 'B':
            m_steps.append({ What::Upload, {} });
            break;
        case 'W':
            m_steps.append({ What::Pause, {}, -1 });
            break;
        case 'P':
            m_steps.append({ What::Pause, {}, rest.toLongLong() });
            break;
        case 'X':
            m_steps.append({ What::Drop, {} });
            break;
        case 'Z':
            m_steps.append({ What::Flood, {}, rest.toLongLong() });
            break;
        default:
            qFatal("script: no step: %s", line.toByteArray().constData());
        }
    }
}

QByteArray DialogueScript::serverOctets() const
{
    QByteArray all;
    for (const Step &step : m_steps)
        all.append(step.what == What::Server ? step.octets : QByteArray());
    return all;
}

DialogueScript DialogueScript::operator+(const DialogueScript &more) const
{
    DialogueScript both = *this;
    both.m_steps.append(more.m_steps);
    return both;
}

} // namespace sobre::tests
