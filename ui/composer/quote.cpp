// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/quote.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sobre::ui {

namespace {

constexpr qsizetype MostQuoted = 200'000; // characters; who quotes more attaches

bool isSignatureMark(const QString &line)
{
    return line == "-- "_L1 || line == "--"_L1;
}

/// The first line of the quotation that follows, with the words right above it that say whose it is.
qsizetype quotationAfter(const QStringList &lines, qsizetype from)
{
    qsizetype at = from;
    while (at < lines.size() && !lines.at(at).startsWith(u'>'))
        ++at;
    if (at == lines.size())
        return at;
    qsizetype introduction = at;
    while (introduction > from + 1 && lines.at(introduction - 1).trimmed().isEmpty())
        --introduction;
    while (introduction > from + 1 && !lines.at(introduction - 1).trimmed().isEmpty())
        --introduction;
    return introduction > from + 1 ? introduction : at;
}

} // namespace

QString withoutSignature(const QString &text)
{
    QStringList lines = text.split(u'\n');
    const auto mark = std::ranges::find_if(lines, isSignatureMark);
    if (mark == lines.end())
        return text;
    const qsizetype from = mark - lines.begin();
    lines.remove(from, quotationAfter(lines, from) - from);
    return lines.join(u'\n');
}

QString beginningOf(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : text.left(length) + u"\n[…]"_s;
}

QString quoted(const QString &text)
{
    QStringList lines = beginningOf(text, MostQuoted).split(u'\n');
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    for (QString &line : lines) {
        while (line.endsWith(u' '))
            line.chop(1);
        line.prepend(line.isEmpty() || line.startsWith(u'>') ? u">"_s : u"> "_s);
    }
    return lines.join(u'\n');
}

bool hasQuote(const QString &text)
{
    return std::ranges::any_of(QStringView(text).split(u'\n'), [](QStringView line) {
        return line.startsWith(u'>') || line.startsWith("----------"_L1);
    });
}

QString withoutQuote(const QString &text, const QString &quote)
{
    if (!quote.isEmpty() && text.contains(quote)) {
        QString rest = text;
        rest.remove(quote);
        if (!hasQuote(rest))
            return rest;
    }
    QStringList own;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith("----------"_L1))
            break;
        if (!line.startsWith(u'>'))
            own.append(line);
        // The words above the first quoted line say whose they are, and when they were written.
        else if (!own.isEmpty() && own.constLast().endsWith(u':'))
            own.removeLast();
    }
    return own.join(u'\n');
}

QString ownText(const QString &text)
{
    QStringList own;
    for (const QString &line : text.split(u'\n')) {
        if (isSignatureMark(line) || line.startsWith("----------"_L1))
            break;
        if (!line.startsWith(u'>'))
            own.append(line);
    }
    return own.join(u'\n');
}

} // namespace sobre::ui
