// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QTextDocument>
#include <QTextFormat>

namespace sobre::ui {

/// A letter's text laid out. Knows the letter's own pictures and nothing else: whatever else its HTML may
/// name, it loads neither from the network nor from a file. Built in a worker, then moved to the window's
/// thread.
class LetterDocument : public QTextDocument {
    Q_OBJECT
public:
    /// Properties of a block's format.
    static constexpr int QuoteLevel = QTextFormat::UserProperty + 1; ///< int, from 1
    static constexpr int IsSignature = QTextFormat::UserProperty + 2; ///< bool

    LetterDocument();

    /// The picture that is shown for `name`.
    void addPicture(const QString &name, const QImage &picture);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    QHash<QString, QImage> m_pictures;
};

} // namespace sobre::ui
