// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/status_watch.h"

#include <QtCore/QByteArrayList>

namespace sobre::gpgme {

gpgme_error_t StatusWatch::callback(void *self, const char *keyword, const char *arguments)
{
    auto *const watch = static_cast<StatusWatch *>(self);
    if (keyword)
        watch->seen(QByteArray(keyword), QByteArray(arguments ? arguments : ""));
    return watch->m_run.cancelled() || watch->stopped() ? gpgme_error(GPG_ERR_CANCELED) : 0;
}

void StatusWatch::seen(const QByteArray &keyword, const QByteArray &arguments)
{
    const QByteArrayList words = arguments.split(' ');
    if (keyword == "PINENTRY_LAUNCHED") {
        ++m_questions;
        m_run.questionOpened(words.value(0).toInt());
    } else if (keyword == "NEED_PASSPHRASE_SYM") {
        m_password = !m_passwordKnown;
    } else if (keyword == "DECRYPTION_INFO") {
        m_decrypting = true;
        m_unprotected = words.value(0) == "0" && (words.size() < 3 || words.value(2) == "0");
    } else if (keyword == "ERROR" || keyword == "FAILURE") {
        // "11_BAD_PASSPHRASE" is written so too.
        seenError(static_cast<gpgme_error_t>(words.value(1).split('_').front().toUInt()));
    }
}

void StatusWatch::seenError(gpgme_error_t error)
{
    switch (gpgme_err_code(error)) {
    case GPG_ERR_NO_PIN_ENTRY:
        m_refused = !m_run.request().mayAsk();
        break;
    case GPG_ERR_CANCELED:
    case GPG_ERR_FULLY_CANCELED:
    case GPG_ERR_BAD_PASSPHRASE:
    case GPG_ERR_BAD_PIN:
        m_failed = true;
        break;
    default:
        break;
    }
}

} // namespace sobre::gpgme
