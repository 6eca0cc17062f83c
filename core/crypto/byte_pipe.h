// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace sobre::crypto {

struct PipeState;

/// Octets from the thread that writes a letter to the engine that reads it, through a small store in memory: no
/// plain text needs a file. The ends may be in different threads; each blocks while the other is behind, so
/// neither belongs in the window's thread.
class BytePipe {
public:
    BytePipe();
    /// Write-only. A write fails once the reading end is gone.
    std::shared_ptr<QIODevice> writingEnd() const { return m_writer; }
    /// Read-only, sequential.
    std::shared_ptr<QIODevice> readingEnd() const { return m_reader; }
    /// The writer is done: true, all was written; false, what came is worthless and the reader gets an error.
    void end(bool whole) const;
    /// Both ends give up, from any thread.
    void abandon() const;
    bool isAbandoned() const;

private:
    std::shared_ptr<PipeState> m_state;
    std::shared_ptr<QIODevice> m_writer;
    std::shared_ptr<QIODevice> m_reader;
};

} // namespace sobre::crypto
