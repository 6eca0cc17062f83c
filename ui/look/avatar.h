// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sobre::look {

/// A person's initials on a colour that belongs to the address. Decoration: the name stands beside it, screen
/// readers pass it over.
class Avatar : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(QWidget *parent = nullptr);

    void setPerson(const QString &name, const QString &address);
    QString initials() const { return m_initials; }
    /// Logical pixels at 10 pt; 40 unless told.
    void setSide(int side);

    QSize sizeHint() const override;

    /// "AR" for "Ana Ruiz", "M" for an address.
    static QString initialsOf(const QString &name, const QString &address);
    /// Always the same for one address; white stands 4.5:1 on it.
    static QColor colorOf(const QString &address);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
    QString m_address;
    int m_side = 40;
};

} // namespace sobre::look
