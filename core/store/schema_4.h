// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sobre::store::schema {

/// What leads from schema 3 to schema 4, in SQL. Only adds.
extern const char *const Tables4;

} // namespace sobre::store::schema
