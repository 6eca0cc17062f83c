// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement.h"

#include <QDebug>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace sobre::test {

void Agreement::add(const QString &set, const QString &file, const QString &difference)
{
    Set &counted = m_sets[set];
    ++counted.total;
    if (difference.isEmpty())
        ++counted.agreed;
    else
        counted.differences.append(file + QLatin1StringView(": ") + difference);
}

void Agreement::print() const
{
    for (auto it = m_sets.cbegin(); it != m_sets.cend(); ++it) {
        qInfo().noquote()
            << QStringLiteral("%1 %2 of %3").arg(it.key(), -34).arg(it->agreed, 4).arg(it->total);
        for (const QString &difference : it->differences)
            qInfo().noquote() << "    " << difference.left(300);
    }
}

QString corporaFolder()
{
    return qEnvironmentVariable("SOBRE_CORPORA");
}

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    files.sort();
    return files;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString firstDifference(const QString &ours, const QString &theirs)
{
    const auto [a, b] = std::ranges::mismatch(ours, theirs);
    if (a == ours.end() && b == theirs.end())
        return {};
    const qsizetype at = std::max<qsizetype>(a - ours.begin() - 20, 0);
    return QStringLiteral("at %1 ours \"%2\" theirs \"%3\"")
        .arg(a - ours.begin())
        .arg(ours.mid(at, 60), theirs.mid(at, 60))
        .replace(u'\n', u'|');
}

} // namespace sobre::test
