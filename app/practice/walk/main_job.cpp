// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/walk/main_job.h"

#include "app/practice/people.h"
#include "app/practice/walk/hands.h"
#include "ui/composer/composer_window.h"
#include "ui/desk/main_window.h"
#include "ui/outbox/outbox_pane.h"
#include "ui/reader/reader_pane.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace sobre::practice {
namespace {

using namespace hands;
using store::FolderId;
using namespace std::chrono_literals;

constexpr char16_t LampSubject[] = u"Re: The lamp is lit again";
constexpr char16_t TideSubject[] = u"Tide table and a map of the wall";
constexpr char16_t FileName[] = u"packing-list.txt";
constexpr char16_t SealedSubject[] = u"..."; ///< of every letter whose subject is sealed

void demand(bool isSo, const QString &reason)
{
    if (!isSo)
        throw Failure{ reason };
}

} // namespace

MainJob::MainJob(Desktop &desktop, Facts facts)
    : m_desktop(desktop), m_facts(std::move(facts)), m_letters(m_facts.letters)
{
}

QList<Step> MainJob::steps()
{
    const auto composer = [this]() -> QWidget * { return m_desktop.composer(); };
    QList<Step> steps{
        { u"Get mail"_s, [this] { return getMail(); } },
        { u"Read a letter"_s, [this] { return readLetter(); } },
        { u"Save its file"_s, [this] { return saveFile(); } },
        { u"Answer with a file"_s, [this] { return answer(); }, composer },
        { u"Send it"_s, [this] { return send(); } },
        { u"Get the answer"_s, [this] { return fetchAnswer(); } },
        { u"Open the answer"_s, [this] { return openAnswer(); } },
    };
    if (m_facts.sealing) {
        steps += {
            { u"Use the key that is offered"_s, [this] { return useKey(); } },
            { u"Open what was sealed"_s, [this] { return openSealed(); } },
            { u"Notice what was changed"_s, [this] { return noticeChange(); } },
            { u"Seal a letter"_s, [this] { return seal(); }, composer },
            { u"Send it sealed"_s, [this] { return send(); } },
            { u"Get the sealed answer"_s, [this] { return fetchAnswer(); } },
            { u"Open the sealed answer"_s, [this] { return openSealedAnswer(); } },
        };
    }
    steps += {
        { u"Write to nobody"_s, [this] { return writeToNobody(); }, composer },
        { u"Send it as well"_s, [this] { return send(); } },
        { u"Get the bounce"_s, [this] { return fetchBounce(); } },
        { u"Read why it came back"_s, [this] { return readBounce(); } },
    };
    return steps;
}

QString MainJob::getMail()
{
    until(
        u"%1 letters"_s.arg(m_letters), [this] { return m_desktop.count(FolderId::Inbox) >= m_letters; },
        60s);
    demand(m_desktop.count(FolderId::Inbox) == m_letters,
           u"There are %1 letters instead of %2."_s.arg(m_desktop.count(FolderId::Inbox)).arg(m_letters));
    return u"%1 letters"_s.arg(m_letters);
}

QString MainJob::readLetter()
{
    m_desktop.openLetter(QString::fromUtf16(TideSubject));
    until(u"its text"_s, [this] { return sees(m_desktop.reader(), u"The goat is dry at all times."_s); });
    demand(sees(m_desktop.reader(), u"office@harbour.example"_s), u"The sender's address is not shown."_s);
    until(u"the letter among those that were read"_s, [this] { return m_desktop.unread() == m_letters - 1; });
    demand(sees(m_desktop.reader(), u"no sign of TLS on one step"_s),
           u"It is not said that one hop had no TLS."_s);
    demand(sees(m_desktop.reader(), u"tides.csv"_s) && sees(m_desktop.reader(), u"map.pdf"_s),
           u"Its files are not shown."_s);
    return u"from office@harbour.example, two files, one hop without TLS"_s;
}

QString MainJob::saveFile()
{
    const QString saved = m_facts.files + u"/tides.csv"_s;
    click(m_desktop.reader(), u"saveAttachment"_s);
    chooseFile(saved);
    until(u"the file"_s, [&] { return QFileInfo(saved).size() > 0; }); // it is there before it is written
    QFile file(saved);
    demand(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("day;time;water;metres"),
           u"The file is not what was sent."_s);
    return u"tides.csv, %1 bytes"_s.arg(file.size());
}

QString MainJob::answer()
{
    QFile file(m_facts.files + u'/' + QString::fromUtf16(FileName));
    demand(file.open(QIODevice::WriteOnly) && file.write("soup spoon\ntorch\nsocks for the goat\n") > 0,
           u"No file can be written."_s);
    file.close();
    m_desktop.openLetter(QString::fromUtf16(LampSubject));
    press(Qt::Key_R, Qt::ControlModifier);
    ui::ComposerWindow &composer = m_desktop.newComposer();
    auto *body = composer.findChild<QPlainTextEdit *>();
    until(u"the quotation"_s, [&] { return body->toPlainText().contains(u"> come on Saturday"_s); });
    until(u"the focus on the text"_s, [&] { return body->hasFocus(); });
    type(u"Dear Inés, we come on Saturday, all three of us. Here is what we bring."_s);
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    chooseFile(file.fileName());
    activate(composer);
    until(u"the file in the letter"_s,
          [&] { return composer.findChild<QWidget *>() && sees(composer, u"Re: The lamp is lit again"_s); });
    return u"to %1, with %2"_s.arg(keyHolder().mailbox.address, QString::fromUtf16(FileName));
}

