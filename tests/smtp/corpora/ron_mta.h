// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/smtp/corpora/fake_mta.h"

namespace sobre::tests {

/// A hostile SMTP server written down as a RON record (the "nostarttls" set).
struct RonMta {
    FakeMta mta;
    QByteArray certificate; ///< the name of its file
    QByteArray commentedStartTls; ///< an answer to STARTTLS that stands in a comment, as an attack to be switched on

    /// None where the text is not of the subset that the set uses.
    static std::optional<RonMta> parse(const QByteArray &text);
    bool offersStartTls() const { return mta.capabilities.contains("STARTTLS"); }
};

} // namespace sobre::tests
