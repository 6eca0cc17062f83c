// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/made_up_box.h"

#include "tests/screenshots/made_up_mail.h"

namespace sobre::screenshots {

MadeUpBox::MadeUpBox()
{
    for (const MadeUpLetter &letter : madeUpMail())
        m_letters += Lying {.uid = "letter" + QByteArray::number(m_letters.size() + 1), .size = quint64(letter.raw().size()), .raw = letter.raw()};
}

QList<MadeUpBox::Lying> MadeUpBox::letters() const
{
    const std::scoped_lock lock(m_mutex);
    return m_letters;
}

void MadeUpBox::set(const QList<Lying> &letters)
{
    const std::scoped_lock lock(m_mutex);
    m_letters = letters;
}

void MadeUpBox::remove(const QByteArray &uid)
{
    const std::scoped_lock lock(m_mutex);
    m_letters.removeIf([&uid](const Lying &letter) { return letter.uid == uid; });
}

void MadeUpBox::setKnown(const QByteArrayList &commands)
{
    const std::scoped_lock lock(m_mutex);
    m_known = commands;
}

bool MadeUpBox::knows(const QByteArray &command) const
{
    const std::scoped_lock lock(m_mutex);
    return m_known.contains(command);
}

QList<MadeUpBox::Lying> madeUpWaiting()
{
    const auto lying = [](const QByteArray &uid, const MadeUpLetter &letter, quint64 size = 0) {
        const QByteArray raw = letter.raw();
        return MadeUpBox::Lying {.uid = uid, .size = size > 0 ? size : quint64(raw.size()), .raw = raw};
    };
    QByteArray program = MadeUpLetter {.date = "2026-11-21 21:31", .from = "", .subject = "Invoice 4711", .text = "MZ"}.raw();
    program.replace("From: \r\n", "");
    program.replace("Content-Type: text/plain; charset=utf-8", "Content-Type: application/octet-stream; name=\"invoice.pdf.exe\"\r\nContent-Disposition: attachment");
    return {
        lying("wait1", {.date = "2026-11-21 21:29", .from = "Jonas Weber <jonas@example.net>", .subject = "The whole film of the regatta", .text = "Here it is."}, 48'300'000),
        lying("wait2", {.date = "2026-11-21 21:30", .from = "\"service@bank.example\" <x91@mailer.example>", .subject = "Your account was suspended", .text = "Log in."}, 5120),
        {.uid = "wait3", .size = 310'000, .raw = program},
        lying("wait4", {.date = "2026-11-21 21:33", .from = "Confederación de Asociaciones de Vecinos del Puerto y de la Ribera <secretaria@vecinos.example>",
                        .subject = "Convocatoria de la asamblea general extraordinaria: orden del día, documentos que se votan y cómo llegar si viene alguien de fuera",
                        .text = "Todo va adjunto."}, 1'740'000),
        lying("wait5", {.date = "2026-11-21 21:35", .from = "Rini Wijaya <rini@example.test>", .subject = "Foto-foto syukuran", .text = "Ini fotonya."}, 23'400'000),
        lying("wait6", {.date = "2026-11-21 21:38", .from = "Dr. Helen Okafor <helen@praxis.example>", .subject = "One more thing about Thursday",
                        .text = "Bring the sheet of last year if you still have it.\n\nHelen"}),
    };
}

} // namespace sobre::screenshots
