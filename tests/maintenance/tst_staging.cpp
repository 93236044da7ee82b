// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/verification/staging.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

class StagingTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheOtherEnvironment()
    {
        Profile profile;
        Environment production;
        production.name = u"live"_s;
        production.colour = u"production"_s;
        profile.environments = {production};
        QVERIFY(!stagingOf(profile, production));
        auto staging = production;
        staging.name = u"trial"_s;
        staging.colour = u"staging"_s;
        profile.environments << staging;
        QCOMPARE(stagingOf(profile, production)->name, u"trial"_s);
        QVERIFY(!stagingOf(profile, staging)); // it is not the evidence for itself
    }

    void onlyTheVersionThatRunsAndIsHealthyProves_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<bool>("proves");
        QTest::addColumn<QString>("words");
        const QString none;
        QTest::newRow("none") << none << none << none << none << false << u"no staging environment"_s;
        QTest::newRow("unreachable") << u"staging"_s << u"10.0.0.1 does not answer."_s << none << none << false
                                     << u"10.0.0.1 does not answer.) Confirm that 1.1.0"_s;
        QTest::newRow("older") << u"staging"_s << none << u"1.0.1"_s << none << false << u"runs 1.0.1, not 1.1.0"_s;
        QTest::newRow("sick") << u"staging"_s << none << u"1.1.0"_s << u"backend: 1 of 2 ready"_s << false
                              << u"not healthy: backend: 1 of 2 ready"_s;
        QTest::newRow("fine") << u"staging"_s << none << u"1.1.0"_s << none << true << u"is healthy"_s;
    }
    void onlyTheVersionThatRunsAndIsHealthyProves()
    {
        QFETCH(QString, environment);
        QFETCH(QString, problem);
        QFETCH(QString, version);
        QFETCH(QString, trouble);
        QFETCH(QString, words);
        const StagingFacts facts{environment, problem, version, QDateTime::currentDateTimeUtc(), trouble, true};
        const auto evidence = stagingEvidence(facts, u"1.1.0"_s, {});
        QTEST(evidence.proves, "proves");
        QVERIFY2(evidence.words.contains(words), qPrintable(evidence.words));
    }

    void nothingIsProvedBeforeItWasAsked()
    {
        StagingFacts facts;
        facts.environment = u"staging"_s;
        facts.version = u"1.1.0"_s;
        QVERIFY(!stagingEvidence(facts, u"1.1.0"_s, {}).proves);
    }

    void namesWhoVerifiedItThere()
    {
        const StagingFacts facts{u"staging"_s, {}, u"1.1.0"_s, QDateTime::currentDateTimeUtc(), {}, true};
        Run run;
        run.kind = u"update"_s;
        run.who = u"anna@desk"_s;
        run.request[u"version"_s] = u"1.1.0"_s;
        run.state = RunState::Failed;
        QVERIFY(stagingEvidence(facts, u"1.1.0"_s, {run}).words.contains(u"knows no update"_s));
        run.state = RunState::Done;
        QVERIFY(stagingEvidence(facts, u"1.1.0"_s, {run}).words.contains(u"anna@desk"_s));
        QVERIFY(stagingEvidence(facts, u"1.1.0"_s, {run}).proves);
    }
};

QTEST_GUILESS_MAIN(StagingTest)
#include "tst_staging.moc"
