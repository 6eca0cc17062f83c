// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace sobre {

void installLanguage(QCoreApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    auto *words = new QTranslator(&application);
    if (words->load(locale, u"sobre"_s, u"_"_s, u":/i18n"_s) || words->load(u":/i18n/sobre_en.qm"_s))
        QCoreApplication::installTranslator(words);
}

} // namespace sobre
