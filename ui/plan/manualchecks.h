// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/manualcheck.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace luthier {

/// What only a person can see after an update, to be ticked one by one; who did, and when, stands beside it.
class ManualChecks : public QWidget
{
    Q_OBJECT

public:
    explicit ManualChecks(QWidget *parent = nullptr);
    /// `tickable`: there is something to look at; before, they are only read.
    void showChecks(const QList<ManualCheck> &checks, bool tickable);

signals:
    void ticked(const QString &id, bool on);

private:
    struct Line {
        QString id;
        QCheckBox *box;
        QLabel *who;
    };
    void build(const QList<ManualCheck> &checks);

    QLabel *m_hint;
    QVBoxLayout *m_rows;
    QList<Line> m_lines;
};

} // namespace luthier
