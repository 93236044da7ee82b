// SPDX-License-Identifier: GPL-3.0-or-later
// The plan widget's other half: what a runner tells while it works.
#include "ui/plan/planwidget.h"

#include "ui/plan/stepevidence.h"
#include "ui/widgets/confirmbar.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace luthier {

void PlanWidget::stepStarted(const QString &id)
{
    auto *step = m_view.step(id);
    if (!step)
        return;
    step->state = StepState::Working;
    step->begun = QDateTime::currentDateTimeUtc();
    step->answer.clear();
    const auto at = m_view.workingStep();
    updateStep(at);
    if (m_follows)
        m_steps->setCurrentRow(at);
    update();
}

void PlanWidget::stepProgressed(const QString &id, double part, const QString &text, qint64 left)
{
    auto *step = m_view.step(id);
    if (!step)
        return;
    step->part = part;
    step->answer = text;
    step->left = std::chrono::milliseconds(left);
    updateStep(int(step - m_view.steps.data()));
    update();
}

void PlanWidget::stepPrinted(const QString &id, const QString &line)
{
    auto *step = m_view.step(id);
    if (!step)
        return;
    step->output << line;
    if (step->output.size() > 20000)
        step->output.removeFirst();
    if (m_steps->currentRow() == int(step - m_view.steps.data()))
        m_evidence->addOutput(line);
}

void PlanWidget::goOnDecided()
{
    m_question.clear();
    if (const int working = m_view.workingStep(); working >= 0) {
        m_view.steps[working].answer.clear();
        updateStep(working);
    }
    update();
    emit decided(true);
}

void PlanWidget::decisionWanted(const QString &id, const QString &question, const QString &verb)
{
    m_question = question;
    if (auto *step = m_view.step(id)) {
        step->answer = tr("waits for your answer");
        updateStep(int(step - m_view.steps.data()));
    }
    m_decide->setText(verb);
    m_decide->setAccessibleName(verb);
    update();
    m_decide->setFocus();
}

void PlanWidget::offered(const QString &, const QString &sentence, const QString &verb)
{
    if (!m_offered.isEmpty() && m_wanted == &PlanWidget::offerTaken)
        m_confirm->hide(); // what it asked for is not the same any more
    m_offered = sentence;
    m_offer->setText(verb);
    m_offer->setAccessibleName(verb);
    update();
}

void PlanWidget::stepEnded(const QString &id, bool done, const QString &sentence, const QString &detail)
{
    auto *step = m_view.step(id);
    if (!step)
        return;
    step->state = m_view.phase == PlanView::Phase::Undoing && done ? StepState::Undone
                : done                                             ? StepState::Done
                                                                   : StepState::Failed;
    step->ended = QDateTime::currentDateTimeUtc();
    step->answer = sentence;
    step->detail = detail;
    updateStep(int(step - m_view.steps.data()));
    update();
}

void PlanWidget::stepTidied(const QString &id, bool done, const QString &sentence)
{
    stepPrinted(id, sentence);
    auto *step = m_view.step(id);
    if (!step || !done)
        return;
    step->state = StepState::Undone;
    step->answer = sentence;
    updateStep(int(step - m_view.steps.data()));
    update();
}

void PlanWidget::ended(PlanRunner::Outcome outcome, const QString &sentence)
{
    using Phase = PlanView::Phase;
    m_clock.stop();
    m_question.clear();
    m_offered.clear();
    m_confirm->hide();
    m_view.ended = QDateTime::currentDateTimeUtc();
    m_view.ending = sentence;
    switch (outcome) {
    case PlanRunner::Outcome::Done:
        m_view.phase = Phase::Done;
        break;
    case PlanRunner::Outcome::TakenBack:
        m_view.phase = Phase::Undone;
        break;
    case PlanRunner::Outcome::Failed:
        m_view.phase = Phase::Failed;
        break;
    case PlanRunner::Outcome::Cancelled:
        m_view.phase = Phase::Cancelled;
        break;
    }
    update();
}

} // namespace luthier
