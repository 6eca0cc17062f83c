// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sobre::store::schema {

/// What leads from schema 2 to schema 3, in SQL. Only adds.
extern const char *const Tables3;

} // namespace sobre::store::schema
