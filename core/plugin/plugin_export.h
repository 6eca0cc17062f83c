// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

/// Everything that a plugin sees of Sobre comes out of one small shared library, so that host and plugins
/// share one meta object of each class.
#ifdef SOBRE_PLUGIN_LIBRARY
#define SOBRE_PLUGIN_EXPORT Q_DECL_EXPORT
#else
#define SOBRE_PLUGIN_EXPORT Q_DECL_IMPORT
#endif
