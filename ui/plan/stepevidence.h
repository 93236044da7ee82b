// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planstate.h"

#include <QWidget>

class QLabel;

namespace luthier {

class CodeBox;
class ManualChecks;
class Notice;

/// The right side of the plan widget: one step's sentence, its commands to copy, what was printed.
class StepEvidence : public QWidget
{
    Q_OBJECT

public:
    explicit StepEvidence(QWidget *parent = nullptr);
    void showStep(const StepView &step);
    void addOutput(const QString &line);
    void showChecks(const QList<ManualCheck> &checks, bool tickable); ///< empty: the step has none

signals:
    void checkTicked(const QString &id, bool on);

private:
    QString m_shown; ///< the step's id: output is only rebuilt when another one is chosen
    QLabel *m_title;
    QLabel *m_explanation;
    Notice *m_answer;
    ManualChecks *m_checks;
    QLabel *m_commandHead;
    CodeBox *m_commands;
    QLabel *m_undoHead;
    CodeBox *m_undo;
    QLabel *m_outputHead;
    CodeBox *m_output;
};

} // namespace luthier
