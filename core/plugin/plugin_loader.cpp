// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plugin/plugin_loader.h"

#include "core/plugin/guarded_call.h"
#include "core/plugin/plugin_place.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QPluginLoader>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace sobre::plugin {

using State = PluginInfo::State;
using Fault = PluginFault;

namespace {

QString offKey()
{
    return u"plugins/off"_s;
}

/// "org.sobre.CryptoProvider/": ours, of whichever number.
QString family()
{
    const QString iid = QStringLiteral(SobreCryptoProvider_iid);
    return iid.left(iid.lastIndexOf(u'/') + 1);
}

} // namespace

struct PluginLoader::Entry {
    PluginInfo info;
    std::unique_ptr<QPluginLoader> file; // its end unloads nothing
    std::unique_ptr<GuardedProvider> provider;
};

PluginLoader::PluginLoader(QStringList folders, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_folders(std::move(folders))
    , m_settings(settings)
    , m_offAtStart(settings.value(offKey()).toStringList())
{
}

PluginLoader::~PluginLoader() = default;

QString PluginLoader::installedFolder()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u'/' + QStringLiteral(SOBRE_PLUGIN_FOLDER));
}

QList<PluginInfo> PluginLoader::plugins()
{
    scan();
    const QStringList off = m_settings.value(offKey()).toStringList();
    QList<PluginInfo> all;
    for (const auto &entry : m_entries) {
        all += entry->info;
        all.back().switchedOn = !off.contains(entry->info.id);
    }
    return all;
}

QList<GuardedProvider *> PluginLoader::cryptoProviders()
{
    scan();
    const bool first = !std::exchange(m_loaded, true);
    QList<GuardedProvider *> all;
    for (const auto &entry : m_entries) {
        if (first && entry->info.state == State::Found)
            load(*entry);
        if (entry->provider)
            all += entry->provider.get();
    }
    if (first && !m_entries.empty())
        Q_EMIT changed();
    return all;
}

void PluginLoader::setSwitchedOn(const QString &id, bool on)
{
    QStringList off = m_settings.value(offKey()).toStringList();
    off.removeAll(id);
    if (!on)
        off += id;
    m_settings.setValue(offKey(), off);
    Q_EMIT changed();
}

void PluginLoader::scan()
{
    if (std::exchange(m_scanned, true))
        return;
    for (const QString &folder : std::as_const(m_folders)) {
        const QFileInfoList files = QDir(folder).entryInfoList({ u"*.so"_s }, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            const QString path = file.canonicalFilePath();
            auto entry = std::make_unique<Entry>();
            entry->file = std::make_unique<QPluginLoader>(path);
            const QJsonObject found = entry->file->metaData();
            const QString iid = found.value("IID"_L1).toString();
            if (!iid.startsWith(family()))
                continue;
            entry->info.file = path;
            check(entry->info, found);
            m_entries.push_back(std::move(entry));
        }
    }
}

/// The gates that stand before any code of a plugin.
void PluginLoader::check(PluginInfo &info, const QJsonObject &found) const
{
    const QJsonObject description = found.value("MetaData"_L1).toObject();
    const auto text = [&](QLatin1StringView key) { return oneLine(description.value(key).toString()); };
    info.id = text("id"_L1);
    info.name = text("name"_L1);
    info.version = text("version"_L1);
    info.description = text("description"_L1);
    const auto refuse = [&](Fault fault, const QString &detail) {
        info.state = fault == Fault::SwitchedOff ? State::Off : State::Refused;
        info.fault = fault;
        info.detail = detail;
    };
    if (const QString open = openPath(info.file); !open.isEmpty())
        return refuse(Fault::UnsafePlace, open);

    static const QRegularExpression goodId(u"^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$"_s);
    if (info.id.size() > 100 || !goodId.match(info.id).hasMatch())
        return refuse(Fault::BadDescription, u"id"_s);
    if (info.name.isEmpty())
        return refuse(Fault::BadDescription, u"name"_s);
    if (info.version.isEmpty())
        return refuse(Fault::BadDescription, u"version"_s);
    if (!description.value("api"_L1).isDouble())
        return refuse(Fault::BadDescription, u"api"_s);
    if (!description.value("provides"_L1).toArray().contains(u"crypto"_s))
        return refuse(Fault::BadDescription, u"provides"_s);

    const int api = description.value("api"_L1).toInt(-1);
    if (api != CryptoApi || found.value("IID"_L1).toString() != QStringLiteral(SobreCryptoProvider_iid))
        return refuse(Fault::WrongApi, QString::number(api));
    for (const auto &other : m_entries) {
        if (other->info.id == info.id && other->info.state != State::Refused)
            return refuse(Fault::DuplicateId, other->info.file);
    }
    if (m_offAtStart.contains(info.id))
        refuse(Fault::SwitchedOff, {});
}

void PluginLoader::load(Entry &entry)
{
    const auto fail = [&](Fault fault, const QString &detail) {
        entry.info.state = State::Failed;
        entry.info.fault = fault;
        entry.info.detail = detail;
    };
    // All symbols now: a missing one is an error here, and not the end of Sobre later.
    entry.file->setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);
    if (!entry.file->load())
        return fail(Fault::NotLoadable, oneLine(entry.file->errorString()));
    QObject *instance = nullptr;
    if (const auto thrown = thrownBy([&] { instance = entry.file->instance(); }))
        return fail(Fault::ThrewAtStart, *thrown);
    auto *provider = qobject_cast<CryptoProvider *>(instance);
    if (!provider)
        return fail(Fault::NoProvider, {});
    entry.info.state = State::Running;
    const auto tell = [loader = QPointer(this), file = entry.info.file](Fault fault, const QString &detail) {
        if (loader)
            loader->report(file, fault, detail);
    };
    entry.provider = std::make_unique<GuardedProvider>(*provider, entry.info.id, tell);
}

void PluginLoader::report(const QString &file, Fault fault, const QString &detail)
{
    for (const auto &entry : m_entries) {
        if (entry->info.file == file) {
            entry->info.state = State::Misbehaved;
            entry->info.fault = fault;
            entry->info.detail = detail;
        }
    }
    Q_EMIT changed();
}

} // namespace sobre::plugin
