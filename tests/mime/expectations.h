// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sobre::test {

class Agreement;

// Each reads one project's machine-readable expectations below `corpora` and compares.

/// stalwart-mail-parser: parse trees and single fields as JSON.
void compareWithStalwart(const QString &corpora, Agreement &agreement);

/// mime4j and mimetools: the tree as XML with decoded bodies in files beside it.
void compareWithMime4j(const QString &corpora, Agreement &agreement);

/// kde-kmime, gmime, mimekit, eds-camel: encoded and decoded files in pairs.
void compareCodecs(const QString &corpora, Agreement &agreement);

} // namespace sobre::test
