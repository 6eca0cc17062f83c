// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/plugins_page.h"

#include "core/plugin/plugin_loader.h"
#include "ui/accounts/plugin_card.h"
#include "ui/look/accessible.h"
#include "ui/look/empty_state.h"
#include "ui/look/label.h"
#include "ui/text/isolate.h"

#include <QVBoxLayout>

namespace sobre::ui {

PluginsPage::PluginsPage(plugin::PluginLoader &plugins, QWidget *parent) : ScrollColumn(parent), m_plugins(plugins)
{
    setObjectName(QStringLiteral("plugins"));
    body()->setContentsMargins(28, look::space::s, 28, look::space::l);
    body()->setSpacing(look::space::m);
}

void PluginsPage::showEvent(QShowEvent *event)
{
    if (!std::exchange(m_built, true))
        build();
    ScrollColumn::showEvent(event);
}

void PluginsPage::build()
{
    const QList<plugin::PluginInfo> found = m_plugins.plugins();
    if (found.isEmpty()) {
        auto *nothing = new look::EmptyState;
        nothing->setMessage(look::Glyph::Plugin, tr("No plugins"),
                            tr("Sobre looks for them in %1 and nowhere else.")
                                .arg(text::isolated(plugin::PluginLoader::installedFolder())));
        body()->addWidget(nothing, 1);
        return;
    }
    auto *note = new look::Label(tr("What you switch here holds from the next start of Sobre."), look::TextStyle::Secondary);
    note->setWordWrap(true);
    body()->addWidget(note);
    for (const plugin::PluginInfo &info : found) {
        auto *card = new PluginCard(info);
        connect(card, &PluginCard::switched, this, [this](const QString &id, bool on) {
            m_plugins.setSwitchedOn(id, on);
            look::announce(this, on ? tr("On from the next start of Sobre.") : tr("Off from the next start of Sobre."));
        });
        m_cards.insert(info.file, card);
        body()->addWidget(card);
    }
    body()->addStretch(1);
    connect(&m_plugins, &plugin::PluginLoader::changed, this, &PluginsPage::refresh);
}

void PluginsPage::refresh()
{
    for (const plugin::PluginInfo &info : m_plugins.plugins()) {
        if (PluginCard *card = m_cards.value(info.file))
            card->show(info);
    }
}

} // namespace sobre::ui
