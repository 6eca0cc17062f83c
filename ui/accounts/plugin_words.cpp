// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/plugin_words.h"

#include "ui/text/isolate.h"

namespace sobre::ui {

using plugin::PluginInfo;
using Fault = plugin::PluginFault;
using State = PluginInfo::State;

QString PluginWords::state(const PluginInfo &info)
{
    switch (info.state) {
    case State::Found:
        return tr("Ready. Sobre loads it when it is first needed.");
    case State::Off:
        return tr("Off. None of its code was loaded.");
    case State::Refused:
        return refused(info);
    case State::Failed:
        return failed(info);
    case State::Running:
        return tr("At work.");
    case State::Misbehaved:
        return misbehaved(info) + u' ' + tr("Sobre gave up that one task; the plugin stays on.");
    }
    return {};
}

QString PluginWords::refused(const PluginInfo &info)
{
    const QString detail = text::isolated(info.detail);
    switch (info.fault) {
    case Fault::UnsafePlace:
        return tr("Not loaded: others on this computer can change %1, so it could be anything.").arg(detail);
    case Fault::BadDescription:
        return tr("Not loaded: it does not say all that it must of itself (%1).").arg(detail);
    case Fault::DuplicateId:
        return tr("Not loaded: it has the same id as %1.").arg(detail);
    default:
        return tr("Not loaded: it was made for another version of Sobre.");
    }
}

QString PluginWords::failed(const PluginInfo &info)
{
    const QString detail = text::isolated(info.detail);
    switch (info.fault) {
    case Fault::ThrewAtStart:
        return tr("Failed when it was started: %1").arg(detail);
    case Fault::NoProvider:
        return tr("Failed when it was started: what it promises is not in it.");
    default:
        return tr("Could not be loaded: %1").arg(detail);
    }
}

QString PluginWords::misbehaved(const PluginInfo &info)
{
    const QString detail = text::isolated(info.detail);
    switch (info.fault) {
    case Fault::Threw:
        return tr("It failed at work: %1.").arg(detail);
    case Fault::NoJob:
        return tr("It did not take the work that it was given.");
    case Fault::FinishedInside:
    case Fault::FinishedTwice:
        return tr("It reported the end of its work twice, or when it must not.");
    case Fault::NoAnswer:
        return tr("It did not answer in time.");
    case Fault::DoesNotStop:
        return tr("It did not stop when it was told to.");
    case Fault::TooMuchOutput:
        return tr("It wrote more than it may. What it wrote was thrown away.");
    case Fault::NoOutput:
        return tr("It said that it was done and had written nothing.");
    case Fault::WrongOutcome:
        return tr("It gave an answer without sense: %1.").arg(detail);
    default:
        return tr("It dropped its work without an answer.");
    }
}

QString PluginWords::nextStart(const PluginInfo &info)
{
    if (info.state == State::Off && info.switchedOn)
        return tr("On from the next start of Sobre.");
    if (info.state != State::Off && !info.switchedOn)
        return tr("Off from the next start of Sobre.");
    return {};
}

} // namespace sobre::ui
