// SPDX-License-Identifier: GPL-3.0-or-later
// On every screen that scripts/screenshots draws: no words of ours are cut off or elided, none are too faint on what is
// behind them, in light and dark.
//   tst_labels_fit en|es|id FONT-FACTOR [SCREEN…]
#include "app/process.h"
#include "tests/screenshots/studio.h"
#include "tests/ui/label_check.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QMenu>
#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QtCrypto>

using namespace Qt::StringLiterals;

class tst_labels_fit : public QObject {
    Q_OBJECT
public:
    tst_labels_fit(sobre::look::Theme &theme, bool large, QStringList wanted)
        : m_theme(theme)
        , m_large(large)
        , m_wanted(std::move(wanted))
    {
    }

private slots:
    void everyScreenCanBeRead();

private:
    void look(const QString &name, QWidget &window);

    sobre::look::Theme &m_theme;
    const bool m_large;
    const QStringList m_wanted;
    QStringList m_findings;
    int m_screens = 0;
};

void tst_labels_fit::look(const QString &name, QWidget &window)
{
    if (m_large && name.contains("large-font"_L1))
        return; // that is twice as large again
    ++m_screens;
    if (m_large && !qobject_cast<QMenu *>(&window)) {
        window.resize(1280, 720); // what a font twice as large must do with
        QTest::qWait(50);
    }
    for (const QString &one : sobre::ui::test::cutWords(window))
        m_findings += name + u": "_s + one;
    if (!m_large)
        return; // strokes of a small font are blurred
    using Mode = sobre::look::Theme::Mode;
    for (const Mode mode : {Mode::Dark, Mode::Light}) {
        m_theme.setMode(mode);
        QTest::qWait(20);
        for (const QString &one : sobre::ui::test::faintWords(window))
            m_findings += name + (mode == Mode::Dark ? u" (dark): "_s : u": "_s) + one;
    }
}

void tst_labels_fit::everyScreenCanBeRead()
{
    using namespace sobre::screenshots;
    {
        Studio studio([this](const QString &name, QWidget &window) { look(name, window); }, m_wanted);
        takeMain(studio);
        takeStates(studio);
        takeComposer(studio);
        takeAccounts(studio);
        takeCounter(studio);
        takeTransfer(studio);
        takeSending(studio);
        takeKeys(studio);
    }
    qInfo() << m_screens << "screens";
    QVERIFY(m_screens >= (m_wanted.isEmpty() ? 40 : 1));
    m_findings.removeDuplicates();
    for (const QString &one : std::as_const(m_findings))
        qInfo().noquote() << one;
    QVERIFY2(m_findings.isEmpty(), qPrintable(u"%1 findings"_s.arg(m_findings.size())));
}

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    sobre::beginProcess();
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QCA::Initializer security;
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        qFatal("usage: tst_labels_fit en|es|id FONT-FACTOR [SCREEN...]");
    const bool large = arguments[2].toDouble() > 1.5;
    QApplication::setFont(QFont(u"Noto Sans"_s, large ? 20 : 10));
    const QLocale language(arguments[1] == "en"_L1 ? u"en_GB"_s : arguments[1]);
    QLocale::setDefault(language);
    QTranslator words;
    if (!words.load(language, u"sobre"_s, u"_"_s, QStringLiteral(SOBRE_QM_DIR)))
        qFatal("no words of this language");
    QApplication::installTranslator(&words);
    sobre::look::Theme theme(application);
    theme.setMode(sobre::look::Theme::Mode::Light);
    tst_labels_fit test(theme, large, arguments.sliced(3));
    return QTest::qExec(&test, QStringList {arguments[0], u"-maxwarnings"_s, u"0"_s});
}

#include "tst_labels_fit.moc"
