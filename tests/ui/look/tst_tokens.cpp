// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/avatar.h"
#include "ui/look/palette.h"
#include "ui/look/theme.h"
#include "ui/look/tokens.h"
#include "ui/look/type.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace sobre::look;

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead_data() { themes(); }
    void everyTextCanBeRead();
    void partsOfControlsCanBeSeen_data() { themes(); }
    void partsOfControlsCanBeSeen();
    void theLowestTextPairIsKnown();
    void contrastIsTheOneOfWcag();
    void avatarsCarryWhiteInitials();
    void ordinaryPalettesAreNotHighContrast();
    void highContrastUsesThePaletteOnly();
    void themeSwitchesAtOnce();
    void typeFollowsTheDesktopsFont();

private:
    static void themes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    struct Pair {
        const char *what;
        QColor text, back;
    };
    static QList<Pair> texts(const Tokens &t)
    {
        QList<Pair> all;
        for (const QColor &back : { t.window, t.surface, t.sidebar, t.hover, t.selected }) {
            all.append({ "text", t.text, back });
            all.append({ "text2", t.text2, back });
            all.append({ "accent", t.accent, back });
        }
        for (const Tone tone : { Tone::Envelope, Tone::Postcard, Tone::Warn, Tone::Error, Tone::Info }) {
            all.append({ "strip", t.foreground(tone), t.background(tone) });
            all.append({ "state in words", t.foreground(tone), t.window });
            all.append({ "state in words", t.foreground(tone), t.surface });
            all.append({ "state on a selected row", t.foreground(tone), t.selected });
        }
        all.append({ "waiting count", t.warnFg, t.sidebar });
        all.append({ "search hit", t.text, t.warnBg });
        all.append({ "search hit in the preview", t.text2, t.warnBg });
        all.append({ "primary button", t.onAccent, t.accent });
        all.append({ "open thread's pill", t.surface, t.text2 });
        return all;
    }
};

void TestTokens::everyTextCanBeRead()
{
    QFETCH(bool, dark);
    for (const Pair &pair : texts(dark ? darkTokens() : lightTokens())) {
        const double ratio = contrast(pair.text, pair.back);
        QVERIFY2(ratio >= 4.5,
                 qPrintable(QStringLiteral("%1: %2 on %3 is %4:1")
                                .arg(QLatin1StringView(pair.what), pair.text.name(), pair.back.name())
                                .arg(ratio, 0, 'f', 2)));
    }
}

void TestTokens::partsOfControlsCanBeSeen()
{
    QFETCH(bool, dark);
    const Tokens &t = dark ? darkTokens() : lightTokens();
    for (const QColor &back : { t.window, t.surface, t.sidebar }) {
        QVERIFY(contrast(t.inputBorder, back) >= 3.0);
        QVERIFY(contrast(t.accent, back) >= 3.0); // focus ring, bar, check mark
        QVERIFY(contrast(t.quote, back) >= 3.0);
    }
    QVERIFY(contrast(t.selectedMark, t.selected) >= 3.0);
    for (const Tone tone : { Tone::Envelope, Tone::Postcard, Tone::Warn, Tone::Error, Tone::Info })
        QVERIFY(contrast(t.accent, t.background(tone)) >= 3.0); // the ring on a strip or chip
    const double field = contrast(t.inputBorder, t.surface);
    QVERIFY2(field >= 3.4 && field <= 4.8, qPrintable(QString::number(field)));
}

void TestTokens::theLowestTextPairIsKnown()
{
    double lowest = 21;
    QColor text;
    QColor back;
    for (const Tokens *t : { &lightTokens(), &darkTokens() }) {
        for (const Pair &pair : texts(*t)) {
            if (const double ratio = contrast(pair.text, pair.back); ratio < lowest) {
                lowest = ratio;
                text = pair.text;
                back = pair.back;
            }
        }
    }
    qInfo("lowest: %s on %s, %.2f:1", qPrintable(text.name()), qPrintable(back.name()), lowest);
    QVERIFY(lowest >= 4.9);
}

