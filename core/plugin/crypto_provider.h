// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plugin/crypto_evidence.h"
#include "core/plugin/crypto_request.h"

#include <QtCore/QObject>
#include <QtCore/QtPlugin>

#include <memory>

namespace sobre::plugin {

/// Equals "api" in the plugin's JSON, and the number of the interface's name. What is in these headers under
/// it stays as it is: virtual functions, the layout of KeyUser, the numbers of enumerators. There may be more
/// of enumerators and of functions of the value classes; docs/plugins.md, "Versions".
inline constexpr int CryptoApi = 1;

class CryptoJobPrivate;

/// One operation under way. Lives in the thread that created it, which has an event loop; the work is done
/// elsewhere.
class SOBRE_PLUGIN_EXPORT CryptoJob : public QObject {
    Q_OBJECT
public:
    explicit CryptoJob(QObject *parent = nullptr);
    /// Ends the work as cancel() does, without waiting for it; the request's devices live as long as it runs.
    ~CryptoJob() override;

    /// Called once. Must not block.
    virtual void start() = 0;
    /// Asks it to end soon; finished() still comes, with Cancelled unless it ended otherwise just then.
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Exactly once, in the job's thread, never from within start() or cancel().
    void finished(const sobre::plugin::CryptoOutcome &outcome);

private:
    std::unique_ptr<CryptoJobPrivate> d;
};

/// A plugin that signs, encrypts, decrypts or verifies. Cryptography only: octets in, octets and evidence
/// out; it knows no MIME and judges nobody. Used in the main thread.
class SOBRE_PLUGIN_EXPORT CryptoProvider {
public:
    virtual ~CryptoProvider();

    /// Values as in CryptoRequest::Operation.
    enum Capability {
        Sign = 1,
        Encrypt = 2,
        Decrypt = 4,
        Verify = 8,
        FindKeys = 16,
        ImportKeys = 32,
        ExportKeys = 64,
        MakeKey = 128,
        ExtendKey = 256,
        JudgeKey = 512,
        RevokeKey = 1024,
        DeleteKey = 2048,
        BackUpKey = 4096,
        RestoreKey = 8192,
        FindChain = 16384,
    };
    Q_DECLARE_FLAGS(Capabilities, Capability)
    /// What can be done now in this format, nothing in one it does not know; it may shrink and grow while
    /// running: no engine installed yet. Must be cheap.
    virtual Capabilities capabilities(CryptoRequest::Format format) const = 0;
    /// Why capabilities are missing, the engine's words for a person who would install it, English: "gpg was
    /// not found". Empty if none is.
    virtual QString missing(CryptoRequest::Format format) const = 0;
    /// The caller owns the job. Null only for an operation outside of capabilities().
    virtual CryptoJob *createJob(const CryptoRequest &request, QObject *parent) = 0;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(CryptoProvider::Capabilities)

} // namespace sobre::plugin

#define SobreCryptoProvider_iid "org.sobre.CryptoProvider/1"
Q_DECLARE_INTERFACE(sobre::plugin::CryptoProvider, SobreCryptoProvider_iid)
