// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sobre::plugin {

/// What is wrong with a plugin. ui/ has the sentences.
enum class PluginFault {
    None,

    // Found out before any code of the plugin runs.
    UnsafePlace, ///< somebody could change the file who cannot change Sobre itself; detail: the path that is open
    BadDescription, ///< its JSON lacks a field; detail: the field
    WrongApi, ///< built for another Sobre; detail: the number that it names
    DuplicateId, ///< another plugin of this id was found before; detail: that one's file
    SwitchedOff, ///< by the person

    // While it was loaded.
    NotLoadable, ///< detail: the linker's or Qt's words
    ThrewAtStart, ///< detail: what it threw
    NoProvider, ///< there is no object in it, or not of the interface it promises

    // While it worked (see GuardedJob). It stays in use; each of these cost the one operation at most.
    Threw, ///< detail: where and what
    NoJob, ///< createJob() gave none, or one of another thread
    FinishedInside, ///< finished() came from within start() or cancel()
    FinishedTwice,
    JobVanished, ///< the job was deleted before it finished
    NoAnswer, ///< neither an octet nor an end within the time
    DoesNotStop, ///< went on after cancel()
    TooMuchOutput, ///< went on writing after the sink refused, or called that done
    NoOutput, ///< claims that it signed, encrypted or exported, and wrote nothing
    WrongOutcome, ///< an outcome that this operation cannot have; detail: which
};

/// What is known of a plugin, loaded or not. A value.
struct PluginInfo {
    enum class State {
        Found, ///< described and not loaded yet
        Off, ///< see fault
        Refused, ///< no code of it ran; see fault
        Failed, ///< could not be loaded; see fault
        Running,
        Misbehaved, ///< it runs, and did what it must not; see fault, the last one
    };

    QString id; ///< "org.sobre.gpgme"; empty if the description lacks it
    QString name;
    QString version;
    QString description; ///< one line, English
    QString file; ///< whole path
    State state = State::Found;
    PluginFault fault = PluginFault::None;
    QString detail; ///< see fault; technical, English, one line
    bool switchedOn = true; ///< what holds at the next start
};

} // namespace sobre::plugin
