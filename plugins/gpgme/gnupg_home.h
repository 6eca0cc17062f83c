// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace sobre::gpgme {

/// The folder that GnuPG keeps its things in. Any thread.
QString gnupgHome();
/// Changes when a key ring, what is trusted, a secret key or GnuPG's configuration does. Looks at the files' times
/// and sizes; cheap beside starting gpg.
QByteArray gnupgState();

} // namespace sobre::gpgme
