// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/certificate_window.h"

#include "ui/accounts/certificate_page.h"
#include "ui/accounts/window_keys.h"
#include "ui/look/button.h"

#include <QVBoxLayout>

namespace sobre::ui {

CertificateWindow::CertificateWindow(const MailError &error, QWidget *parent)
    : QWidget(parent, Qt::Window), m_page(new CertificatePage)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Certificate"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_page);
    resize(760, 640);
    connect(m_page, &CertificatePage::stopped, this, &QWidget::close);
    connect(m_page, &CertificatePage::trusted, this, &CertificateWindow::trusted);
    m_page->show(error);
}

void CertificateWindow::showFailure(const QString &sentence)
{
    m_page->showFailure(sentence);
}

void CertificateWindow::keyPressEvent(QKeyEvent *event)
{
    if (!pressedByKey(event, m_page->primary(), m_page->wayBack()))
        QWidget::keyPressEvent(event);
}

} // namespace sobre::ui
