// SPDX-License-Identifier: GPL-3.0-or-later
// Only compiled as long as core/account has no AccountBook of its own: reads the accounts once.
#include "core/account/account_book.h"
#include "core/store/database.h"

namespace sobre::account {

AccountBook::AccountBook(store::Database &reader, MailContext &mail, TaskThread &thread, QObject *parent)
    : QObject(parent), m_reader(reader), m_mail(mail), m_thread(thread)
{
    read();
}

AccountBook::~AccountBook() = default;

void AccountBook::read()
{
    const auto records = store::accounts::list(m_reader);
    for (const store::AccountRecord &record : *records) {
        if (const auto account = Account::from(record))
            m_accounts.append(*account);
    }
}

} // namespace sobre::account
