// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/picture_gate.h"

#include "core/html/html_address.h"
#include "core/html/html_characters.h"

namespace sobre::html {

namespace {

constexpr qsizetype MostListed = 2'000;

/// "address 2x, address 640w": up to 32 addresses.
QStringList addressesOfSet(const QString &candidates)
{
    QStringList out;
    qsizetype at = 0;
    while (at < candidates.size() && out.size() < 32) {
        while (at < candidates.size() && (isSpace(candidates[at].unicode()) || candidates[at] == u','))
            ++at;
        const qsizetype start = at;
        while (at < candidates.size() && !isSpace(candidates[at].unicode()))
            ++at;
        QString address = candidates.sliced(start, at - start);
        if (address.endsWith(u','))
            address.chop(1);
        else if (const qsizetype comma = candidates.indexOf(u',', at); comma >= 0)
            at = comma;
        else
            at = candidates.size();
        if (!address.isEmpty())
            out += address;
    }
    return out;
}

} // namespace

QString PictureGate::sourceFor(const QString &address)
{
    const PictureAddress picture = pictureAddress(address);
    if (picture.kind == PictureKind::None)
        return {};
    const bool isRemote = picture.kind == PictureKind::Remote;
    QString source;
    if (m_options.picture && (!isRemote || m_options.remotePictures)) {
        const auto known = m_sources.constFind(picture.address);
        source = known != m_sources.constEnd() ? *known : m_options.picture(picture.address);
        if (!isHarmlessSource(source))
            source.clear();
        m_sources.insert(picture.address, source);
    }
    if (isRemote && source.isEmpty())
        list(picture.address);
    return source;
}

void PictureGate::leaveOut(const QString &address)
{
    const PictureAddress picture = pictureAddress(address);
    if (picture.kind == PictureKind::Remote)
        list(picture.address);
}

void PictureGate::leaveOutSet(const QString &candidates)
{
    for (const QString &address : addressesOfSet(candidates))
        leaveOut(address);
}

void PictureGate::list(const QString &address)
{
    if (m_seen.contains(address) || m_remotePictures.size() >= MostListed)
        return;
    m_seen.insert(address);
    m_remotePictures += address;
    const QString host = hostOf(address);
    if (!host.isEmpty() && !m_remoteHosts.contains(host))
        m_remoteHosts += host;
}

QString firstOfSet(const QString &candidates)
{
    return addressesOfSet(candidates).value(0);
}

} // namespace sobre::html
