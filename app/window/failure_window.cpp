// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/failure_window.h"

#include "ui/look/empty_state.h"
#include "ui/look/pane.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace sobre {
namespace {

/// Closing it ends the program.
class FailureWindow : public look::Pane {
    Q_DECLARE_TR_FUNCTIONS(FailureWindow)
public:
    explicit FailureWindow(const MailError &error)
        : Pane(Back::Window)
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(tr("Sobre"));
        auto *layout = new QVBoxLayout(this);
        auto *state = new look::EmptyState;
        state->setMessage(look::Glyph::Warn, tr("Your mail cannot be opened"), text::sentence(error), look::Tone::Error);
        connect(state->addButton(tr("Close"), look::Button::Kind::Primary), &QAbstractButton::clicked, this, &QWidget::close);
        layout->addWidget(state);
        resize(560, 320);
    }
    ~FailureWindow() override { QCoreApplication::exit(1); }
    Q_DISABLE_COPY_MOVE(FailureWindow)
};

} // namespace

void showFailure(const MailError &error)
{
    auto *window = new FailureWindow(error);
    window->show();
}

} // namespace sobre
