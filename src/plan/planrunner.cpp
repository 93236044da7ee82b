// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planrunner.h"

#include "base/masking.h"
#include "plan/processmark.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRandomGenerator>

namespace luthier {

namespace {

constexpr qsizetype EvidenceLines = 400;
constexpr qsizetype EvidenceLength = 500; // characters of a line

QString newRunId(const QString &kind)
{
    return QStringLiteral("%1-%2-%3")
        .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")), kind,
             QString::number(QRandomGenerator::global()->bounded(0x1000, 0x10000), 16));
}

QJsonObject described(const Plan &plan)
{
    QJsonArray steps;
    for (const auto &step : plan.steps)
        steps << QJsonObject{{QStringLiteral("id"), step->id()},
                             {QStringLiteral("title"), step->title()},
                             {QStringLiteral("changesCluster"), step->changesCluster()},
                             {QStringLiteral("commands"), QJsonArray::fromStringList(step->commands())}};
    QJsonArray checks;
    for (const auto &check : plan.manualChecks)
        checks << QJsonObject{{QStringLiteral("id"), check.id}, {QStringLiteral("title"), check.title}};
    return {{QStringLiteral("kind"), plan.kind},   {QStringLiteral("checks"), checks},
            {QStringLiteral("title"), plan.title}, {QStringLiteral("request"), plan.request},
            {QStringLiteral("steps"), steps},      {QStringLiteral("process"), processMark()}};
}

QJsonObject marked() { return {{QStringLiteral("process"), processMark()}}; }

QString eventOf(const Error &error)
{
    return error.kind == Error::Kind::Cancelled ? QStringLiteral("cancelled") : QStringLiteral("failed");
}

} // namespace

PlanRunner::PlanRunner(Plan plan, Journal &journal)
    : m_plan(std::move(plan))
    , m_journal(journal)
{
}

void PlanRunner::cancel()
{
    if (!m_stop.request_stop())
        m_stopTidying.request_stop();
}

void PlanRunner::decide(bool goOn)
{
    if (m_question)
        m_question->resolve(goOn);
}

Task<> PlanRunner::ask(QString step, QString question, QString verb)
{
    const OneShot<bool> answer;
    const std::stop_callback onCancel(m_stop.get_token(), [answer] { answer.resolve(false); });
    m_question = answer;
    const QJsonObject asked{{QStringLiteral("question"), question}};
    if (const auto noted = m_journal.append(m_run, step, QStringLiteral("note"), asked); !noted)
        co_return tl::unexpected(noted.error());
    emit decisionWanted(step, question, verb);
    const bool goOn = co_await answer;
    m_question.reset();
    const QJsonObject said{{QStringLiteral("decided"), goOn}};
    if (const auto noted = m_journal.append(m_run, step, QStringLiteral("note"), said); !noted)
        co_return tl::unexpected(noted.error());
    if (!goOn)
        co_return failure(Error::Kind::Cancelled, tr("Decided against it; nothing was changed by this step."));
    co_return {};
}

void PlanRunner::show(const QString &step, StepOffer offer)
{
    if (offer.verb.isEmpty() && m_offer.verb.isEmpty())
        return;
    offer.sentence = masked(offer.sentence);
    const bool same = offer.sentence == m_offer.sentence && offer.verb == m_offer.verb;
    m_offer = std::move(offer);
    m_offering = step;
    if (!same)
        emit offered(step, m_offer.sentence, m_offer.verb);
}

void PlanRunner::takeOffer()
{
    if (m_offer.verb.isEmpty())
        return;
    const auto offer = std::exchange(m_offer, {});
    const QJsonObject taken{{QStringLiteral("offer"), offer.sentence}, {QStringLiteral("taken"), offer.verb}};
    const auto noted = m_journal.append(m_run, m_offering, QStringLiteral("note"), taken);
    emit offered(m_offering, {}, {});
    if (!noted) // no line in the journal, no action
        return emit stepPrinted(m_offering, noted.error().message);
    offer.take();
}

Task<> PlanRunner::takeLock(QString firstStep)
{
    if (!m_plan.lock || firstStep.isEmpty())
        co_return {};
    const PlanLock::Tell tell = [this, firstStep](QString text) { emit stepProgressed(firstStep, -1, text, -1); };
    const auto what = m_plan.title;
    const auto taken = co_await m_plan.lock->take(m_run, what, tell, m_stop.get_token());
    if (!taken)
        co_return tl::unexpected(taken.error());
    m_lockSaid = *taken;
    const QJsonObject said{{QStringLiteral("lock"), m_lockSaid}};
    if (const auto noted = m_journal.append(m_run, {}, QStringLiteral("note"), said); !noted)
        co_return tl::unexpected(noted.error());
    emit stepPrinted(firstStep, m_lockSaid);
    co_return {};
}

