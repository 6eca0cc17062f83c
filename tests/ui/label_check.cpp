// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/label_check.h"

#include "ui/look/chip.h"
#include "ui/look/elided_label.h"
#include "ui/look/strip.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sobre::ui::test {
namespace {

QString wordsOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *strip = qobject_cast<const look::Strip *>(widget))
        return strip->spoken();
    if (const auto *choice = qobject_cast<const QComboBox *>(widget))
        return choice->currentText();
    return {};
}

QString finding(const QWidget *widget, const QString &what)
{
    return u"%1 “%2”: %3, in %4 × %5"_s
        .arg(QLatin1StringView(widget->metaObject()->className()) + (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()),
             wordsOf(widget).left(60), what)
        .arg(widget->width())
        .arg(widget->height());
}

/// What it shows is a letter's or a person's own, of any length, and gives way.
bool isOfALetter(const QWidget *widget)
{
    for (const QWidget *one = widget; one; one = one->parentWidget()) {
        for (const char *name : {"sobre::ui::HeaderCard", "sobre::ui::FilesBar", "sobre::ui::OutboxEntry", "sobre::ui::StopView", "sobre::ui::HeadingButton", "sobre::look::Chip"}) {
            if (QLatin1StringView(one->metaObject()->className()) == QLatin1StringView(name))
                return true;
        }
    }
    return false;
}

/// Whether some of it lies where nobody can come: outside of what holds it, unless that can be scrolled there.
bool liesOutside(const QWidget *widget)
{
    for (const QWidget *outer = widget->parentWidget(); outer && !widget->isWindow(); outer = outer->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(outer->parentWidget()))
            return false;
        if (!outer->rect().contains(QRect(widget->mapTo(outer, QPoint()), widget->size())))
            return true;
        if (outer->isWindow())
            break;
    }
    return false;
}

QString cutLabel(const QLabel *label)
{
    if (label->text().isEmpty() || !label->pixmap().isNull())
        return {};
    if (const auto *elided = qobject_cast<const look::ElidedLabel *>(label)) {
        if (elided->isElided() && !isOfALetter(label))
            return u"elided, wants %1"_s.arg(elided->sizeHint().width());
        return {};
    }
    if (!label->wordWrap()) {
        const QSize wanted = label->sizeHint();
        return wanted.width() > label->width() || wanted.height() > label->height() ? u"wants %1 × %2"_s.arg(wanted.width()).arg(wanted.height())
                                                                                     : QString();
    }
    if (const int wanted = label->heightForWidth(label->width()); wanted > label->height())
        return u"wants a height of %1"_s.arg(wanted);
    if (label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text())) {
        const int room = label->contentsRect().width();
        for (const QString &word : label->text().simplified().split(u' ')) {
            const int wanted = label->fontMetrics().horizontalAdvance(word);
            const bool breaks = word.contains(u'/') || word.contains(u'@') || word.contains(u'-') || word.size() > 30;
            if (wanted > room && !breaks)
                return u"the word %1 wants %2"_s.arg(word).arg(wanted);
        }
    }
    return {};
}

QString cutButton(const QAbstractButton *button)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) || isOfALetter(button))
        return {}; // what a drawing alone says stands in its tooltip
    const QSize words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
    int room = button->width();
    if (const auto *box = qobject_cast<const QCheckBox *>(button)) {
        QStyleOptionButton option;
        option.initFrom(box);
        room = box->style()->subElementRect(QStyle::SE_CheckBoxContents, &option, box).width();
    } else if (const auto *radio = qobject_cast<const QRadioButton *>(button)) {
        QStyleOptionButton option;
        option.initFrom(radio);
        room = radio->style()->subElementRect(QStyle::SE_RadioButtonContents, &option, radio).width();
    } else if (!button->icon().isNull()) {
        room -= button->iconSize().width();
    }
    return words.width() > room || words.height() > button->height() ? u"wants %1 × %2"_s.arg(words.width()).arg(words.height()) : QString();
}

