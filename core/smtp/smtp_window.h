// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace sobre::smtp {

/// How many letters of a connection may be marked as "may have been sent" while their answer is open: when everything ends
/// at once, no more than these are left in doubt.
class SmtpWindow {
public:
    static constexpr qsizetype Most = 8;

    qsizetype room() const { return Most - m_open; }
    /// At most room().
    void marked(qsizetype letters) { m_open += letters; }
    void answered() { --m_open; }

private:
    qsizetype m_open = 0;
};

} // namespace sobre::smtp
