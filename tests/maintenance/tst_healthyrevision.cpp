// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/plans/plans.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

/// Newest first, as helm history's reader gives it.
QList<ReleaseSummary> history(int newest, const QStringList &statuses)
{
    QList<ReleaseSummary> all;
    for (const auto &status : statuses) {
        ReleaseSummary summary;
        summary.revision = newest--;
        summary.status = status;
        all << summary;
    }
    return all;
}

Run led(int toRevision, RunState state)
{
    Run run;
    run.state = state;
    if (toRevision > 0)
        run.facts = {{u"toRevision"_s, toRevision}};
    return run;
}

const auto Deployed = u"deployed"_s;
const auto Superseded = u"superseded"_s;
const auto Failed = u"failed"_s;

} // namespace

class HealthyRevisionTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheNewestThatWasHealthy()
    {
        const auto all = history(4, {Deployed, Superseded, Superseded, Superseded});
        QCOMPARE(lastHealthyRevision(all, {}, 4), 3);
        QCOMPARE(lastHealthyRevision(all, {}, 0), 4);
        QCOMPARE(lastHealthyRevision(all, {led(3, RunState::Done), led(0, RunState::Failed)}, 4), 3);
    }

    // Helm says "deployed" as soon as the objects are applied; the run saw that its pods crashed.
    void neverOneThatWasSeenBroken_data()
    {
        QTest::addColumn<RunState>("state");
        QTest::newRow("failed") << RunState::Failed;
        QTest::newRow("cancelled") << RunState::Cancelled;
        QTest::newRow("interrupted") << RunState::Interrupted;
        QTest::newRow("undone") << RunState::Undone;
        QTest::newRow("left as it was") << RunState::Left;
    }
    void neverOneThatWasSeenBroken()
    {
        QFETCH(RunState, state);
        const auto all = history(4, {Failed, Deployed, Superseded, Superseded});
        QCOMPARE(lastHealthyRevision(all, {led(3, state)}, 4), 2);
        QCOMPARE(lastHealthyRevision(all, {led(3, state), led(2, state)}, 4), 1);
        QCOMPARE(lastHealthyRevision(all, {led(3, state)}, 0), 2);
    }

    void oneThatALaterRunProved()
    {
        const auto all = history(3, {Failed, Deployed, Superseded});
        QCOMPARE(lastHealthyRevision(all, {led(2, RunState::Failed), led(2, RunState::Done)}, 3), 2);
        QCOMPARE(lastHealthyRevision(all, {led(2, RunState::Done), led(2, RunState::Failed)}, 3), 2);
    }

    void neverAFailedOrPendingOne_data()
    {
        QTest::addColumn<QString>("status");
        for (const auto *status : {"failed", "pending-upgrade", "pending-install", "pending-rollback", "uninstalled",
                                   "uninstalling", "unknown"})
            QTest::newRow(status) << QString::fromLatin1(status);
    }
    void neverAFailedOrPendingOne()
    {
        QFETCH(QString, status);
        const auto all = history(9, {status, status, Superseded});
        QCOMPARE(lastHealthyRevision(all, {led(8, RunState::Done)}, 0), 7); // not even where a run was content with it
        QCOMPARE(lastHealthyRevision(history(2, {status, status}), {}, 0), 0);
    }

    // --history-max took the older ones away: what is gone is never named.
    void onlyWhatIsStillThere()
    {
        QCOMPARE(lastHealthyRevision(history(12, {Deployed, Failed}), {led(10, RunState::Done)}, 12), 0);
        QCOMPARE(lastHealthyRevision(history(1, {Deployed}), {}, 1), 0);
        QCOMPARE(lastHealthyRevision({}, {led(1, RunState::Done)}, 0), 0);
    }
};

QTEST_GUILESS_MAIN(HealthyRevisionTest)
#include "tst_healthyrevision.moc"
