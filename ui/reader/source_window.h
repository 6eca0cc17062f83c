// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"
#include "ui/reader/stoppable_device.h"

#include <QThreadPool>
#include <QWidget>

class QPlainTextEdit;

namespace sobre::store {
class Store;
}

namespace sobre::ui {

class StripColumn;

/// A letter as it came, octet for octet as far as that can be shown: the first MB in a fixed font. A window
/// of its own; deletes itself when it is closed.
class SourceWindow : public QWidget {
    Q_OBJECT
public:
    /// The store outlives the window.
    SourceWindow(const store::Store &store, store::LetterId letter, const QString &subject,
                 QWidget *parent = nullptr);
    ~SourceWindow() override;

    static constexpr qint64 Most = 1 << 20; ///< octets that are shown

    /// Raw octets as text that cannot reorder or hide anything: what cannot be shown stands as its number.
    static QString readable(const QByteArray &octets);

private:
    struct Source;
    void show(const Source &source);
    using QWidget::show;

    StripColumn *m_strips;
    QPlainTextEdit *m_text;
    StopFlag m_stop;
    QThreadPool m_pool;
};

} // namespace sobre::ui
