// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/build.h"

#include <QRandomGenerator>
#include <QTimeZone>

namespace sobre::tests {

using namespace Qt::StringLiterals;

/// Makes drafts with everything in them that is awkward to write, the same ones for the same seed.
class Generator {
public:
    /// The letters that are read back by programs of others.
    static constexpr quint32 Seed = 20261121;
    static constexpr int Letters = 500;

    explicit Generator(quint32 seed) : m_random(seed) { }

    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    bool chance(int percent) { return below(100) < percent; }
    template <typename T> T oneOf(const QList<T> &list) { return list[below(static_cast<int>(list.size()))]; }

    QString name()
    {
        return oneOf<QString>({
            u""_s,
            u"Ann Example"_s,
            u"Dr. B. \"Bo\" O'Neil, Jr. <x@y>"_s,
            u"back\\slash (comment)"_s,
            u"Zoë Ångström-Łódź"_s,
            u"Иван Иванович Длинное-Имя-Которое-Не-Помещается-В-Одно-Слово-Никак"_s,
            u"Ελένη Παπαδοπούλου"_s,
            u"山田太郎"_s,
            u"김철수"_s,
            u"محمد عبد الله"_s,
            u"שלום כהן"_s,
            u"สมชาย ใจดี"_s,
            u"अनिता शर्मा"_s,
            u"😀 Smile 👩‍👩‍👧"_s,
            u"=?UTF-8?Q?fake?="_s,
            u"Evil\r\nBcc: victim@far.example"_s,
            u"  spaces   inside  "_s,
            u"a very long plain name that goes on and on until it does not fit in one header line at all"_s,
        });
    }

    mime::Mailbox mailbox()
    {
        static const QList<QString> locals
            = { u"ann"_s,         u"a.b+c"_s, u"o'neil"_s,
                u"\"odd one\""_s, u"x_y-z"_s, u"12345678901234567890123456789012345678901234567890"_s };
        static const QList<QString> domains
            = { u"isp.example"_s, u"mail.far.example"_s, u"bücher.example"_s, u"[192.0.2.1]"_s };
        return { name(), oneOf(locals) + u'@' + oneOf(domains) };
    }

    QList<mime::Mailbox> mailboxes(int most)
    {
        QList<mime::Mailbox> out;
        for (int n = below(most + 1); n > 0; --n)
            out += mailbox();
        return out;
    }

    QString subject()
    {
        return oneOf<QString>({
            u""_s,
            u"Short"_s,
            u"Plain words, many of them, so that the line has to be folded somewhere in the middle of this"_s,
            u"two  spaces   and three"_s,
            u"Mixed Grüße in the middle of plain words, and then a long tail of plain words once more"_s,
            u"Съешь же ещё этих мягких французских булок да выпей чаю, съешь же ещё этих мягких булок"_s,
            u"長い件名はエンコードされた単語に分割されなければならない。長い件名はエンコードされた単語に分割される"_s,
            u"😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰😗😙😚🙂🤗🤩🤔🤨😐😑😶"_s,
            u"line\r\nX-Injected: yes\rBcc: a@b\nz\0end"_s,
            QString(300, u'x'),
            QString(1200, u'y') + u" tail"_s,
            u"=?utf-8?q?not_encoded?= really"_s,
            u"tab\there"_s,
        });
    }

    QString text()
    {
        QString out;
        for (int n = below(12); n > 0; --n) {
            out += oneOf<QString>({
                u"A line."_s,
                u""_s,
                u"From the start of a line"_s,
                u"."_s,
                u".."_s,
                u".hidden"_s,
                u"  indented"_s,
                u"trailing spaces   "_s,
                u"-- "_s,
                u"> quoted"_s,
                u">> > deeper, and long enough that it has to be broken because quotations can be long as well"_s,
                u">"_s,
                u"a paragraph that is much longer than one line can be, with words enough to be broken twice "
                u"or "
                u"thrice, since people write without line ends and let the window do the breaking for them"_s,
                QString(1500, u'w'),
                u"= equals =20 and = at the end ="_s,
                u"Grüße, Łódź, 50 €"_s,
                u"Привет, как дела? Это довольно длинная строка, которую придётся переносить где-нибудь посередине"_s,
                u"こんにちは"_s.repeated(60),
                u"tab\tin the line\t"_s,
                u"bell \a and escape \x1b[31m"_s,
                u"emoji 👩‍👩‍👧 😀"_s,
                u"word     with     gaps     that     are     long     enough     to     be     broken     within"_s,
            });
            out += oneOf<QString>({ u"\n"_s, u"\r\n"_s, u"\r"_s, u"\n"_s });
        }
        return out;
    }

    QByteArray octets()
    {
        QByteArray out(below(3) == 0 ? below(200'000) : below(300), Qt::Uninitialized);
        for (char &c : out)
            c = static_cast<char>(below(256));
        return out;
    }

    QString fileName()
    {
        return oneOf<QString>({
            u"report.pdf"_s,
            u"with space & \"quotes\".txt"_s,
            u"back\\slash;semi=colon'.txt"_s,
            u"übersicht.pdf"_s,
            u"отчёт за сентябрь две тысячи двадцать шестого года, окончательный вариант.docx"_s,
            u"報告書.pdf"_s,
            u"percent%20name%E4.txt"_s,
            u"😀.png"_s,
            QString(120, u'n') + u".bin"_s,
            u"name\r\nX-Injected: 1.txt"_s,
            u"=?x?q?y?=.txt"_s,
            u"../../etc/passwd"_s,
            u".hidden"_s,
            u"ends with a dot."_s,
            u"  spaces  around .txt "_s,
            u"it's 100% *(true)*.txt"_s,
            u"a.txt\"; name=\"evil.exe"_s,
            u"\u202Efdp.exe"_s,
            u"cafe\u0301.txt"_s,
            u"άδεια.txt"_s,
            u"ملف.pdf"_s,
            u"קובץ.doc"_s,
            u"보고서.hwp"_s,
            u"รายงาน.pdf"_s,
            u"रिपोर्ट.pdf"_s,
            u"no_extension"_s,
        });
    }

    mime::Draft draft()
    {
        mime::Draft out;
        out.from = mailbox();
        if (chance(20))
            out.sender = mailbox();
        out.to = mailboxes(4);
        out.cc = mailboxes(3);
        out.bcc = mailboxes(2);
        out.replyTo = mailboxes(1);
        out.subject = subject();
        out.text = text();
        if (chance(40))
            out.html = u"<p>"_s + text() + u"</p>"_s;
        out.messageId = mime::newMessageId(out.from.address);
        for (int n = below(100); n > 90; --n)
            out.references += u"<%1.long-enough-to-fold@list.example>"_s.arg(n);
        out.date = QDateTime::fromSecsSinceEpoch(1'700'000'000 + below(100'000'000), QTimeZone::utc());
        out.toBeSigned = chance(30);
        for (int n = below(4); n > 0; --n) {
            const QByteArray type
                = oneOf<QByteArray>({ "application/pdf", "image/png", "text/plain", "nonsense" });
            auto file = mime::OutgoingAttachment::fromBytes(fileName(), type, octets());
            if (chance(30)) {
                file.isInline = true;
                file.contentId = u"pic%1@isp.example"_s.arg(n);
            }
            out.attachments += file;
        }
        return out;
    }

private:
    QRandomGenerator m_random;
};

} // namespace sobre::tests
