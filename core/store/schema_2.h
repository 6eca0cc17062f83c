// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sobre::store::schema {

/// What leads from schema 1 to schema 2, in SQL. Only adds.
extern const char *const Tables2;

/// A leaner index in place of schema 1's, for a profile without letters; one that has some keeps its own, which finds
/// the same.
extern const char *const LeanIndex2;

} // namespace sobre::store::schema
