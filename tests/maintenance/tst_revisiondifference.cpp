// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/revisiondifference.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

/// What the page of going back shows of two revisions; a secret is in none of it.
class RevisionDifferenceTest : public QObject
{
    Q_OBJECT

    static Release release(int revision, const QString &tag, const QString &password)
    {
        Release release;
        release.revision = revision;
        release.chartVersion = tag;
        release.values = {{u"backend"_s, QJsonObject{{u"tag"_s, tag}, {u"same"_s, 1}}},
                          {u"database"_s, QJsonObject{{u"password"_s, password}}}};
        release.manifest =
            u"apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: lyra-backend}\nspec:\n  template:\n    spec:\n"
            "      containers: [{name: backend, image: 'lyra:%1'}]\n---\n"
            "apiVersion: v1\nkind: Secret\nmetadata: {name: lyra-db}\nstringData: {password: '%2'}\n"_s.arg(tag,
                                                                                                            password);
        return release;
    }

private slots:
    void namesWhatDiffersInValuesAndObjects()
    {
        const auto difference = revisionDifference(release(3, u"1.1.0"_s, u"hunter2"_s),
                                                   release(1, u"1.0.0"_s, u"hunter2"_s));
        QVERIFY2(difference.problem.isEmpty(), qPrintable(difference.problem));
        QCOMPARE(difference.values.size(), 1);
        QCOMPARE(difference.objects.size(), 1);
        const auto lines = difference.lines().join(u'\n');
        QVERIFY2(lines.contains(u"backend.tag: 1.1.0 → 1.0.0"_s), qPrintable(lines));
        QVERIFY2(lines.contains(u"~ Deployment/lyra-backend"_s), qPrintable(lines));
        QVERIFY2(lines.contains(u"lyra:1.1.0 → lyra:1.0.0"_s), qPrintable(lines));
        QVERIFY(difference.words().contains(u"1.1.0"_s));
    }

    void aSecretThatChangedIsToldAndNotShown()
    {
        const auto difference = revisionDifference(release(3, u"1.1.0"_s, u"hunter2"_s),
                                                   release(1, u"1.1.0"_s, u"swordfish"_s));
        const auto lines = difference.lines().join(u'\n');
        QVERIFY2(lines.contains(u"database.password"_s), qPrintable(lines));
        QVERIFY2(lines.contains(u"Secret/lyra-db"_s), qPrintable(lines));
        for (const auto &secret : {u"hunter2"_s, u"swordfish"_s})
            QVERIFY2(!lines.contains(secret), qPrintable(lines));
    }

    void aManifestThatCannotBeReadIsSaid()
    {
        auto broken = release(1, u"1.0.0"_s, u"x"_s);
        broken.manifest = u"a: [b"_s;
        const auto difference = revisionDifference(release(3, u"1.1.0"_s, u"x"_s), broken);
        QVERIFY(!difference.problem.isEmpty());
        QVERIFY(difference.lines().contains(difference.problem));
    }
};

QTEST_GUILESS_MAIN(RevisionDifferenceTest)
#include "tst_revisiondifference.moc"
