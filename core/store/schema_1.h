// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sobre::store::schema {

/// The tables as schema 1 makes them, in SQL.
extern const char* const Tables1;

} // namespace sobre::store::schema
