// SPDX-License-Identifier: GPL-3.0-or-later
// A tool to look at what the composer says of envelopes; not a test. sealing_pictures DIRECTORY [WORDS], as composer_pictures.
#include "sealing_test.h"

#include "core/store/key_people.h"

#include <QTranslator>

using namespace sobre;
using namespace sobre::ui;
using namespace sobre::ui::test;

namespace {

class Words : public QTranslator {
public:
    explicit Words(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (const QList<QByteArray> two = line.split('\t'); two.size() == 2)
                m_words.insert(two.at(0), QString::fromUtf8(two.at(1)));
        }
    }
    bool isEmpty() const override { return m_words.isEmpty(); }
    QString translate(const char *, const char *source, const char *, int) const override { return m_words.value(source); }

private:
    QHash<QByteArray, QString> m_words;
};

class Pictures : public SealingTest {
    Q_OBJECT
public:
    void draw(look::Theme &theme, const QString &folder)
    {
        for (const auto mode : { look::Theme::Mode::Light, look::Theme::Mode::Dark }) {
            theme.setMode(mode);
            m_suffix = folder + (mode == look::Theme::Mode::Dark ? u"/%1-dark.png"_s : u"/%1-light.png"_s);
            beginSealing();
            all();
            endSealing();
        }
    }

private:
    ComposerWindow *to(const QStringList &people, const QString &text = u"Hi,\n\nthe door code is the one we agreed on."_s)
    {
        Writing writing{ .subject = u"Door code and member list"_s, .text = text };
        for (const QString &one : people)
            writing.to.append({ one.section(u'@', 0, 0), one });
        ComposerWindow *window = open(writing);
        window->resize(900, 680);
        QTest::qWait(300);
        return window;
    }
    void grab(ComposerWindow *window, const QString &name)
    {
        QTest::qWait(300);
        window->grab().save(m_suffix.arg(name));
        window->close();
        QTest::qWait(100);
    }
    void all()
    {
        const QString ana = u"ana@example.net"_s, helen = u"helen@example.com"_s, carlos = u"carlos@taller-pena.example"_s;
        grab(to({ ana, helen }), u"postcard"_s);
        ComposerWindow *window = to({ ana, helen });
        pressSeal(window);
        grab(window, u"envelope"_s);
        window = to({ ana, helen, carlos });
        pressSeal(window);
        grab(window, u"blocked"_s);
        m_fixture->people().add({ .address = carlos, .fingerprint = QString(40, u'D'), .octets = "no key" });
        m_fixture->people().add({ .address = ana, .fingerprint = QString(40, u'E'), .octets = "no key" });
        QTest::qWait(300);
        grab(to({ carlos }), u"offered"_s);
        window = to({ ana, helen, carlos });
        pressSeal(window);
        grab(window, u"blocked-offered"_s);
        window = to({ ana });
        pressSeal(window);
        grab(window, u"envelope-other-key"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        (void)m_fixture->profile().write([=](store::Database &database) {
            Result<> done = store::key_people::sawAutocrypt(database, helen, now.addDays(-60), QString(40, u'C'), true);
            done = done ? store::key_people::sawLetter(database, helen, now) : done;
            done = done ? store::key_people::setWish(database, ana, store::SealWish::Ask) : done;
            return done ? store::key_people::gotEnvelope(database, { u"petra@far-away.example"_s }, now) : done;
        });
        grab(to({ helen }), u"discouraged"_s);
        grab(to({ ana }), u"undecided"_s);
        grab(to({ u"petra@far-away.example"_s }), u"no-downgrade"_s);
        window = to({ helen }, u"My card is 4242 4242 4242 4242, my DNI 12345678Z."_s);
        QTest::keyClick(ComposerFixture::body(window), Qt::Key_Return, Qt::ControlModifier);
        grab(window, u"sensitive"_s);
        window = open({ .kind = Writing::Kind::Reply, .about = sealedLetter() });
        window->resize(900, 680);
        pressSeal(window);
        grab(window, u"quote"_s);
    }

    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QCA::Initializer qca;
    look::Theme theme(application);
    Words words(application.arguments().value(2));
    QCoreApplication::installTranslator(&words);
    Pictures pictures;
    pictures.draw(theme, application.arguments().value(1));
    return 0;
}

#include "sealing_pictures.moc"