Task<> PlanRunner::stillLocked(const Step *step)
{
    if (!m_plan.lock || !step->changesCluster())
        co_return {};
    co_return co_await m_plan.lock->confirm(m_stop.get_token());
}

Task<> PlanRunner::giveLockBack()
{
    if (m_plan.lock)
        (void)co_await m_plan.lock->release();
    co_return {};
}

Task<> PlanRunner::start()
{
    m_run = newRunId(m_plan.kind);
    if (const auto begun = m_journal.append(m_run, {}, QStringLiteral("plan"), described(m_plan)); !begun)
        co_return stopped(begun.error());
    co_return co_await carryOut();
}

Task<> PlanRunner::resume(Run run)
{
    m_run = run.id;
    m_facts = run.facts;
    for (const auto &step : run.steps) {
        if (step.state == StepState::Done)
            m_done << step.id;
        else if (step.unsettled)
            m_unsettled << step.id;
    }
    if (const auto begun = m_journal.append(m_run, {}, QStringLiteral("resume"), marked()); !begun)
        co_return stopped(begun.error());
    co_return co_await carryOut();
}

tl::unexpected<Error> PlanRunner::stopped(const Error &why)
{
    emit ended(why.kind == Error::Kind::Cancelled ? Outcome::Cancelled : Outcome::Failed, why.message);
    return tl::unexpected(why);
}

tl::unexpected<Error> PlanRunner::closed(const Error &why)
{
    (void)m_journal.append(m_run, {}, eventOf(why), {{QStringLiteral("message"), why.message}});
    return stopped(why);
}

tl::unexpected<Error> PlanRunner::cancelledBefore(const Step *step)
{
    return closed({Error::Kind::Cancelled, tr("Cancelled before “%1”, which was not begun.").arg(step->title()), {}});
}

Task<> PlanRunner::carryOut()
{
    QString first;
    for (const auto &step : m_plan.steps)
        if (first.isEmpty() && !m_done.contains(step->id()))
            first = step->id();
    if (const auto locked = co_await takeLock(first); !locked)
        co_return closed(locked.error());
    const auto outcome = co_await carryOutSteps();
    (void)co_await giveLockBack();
    co_return outcome;
}

