// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QMap>

namespace sobre::tests {

/// Names, strings, lists, maps, records and line comments of RON (the "nostarttls" set), and nothing else. Any
/// failure is remembered.
class RonReader {
public:
    explicit RonReader(QByteArrayView text) : m_text(text) { }

    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }

    bool takes(char c);
    void need(char c);
    QByteArray word();
    QByteArray string();
    QList<QByteArray> list(); ///< of strings
    QMap<QByteArray, QByteArray> map(); ///< of strings
    bool truth();

private:
    void skip();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

/// The string behind `name` where that field stands in a line comment: an attack to be switched on. Empty if there
/// is none.
QByteArray commentedString(const QByteArray &text, const QByteArray &name);

/// The name of the certificate's file in Cert(crt_path: "…", key_path: "…").
QByteArray readCertificate(RonReader &reader);

} // namespace sobre::tests
