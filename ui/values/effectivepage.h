// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/values/provenance.h"

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
    /// What the values were made of stays known, to explain the one that is chosen.
    struct Shown {
        Chart chart;
        QList<ValuesLayer> layers;
        EffectiveValues effective;
    };
    void showValues(const Result<Shown> &shown, bool withSecrets);
    void showKept(const QList<Release> &kept, const QList<Run> &runs); ///< since when, and by whom
    void say(const QString &sentence);                                 ///< instead of values
    void openFilter();

signals:
    void sourceWanted(int file, int line, int column); ///< a values file's number from 0; line and column from 1

private:
    void goToSource(const QString &key);
    void fillRows();
    void explain(const QString &key);

    Shown m_shown;
    bool m_withSecrets = false;
    QList<EffectiveValue> m_values;
    QList<Release> m_kept;
    QList<Run> m_runs;
    int m_round = 0;
    QLabel *m_answer;
    QLabel *m_explained;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
};

} // namespace luthier
