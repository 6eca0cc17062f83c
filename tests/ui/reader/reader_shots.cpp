// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the reader in its states to look at; not a test:  reader_shots FOLDER [WORDS.json]
// where WORDS.json is {"English": ["one", "many"], …}
#include "core/store/postings.h"
#include "core/store/reports.h"
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

/// A letter that was sent, and what reports said of it.
store::LetterId sentLetter(ReaderFixture &reader, const QList<store::PostedRecipient> &fates, store::PostingId &posting)
{
    store::Incoming incoming;
    incoming.folder = store::FolderId::Sent;
    incoming.account = reader.account();
    const auto id = reader.store().add(
        letter("From: Marta Vidal <marta@example.org>\nTo: Ana Ruiz <ana.ruiz@far.example>, jonas@example.net\nSubject: The keys\n"
               "Date: Sat, 21 Nov 2026 20:45:00 +0000\n\nThe keys lie with Carlos.\n"),
        incoming).value_or(store::LetterId::None);
    store::Posting proof{ .letter = id,
                          .account = reader.account(),
                          .server = u"smtp.example.org:465"_s,
                          .peer = u"203.0.113.5"_s,
                          .tls = u"TLS 1.3"_s,
                          .certificate = QByteArray(32, '\xA7'),
                          .mechanism = "SCRAM-SHA-256",
                          .time = QDateTime::currentDateTimeUtc(),
                          .size = 4711,
                          .reply = "250 2.0.0 Ok: queued as 3F2A1",
                          .queueId = u"3F2A1"_s,
                          .envelopeId = u"0123456789abcdef0123456789abcdef"_s,
                          .messageId = u"keys@example.org"_s,
                          .sender = u"marta@example.org"_s,
                          .dialogue = u"S: 220 smtp.example.org ESMTP\nC: EHLO [127.0.0.1]\nS: 250 SIZE 31457280\nC: AUTH ****"_s,
                          .recipients = fates };
    const auto done = reader.store().write([proof](store::Database &database) { return store::postings::add(database, proof); });
    posting = done.value_or(store::PostingId::None);
    for (int i = 0; i < fates.size(); ++i) {
        const auto set = reader.store().write([posting, i, one = fates[i]](store::Database &database) {
            return store::postings::setFate(database, posting, i, one);
        });
        if (!set)
            qWarning() << "no fate";
    }
    return id;
}

store::LetterId report(ReaderFixture &reader, store::ReportState state, store::PostingId posting, store::PostedRecipient fate)
{
    const auto id = reader.add(letter("From: MAILER-DAEMON@example.org\nTo: marta@example.org\nSubject: Undelivered Mail\n"
                                      "Date: Sat, 21 Nov 2026 20:46:00 +0000\n\nI'm sorry to have to inform you that your message "
                                      "could not be delivered to one or more recipients.\n"));
    const auto done = reader.store().write([=](store::Database &database) mutable -> Result<> {
        fate.report = id;
        if (posting != store::PostingId::None)
            if (const auto set = store::postings::setFate(database, posting, 0, fate); !set)
                return set;
        if (const auto gone = store::reports::remove(database, id); !gone)
            return gone;
        if (const auto added = store::reports::add(database, { .letter = id }); !added)
            return added;
        return store::reports::settle(database, id, state, posting);
    });
    if (!done)
        qWarning() << "no report";
    return id;
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
        using store::Fate;
        store::PostingId posting = store::PostingId::None;
        const store::PostedRecipient good{ .address = u"jonas@example.net"_s, .code = 250, .status = u"2.1.5"_s,
                                           .reply = "250 2.1.5 Ok" };
        const store::PostedRecipient bad{ .address = u"ana.ruiz@far.example"_s, .code = 250, .reply = "250 2.1.5 Ok",
                                          .fate = Fate::Returned, .fateStatus = u"5.1.1"_s, .reason = u"no-such-user"_s,
                                          .diagnostic = u"550 5.1.1 <ana.ruiz@far.example>: Recipient address rejected"_s,
                                          .report = store::LetterId(1) };
        reader.pane->show({ sentLetter(reader, { good }, posting) });
        shot(reader, u"sent"_s + end);
        click(reader.pane.get(), "postingToggle");
        shot(reader, u"sent-full"_s + end);
        click(reader.pane.get(), "postingToggle");
        store::PostedRecipient late = good;
        late.fate = Fate::Delayed;
        late.until = QDateTime::currentDateTimeUtc().addSecs(7200);
        const store::LetterId two = sentLetter(reader, { bad, late }, posting);
        reader.pane->show({ two });
        shot(reader, u"fate"_s + end);
        click(reader.pane.get(), "showEvidence");
        shot(reader, u"fate-evidence"_s + end);
        reader.pane->show({ report(reader, store::ReportState::Matched, posting, bad) });
        shot(reader, u"returned"_s + end);
        reader.pane->show({ report(reader, store::ReportState::SomebodyElse, store::PostingId::None, {}) });
        shot(reader, u"forged"_s + end);
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
            reader.pane->show({ two });
            reader.pane->resize(380, 760);
            shot(reader, u"fate-narrow"_s);
            reader.pane->show({ store::LetterId(1) });
            reader.pane->resize(640, 620);
            font.setPointSizeF(font.pointSizeF() * 2);
            app.setFont(font);
            shot(reader, u"large"_s);
            reader.pane->show({ store::LetterId(2) });
            shot(reader, u"large-quotes"_s);
            reader.pane->show({ two });
            reader.pane->resize(640, 1100);
            shot(reader, u"fate-large"_s);
            font.setPointSizeF(font.pointSizeF() / 2);
            app.setFont(font);
        }
    }
    return 0;
}
