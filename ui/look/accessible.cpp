// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/accessible.h"

#include "ui/look/avatar.h"
#include "ui/look/chip.h"
#include "ui/look/label.h"
#include "ui/look/recipient_field.h"
#include "ui/look/strip.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace sobre::look {

namespace {

class HeadingInterface : public QAccessibleWidget {
public:
    explicit HeadingInterface(QWidget *w) : QAccessibleWidget(w, QAccessible::Heading) { }
    QString text(QAccessible::Text t) const override
    {
        const QString given = QAccessibleWidget::text(t);
        return given.isEmpty() && t == QAccessible::Name ? static_cast<QLabel *>(widget())->text() : given;
    }
};

/// Initials repeat the name beside them: a reader passes them over.
class DecorationInterface : public QAccessibleWidget {
public:
    explicit DecorationInterface(QWidget *w) : QAccessibleWidget(w, QAccessible::NoRole) { }
    QAccessible::State state() const override
    {
        QAccessible::State s = QAccessibleWidget::state();
        s.invisible = true;
        return s;
    }
};

class ChipInterface : public QAccessibleWidget {
public:
    explicit ChipInterface(QWidget *w) : QAccessibleWidget(w, QAccessible::Button) { }
    QStringList actionNames() const override { return { pressAction() }; }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            Q_EMIT static_cast<Chip *>(widget())->editRequested();
        else
            QAccessibleWidget::doAction(name);
    }
};

QAccessible::Role stripRole(Strip *strip)
{
    const bool alarming = strip->tone() == Tone::Warn || strip->tone() == Tone::Error;
    return alarming ? QAccessible::AlertMessage : QAccessible::Note;
}

class StripInterface : public QAccessibleWidget {
public:
    explicit StripInterface(QWidget *w) : QAccessibleWidget(w, QAccessible::Note) { }
    QAccessible::Role role() const override { return stripRole(static_cast<Strip *>(widget())); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *strip = qobject_cast<Strip *>(object))
        return new StripInterface(strip);
    if (auto *chip = qobject_cast<Chip *>(object))
        return new ChipInterface(chip);
    if (auto *avatar = qobject_cast<Avatar *>(object))
        return new DecorationInterface(avatar);
    if (auto *field = qobject_cast<RecipientField *>(object))
        return new QAccessibleWidget(field, QAccessible::Grouping);
    if (auto *label = qobject_cast<Label *>(object);
        label && (label->textStyle() == TextStyle::Heading1 || label->textStyle() == TextStyle::Heading2))
        return new HeadingInterface(label);
    return nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

void announce(QObject *source, const QString &text, Urgency urgency)
{
    if (!source || text.isEmpty())
        return;
    QAccessibleAnnouncementEvent event(source, text);
    event.setPoliteness(urgency == Urgency::Assertive ? QAccessible::AnnouncementPoliteness::Assertive
                                                      : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

} // namespace sobre::look
