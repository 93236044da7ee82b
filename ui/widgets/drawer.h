// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace luthier {

class CodeBox;

/// What is known of one row, as plain values.
struct RowDetails {
    QString title;
    QString message; ///< why it is not as it should be
    QString overview;
    QString events;
    QString commands;
    QString apiPath; ///< where the cluster keeps the object; its YAML is asked for when it is looked at
    QString yaml;    ///< where no object of the API stands behind the row
};

/// The details of what is selected: Overview · Events · YAML · Command.
class Drawer : public QWidget
{
    Q_OBJECT

public:
    enum Page { Overview, Events, Yaml, Command };

    explicit Drawer(QWidget *parent = nullptr);
    void showDetails(const RowDetails &details);
    void showYaml(const QString &apiPath, const Result<QString> &yaml);
    void choosePage(Page page);

signals:
    void yamlWanted(const QString &apiPath);

private:
    void addPage(const QString &name, QWidget *page);
    void askForYaml();

    QString m_apiPath;
    QString m_askedFor;
    QLabel *m_title;
    QLabel *m_message;
    QBoxLayout *m_tabs;
    QButtonGroup *m_tabGroup;
    QStackedWidget *m_pages;
    CodeBox *m_overview;
    CodeBox *m_events;
    CodeBox *m_yaml;
    CodeBox *m_commands;
};

} // namespace luthier
