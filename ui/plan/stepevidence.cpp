// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/stepevidence.h"

#include "ui/plan/manualchecks.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

namespace luthier {

StepEvidence::StepEvidence(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, "heading", true))
    , m_explanation(label({}, "muted", true))
    , m_answer(new Notice)
    , m_checks(new ManualChecks)
    , m_commandHead(label(tr("COMMAND"), "section"))
    , m_commands(new CodeBox(tr("The step's commands"), 8))
    , m_undoHead(label(tr("TO TAKE IT BACK"), "section"))
    , m_undo(new CodeBox(tr("The commands that take the step back"), 3))
    , m_outputHead(label(tr("OUTPUT"), "section"))
    , m_output(new CodeBox(tr("The step's output")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_explanation);
    layout->addWidget(m_answer);
    layout->addWidget(m_checks);
    layout->addSpacing(space::XS);
    layout->addWidget(m_commandHead);
    layout->addWidget(m_commands);
    layout->addWidget(m_undoHead);
    layout->addWidget(m_undo);
    layout->addWidget(m_outputHead);
    layout->addWidget(m_output, 1);
    layout->addStretch(0);
    m_checks->hide();
    connect(m_checks, &ManualChecks::ticked, this, &StepEvidence::checkTicked);
}

void StepEvidence::showChecks(const QList<ManualCheck> &checks, bool tickable)
{
    m_checks->showChecks(checks, tickable);
}

void StepEvidence::showStep(const StepView &step)
{
    m_title->setText(step.title);
    m_explanation->setText(step.explanation);
    m_explanation->setVisible(!step.explanation.isEmpty());
    const auto state = step.state == StepState::Done    ? State::Healthy
                     : step.state == StepState::Failed  ? State::Failed
                     : step.state == StepState::Working ? State::Working
                                                        : State::Unknown;
    m_answer->say(state, step.answer);
    // A failure's sentence stands above the steps already, with what can be done; twice is no clearer.
    m_answer->setVisible(!step.answer.isEmpty() && step.state != StepState::Failed);
    m_commands->setCode(step.commands.join(QLatin1Char('\n')));
    m_commandHead->setVisible(!step.commands.isEmpty());
    m_commands->setVisible(!step.commands.isEmpty());
    const auto showsUndo = step.state == StepState::Waiting && !step.undoCommands.isEmpty();
    m_undo->setCode(step.undoCommands.join(QLatin1Char('\n')));
    m_undoHead->setVisible(showsUndo);
    m_undo->setVisible(showsUndo);
    auto output = step.output.join(QLatin1Char('\n'));
    if (!step.detail.isEmpty() && !output.contains(step.detail.trimmed()))
        output += (output.isEmpty() ? QString() : QStringLiteral("\n")) + step.detail;
    if (m_shown != step.id || !output.startsWith(m_output->toPlainText()) || step.state != StepState::Working)
        m_output->setCode(output);
    m_shown = step.id;
    m_commands->setMayGrow(output.isEmpty()); // what comes is of more interest than what was asked
    m_outputHead->setVisible(!output.isEmpty());
    m_output->setVisible(!output.isEmpty());
}

void StepEvidence::addOutput(const QString &line)
{
    m_commands->setMayGrow(false);
    m_outputHead->show();
    m_output->show();
    m_output->addLine(line);
}

} // namespace luthier
