// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPlainTextEdit;

namespace sobre::look {
class Avatar;
class Button;
class ElidedLabel;
class Label;
} // namespace sobre::look

namespace sobre::ui {

struct LetterFacts;

/// Who wrote a letter, to whom, when and about what. The address is always visible; Details opens all header
/// fields.
class HeaderCard : public QWidget {
    Q_OBJECT
public:
    explicit HeaderCard(QWidget *parent = nullptr);

    void showLetter(const LetterFacts &facts);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void toggleDetails(bool open);

    look::Label *m_subject;
    look::Avatar *m_avatar;
    QBoxLayout *m_sender;
    look::ElidedLabel *m_name;
    look::ElidedLabel *m_address;
    look::ElidedLabel *m_recipients;
    look::Button *m_details;
    look::Label *m_date;
    look::Label *m_claim;
    look::Label *m_replyTo;
    QPlainTextEdit *m_fields;
    QString m_allFields;
};

} // namespace sobre::ui
