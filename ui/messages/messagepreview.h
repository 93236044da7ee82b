// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/compose.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace luthier {

/// A message as those who get it see it: a mail as HTML, as plain text or both, wide and narrow, light and dark; a status
/// page's snippet; a chat message. Nothing in it is loaded, and links are not followed.
class MessagePreview : public QWidget
{
    Q_OBJECT

public:
    enum Form { Html, Plain, Both, Status, Chat };

    explicit MessagePreview(QWidget *parent = nullptr);
    void showMessage(const ComposedMessage &message, const QString &from, const QString &to);
    void chooseForm(Form form);
    void setNarrow(bool narrow);
    void setDark(bool dark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    QString coloured(const QString &html) const;

    ComposedMessage m_message;
    Form m_form = Html;
    bool m_narrow = false;
    bool m_dark = false;
    QButtonGroup *m_forms;
    QPushButton *m_narrowButton;
    QPushButton *m_darkButton;
    QLabel *m_people;
    QLabel *m_subject;
    QWidget *m_paper;
    QTextBrowser *m_rich;
    QTextBrowser *m_text;
};

} // namespace luthier
