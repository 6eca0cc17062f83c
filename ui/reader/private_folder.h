// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace sobre::ui {

/// Where files lie that a person opens out of letters: a folder of mode 0700 among the temporary ones, which goes with
/// this object. What a Sobre left there that was killed goes when the next one starts.
class PrivateFolder {
public:
    /// Removes what is left over.
    PrivateFolder();
    ~PrivateFolder();

    /// A new empty folder within it; empty if the disk refuses.
    QString newPlace();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_places = 0;
};

} // namespace sobre::ui
