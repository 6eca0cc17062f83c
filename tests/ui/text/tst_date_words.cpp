// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/date_words.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sobre;

class TestDateWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDateInAList_data();
    void aDateInAList();
    void spokenAndWholeDates();
    void timesOfOtherZonesAreShownByTheLocalClock();
    void noTimeHasNoWord();
};

namespace {

// A Saturday evening.
const QDateTime now(QDate(2026, 11, 21), QTime(21, 40));

} // namespace

void TestDateWords::aDateInAList_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("britain");
    QTest::addColumn<QString>("america");
    QTest::addColumn<QString>("spain");
    QTest::addColumn<QString>("indonesia");
    const auto row = [](const char *name, QDate day, QTime time, const char *britain, const char *america,
                        const char *spain, const char *indonesia) {
        QTest::newRow(name) << QDateTime(day, time) << QString::fromUtf8(britain)
                            << QString::fromUtf8(america) << QString::fromUtf8(spain)
                            << QString::fromUtf8(indonesia);
    };
    row("now", { 2026, 11, 21 }, { 21, 28 }, "21:28", "9:28 PM", "21:28", "21.28");
    row("just after midnight", { 2026, 11, 21 }, { 0, 1 }, "00:01", "12:01 AM", "0:01", "00.01");
    row("just before midnight", { 2026, 11, 20 }, { 23, 59 }, "Yesterday", "Yesterday", "Yesterday",
        "Yesterday");
    row("two days ago", { 2026, 11, 19 }, { 8, 0 }, "Thu", "Thu", "jue", "Kam");
    row("six days ago", { 2026, 11, 15 }, { 0, 0 }, "Sun", "Sun", "dom", "Min");
    row("a week ago", { 2026, 11, 14 }, { 23, 0 }, "14 Nov", "Nov 14", "14 nov", "14 Nov");
    row("last year", { 2025, 11, 18 }, { 12, 0 }, "18 Nov 2025", "Nov 18, 2025", "18 nov 2025",
        "18 Nov 2025");
    row("tomorrow", { 2026, 11, 22 }, { 12, 0 }, "22 Nov", "Nov 22", "22 nov", "22 Nov");
}

void TestDateWords::aDateInAList()
{
    QFETCH(const QDateTime, when);
    const auto word = [&when](const char *locale) {
        // Some locales put narrow spaces before AM and PM.
        return text::dateWord(when, now, QLocale(QString::fromLatin1(locale))).replace(QChar(0x202F), u' ');
    };
    QTEST(word("en_GB"), "britain");
    QTEST(word("en_US"), "america");
    QTEST(word("es_ES"), "spain");
    QTEST(word("id_ID"), "indonesia");
}

void TestDateWords::spokenAndWholeDates()
{
    const QLocale britain(u"en_GB"_s);
    const auto spoken
        = [&](QDate day) { return text::spokenDate(QDateTime(day, QTime(20, 5)), now, britain); };
    QCOMPARE(spoken({ 2026, 11, 21 }), u"Today 20:05"_s);
    QCOMPARE(spoken({ 2026, 11, 20 }), u"Yesterday 20:05"_s);
    QCOMPARE(spoken({ 2026, 11, 19 }), u"Thursday, 19 November 2026 20:05"_s);
    QCOMPARE(text::fullDate(QDateTime({ 2026, 11, 21 }, { 20, 5 }), QLocale(u"es_ES"_s)),
             u"sábado, 21 de noviembre de 2026 20:05"_s);
}

void TestDateWords::timesOfOtherZonesAreShownByTheLocalClock()
{
    const QDateTime local({ 2026, 11, 21 }, { 20, 5 });
    QCOMPARE(text::dateWord(local.toUTC(), now.toUTC(), QLocale(u"en_GB"_s)), u"20:05"_s);
    QCOMPARE(text::dateWord(local.toOffsetFromUtc(5 * 3600), now, QLocale(u"en_GB"_s)), u"20:05"_s);
}

void TestDateWords::noTimeHasNoWord()
{
    QCOMPARE(text::dateWord({}, now), QString());
    QCOMPARE(text::spokenDate({}, now), QString());
    QCOMPARE(text::fullDate({}), QString());
}

QTEST_GUILESS_MAIN(TestDateWords)
#include "tst_date_words.moc"
