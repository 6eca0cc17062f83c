// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/index_text.h"

#include <QChar>

#include <algorithm>

namespace sobre::store {

namespace {

constexpr char16_t FirstAccent = 0x300;
constexpr char16_t LastAccent = 0x36f;
constexpr char16_t AccentShift = 0xe000; // into the private-use area
constexpr qsizetype MaxSpelledWords = 20'000;

bool writesNoSpaces(char32_t character)
{
    if (character < 0xe00)
        return false;
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return character == 0x30fc || character == 0xff70; // the long-vowel marks, of no script of their own
    }
}

/// Whether none of it is split or left out, but for control characters: true for most of what is written in
/// alphabets.
bool isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0xe00; });
}

bool isAccent(QChar c)
{
    return c.unicode() >= FirstAccent && c.unicode() <= LastAccent;
}

bool belongsToWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// The code point at a place, which moves behind it. Half a surrogate pair yields itself.
char32_t takeCharacter(QStringView text, qsizetype &at)
{
    const QChar c = text.at(at++);
    if (c.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(at++));
    return c.unicode();
}

/// Cheap: whether a character can carry an accent at all.
bool mayHaveAccent(QChar c)
{
    return c.unicode() >= 0xc0 && c.unicode() < 0x2000;
}

} // namespace

QByteArray forIndex(QStringView text)
{
    if (isPlain(text)) {
        QByteArray out = text.toUtf8();
        for (char &octet : out)
            octet = quint8(octet) < 0x20 ? ' ' : octet;
        return out;
    }
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype at = 0; at < text.size();) {
        const char32_t character = takeCharacter(text, at);
        if (character < 0x20 || QChar::category(character) == QChar::Other_PrivateUse) {
            out += u' ';
        } else if (writesNoSpaces(character)) {
            out += u' ';
            out += QChar::fromUcs4(character);
            out += u' ';
        } else {
            out += QChar::fromUcs4(character);
        }
    }
    return out.toUtf8();
}

QList<QStringView> wordsOf(QStringView text)
{
    QList<QStringView> words;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && belongsToWord(text.at(at)))
            continue;
        if (at > begin)
            words.append(text.sliced(begin, at - begin));
        begin = at + 1;
    }
    return words;
}

void collectSpelled(QStringView text, QSet<QString> &words)
{
    if (std::none_of(text.begin(), text.end(), mayHaveAccent))
        return;
    qsizetype begin = 0;
    bool interesting = false;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && belongsToWord(text.at(at))) {
            interesting = interesting || mayHaveAccent(text.at(at));
            continue;
        }
        if (interesting && words.size() < MaxSpelledWords) {
            const QString form = spelledForm(text.sliced(begin, at - begin));
            if (!form.isEmpty())
                words.insert(form);
        }
        interesting = false;
        begin = at + 1;
    }
}

QString spelledForm(QStringView word)
{
    QString form = word.toString().normalized(QString::NormalizationForm_D).toCaseFolded();
    bool accented = false;
    for (QChar &c : form) {
        if (isAccent(c)) {
            c = QChar(char16_t(AccentShift + c.unicode()));
            accented = true;
        }
    }
    return accented ? form : QString();
}

bool hasToken(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        if (QChar::isLetterOrNumber(takeCharacter(text, at)))
            return true;
    }
    return false;
}

} // namespace sobre::store
