// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QBoxLayout;
class QPushButton;

namespace luthier {

class CodeBox;

/// What is known of the chosen pod: Overview · Events · Command.
class PodDetails : public QWidget
{
    Q_OBJECT

public:
    explicit PodDetails(QWidget *parent = nullptr);
    void showPod(const Pod &pod, const QList<Event> &events);

    static QString overview(const Pod &pod); ///< pure
    static QString commands(const Pod &pod); ///< pure: what would show the same

private:
    QPushButton *addPage(const QString &name, QWidget *page);

    QLabel *m_title;
    QLabel *m_message;
    QBoxLayout *m_tabs;
    QButtonGroup *m_tabGroup;
    QStackedWidget *m_pages;
    CodeBox *m_overview;
    CodeBox *m_events;
    CodeBox *m_commands;
};

} // namespace luthier
