// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sobre::store::schema {

/// What leads from schema 1 to schema 2, in SQL. Only adds.
extern const char *const Tables2;

} // namespace sobre::store::schema
