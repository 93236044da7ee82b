// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "ui/inventory/podmodel.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace luthier;

class TestPodModel : public QObject
{
    Q_OBJECT

private slots:
    void staysAModelWhilePodsComeAndGo()
    {
        PodModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(test::samplePods());
        QCOMPARE(model.rowCount(), 7);
        auto fresh = test::samplePods().value(QStringLiteral("uid-0"));
        fresh.uid = QStringLiteral("new");
        model.change(fresh);
        model.remove(QStringLiteral("uid-3"));
        model.remove(QStringLiteral("not-there"));
        model.flush();
        QCOMPARE(model.rowCount(), 7);
        QVERIFY(model.pod(QStringLiteral("new")));
        QVERIFY(!model.pod(QStringLiteral("uid-3")));
        for (int i = 0; i < model.rowCount(); ++i)
            QVERIFY(model.pod(model.index(i, 0).data(TableRole::Key).toString()));
    }

    void tellsAChangeOfOnePodAsOneRow()
    {
        PodModel model;
        model.reset(test::samplePods());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        auto pod = test::samplePods().value(QStringLiteral("uid-1"));
        pod.status = QStringLiteral("Terminating");
        for (int i = 0; i < 50; ++i)
            model.change(pod); // a busy pod
        QTRY_COMPARE(changed.count(), 1);
        const auto row = changed.first().first().toModelIndex().row();
        QCOMPARE(changed.first().at(1).toModelIndex().row(), row);
        QCOMPARE(model.index(row, PodModel::Status).data().toString(), QStringLiteral("Terminating"));
    }

    void aPodThatCameAndWentIsNotShown()
    {
        PodModel model;
        model.reset({});
        model.change(test::samplePods().value(QStringLiteral("uid-1")));
        model.remove(QStringLiteral("uid-1"));
        model.flush();
        QCOMPARE(model.rowCount(), 0);
    }

    void twentyThousandPods()
    {
        PodModel model;
        Table table(QStringLiteral("Pods"));
        table.setSource(&model);
        table.setSortingEnabled(true);
        table.resize(900, 600);
        table.show();
        auto pods = test::manyPods(20000);
        QElapsedTimer clock;
        clock.start();
        model.reset(pods);
        table.sortByColumn(PodModel::Name, Qt::AscendingOrder);
        qInfo() << "20,000 pods shown and sorted in" << clock.restart() << "ms";
        for (int i = 0; i < 1000; ++i) {
            auto &pod = pods[QStringLiteral("uid-%1").arg(i * 17)];
            pod.status = QStringLiteral("Terminating");
            model.change(pod);
        }
        model.flush();
        qInfo() << "1,000 changes in" << clock.restart() << "ms";
        table.setFilter(QStringLiteral("000170"));
        qInfo() << "filtered in" << clock.elapsed() << "ms";
        QCOMPARE(table.model()->rowCount(), 1);
    }

    void aSelectedRowKeepsItsPlace()
    {
        PodModel model;
        Table table(QStringLiteral("Pods"));
        table.setSource(&model);
        table.setSortingEnabled(true);
        table.sortByColumn(PodModel::Status, Qt::AscendingOrder);
        model.reset(test::samplePods());
        table.selectKey(QStringLiteral("uid-1"));
        const auto before = table.currentIndex().row();
        auto pod = *model.pod(QStringLiteral("uid-1"));
        pod.status = QStringLiteral("ZZZ");
        model.change(pod);
        model.flush();
        QCOMPARE(table.currentKey(), QStringLiteral("uid-1"));
        QCOMPARE(table.currentIndex().row(), before);
        model.reset(test::samplePods());
        QCOMPARE(table.currentKey(), QStringLiteral("uid-1")); // kept over a reset
    }

    void copiesRowAndCommandByKeys()
    {
        PodModel model;
        Table table(QStringLiteral("Pods"));
        table.setSource(&model);
        model.reset(test::samplePods());
        table.show();
        table.selectKey(QStringLiteral("uid-1"));
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const auto name = model.pod(QStringLiteral("uid-1"))->name;
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(name + QLatin1Char('\t')));
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("kubectl describe pod -n lyra ") + name);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Pod,Status,")));
        QTest::keyClick(&table, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        const auto json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8());
        QCOMPARE(json[0][QStringLiteral("Pod")].toString(), name);
        QTest::keyClick(&table, Qt::Key_Y, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Pod: ") + name));
    }
};

QTEST_MAIN(TestPodModel)
#include "tst_podmodel.moc"
