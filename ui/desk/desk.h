// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

class QSettings;

namespace sobre::account {
class AccountBook;
class FetchService;
}
namespace sobre::crypto {
class Engine;
class KeyBook;
}
namespace sobre::keys {
class PeopleKeys;
}
namespace sobre::outbox {
class PostService;
}
namespace sobre::plugin {
class PluginLoader;
}
namespace sobre::store {
class Database;
}

namespace sobre::ui {

/// What the screens work with. Built by app/, which owns all of it and ends it after the last window. Window thread.
struct Desk {
    store::Store &store; ///< its writer takes the person's actions
    store::Database &reader; ///< the window's own reading connection
    account::AccountBook &accounts;
    account::FetchService &fetching;
    outbox::PostService &posting;
    crypto::Engine &crypto; ///< off where no plugin is loaded
    crypto::KeyBook &keys; ///< of that engine
    keys::PeopleKeys &people; ///< which of them is for whom
    QSettings &settings; ///< settings.ini of the profile: preferences and window state only
    plugin::PluginLoader &plugins; ///< reads and loads nothing until it is asked
};

} // namespace sobre::ui
