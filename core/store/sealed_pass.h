// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace sobre::store {

class Writer;

/// Finds the sealed letters among those that a Sobre stored which did not look for them: a few at a time, behind
/// the mail that comes in. A mark in the file says how far it got; at its end nothing is done any more. In the
/// thread of the store's owner.
class SealedPass : public QObject {
    Q_OBJECT
public:
    /// The writer outlives the pass.
    explicit SealedPass(Writer &writer);

private:
    void next();

    Writer &m_writer;
};

} // namespace sobre::store
