// SPDX-License-Identifier: GPL-3.0-or-later
// A tool for tests: write_letters DIRECTORY writes the generated letters there, NUMBER.eml, and what is to be read in each,
// NUMBER.json.
#include "tests/mime/built_letter.h"
#include "tests/mime/draft_generator.h"
#include "tests/mime/expected_letter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace sobre;
using namespace sobre::tests;

namespace {

bool write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(octets) == octets.size();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDir directory(QCoreApplication::arguments().value(1));
    Generator generator(Generator::Seed);
    for (int i = 0; i < Generator::Letters; ++i) {
        const mime::Draft draft = generator.draft();
        const QString name = directory.filePath(QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')));
        const QByteArray expected = QJsonDocument(expectedLetter(draft)).toJson(QJsonDocument::Compact);
        if (!write(name + QStringLiteral(".eml"), written(draft)) || !write(name + QStringLiteral(".json"), expected))
            return 1;
    }
    return 0;
}
