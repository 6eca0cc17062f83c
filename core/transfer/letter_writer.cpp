// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/letter_writer.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sobre::transfer {

MailError unwritable(const QFile &file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {.kind = full ? MailError::Kind::DiskFull : MailError::Kind::FileUnreadable,
            .scope = full ? MailError::Scope::Profile : MailError::Scope::Letter,
            .detail = file.fileName() + u": "_s + file.errorString()};
}

} // namespace sobre::transfer
