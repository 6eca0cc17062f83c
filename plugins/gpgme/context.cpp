// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/gpgme/context.h"

#include "plugins/gpgme/engine.h"
#include "plugins/gpgme/stuck_engine.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <poll.h>

namespace sobre::gpgme {

namespace {
/// GPGME starts a program that it is told of, to learn its version; one that it found itself it need not be told.
gpgme_error_t setProgram(gpgme_ctx_t context, gpgme_protocol_t protocol, const QByteArray &program)
{
    for (auto *info = gpgme_ctx_get_engine_info(context); info; info = info->next) {
        if (info->protocol == protocol && info->file_name && program == info->file_name)
            return 0;
    }
    return gpgme_ctx_set_engine_info(context, protocol, program.constData(), nullptr);
}
} // namespace

Context::Context(Run &run, Questions questions) : m_run(run), m_status(run)
{
    const bool smime = run.request().format() == plugin::CryptoRequest::Format::Smime;
    const gpgme_protocol_t protocol = smime ? GPGME_PROTOCOL_CMS : GPGME_PROTOCOL_OpenPGP;
    const bool quiet = smime && (questions == Questions::AsUsual || !run.request().mayAsk());
    const QString program = quiet ? Engine::quietProgram() : Engine::of(run.request().format()).program();
    m_error = gpgme_new(&m_context);
    if (!m_error)
        m_error = gpgme_set_protocol(m_context, protocol);
    if (!m_error)
        m_error = setProgram(m_context, protocol, program.toLocal8Bit());
    if (!m_error)
        setUp(questions);
}

void Context::setUp(Questions questions)
{
    const Run &run = m_run;
    const bool smime = run.request().format() == plugin::CryptoRequest::Format::Smime;
    const bool mayAsk = run.request().mayAsk() && (!smime || questions == Questions::Allowed);
    gpgme_set_offline(m_context, 1); // no dirmngr: gpg reaches no network, whatever its configuration says
    gpgme_set_pinentry_mode(m_context,
                            mayAsk ? GPGME_PINENTRY_MODE_DEFAULT : GPGME_PINENTRY_MODE_ERROR);
    // What a certificate is worth is known only once its chain was checked.
    const gpgme_keylist_mode_t chains = smime ? GPGME_KEYLIST_MODE_VALIDATE : 0;
    gpgme_set_keylist_mode(m_context, GPGME_KEYLIST_MODE_LOCAL | GPGME_KEYLIST_MODE_WITH_SECRET | chains);
    gpgme_set_ctx_flag(m_context, "auto-key-retrieve", "0");
    gpgme_set_ctx_flag(m_context, "auto-key-locate", "local");
    gpgme_set_ctx_flag(m_context, "no-symkey-cache", "1");
    gpgme_set_ctx_flag(m_context, "full-status", "1");
    gpgme_set_status_cb(m_context, &StatusWatch::callback, &m_status);
    gpgme_io_cbs callbacks{ &Context::add, this, &Context::remove, &Context::event, this };
    gpgme_set_io_cbs(m_context, &callbacks);
}

Context::~Context()
{
    if (m_context)
        gpgme_release(m_context);
}

void Context::answerWith(const QByteArray &code)
{
    m_code = &code;
    m_status.passwordIsKnown();
    gpgme_set_pinentry_mode(m_context, GPGME_PINENTRY_MODE_LOOPBACK);
    gpgme_set_passphrase_cb(m_context, &Context::tellCode, this);
}

/// Through a pipe, once.
gpgme_error_t Context::tellCode(void *self, const char *, const char *, int wrongBefore, int fd)
{
    const auto *const context = static_cast<Context *>(self);
    if (wrongBefore || context->m_run.cancelled())
        return gpgme_error(GPG_ERR_BAD_PASSPHRASE);
    const QByteArray &code = *context->m_code;
    if (gpgme_io_writen(fd, code.constData(), static_cast<size_t>(code.size())) || gpgme_io_writen(fd, "\n", 1))
        return gpgme_error_from_errno(errno);
    return 0;
}

gpgme_error_t Context::add(void *self, int fd, int toRead, gpgme_io_cb_t callback, void *data, void **tag)
{
    auto *const context = static_cast<Context *>(self);
    context->m_watches.push_back({ context, { fd, toRead != 0, callback, data } });
    *tag = &context->m_watches.back();
    return 0;
}

void Context::remove(void *tag)
{
    const auto *const entry = static_cast<std::pair<Context *, Watch> *>(tag);
    entry->first->m_watches.remove_if([entry](const auto &each) { return &each == entry; });
}

void Context::event(void *self, gpgme_event_io_t type, void *data)
{
    auto *const context = static_cast<Context *>(self);
    switch (type) {
    case GPGME_EVENT_START:
        context->m_started = true;
        break;
    case GPGME_EVENT_DONE: {
        const auto *const done = static_cast<gpgme_io_event_done_data_t>(data);
        context->m_done = true;
        context->m_outcome = done->err ? done->err : done->op_err;
        break;
    }
    case GPGME_EVENT_NEXT_KEY:
        context->m_keys.emplace_back(static_cast<gpgme_key_t>(data));
        break;
    case GPGME_EVENT_NEXT_TRUSTITEM:
        break;
    }
}

gpgme_error_t Context::finish(gpgme_error_t started)
{
    if (started)
        return started;
    while (!m_done) {
        if (m_run.cancelled() || m_status.stopped()) {
            std::vector<int> pipes;
            for (const auto &[context, watch] : m_watches)
                pipes.push_back(watch.fd);
            endHolders(pipes);
            gpgme_cancel(m_context);
            m_done = m_started = false;
            return gpgme_error(GPG_ERR_CANCELED);
        }
        std::vector<pollfd> polled{ { m_run.wakeFd(), POLLIN, 0 } };
        for (const auto &[context, watch] : m_watches)
            polled.push_back({ watch.fd, static_cast<short>(watch.toRead ? POLLIN : POLLOUT), 0 });
        if (poll(polled.data(), polled.size(), 1000) < 0 && errno != EINTR)
            return gpgme_error_from_errno(errno);
        for (const pollfd &each : polled) {
            if (each.fd == m_run.wakeFd() || !each.revents || m_done)
                continue;
            // A callback may have removed others, or itself.
            const auto found = std::ranges::find_if(
                m_watches, [&](const auto &entry) { return entry.second.fd == each.fd; });
            if (found == m_watches.end())
                continue;
            const Watch watch = found->second;
            if (const gpgme_error_t error = watch.callback(watch.data, watch.fd); error && !m_done)
                return error;
        }
    }
    m_done = m_started = false;
    return m_outcome;
}

} // namespace sobre::gpgme
