// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/answers.h"

using namespace Qt::StringLiterals;

namespace sobre::practice {

Answers Answers::in(Tongue tongue)
{
    switch (tongue) {
    case Tongue::Spanish:
        return {
            u"Hola, Robin:\n\nTu carta llegó con el barco de la tarde, y la leí en el muelle, con las gaviotas de testigos."_s,
            {},
            u"Tu carta llegó cerrada y no tengo llave para abrirla. ¿Me la mandas otra vez?"_s,
            u"El archivo «%1» llegó entero: %2 bytes, los he contado."_s,
            u"Un abrazo,"_s,
            u"Escribiste:"_s,
        };
    case Tongue::Indonesian:
        return {
            u"Halo Robin,\n\nSuratmu tiba dengan kapal sore. Aku membacanya di dermaga sambil minum teh."_s,
            {},
            u"Suratmu tersegel dan aku tidak punya kuncinya. Bisa dikirim lagi?"_s,
            u"Berkas “%1” sampai utuh: %2 bita, sudah kuhitung."_s,
            u"Salam hangat,"_s,
            u"Kamu menulis:"_s,
        };
    case Tongue::English:
        break;
    }
    return {
        u"Dear Robin,\n\nyour letter came with the afternoon boat, and I read it upstairs, next to the lamp."_s,
        u"It was sealed, and my key opened it. This answer is sealed too: nobody between us can read it."_s,
        u"Your letter is sealed, but not to my key, so I cannot open it. Would you send it once more?"_s,
        u"Your file “%1” arrived in one piece: %2 bytes, I counted."_s,
        u"Yours,"_s,
        u"You wrote:"_s,
    };
}

} // namespace sobre::practice
