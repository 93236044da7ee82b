// SPDX-License-Identifier: GPL-3.0-or-later
// What every table of the window can do, driven by keys and mouse.
#include "sample.h"

#include "ui/inventory/inventoryview.h"
#include "ui/inventory/podmodel.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit()); }

    void widthsAndOrderAreKept()
    {
        PodModel model;
        model.reset(test::samplePods());
        const auto shown = [&model](Table &table) {
            table.setSource(&model);
            table.setSortingEnabled(true);
            table.sortByColumn(PodModel::Name, Qt::AscendingOrder);
            table.setWidths({0, 170, 70, 80, 96, 130, 250});
            table.remember(QStringLiteral("pods"));
            table.resize(1200, 400);
            table.show();
            return QTest::qWaitForWindowExposed(&table);
        };
        {
            Table table(QStringLiteral("Pods"));
            QVERIFY(shown(table));
            auto *header = table.horizontalHeader();
            const auto border = header->sectionViewportPosition(PodModel::Node) + header->sectionSize(PodModel::Node)
                              - 1;
            auto *place = header->viewport();
            QTest::mousePress(place, Qt::LeftButton, {}, {border, 10});
            QTest::mouseMove(place, {border + 20, 10});
            QTest::mouseMove(place, {border + 40, 10});
            QTest::mouseRelease(place, Qt::LeftButton, {}, {border + 40, 10});
            const auto width = header->sectionSize(PodModel::Node);
            QVERIFY(width > 150);
            QTest::mouseClick(place, Qt::LeftButton, {},
                              {header->sectionViewportPosition(PodModel::Restarts) + 30, 10});
            QCOMPARE(header->sortIndicatorSection(), int(PodModel::Restarts));
            QCoreApplication::processEvents();
            m_width = width;
        }
        Table again(QStringLiteral("Pods"));
        QVERIFY(shown(again));
        QCOMPARE(again.horizontalHeader()->sectionSize(PodModel::Node), m_width);
        QCOMPARE(again.horizontalHeader()->sortIndicatorSection(), int(PodModel::Restarts));
    }

    void ctrlFFiltersAndSaysWhatItHides()
    {
        PodModel model;
        model.reset(test::samplePods());
        auto *table = new Table(QStringLiteral("Pods"));
        table->setSource(&model);
        TablePane pane(table);
        pane.showRows();
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.openFilter();
        auto *filter = pane.findChild<QLineEdit *>();
        QTest::keyClicks(filter, QStringLiteral("postgres"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(filter, QStringLiteral("xyz"));
        QVERIFY(!table->isVisible());
        QStringList said;
        for (const auto *label : pane.findChildren<QLabel *>())
            if (label->isVisible())
                said << label->text();
        QVERIFY2(said.contains(QStringLiteral("Nothing here holds “postgresxyz”")), qPrintable(said.join(u'|')));
        QVERIFY(pane.closeFilter());
        QCOMPARE(table->model()->rowCount(), 7);
        QVERIFY(!pane.closeFilter());
    }

    void everyKindOfRowHasDetails()
    {
        InventoryView view(QStringLiteral("lyra"));
        view.showFacts(test::sampleFacts());
        view.podModel()->reset(test::samplePods());
        view.showShort(test::sampleWorkloads(), test::sampleJobs(), test::sampleEvents());
        view.resize(1200, 800);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy wanted(&view, &InventoryView::yamlWanted);
        for (const auto page : {InventoryView::Pods, InventoryView::Workloads, InventoryView::Jobs,
                                InventoryView::Events, InventoryView::Releases}) {
            view.choosePage(page);
            view.pane(page)->showRows();
            auto *table = view.pane(page)->table();
            QVERIFY2(table->model()->rowCount() > 0, qPrintable(table->accessibleName()));
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(0, 0)).center());
            QVERIFY2(view.details()->isVisible(), qPrintable(table->accessibleName()));
            for (const auto tab : {Drawer::Overview, Drawer::Events, Drawer::Yaml, Drawer::Command}) {
                view.details()->choosePage(tab);
                const auto *box = shownBox(view.details());
                QVERIFY(box);
                QVERIFY2(!box->toPlainText().isEmpty(), qPrintable(table->accessibleName() + box->accessibleName()));
            }
            view.details()->choosePage(Drawer::Overview);
        }
        QCOMPARE(wanted.size(), 3); // pods, workloads and jobs are objects of the API
        QVERIFY(wanted[1].first().toString().startsWith(QStringLiteral("/apis/apps/v1/namespaces/lyra/deployments/")));
        // An answer for a row that is not looked at any more is not shown.
        view.choosePage(InventoryView::Jobs);
        view.details()->choosePage(Drawer::Yaml);
        view.showYaml(wanted[1].first().toString(), QStringLiteral("kind: Deployment"));
        QVERIFY(!shownBox(view.details())->toPlainText().contains(QStringLiteral("Deployment")));
        view.showYaml(wanted[2].first().toString(), QStringLiteral("kind: Job"));
        QCOMPARE(shownBox(view.details())->toPlainText(), QStringLiteral("kind: Job"));
        QVERIFY(view.back());
        QVERIFY(!view.details()->isVisible());
    }

private:
    static const CodeBox *shownBox(const QWidget *in)
    {
        for (const auto *box : in->findChildren<CodeBox *>())
            if (box->isVisible())
                return box;
        return nullptr;
    }

    QTemporaryDir m_home;
    int m_width = 0;
};

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
