// SPDX-License-Identifier: GPL-3.0-or-later
// A tool to look at the composer; not a test. composer_pictures DIRECTORY [WORDS]
#include "composer_fixture.h"

#include "ui/composer/time_chooser.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QMenu>
#include <QTranslator>

using namespace sobre;
using namespace sobre::ui;
using namespace Qt::StringLiterals;
using test::ComposerFixture;

namespace {

/// Words of a file with lines of context, source and translation between tabs; \\n for a line's end.
class Words : public QTranslator {
public:
    explicit Words(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> three = line.split('\t');
            if (three.size() == 3)
                m_words.insert(three.at(0) + '\t' + three.at(1), QString::fromUtf8(three.at(2)));
        }
    }
    bool isEmpty() const override { return m_words.isEmpty(); }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return m_words.value(QByteArray(context) + '\t' + source);
    }

private:
    QHash<QByteArray, QString> m_words;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QCA::Initializer qca;
    auto *theme = new look::Theme(application);
    const QString folder = application.arguments().value(1);
    Words words(application.arguments().value(2));
    QCoreApplication::installTranslator(&words);
    QTemporaryDir files;
    const auto file = [&files](const QString &name, qint64 size) {
        QFile out(files.filePath(name));
        (void)(out.open(QIODevice::WriteOnly) && out.resize(size));
        return out.fileName();
    };
    ComposerFixture fixture;
    const QString text
        = u"Hi Ana, Helen,\n\nI attached the new member list. The door code is the one we agreed on the "
          "phone.\n\nMarta\n\nOn Saturday, 21 November 2026 at 20:05, Ana Ruiz wrote:\n> Could you send "
          "me the list again?\n>> It was due on Friday.\n\n-- \nMarta Vidal · Harbour association"_s;
    const auto grab = [&folder](QWidget *window, const QString &name) {
        QTest::qWait(150);
        window->grab().save(folder + u'/' + name + u".png"_s);
    };
    const auto full = [&] {
        ComposerWindow *window = fixture.open(
            { .to = { { u"Ana Ruiz"_s, u"ana@example.net"_s }, { {}, u"carlos@taller-pena.example"_s } },
              .subject = u"Door code and member list"_s,
              .text = text,
              .files = { file(u"members-2026.ods"_s, 34'000) } });
        window->resize(900, 680);
        return window;
    };
    for (const auto mode : { look::Theme::Mode::Light, look::Theme::Mode::Dark }) {
        theme->setMode(mode);
        const QString suffix = mode == look::Theme::Mode::Dark ? u"-dark"_s : u"-light"_s;
        ComposerWindow *window = full();
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_S, Qt::ControlModifier);
        ComposerFixture::body(window)->moveCursor(QTextCursor::End);
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_Backspace);
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_S, Qt::ControlModifier);
        grab(window, u"composer"_s + suffix);

        window->findChild<QAction *>(u"closedVans"_s)->trigger();
        grab(window, u"composer-vans"_s + suffix);
        auto *later = window->findChild<QMenu *>(u"laterMenu"_s);
        later->popup(window->mapToGlobal(QPoint(300, 44)));
        grab(later, u"composer-later-menu"_s + suffix);
        later->actions().constLast()->trigger();
        later->hide();
        grab(window, u"composer-later"_s + suffix);
        window->resize(560, 640);
        grab(window, u"composer-later-narrow"_s + suffix);
        window->findChild<TimeChooser *>()->close();
        window->resize(900, 680);

        ComposerFixture::head(window)->unfold(true, true);
        ComposerFixture::head(window)->bcc()->setRecipients(
            { { .name = u"Helen Park"_s, .address = u"h@example.com"_s } });
        ComposerFixture::head(window)->to()->add(LetterHead::recipientFrom(u"carlos@"_s));
        ComposerFixture::files(window)->addPaths(
            { file(u"video of the assembly in the harbour.mp4"_s, 12'400'000), file(u"a.pdf"_s, 900) });
        grab(window, u"composer-many"_s + suffix);
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_Return, Qt::ControlModifier);
        window->resize(560, 640);
        for (int number = 0; number < 9; ++number)
            ComposerFixture::files(window)->addPaths({ file(u"note %1.txt"_s.arg(number), 300) });
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_Return, Qt::ControlModifier);
        grab(window, u"composer-narrow"_s + suffix);
        window->close();

        window = fixture.open(
            { .to = { { u"Ana Ruiz"_s, u"ana@example.net"_s } }, .text = u"The list is attached.\n"_s });
        window->resize(900, 680);
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_Return, Qt::ControlModifier);
        grab(window, u"composer-asks"_s + suffix);
        window->close();

        window = fixture.open();
        window->resize(900, 680);
        grab(window, u"composer-new"_s + suffix);
        window->close();
    }
    theme->setMode(look::Theme::Mode::Light);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(font);
    ComposerWindow *window = full();
    window->resize(1280, 720);
    ComposerFixture::head(window)->unfold(true, true);
    grab(window, u"composer-font-x2"_s);
    fixture.closeAll();
    return 0;
}