void TestTokens::contrastIsTheOneOfWcag()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 100), 100);
    QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
}

void TestTokens::avatarsCarryWhiteInitials()
{
    for (int i = 0; i < 200; ++i)
        QVERIFY(contrast(Qt::white, Avatar::colorOf(QStringLiteral("p%1@example.org").arg(i))) >= 4.5);
    QCOMPARE(Avatar::initialsOf(QStringLiteral("Ana Ruiz"), {}), QStringLiteral("AR"));
    QCOMPARE(Avatar::initialsOf(QStringLiteral("Dr. Helen Okafor"), {}), QStringLiteral("HO"));
    QCOMPARE(Avatar::initialsOf({}, QStringLiteral("marta@example.org")), QStringLiteral("M"));
    QCOMPARE(Avatar::initialsOf(QStringLiteral("\"<>"), {}), QString());
}

void TestTokens::ordinaryPalettesAreNotHighContrast()
{
    QPalette fusion;
    fusion.setColor(QPalette::WindowText, Qt::black);
    fusion.setColor(QPalette::Window, QColor(0xEF, 0xEF, 0xEF));
    fusion.setColor(QPalette::Text, Qt::black);
    fusion.setColor(QPalette::Base, Qt::white);
    QVERIFY(!isHighContrast(fusion));
    QVERIFY(!isHighContrast(paletteFrom(lightTokens())));
    QVERIFY(!isHighContrast(paletteFrom(darkTokens())));
    QPalette night(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::white, Qt::black,
                   Qt::black);
    QVERIFY(isHighContrast(night));
}

void TestTokens::highContrastUsesThePaletteOnly()
{
    QPalette night(Qt::white, Qt::black, Qt::white, Qt::black, Qt::gray, Qt::white, Qt::white, Qt::black,
                   Qt::black);
    night.setColor(QPalette::Highlight, Qt::yellow);
    night.setColor(QPalette::HighlightedText, Qt::black);
    const Tokens t = highContrastTokens(night);
    QCOMPARE(t.borderWidth, 2);
    QCOMPARE(t.text, QColor(Qt::white));
    QCOMPARE(t.errFg, QColor(Qt::white));
    QCOMPARE(t.surface, QColor(Qt::black));
    QCOMPARE(t.warnBg, QColor(Qt::black));
    QCOMPARE(t.selected, QColor(Qt::yellow));
    QCOMPARE(t.onSelected2, QColor(Qt::black));
    QVERIFY(t.dark);
}

void TestTokens::themeSwitchesAtOnce()
{
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(!changed.isEmpty());
    QVERIFY(tokens().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!tokens().dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), lightTokens().surface);
    QVERIFY(qApp->styleSheet().isEmpty());
    theme.setContrast(Theme::Contrast::High);
    QVERIFY(tokens().highContrast);
    theme.setContrast(Theme::Contrast::FollowSystem);
    QVERIFY(!tokens().highContrast);
}

void TestTokens::typeFollowsTheDesktopsFont()
{
    const QFont before = QApplication::font();
    QFont ten = before;
    ten.setPointSizeF(10);
    QApplication::setFont(ten);
    QCOMPARE(font(TextStyle::Heading1).pointSizeF(), 15.0);
    QCOMPARE(font(TextStyle::Heading2).pointSizeF(), 12.0);
    QCOMPARE(font(TextStyle::Caption).pointSizeF(), 9.0);
    QCOMPARE(lineHeight(ten), 21);
    QCOMPARE(scaled(18), 18);
    ten.setPointSizeF(20);
    QApplication::setFont(ten);
    QCOMPARE(font(TextStyle::Heading1).pointSizeF(), 30.0);
    QVERIFY(qAbs(scaled(18) - 36) <= 1);
    QFont pixels = before;
    pixels.setPixelSize(20);
    QCOMPARE(font(TextStyle::Heading1, pixels).pixelSize(), 30);
    QApplication::setFont(before);
}

QTEST_MAIN(TestTokens)
#include "tst_tokens.moc"
