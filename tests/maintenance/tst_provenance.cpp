// SPDX-License-Identifier: GPL-3.0-or-later
// Since when a value is what it is, and who made it so, as far as anybody recorded it.
#include "maintenance/values/provenance.h"

#include <QTest>

using namespace luthier;

class ProvenanceTest : public QObject
{
    Q_OBJECT

    static QList<Release> kept(int newest, int oldest)
    {
        QList<Release> all;
        for (int revision = newest; revision >= oldest; --revision) {
            Release release;
            release.revision = revision;
            release.lastDeployed = QDateTime(QDate(2026, 1, revision), QTime(9, 0), Qt::UTC);
            release.chartValues = {{QStringLiteral("b"), 1}};
            release.values = {{QStringLiteral("a.x"), revision >= 4 ? 2 : 1}};
            all << release;
        }
        return all;
    }
    static Run run(const char *id, int revision)
    {
        Run one;
        one.id = QString::fromLatin1(id);
        one.who = QStringLiteral("anna");
        one.title = QStringLiteral("Update to 1.0.1");
        one.facts = {{QStringLiteral("toRevision"), revision}};
        return one;
    }

private slots:
    void theJournalKnowsItsOwnRuns()
    {
        const auto found = provenanceOf(kept(5, 3), {run("r5", 5), run("r4", 4), run("older", 4)},
                                        {QStringLiteral("a.x")});
        QCOMPARE(found.age.revision, 4);
        QCOMPARE(found.run, QStringLiteral("r4"));
        QCOMPARE(found.words(), QStringLiteral("revision 4, anna"));
        QVERIFY(found.sentence().contains(QStringLiteral("by anna: Update to 1.0.1")));
    }
    void anotherHelmsRevisionIsNotRecorded()
    {
        const auto found = provenanceOf(kept(5, 3), {run("r5", 5)}, {QStringLiteral("a.x")});
        QCOMPARE(found.words(), QStringLiteral("revision 4"));
        QVERIFY(found.sentence().contains(QStringLiteral("not recorded")));
    }
    void whatIsOlderThanWhatHelmKeepsMayBeAnybodys()
    {
        const auto found = provenanceOf(kept(5, 3), {run("r3", 3)}, {QStringLiteral("b")});
        QCOMPARE(found.words(), QStringLiteral("revision 3 or earlier"));
        QVERIFY(found.who.isEmpty());
        QVERIFY(provenanceOf({}, {}, {QStringLiteral("b")}).sentence().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProvenanceTest)
#include "tst_provenance.moc"