QString MainJob::handOver()
{
    activate(*m_desktop.composer());
    press(Qt::Key_Return, Qt::ControlModifier);
    until(u"the end of the window for writing"_s, [this] { return !m_desktop.composer(); });
    until(u"the letter in the outbox"_s, [this] { return m_desktop.count(FolderId::Outbox) == 1; });
    const int sent = m_desktop.count(FolderId::Sent);
    m_desktop.openFolder(FolderId::Outbox);
    until(u"the time in which it can be taken back"_s,
          [this] { return sees(m_desktop.outbox(), u"Leaves in"_s); });
    until(u"the letter among those that were sent"_s, [&] {
        return m_desktop.count(FolderId::Sent) == sent + 1 && m_desktop.count(FolderId::Outbox) == 0;
    });
    until(u"the words of the server"_s, [this] { return sees(m_desktop.outbox(), u"queued as"_s); });
    demand(sees(m_desktop.outbox(), u"Handed over to"_s),
           u"The outbox does not say that it was handed over."_s);
    return u"handed over to localhost"_s;
}

QString MainJob::send()
{
    return handOver();
}

QString MainJob::fetchAnswer()
{
    m_desktop.openFolder(FolderId::Inbox);
    m_desktop.getMail(++m_letters);
    return u"%1 letters"_s.arg(m_letters);
}

QString MainJob::openAnswer()
{
    m_desktop.openLetter(QString::fromUtf16(LampSubject));
    until(u"what Inés answers"_s, [this] { return sees(m_desktop.reader(), u"the afternoon boat"_s); });
    demand(sees(m_desktop.reader(), u"“%1” arrived in one piece"_s.arg(QString::fromUtf16(FileName))),
           u"She did not get the file."_s);
    return u"she got the file in one piece"_s;
}

QString MainJob::useKey()
{
    click(m_desktop.reader(), u"Use it"_s);
    until(u"the end of the offer"_s, [this] { return !button(m_desktop.reader(), u"Use it"_s); });
    return u"the key of %1"_s.arg(keyHolder().mailbox.address);
}

QString MainJob::openSealed()
{
    m_desktop.openLetter(QString::fromUtf16(SealedSubject), u"under the blue pot"_s);
    demand(sees(m_desktop.reader(), u"Where the spare key is"_s), u"Its true subject is not shown."_s);
    return u"its subject was sealed too"_s;
}

QString MainJob::noticeChange()
{
    m_desktop.openLetter(u"The bill for the rope"_s);
    until(u"a word about the signature"_s,
          [this] { return sees(m_desktop.reader(), u"The text does not fit its signature."_s); });
    return u"the text does not fit its signature"_s;
}

QString MainJob::seal()
{
    m_desktop.openLetter(QString::fromUtf16(LampSubject));
    press(Qt::Key_R, Qt::ControlModifier);
    ui::ComposerWindow &composer = m_desktop.newComposer();
    auto *body = composer.findChild<QPlainTextEdit *>();
    until(u"the focus on the text"_s,
          [&] { return body->hasFocus() && body->toPlainText().contains(u"afternoon boat"_s); });
    type(u"This one is for you alone: we also bring a cake."_s);
    until(u"the switch “Seal”"_s, [&] { return button(composer, u"Seal"_s) != nullptr; });
    if (!button(composer, u"Seal"_s)->isChecked())
        click(composer, u"Seal"_s);
    until(u"the button “Seal and send”"_s, [&] {
        return button(composer, u"Seal and send"_s) && button(composer, u"Seal and send"_s)->isEnabled();
    });
    return u"to %1"_s.arg(keyHolder().mailbox.address);
}

QString MainJob::openSealedAnswer()
{
    m_desktop.openLetter(QString::fromUtf16(SealedSubject), u"It was sealed, and my key opened it."_s);
    return u"sealed both ways"_s;
}

QString MainJob::writeToNobody()
{
    activate(m_desktop.main());
    press(Qt::Key_N, Qt::ControlModifier);
    ui::ComposerWindow &composer = m_desktop.newComposer();
    type(QString::fromLatin1(NobodyAddress));
    press(Qt::Key_Tab);
    const QList<QLineEdit *> lines = composer.findChildren<QLineEdit *>();
    const auto found = std::ranges::find(lines, u"Subject"_s, &QLineEdit::accessibleName);
    QLineEdit *subject = found == lines.end() ? nullptr : *found;
    demand(subject != nullptr, u"There is no field for the subject."_s);
    subject->setFocus();
    type(u"Is anybody there?"_s);
    composer.findChild<QPlainTextEdit *>()->setFocus();
    type(u"I only want to know who lives behind this address."_s);
    return u"to %1"_s.arg(QLatin1StringView(NobodyAddress));
}

QString MainJob::fetchBounce()
{
    return fetchAnswer();
}

QString MainJob::readBounce()
{
    m_desktop.openLetter(u"Undelivered Mail Returned to Sender"_s);
    until(u"the address that does not exist"_s,
          [this] { return sees(m_desktop.reader(), QString::fromLatin1(NobodyAddress)); });
    demand(sees(m_desktop.reader(), u"5.1.1"_s), u"The reason is not shown."_s);
    return u"%1 does not exist"_s.arg(QLatin1StringView(NobodyAddress));
}

} // namespace sobre::practice