QString cutChoice(const QComboBox *choice)
{
    QStyleOptionComboBox option;
    option.initFrom(choice);
    option.editable = choice->isEditable();
    const int room = choice->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice).width();
    if (choice->currentText().contains(u'@'))
        return {}; // an address
    const int wanted = choice->fontMetrics().horizontalAdvance(choice->currentText());
    return wanted > room ? u"wants %1, has %2"_s.arg(wanted).arg(room) : QString();
}

QString cutField(const QLineEdit *field)
{
    if (!field->text().isEmpty() || field->placeholderText().isEmpty())
        return {};
    const int wanted = field->fontMetrics().horizontalAdvance(field->placeholderText());
    const QMargins text = field->textMargins();
    return wanted > field->width() - text.left() - text.right() - 6 ? u"its hint “%1” wants %2"_s.arg(field->placeholderText()).arg(wanted) : QString();
}

QString cutWordsOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return cutLabel(label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return cutButton(button);
    if (const auto *choice = qobject_cast<const QComboBox *>(widget))
        return cutChoice(choice);
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return cutField(field);
    if (const auto *strip = qobject_cast<const look::Strip *>(widget)) {
        const int wanted = strip->heightForWidth(strip->width());
        return wanted > strip->height() ? u"wants a height of %1"_s.arg(wanted) : QString();
    }
    if (const auto *list = qobject_cast<const QListWidget *>(widget)) {
        for (int row = 0; row < list->count(); ++row) {
            const int wanted = list->sizeHintForIndex(list->model()->index(row, 0)).width();
            if (wanted > list->viewport()->width())
                return u"“%1” wants %2"_s.arg(list->item(row)->text()).arg(wanted);
        }
    }
    if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget)) {
        if (area->horizontalScrollBar()->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            return u"scrolls sideways"_s;
    }
    return {};
}

bool hasWords(const QWidget *widget)
{
    return !wordsOf(widget).isEmpty() || qobject_cast<const QLineEdit *>(widget);
}

QColor mostOf(const QImage &image)
{
    QHash<QRgb, int> uses;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++uses[image.pixel(x, y)];
    }
    QRgb most = 0;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        if (use.value() > uses.value(most))
            most = use.key();
    }
    return QColor(most);
}

} // namespace

QStringList cutWords(QWidget &window)
{
    QStringList all;
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisible())
            continue;
        if (const QString what = cutWordsOf(widget); !what.isEmpty())
            all += finding(widget, what);
        else if (hasWords(widget) && liesOutside(widget))
            all += finding(widget, u"lies in part outside of what holds it"_s);
    }
    return all;
}

QStringList faintWords(QWidget &window)
{
    const QImage image = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const double scale = image.devicePixelRatio();
    QStringList all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool label = qobject_cast<const QLabel *>(widget) && !wordsOf(widget).isEmpty();
        const auto *tool = qobject_cast<const QToolButton *>(widget);
        const bool button = qobject_cast<const QAbstractButton *>(widget) && !wordsOf(widget).isEmpty()
            && (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly);
        if (!widget->isVisible() || !widget->isEnabled() || (!label && !button) || widget->visibleRegion().isEmpty())
            continue;
        const QRect seen = widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint()));
        if (seen.width() < 8 || seen.height() < widget->fontMetrics().height())
            continue;
        const QImage part = image.copy(QRect(seen.topLeft() * scale, seen.size() * scale));
        const QColor back = mostOf(part);
        double best = 1;
        for (int y = 0; y < part.height(); ++y) {
            for (int x = 0; x < part.width(); ++x)
                best = std::max(best, look::contrast(QColor(part.pixel(x, y)), back));
        }
        const double size = widget->font().pointSizeF();
        const double wanted = size >= 18 || (size >= 14 && widget->font().bold()) ? 3.0 : 4.5;
        if (best < wanted)
            all += finding(widget, u"%1:1 on %2"_s.arg(best, 0, 'f', 2).arg(back.name()));
    }
    return all;
}

} // namespace sobre::ui::test
