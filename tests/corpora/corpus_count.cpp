// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpora/corpus_count.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace sobre::tests {

QString CorpusCount::root() const
{
    return qEnvironmentVariable("SOBRE_CORPORA");
}

CorpusCount::Count &CorpusCount::ofThisSet()
{
    return m_counts[QTest::currentTestFunction()];
}

void CorpusCount::addRows(const QString &folder, const QList<QByteArray> &known,
                          const std::function<bool(const QString &)> &isOurs)
{
    QTest::addColumn<QString>("file");
    const QDir top(root() + u'/' + folder);
    QStringList files;
    for (const QByteArray &file : known)
        files.append(QString::fromUtf8(file));
    for (QDirIterator it(top.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        if (isOurs(path))
            files.append(top.relativeFilePath(path));
    }
    files.sort();
    files.removeDuplicates();
    for (const QString &file : std::as_const(files))
        QTest::newRow(qPrintable(file)) << file;
    ofThisSet().files = int(files.size());
}

void CorpusCount::holds()
{
    ofThisSet().held += QTest::currentTestFailed() ? 0 : 1;
}

void CorpusCount::doesNotApply(const QString &file)
{
    ++ofThisSet().exceptions;
    qInfo("%s does not apply: %s", qPrintable(file), m_exceptions[file.toUtf8()]);
}

bool CorpusCount::report() const
{
    const auto say = [](const QByteArray &name, const Count &count) {
        qInfo("%s: applies %d of %d, holds %d", name.constData(), count.files - count.exceptions, count.files, count.held);
    };
    Count all;
    for (auto set = m_counts.cbegin(); set != m_counts.cend(); ++set) {
        say(set.key(), *set);
        all = { all.files + set->files, all.held + set->held, all.exceptions + set->exceptions };
    }
    say("all", all);
    return all.exceptions * 10 <= all.files;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace sobre::tests
