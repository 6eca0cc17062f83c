// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/gpgme/run.h"
#include "plugins/gpgme/status_watch.h"

#include <gpgme.h>

#include <list>
#include <memory>
#include <vector>

namespace sobre::gpgme {

struct KeyDeleter {
    void operator()(gpgme_key_t key) const { gpgme_key_unref(key); }
};
using Key = std::unique_ptr<std::remove_pointer_t<gpgme_key_t>, KeyDeleter>;

/// A GPGME context for one operation, local only, and the loop that drives it: GPGME's own loop looks for a
/// cancellation only when gpg says something. For one thread.
class Context {
public:
    /// Whether a question may come up on the screen. OpenPGP: as the request says. S/MIME: never, unless it is
    /// asked for here too, since checking a certificate may ask whether to trust its authority.
    enum class Questions { AsUsual, Allowed };
    explicit Context(Run &run, Questions questions = Questions::AsUsual);
    ~Context();
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    /// Whether there is a context; else why not.
    gpgme_error_t error() const { return m_error; }
    gpgme_ctx_t get() const { return m_context; }
    StatusWatch &status() { return m_status; }
    /// What gpg gets when it asks for a password that is no key's, and no question comes up. It must outlive the
    /// operation.
    void answerWith(const QByteArray &code);

    /// Takes what a gpgme_op_…_start() returned and comes back when the operation has ended or the run is
    /// cancelled (GPG_ERR_CANCELED).
    gpgme_error_t finish(gpgme_error_t started);
    /// Of an operation that lists keys.
    std::vector<Key> takeKeys() { return std::exchange(m_keys, {}); }

private:
    struct Watch {
        int fd;
        bool toRead;
        gpgme_io_cb_t callback;
        void *data;
    };
    static gpgme_error_t add(void *self, int fd, int toRead, gpgme_io_cb_t callback, void *data, void **tag);
    static void remove(void *tag);
    static gpgme_error_t tellCode(void *self, const char *hint, const char *info, int wrongBefore, int fd);
    static void event(void *self, gpgme_event_io_t type, void *data);

    void setUp(Questions questions);

    Run &m_run;
    gpgme_ctx_t m_context = nullptr;
    gpgme_error_t m_error = 0;
    StatusWatch m_status;
    std::list<std::pair<Context *, Watch>> m_watches;
    bool m_started = false;
    bool m_done = false;
    gpgme_error_t m_outcome = 0;
    std::vector<Key> m_keys;
    const QByteArray *m_code = nullptr;
};

} // namespace sobre::gpgme
