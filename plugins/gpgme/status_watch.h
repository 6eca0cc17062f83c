// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/run.h"

#include <gpgme.h>

namespace sobre::gpgme {

/// What gpg's status lines tell beyond GPGME's results. Keywords and numbers only; nothing that the writer of
/// a letter chooses is looked at.
class StatusWatch {
public:
    explicit StatusWatch(Run &run) : m_run(run) { }

    /// A question for a passphrase was needed and refused, because the request forbids it.
    bool questionRefused() const { return m_refused; }
    /// A question came up.
    bool asked() const { return m_questions > 0; }
    /// The person closed a question, or answered it wrong too often.
    bool questionFailed() const { return m_failed; }
    /// gpg came to a password that is no key's.
    bool askedForPassword() const { return m_password; }
    /// Enough was unlocked to begin to decrypt.
    bool decrypting() const { return m_decrypting; }
    /// What is decrypted has neither MDC nor AEAD.
    bool unprotected() const { return m_unprotected; }
    /// gpg will be given the password that is no key's.
    void passwordIsKnown() { m_passwordKnown = true; }
    /// The operation must end: one question after the other (attack: hidden recipients).
    bool stopped() const { return m_questions > MostQuestions || m_password; }

    static gpgme_error_t callback(void *self, const char *keyword, const char *arguments);

private:
    static constexpr int MostQuestions = 10;
    void seen(const QByteArray &keyword, const QByteArray &arguments);
    void seenError(gpgme_error_t error);

    Run &m_run;
    int m_questions = 0;
    bool m_refused = false;
    bool m_failed = false;
    bool m_password = false;
    bool m_passwordKnown = false;
    bool m_decrypting = false;
    bool m_unprotected = false;
};

} // namespace sobre::gpgme
