// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/configuration/configurationplans.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace luthier {

class DiffBox;
class Notice;
class RowModel;
class Table;
class TablePane;

/// A backup of the configuration beside the cluster as it is: object by object, and what of it is to be put back.
class ConfigurationView : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigurationView(QWidget *parent = nullptr);
    void showLoading();
    void showComparison(const ConfigurationComparison &comparison);
    void showProblem(const Error &error);
    void chooseObject(const QString &words); ///< "ConfigMap/lyra-config"

signals:
    void planWanted(const luthier::ConfigurationRestoreOptions &options);

private:
    void showObject(const QString &words);
    void showTicks();

    std::optional<ConfigurationComparison> m_comparison;
    QLabel *m_answer;
    Notice *m_notice;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QWidget *m_below; ///< the difference of the chosen object
    QLabel *m_heading;
    DiffBox *m_difference;
    QPushButton *m_plan;
};

} // namespace luthier
