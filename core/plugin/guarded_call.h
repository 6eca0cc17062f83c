// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <exception>
#include <optional>

namespace sobre::plugin {

/// A plugin's words, cut to one line of a length that can be shown.
inline QString oneLine(const QString &words)
{
    return words.left(500).simplified();
}

/// Calls into a plugin. What it threw in words, or nothing.
template <typename Call>
std::optional<QString> thrownBy(Call call)
{
    try {
        call();
        return {};
    } catch (const std::exception &thrown) {
        return oneLine(QString::fromUtf8(thrown.what()));
    } catch (...) {
        return QStringLiteral("an exception without words");
    }
}

} // namespace sobre::plugin
