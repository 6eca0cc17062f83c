// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>

namespace sobre::tests {

/// How many files of other projects' sets a test holds. The sets lie where SOBRE_CORPORA says; the denominator is what
/// lies on the disk, so a file that nobody has looked at is a row, and fails.
class CorpusCount {
public:
    /// `exceptions`: files that ask for something Sobre does not do, and why a stranger may accept that.
    explicit CorpusCount(QMap<QByteArray, const char *> exceptions) : m_exceptions(std::move(exceptions)) { }

    /// Empty: SOBRE_CORPORA is not set.
    QString root() const;
    /// A row for each file of the set (column "file": relative to `folder`), and for each of `known` that is missing.
    void addRows(const QString &folder, const QList<QByteArray> &known,
                 const std::function<bool(const QString &path)> &isOurs);

    /// Of the function that runs: this file held, unless the test has failed meanwhile.
    void holds();
    bool isException(const QString &file) const { return m_exceptions.contains(file.toUtf8()); }
    /// Instead of holds().
    void doesNotApply(const QString &file);

    /// Prints "applies N of M, holds N", for each set and for all. False: more than a tenth are exceptions.
    [[nodiscard]] bool report() const;

private:
    struct Count {
        int files = 0;
        int held = 0;
        int exceptions = 0;
    };
    Count &ofThisSet();

    QMap<QByteArray, const char *> m_exceptions;
    QMap<QByteArray, Count> m_counts;
};

/// What a file holds; empty if it cannot be read.
QByteArray contentsOf(const QString &path);

} // namespace sobre::tests
