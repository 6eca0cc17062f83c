// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/in_worker.h"
#include "core/keys/people_keys.h"
#include "core/store/database.h"
#include "core/store/store.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/offering_letter.h"
#include "ui/composer/sealing.h"
#include "ui/text/error_text.h"

#include <algorithm>

namespace sobre::ui {

/// Once for each address: what comes while a letter is being written is no reason to look through all again.
void ComposerWindow::lookForOffer(const QString &address)
{
    if (m_offers.contains(address))
        return;
    m_offers.remove(m_offerWanted); // of whom the search ends here
    m_offerWanted = address;
    m_offers.insert(address, store::LetterId::None);
    m_offering = findOffer(address);
    m_offering.start();
}

Task<> ComposerWindow::findOffer(QString address)
{
    auto opened = m_desk.store.openReader();
    if (!opened)
        co_return; // then nothing is said of it
    const std::shared_ptr<store::Database> reader = std::move(*opened);
    const store::LetterId found = co_await inWorker([reader, address] { return offeringLetter(*reader, address); });
    // Posted: showing it may look for another, which ends this coroutine.
    QMetaObject::invokeMethod(
        this,
        [this, address, found] {
            m_offers.insert(address, found);
            if (m_offerWanted == address)
                m_offerWanted.clear();
            showSealFace();
        },
        Qt::QueuedConnection);
}

/// "Use it": from now on the key is accepted, and the strip follows.
void ComposerWindow::useOffer(qint64 offer, const QString &address)
{
    const QList<store::KeyOffer> all = m_desk.people.offersOf(address);
    const auto found = std::ranges::find(all, offer, &store::KeyOffer::id);
    if (found == all.cend())
        return m_sealing->lookAgain();
    m_taking = takeOffer(*found);
    m_taking.start();
}

Task<> ComposerWindow::takeOffer(store::KeyOffer offer)
{
    std::optional<MailError> failure;
    try {
        co_await m_desk.people.use(offer);
    } catch (const MailError &error) {
        failure = error;
    }
    QMetaObject::invokeMethod(
        this,
        [this, failure] {
            if (!failure)
                return;
            const bool unfit = failure->kind == MailError::Kind::BadInput;
            tell(Notice::Told, look::Tone::Error, tr("The key was not taken."),
                 unfit ? tr("Only a single key that names this address and no other is taken.") : text::sentence(*failure));
        },
        Qt::QueuedConnection);
}

} // namespace sobre::ui