Task<> PlanRunner::carryOutSteps()
{
    for (size_t i = 0; i < m_plan.steps.size(); ++i) {
        auto *step = m_plan.steps[i].get();
        const auto id = step->id();
        if (m_done.contains(id))
            continue;
        if (m_stop.stop_requested()) {
            co_await tidyUp({});
            co_return cancelledBefore(step);
        }
        if (const auto locked = co_await stillLocked(step); !locked) {
            co_await tidyUp({});
            co_return closed(locked.error());
        }
        if (const auto begun = m_journal.append(m_run, id, QStringLiteral("begin")); !begun)
            co_return stopped(begun.error()); // no begin line, no action
        emit stepStarted(id);
        m_evidence = m_lockSaid.isEmpty() ? QStringList() : QStringList{std::exchange(m_lockSaid, {})};
        const auto outcome = co_await carryOutStep(step);
        show(id, {});
        QJsonObject data{{QStringLiteral("facts"), m_facts}};
        if (!m_evidence.isEmpty())
            data[QStringLiteral("evidence")] = QJsonArray::fromStringList(m_evidence);
        if (outcome) {
            data[QStringLiteral("message")] = *outcome;
        } else {
            data[QStringLiteral("message")] = outcome.error().message;
            data[QStringLiteral("detail")] = outcome.error().detail.right(16'384);
            if (m_unsettled.contains(id)) // not asked: the next resume asks again instead of repeating it blindly
                data[QStringLiteral("unsettled")] = true;
        }
        const auto event = outcome ? QStringLiteral("done") : eventOf(outcome.error());
        const auto written = m_journal.append(m_run, id, event, data);
        emit stepEnded(id, outcome.has_value(), data[QStringLiteral("message")].toString(),
                       data[QStringLiteral("detail")].toString());
        if (!outcome || !written) {
            co_await tidyUp(id);
            co_return closed(outcome ? written.error() : outcome.error());
        }
        m_done << id;
    }
    if (const auto noted = m_journal.append(m_run, {}, QStringLiteral("done")); !noted)
        co_return stopped(noted.error());
    emit ended(Outcome::Done, m_plan.title);
    co_return {};
}

Task<QString> PlanRunner::carryOutStep(Step *step)
{
    auto context = contextFor(step);
    if (m_unsettled.contains(step->id())) {
        // The journal knows that it was begun; only the world knows how far it came.
        const auto reality = co_await step->reality(context);
        if (!reality)
            co_return tl::unexpected(reality.error());
        m_unsettled.removeOne(step->id());
        if (*reality == StepReality::Done)
            co_return tr("It was already done when the run was interrupted; nothing was repeated.");
    }
    co_return co_await step->run(context);
}

Task<> PlanRunner::undo(Run run)
{
    m_run = run.id;
    m_facts = run.facts;
    if (const auto begun = m_journal.append(m_run, {}, QStringLiteral("undo"), marked()); !begun)
        co_return stopped(begun.error());
    const auto last = m_plan.steps.empty() ? QString() : m_plan.steps.back()->id();
    if (const auto locked = co_await takeLock(last); !locked)
        co_return closed(locked.error());
    const auto outcome = co_await takeBack(run);
    (void)co_await giveLockBack();
    co_return outcome;
}

Task<> PlanRunner::takeBack(Run run)
{
    for (size_t i = m_plan.steps.size(); i-- > 0;) {
        auto *step = m_plan.steps[i].get();
        const auto id = step->id();
        const auto record = std::find_if(run.steps.cbegin(), run.steps.cend(),
                                         [&](const auto &r) { return r.id == id; });
        const bool begun = record != run.steps.cend() && record->state != StepState::Waiting
                        && record->state != StepState::Undone;
        if (!begun || !step->canUndo())
            continue;
        if (m_stop.stop_requested())
            co_return cancelledBefore(step);
        if (const auto locked = co_await stillLocked(step); !locked)
            co_return closed(locked.error());
        if (const auto noted = m_journal.append(m_run, id, QStringLiteral("undo-begin")); !noted)
            co_return stopped(noted.error());
        emit stepStarted(id);
        const auto context = contextFor(step);
        const auto outcome = co_await step->undo(context);
        const auto message = outcome ? *outcome : outcome.error().message;
        (void)m_journal.append(m_run, id, outcome ? QStringLiteral("undo-done") : QStringLiteral("undo-failed"),
                               {{QStringLiteral("message"), message}, {QStringLiteral("facts"), m_facts}});
        emit stepEnded(id, outcome.has_value(), message, outcome ? QString() : outcome.error().detail);
        if (!outcome) {
            co_return closed(outcome.error());
        }
    }
    if (const auto noted = m_journal.append(m_run, {}, QStringLiteral("undone")); !noted)
        co_return stopped(noted.error());
    emit ended(Outcome::TakenBack, tr("Taken back."));
    co_return {};
}

QCoro::Task<void> PlanRunner::tidyUp(QString begun)
{
    for (size_t i = m_plan.steps.size(); i-- > 0;) {
        auto *step = m_plan.steps[i].get();
        const auto id = step->id();
        const bool wasDone = m_done.contains(id);
        if (!step->isThrowaway() || !(wasDone || id == begun))
            continue;
        // The step that failed stays so, with its reason: of it there are only notes.
        const QJsonObject removes{{QStringLiteral("removes"), true}};
        if (!m_journal.append(m_run, id, wasDone ? QStringLiteral("undo-begin") : QStringLiteral("note"), removes))
            co_return;
        auto context = contextFor(step);
        context.stop = m_stopTidying.get_token();
        const auto outcome = co_await step->undo(context);
        const auto message = outcome ? *outcome : outcome.error().message;
        const auto event = !wasDone ? QStringLiteral("note")
                         : outcome  ? QStringLiteral("undo-done")
                                    : QStringLiteral("undo-failed");
        (void)m_journal.append(m_run, id, event,
                               {{QStringLiteral("message"), message}, {QStringLiteral("facts"), m_facts}});
        if (wasDone)
            m_done.removeOne(id);
        emit stepTidied(id, outcome && wasDone, message);
    }
}

Result<> PlanRunner::leave(const Run &run)
{
    if (const auto noted = m_journal.append(run.id, {}, QStringLiteral("left")); !noted)
        return tl::unexpected(noted.error());
    return {};
}

StepContext PlanRunner::contextFor(const Step *step)
{
    const auto id = step->id();
    return StepContext{
        .stop = m_stop.get_token(),
        .facts = m_facts,
        .progress = [this, id](StepProgress p) { emit stepProgressed(id, p.part, p.text, p.left.count()); },
        .output = [this, id](QString line) { emit stepPrinted(id, masked(line)); },
        .note = [this, id](QJsonObject data) -> Result<> {
            data[QStringLiteral("facts")] = m_facts;
            if (const auto noted = m_journal.append(m_run, id, QStringLiteral("note"), data); !noted)
                return tl::unexpected(noted.error());
            return {};
        },
        .evidence =
            [this, id](QString line) {
                line = masked(line).left(EvidenceLength);
                if (m_evidence.size() < EvidenceLines)
                    m_evidence << line;
                emit stepPrinted(id, line);
            },
        .decide = [this, id](QString question, QString verb) { return ask(id, question, verb); },
        .offer = [this, id](StepOffer offer) { show(id, std::move(offer)); },
    };
}

} // namespace luthier
