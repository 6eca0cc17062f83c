// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_provider.h"

#include <QBuffer>
#include <QJsonObject>

#include <memory>

namespace sobre::test {

/// The plugin as built, loaded once.
plugin::CryptoProvider *provider();
/// What stands in its file, read without loading it.
QJsonObject providerMetaData();

/// A request with buffers: `input` to read, and a sink whose octets are written().
struct Asking {
    explicit Asking(plugin::CryptoRequest::Operation operation, const QByteArray &input = {});
    plugin::CryptoRequest request;
    QByteArray written() const { return sink->data(); }
    std::shared_ptr<QBuffer> source;
    std::shared_ptr<QBuffer> sink;

    /// Runs it to its end. A job that does not end, or twice, or from within start(), fails the test.
    plugin::CryptoOutcome run(int milliseconds = 30000);
};

} // namespace sobre::test

namespace QTest {
/// So that a failed comparison says what it was.
char *toString(const sobre::plugin::CryptoOutcome::Kind &kind);
char *toString(const sobre::plugin::SignatureEvidence::Outcome &outcome);
} // namespace QTest
