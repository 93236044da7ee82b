// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/planrunner.h"
#include "tests/support/awaited.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace luthier;
using namespace Qt::StringLiterals;
using test::awaited;

namespace {

QStringList calls;

class CountingStep : public Step
{
public:
    CountingStep(QString id, bool changes)
        : m_id(std::move(id))
        , m_changes(changes)
    {
    }
    std::optional<StepOffer> offers;
    std::function<void()> meanwhile;

    QString id() const override { return m_id; }
    QString title() const override { return m_id; }
    bool changesCluster() const override { return m_changes; }
    bool canUndo() const override { return m_changes; }
    Task<QString> run(StepContext context) override
    {
        calls << u"run "_s + m_id;
        if (offers)
            context.offer(*offers);
        if (meanwhile)
            meanwhile();
        co_return m_id;
    }
    Task<QString> undo(StepContext) override
    {
        calls << u"undo "_s + m_id;
        co_return m_id;
    }

private:
    QString m_id;
    bool m_changes;
};

class CountingLock : public PlanLock
{
public:
    std::optional<Error> taken;
    std::optional<Error> lost;

    Task<QString> take(QString, QString, Tell, std::stop_token) override
    {
        calls << u"take"_s;
        if (taken)
            co_return tl::unexpected(*taken);
        co_return u"Reserved."_s;
    }
    Task<> confirm(std::stop_token) override
    {
        calls << u"confirm"_s;
        if (lost)
            co_return tl::unexpected(*lost);
        co_return {};
    }
    Task<> release() override
    {
        calls << u"release"_s;
        co_return {};
    }
};

const Error Foreign{Error::Kind::Refused, u"Mia has it."_s, {}};

} // namespace

class TestPlanLock : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::shared_ptr<CountingLock> m_lock;

    Plan plan()
    {
        Plan plan;
        plan.kind = u"update"_s;
        plan.title = u"Update"_s;
        plan.lock = m_lock;
        plan.steps.push_back(std::make_unique<CountingStep>(u"look"_s, false));
        plan.steps.push_back(std::make_unique<CountingStep>(u"write"_s, true));
        return plan;
    }
    Run run() { return runsOf(*m_journal->entries()).first(); }

private slots:
    void init()
    {
        calls.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.jsonl"_s));
        m_lock = std::make_shared<CountingLock>();
    }

    void isTakenFirstAskedBeforeWhatChangesAndGivenBack()
    {
        PlanRunner runner(plan(), *m_journal);
        QVERIFY(awaited(runner.start()));
        QCOMPARE(calls, QStringList({u"take"_s, u"run look"_s, u"confirm"_s, u"run write"_s, u"release"_s}));
        QCOMPARE(run().state, RunState::Done);
        QCOMPARE(run().steps.first().evidence, QStringList{u"Reserved."_s}); // shown again later
        calls.clear();
        PlanRunner back(plan(), *m_journal);
        QVERIFY(awaited(back.undo(run())));
        QCOMPARE(calls, QStringList({u"take"_s, u"confirm"_s, u"undo write"_s, u"release"_s}));
    }

    void nothingIsBegunWhenAnotherHasIt()
    {
        m_lock->taken = Foreign;
        PlanRunner runner(plan(), *m_journal);
        QSignalSpy ended(&runner, &PlanRunner::ended);
        const auto refused = awaited(runner.start());
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, Foreign.message);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(calls, QStringList{u"take"_s});
        QCOMPARE(run().state, RunState::Failed);
        QCOMPARE(run().traces(), Traces::None);
    }

    void theStepThatChangesIsNotBegunWhenItWasLost()
    {
        m_lock->lost = Foreign;
        PlanRunner runner(plan(), *m_journal);
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(calls, QStringList({u"take"_s, u"run look"_s, u"confirm"_s, u"release"_s}));
        QCOMPARE(run().steps.last().state, StepState::Waiting);
        QCOMPARE(run().traces(), Traces::None);
    }

    void anOfferIsJournalledBeforeItIsTaken()
    {
        auto offering = plan();
        auto *step = static_cast<CountingStep *>(offering.steps.back().get());
        PlanRunner runner(std::move(offering), *m_journal);
        QString journalled;
        step->offers = StepOffer{u"Session 7 waits."_s, u"End it"_s, [&] {
                                     calls << u"ended it"_s;
                                     journalled = m_journal->entries()->last().data[u"taken"_s].toString();
                                 }};
        step->meanwhile = [&] { runner.takeOffer(); };
        QSignalSpy offered(&runner, &PlanRunner::offered);
        QVERIFY(awaited(runner.start()));
        QVERIFY(calls.contains(u"ended it"_s));
        QCOMPARE(journalled, u"End it"_s);
        QCOMPARE(offered.count(), 2); // and it is not offered any more
        QVERIFY(offered.last().at(2).toString().isEmpty());
        QCOMPARE(run().state, RunState::Done);
        runner.takeOffer();
        QCOMPARE(calls.count(u"ended it"_s), 1);
    }

    void anOfferThatWasNotTakenEndsWithItsStep()
    {
        auto offering = plan();
        static_cast<CountingStep *>(offering.steps.back().get())->offers = StepOffer{u"Session 7 waits."_s, u"End it"_s,
                                                                                     [] { calls << u"ended it"_s; }};
        PlanRunner runner(std::move(offering), *m_journal);
        QVERIFY(awaited(runner.start()));
        runner.takeOffer();
        QVERIFY(!calls.contains(u"ended it"_s));
    }
};

QTEST_GUILESS_MAIN(TestPlanLock)
#include "tst_planlock.moc"
