// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/effectivevalues.h"

#include <QWidget>

class QLabel;

namespace luthier {

class RowModel;
class Table;
class TablePane;

/// What the templates would see, value by value, and where each comes from.
class EffectivePage : public QWidget
{
    Q_OBJECT

public:
    explicit EffectivePage(QWidget *parent = nullptr);
    void showLoading();
    void showValues(const Chart &chart, const Result<EffectiveValues> &effective, bool withSecrets);
    void say(const QString &sentence); ///< instead of values
    void openFilter();

signals:
    void sourceWanted(int file, int line, int column); ///< a values file's number from 0; line and column from 1

private:
    void goToSource(const QString &key);

    QList<EffectiveValue> m_values;
    QLabel *m_answer;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
};

} // namespace luthier
