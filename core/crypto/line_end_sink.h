// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mime/canonical_lines.h"

#include <QIODevice>

#include <memory>

namespace sobre::crypto {

/// Writes what an engine armours into a letter: every line end becomes CRLF. One thread at a time.
class LineEndSink : public QIODevice {
public:
    explicit LineEndSink(std::shared_ptr<QIODevice> out);

    bool isSequential() const override { return true; }
    /// Ends the last line. False where the device below refused something.
    bool finish();

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override;

private:
    std::shared_ptr<QIODevice> m_out;
    mime::CanonicalLines m_lines;
    bool m_failed = false;
};

} // namespace sobre::crypto
