// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace sobre::test {

/// Counts where we agree with what another project expects of its own letters, one line a set.
class Agreement {
public:
    /// `difference` is empty where we agree; it names the file and what differs.
    void add(const QString &set, const QString &file, const QString &difference);
    /// The table for people, printed by the test.
    void print() const;
    /// How many agree, out of how many.
    qsizetype agreed(const QString &set) const { return m_sets.value(set).agreed; }
    qsizetype total(const QString &set) const { return m_sets.value(set).total; }
    QStringList sets() const { return m_sets.keys(); }

private:
    struct Set {
        qsizetype agreed = 0;
        qsizetype total = 0;
        QStringList differences;
    };
    QMap<QString, Set> m_sets;
};

/// Where the letters of other projects lie (SOBRE_CORPORA); empty if they are not here.
QString corporaFolder();

/// Every file below a folder of the corpora, sorted.
QStringList filesBelow(const QString &folder);

QByteArray contentOf(const QString &file);

/// The first place where two texts differ, for a person.
QString firstDifference(const QString &ours, const QString &theirs);

} // namespace sobre::test
