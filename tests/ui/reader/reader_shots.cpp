// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the reader in its states to look at; not a test:  reader_shots FOLDER [WORDS.json]
// where WORDS.json is {"English": ["one", "many"], …}
#include "tests/support/wait_until.h"
#include "tests/ui/reader/reader_fixture.h"
#include "tests/ui/reader/sample_letters.h"
#include "ui/look/theme.h"
#include "ui/reader/files_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTranslator>
#include <QtCrypto>

using namespace sobre;
using namespace sobre::ui::test;
using namespace Qt::StringLiterals;

namespace {

void settle(int milliseconds = 250)
{
    QTest::qWait(milliseconds);
}

void click(QWidget *in, const char *name)
{
    if (auto *button = in->findChild<QAbstractButton *>(QString::fromLatin1(name)))
        button->click();
}

QByteArray files()
{
    QByteArray text
        = "From: \"security@bank.example\" <x91@mailer.example>\nTo: marta@example.org\n"
          "Subject: Your account and a rather long subject that goes on and on until it needs a second "
          "line of the header card\nDate: Fri, 20 Nov 2026 08:00:00 +0000\nMIME-Version: 1.0\n"
          "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the files.\n";
    for (const char *name : { "invoice.pdf", "invoice.pdf.exe",
                              "photo-of-the-harbour-in-the-evening-light.jpg", "table.ods", "run.sh" })
        text += "--b\nContent-Type: application/octet-stream; name=\"" + QByteArray(name)
            + "\"\nContent-Disposition: attachment; filename=\"" + name
            + "\"\nContent-Transfer-Encoding: base64\n\n" + QByteArray(4000, 'y').toBase64() + "\n";
    return letter(text); // without its end: damaged
}

class Words : public QTranslator {
public:
    explicit Words(const QString &file)
    {
        QFile json(file);
        if (json.open(QFile::ReadOnly))
            m_words = QJsonDocument::fromJson(json.readAll()).object();
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        const QJsonArray forms = m_words.value(QString::fromUtf8(source)).toArray();
        return forms.isEmpty() ? QString() : forms.at(n == 1 || forms.size() == 1 ? 0 : 1).toString();
    }

private:
    QJsonObject m_words;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication::setStyle(u"fusion"_s);
    QApplication app(argc, argv);
    const QCA::Initializer qca;
    look::Theme theme(app);
    Words words(app.arguments().value(2));
    app.installTranslator(&words);
    const QString folder = app.arguments().value(1);
    QFont font = app.font();
    const auto shot = [&](ReaderFixture &reader, const QString &name) {
        settle();
        reader.pane->grab().save(folder + u'/' + name + u".png"_s);
    };
    for (const bool dark : { false, true }) {
        theme.setMode(dark ? look::Theme::Mode::Dark : look::Theme::Mode::Light);
        const QString end = dark ? u"-dark"_s : u"-light"_s;
        ReaderFixture reader;
        reader.settings().setValue(u"reader/routeOpen"_s, true);
        reader.reopen();
        reader.pane->resize(788, 840);
        shot(reader, u"hints"_s + end);
        reader.pane->show({ reader.add(doorCode()) });
        shot(reader, u"door"_s + end);
        reader.pane->show({ reader.add(quotes()) });
        shot(reader, u"quotes"_s + end);
        click(reader.pane.get(), "details");
        reader.pane->findAction()->trigger();
        settle();
        if (auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            field->setText(u"roof"_s);
        shot(reader, u"find"_s + end);
        reader.pane->show({ reader.add(newsletter("cinema.example")) });
        shot(reader, u"html"_s + end);
        reader.pane->show({ reader.add(files()) });
        shot(reader, u"files"_s + end);
        reader.pane->show({ store::LetterId(1), store::LetterId(2), store::LetterId(3) });
        shot(reader, u"several"_s + end);
        reader.pane->show({ store::LetterId(4711) });
        shot(reader, u"gone"_s + end);
        if (!dark) {
            reader.pane->show({ store::LetterId(1) });
            reader.pane->resize(1040, 700);
            shot(reader, u"wide"_s);
            reader.pane->resize(380, 700);
            shot(reader, u"narrow"_s);
            reader.pane->resize(640, 620);
            font.setPointSizeF(font.pointSizeF() * 2);
            app.setFont(font);
            shot(reader, u"large"_s);
            reader.pane->show({ store::LetterId(2) });
            shot(reader, u"large-quotes"_s);
            font.setPointSizeF(font.pointSizeF() / 2);
            app.setFont(font);
        }
    }
    return 0;
}
