// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/odd_characters.h"

#include <QList>

namespace sobre::mime {

namespace {

// Cyrillic and Greek letters that common fonts draw like Latin ones.
constexpr QStringView latinLookAlikes
    = u"\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d"
      u"\u04bb\u04cf\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422"
      u"\u0425\u0405\u0406\u0408\u03bf\u03bd\u03c1\u0391\u0392\u0395\u0396\u0397"
      u"\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

// What one word holds.
struct Word {
    bool latin = false;
    bool mixable = false; // Cyrillic, Greek, Armenian, Cherokee
    bool onlyLookAlikes = true;
    int letters = 0;

    bool deceives() const { return (latin && mixable) || (letters > 1 && mixable && onlyLookAlikes); }
};

bool isWordEnd(char32_t c)
{
    return c <= U' ' || QStringView(u"@.,;:<>()\"'-_/").contains(QChar::fromUcs4(c)) || QChar::isSpace(c);
}

} // namespace

bool isHidden(char32_t c)
{
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return true;
    if (c < 0xad)
        return false;
    switch (c) {
    case 0xad: // soft hyphen
    case 0x34f:
    case 0x61c:
    case 0x115f:
    case 0x1160:
    case 0x17b4:
    case 0x17b5:
    case 0x2800: // blank Braille pattern
    case 0x3164: // Hangul filler
    case 0xfeff:
    case 0xffa0:
        return true;
    default:
        break;
    }
    return (c >= 0x180b && c <= 0x180f) || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xfff0 && c <= 0xfffb)
        || (c >= 0x1bca0 && c <= 0x1bca3) || (c >= 0x1d173 && c <= 0x1d17a) || (c >= 0xe0000 && c <= 0xe0fff);
}

bool holdsHidden(QStringView text)
{
    for (const char32_t c : text.toUcs4()) {
        // Emoji need the joiner and the variation selector: common, and no sign of deceit.
        if (isHidden(c) && c != 0x200d && c != 0xfe0f && c != 0xfe0e && c != U'\t')
            return true;
    }
    return false;
}

QString withoutHidden(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\r' || c == U'\n' || c == U'\t' || c == U'\0' || c == 0x2028 || c == 0x2029
            || QChar::category(c) == QChar::Separator_Space)
            out += u' ';
        else if (!isHidden(c))
            out += QChar::fromUcs4(c);
    }
    return out;
}

bool looksLikeOther(QStringView text)
{
    Word word;
    for (const char32_t c : text.toUcs4()) {
        if (c >= 0xff01 && c <= 0xff5e && c != 0xff0c && !QChar::isLetterOrNumber(c))
            return true; // a full-width at-sign or dot is never meant well
        if (isWordEnd(c)) {
            if (word.deceives())
                return true;
            word = {};
            continue;
        }
        if (!QChar::isLetter(c))
            continue;
        ++word.letters;
        const QChar::Script script = QChar::script(c);
        word.latin |= script == QChar::Script_Latin;
        word.mixable |= script == QChar::Script_Cyrillic || script == QChar::Script_Greek
            || script == QChar::Script_Armenian || script == QChar::Script_Cherokee;
        // Latin letters outside living alphabets with a dot or hook that is easily overlooked
        if (word.latin && ((c >= 0x250 && c <= 0x2af) || (c >= 0x1e00 && c <= 0x1e9f)))
            return true;
        word.onlyLookAlikes &= c < 0x10000 && latinLookAlikes.contains(QChar(static_cast<char16_t>(c)));
    }
    return word.deceives();
}

} // namespace sobre::mime
