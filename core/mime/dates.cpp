// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/dates.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <optional>

namespace sobre::mime {

namespace {

constexpr qsizetype longest = 300;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlpha(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

// Without comments, commas and the space that obsolete syntax allows around colons.
QByteArray plain(QByteArrayView body)
{
    QByteArray out;
    int depth = 0;
    for (const char c : body.first(std::min(body.size(), longest))) {
        if (c == '(')
            ++depth;
        else if (c == ')' && depth > 0)
            --depth;
        else if (depth > 0)
            continue;
        else if (c == ',' || c == ';' || c == '"' || static_cast<unsigned char>(c) <= ' ')
            out.append(' ');
        else
            out.append(c);
    }
    out = out.simplified();
    out.replace(" :", ":");
    out.replace(": ", ":");
    return out;
}

int monthOf(QByteArrayView word)
{
    static constexpr std::array<QByteArrayView, 12> months{ "jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec" };
    if (word.size() < 3)
        return 0;
    const QByteArray start = word.first(3).toByteArray().toLower();
    const auto found = std::ranges::find(months, QByteArrayView(start));
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

std::optional<int> zoneSeconds(QByteArrayView word)
{
    struct Zone {
        QByteArrayView name;
        int hours;
    };
    static constexpr std::array zones{
        Zone{ "ut", 0 },    Zone{ "utc", 0 },   Zone{ "gmt", 0 },   Zone{ "z", 0 },     Zone{ "wet", 0 },
        Zone{ "est", -5 },  Zone{ "edt", -4 },  Zone{ "cst", -6 },  Zone{ "cdt", -5 },  Zone{ "mst", -7 },
        Zone{ "mdt", -6 },  Zone{ "pst", -8 },  Zone{ "pdt", -7 },  Zone{ "akst", -9 }, Zone{ "akdt", -8 },
        Zone{ "hst", -10 }, Zone{ "cet", 1 },   Zone{ "met", 1 },   Zone{ "mez", 1 },   Zone{ "cest", 2 },
        Zone{ "mest", 2 },  Zone{ "mesz", 2 },  Zone{ "bst", 1 },   Zone{ "eet", 2 },   Zone{ "eest", 3 },
        Zone{ "msk", 3 },   Zone{ "msd", 4 },   Zone{ "jst", 9 },   Zone{ "kst", 9 },   Zone{ "hkt", 8 },
        Zone{ "sgt", 8 },   Zone{ "aest", 10 }, Zone{ "aedt", 11 }, Zone{ "nzst", 12 }, Zone{ "nzdt", 13 },
        Zone{ "brt", -3 },  Zone{ "west", 1 }
    };
    const QByteArray lower = word.toByteArray().toLower();
    const auto found = std::ranges::find(zones, QByteArrayView(lower), &Zone::name);
    if (found == zones.end())
        return std::nullopt;
    return found->hours * 3600;
}

// "+0200", "-600", "+02:00", "+2"
std::optional<int> offsetSeconds(QByteArrayView word)
{
    if (word.size() < 2 || (word[0] != '+' && word[0] != '-'))
        return std::nullopt;
    QByteArray digits = word.sliced(1).toByteArray();
    digits.replace(':', "");
    if (digits.size() > 4 || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    const int number = digits.toInt();
    const int hours = digits.size() <= 2 ? number : number / 100;
    const int minutes = digits.size() <= 2 ? 0 : number % 100;
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return (word[0] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

class DateReader {
public:
    QDateTime read(const QByteArray &text)
    {
        for (const QByteArray &word : text.split(' '))
            take(word);
        if (m_month == 0 || m_day == 0 || m_year < 0)
            return {};
        const QDate date(m_year, m_month, m_day);
        const QTime time(m_hour, m_minute, std::min(m_second, 59)); // 60: a leap second
        if (!date.isValid() || !time.isValid() || m_second > 60)
            return {};
        return QDateTime(date, time, QTimeZone::UTC).addSecs(-m_offset);
    }

private:
    void take(QByteArrayView word)
    {
        if (word.isEmpty())
            return;
        const bool number = std::ranges::all_of(word, isDigit);
        if (number)
            takeNumber(word);
        else if (const qsizetype colon = word.indexOf(':');
                 !m_hasTime && colon > 0 && colon < 3 && isDigit(word[0]))
            takeTime(word);
        else if (const auto offset = offsetSeconds(word); offset && m_hasTime)
            setOffset(*offset);
        else if (isDigit(word[0]))
            takeDate(word);
        else if (isAlpha(word[0]))
            takeWord(word);
    }

    void takeNumber(QByteArrayView word)
    {
        const int value = word.toByteArray().toInt();
        if (word.size() >= 8 && m_day == 0) { // 20240131
            setYear(word.first(4));
            m_month = word.sliced(4, 2).toByteArray().toInt();
            m_day = word.sliced(6, 2).toByteArray().toInt();
        } else if (word.size() <= 2 && m_day == 0 && value > 0 && value <= 31) {
            m_day = value;
        } else if (m_year < 0 && word.size() <= 4) {
            setYear(word);
        }
    }

    void setYear(QByteArrayView word)
    {
        const int value = word.toByteArray().toInt();
        if (word.size() == 4)
            m_year = value;
        else if (word.size() == 3)
            m_year = value + 1900;
        else
            m_year = value + (value < 50 ? 2000 : 1900);
    }

    void setOffset(int seconds)
    {
        m_offset = seconds;
        m_zoned = true;
    }

    // "10:20", "10:20:30.5", "10:20:30+02:00", "10:20:30Z", "10:20PM"
    void takeTime(QByteArrayView word)
    {
        qsizetype end = 0;
        while (end < word.size() && (isDigit(word[end]) || word[end] == ':' || word[end] == '.'))
            ++end;
        const QList<QByteArray> fields = word.first(end).toByteArray().split(':');
        m_hour = fields.value(0).toInt();
        m_minute = fields.value(1).toInt();
        m_second = fields.value(2).split('.').value(0).toInt();
        m_hasTime = true;
        if (end < word.size())
            take(word.sliced(end));
    }

    // Numbers and names in one word: "21-Nov-97", "2024-01-31T10:20:30Z", "31.1.2024", "1/31/2024"
    void takeDate(QByteArrayView word)
    {
        qsizetype end = 0;
        while (end < word.size() && word[end] != 'T' && word[end] != 't')
            ++end;
        const bool iso = end < word.size() && end >= 8 && isDigit(word[end - 1]);
        const QByteArrayView date = iso ? word.first(end) : word;
        QByteArray even = date.toByteArray();
        for (char &c : even) {
            if (c == '/' || c == '.')
                c = '-';
        }
        const QList<QByteArray> fields = even.split('-');
        if (fields.size() < 3 || m_day != 0) {
            takeLoose(date);
        } else if (const int month = monthOf(fields[1])) {
            m_month = month;
            m_day = fields[0].toInt();
            setYear(fields[2]);
        } else if (fields[0].size() == 4) {
            setYear(fields[0]);
            m_month = fields[1].toInt();
            m_day = fields[2].toInt();
        } else {
            const bool american = date.contains('/') && fields[1].toInt() > 12;
            const bool dayFirst = !date.contains('/') || fields[0].toInt() > 12;
            m_day = fields[dayFirst && !american ? 0 : 1].toInt();
            m_month = fields[dayFirst && !american ? 1 : 0].toInt();
            setYear(fields[2]);
        }
        if (iso)
            take(word.sliced(end + 1));
    }

    // "21st", "10.30": only leading digits mean something
    void takeLoose(QByteArrayView word)
    {
        qsizetype end = 0;
        while (end < word.size() && isDigit(word[end]))
            ++end;
        takeNumber(word.first(end));
        if (end < word.size() && isAlpha(word[end]))
            takeWord(word.sliced(end));
    }

    void takeWord(QByteArrayView word)
    {
        const QByteArray lower = word.toByteArray().toLower();
        if (const auto zone = zoneSeconds(word); zone && m_hasTime) {
            m_offset = m_zoned ? m_offset : *zone;
        } else if (m_hasTime && (lower == "pm" || lower == "am")) {
            m_hour = m_hour % 12 + (lower == "pm" ? 12 : 0);
        } else if (const int month = monthOf(word); month && m_month == 0) {
            m_month = month;
        } else if ((lower.startsWith("gmt") || lower.startsWith("utc")) && m_hasTime) {
            if (const auto offset = offsetSeconds(word.sliced(3)))
                setOffset(*offset);
        }
    }

    int m_year = -1;
    int m_month = 0;
    int m_day = 0;
    int m_hour = 0;
    int m_minute = 0;
    int m_second = 0;
    int m_offset = 0;
    bool m_hasTime = false;
    bool m_zoned = false;
};

} // namespace

QDateTime readDate(QByteArrayView body)
{
    return DateReader().read(plain(body));
}

} // namespace sobre::mime
