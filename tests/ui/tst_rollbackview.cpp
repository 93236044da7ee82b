// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"
#include "sampleways.h"
#include "ui/theme/theme.h"
#include "ui/update/rollbackview.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace luthier;

/// Going back, by the keyboard alone: choose a revision, see the ways, name what goes.
class RollbackViewTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RollbackView> m_view;
    std::unique_ptr<QSignalSpy> m_asked;

    QPushButton *way(const char *name) const
    {
        return m_view->findChild<QPushButton *>(QStringLiteral("way-") + QLatin1String(name));
    }
    void show(bool possible)
    {
        QTRY_VERIFY(!m_asked->isEmpty());
        m_view->showWays(test::sampleWays(m_view->chosenRevision(), possible));
    }
    void press(const char *name)
    {
        auto *button = way(name);
        QVERIFY(button);
        QTRY_VERIFY(button->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

private slots:
    void init()
    {
        m_view = std::make_unique<RollbackView>(test::sampleProfile());
        m_asked = std::make_unique<QSignalSpy>(m_view.get(), &RollbackView::waysWanted);
        m_view->showFacts(test::sampleFacts());
        QVERIFY(m_asked->isEmpty()); // nobody looks at it: nothing is asked
        m_view->resize(1200, 900);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void asksForTheRevisionThatIsChosen()
    {
        QTRY_COMPARE(m_asked->size(), 1);
        const auto first = m_view->chosenRevision();
        QCOMPARE(m_asked->first().first().toInt(), first);
        m_view->showWays(test::sampleWays(first + 100, true)); // the late answer to another question
        QVERIFY(!way("downgrade"));
        show(true);
        QVERIFY(way("downgrade"));
    }
    void whatGoesIsNamedBeforeThePlan()
    {
        show(true);
        QSignalSpy plan(m_view.get(), &RollbackView::planWanted);
        press("downgrade");
        QCOMPARE(plan.size(), 0);
        auto *typed = m_view->findChild<ConfirmBar *>()->findChild<QLineEdit *>();
        QTRY_VERIFY(typed && typed->isVisible());
        QTRY_COMPARE(m_view->focusWidget(), static_cast<QWidget *>(typed));
        QTest::keyClicks(typed, QStringLiteral("jobs"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(plan.size(), 0); // that is not all that goes
        QTest::keyClicks(typed, QStringLiteral(", audit_log"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(plan.size(), 1);
        const auto options = plan.first().first().value<RollbackOptions>();
        QCOMPARE(MigrateOptions::fromJson(options.downgrade).to, QStringLiteral("c4d29e7b1f58"));
    }
    void aRestoreAsksLater()
    {
        show(true);
        QSignalSpy plan(m_view.get(), &RollbackView::planWanted);
        press("restore"); // what it loses is counted, told and asked half-way, before anything is exchanged
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan.first().first().value<RollbackOptions>().restore, QStringLiteral("20261122-175103-lyra"));
    }
    void forwardIsAnUpdate()
    {
        show(true);
        QSignalSpy update(m_view.get(), &RollbackView::updateWanted);
        press("forward");
        QCOMPARE(update.first().first().toString(), QStringLiteral("1.1.1"));
    }

    void whatDiffersIsReadBeneathTheWays()
    {
        show(true);
        const auto *fold = m_view->findChild<Folded *>(QStringLiteral("difference-fold"));
        QVERIFY(fold && fold->isVisible());
        const auto *box = m_view->findChild<CodeBox *>(QStringLiteral("difference"));
        QVERIFY2(box->toPlainText().contains(QStringLiteral("backend.image.tag: 1.1.0 → 1.0.1")),
                 qPrintable(box->toPlainText()));
        QVERIFY(box->toPlainText().contains(QLatin1String("Deployment/lyra-backend")));
        show(false); // what belongs to another answer goes with it
        QVERIFY(!fold->isVisible());
    }

    void whereNoWayLeadsItSaysWhy()
    {
        show(false);
        for (const auto *name : {"release", "downgrade", "restore", "forward"})
            QVERIFY(!way(name)->isVisible());
        bool said = false;
        for (const auto *label : m_view->findChildren<QLabel *>())
            said = said || label->text().contains(QLatin1String("made for c4d29e7b1f58"));
        QVERIFY(said);
    }
};

QTEST_MAIN(RollbackViewTest)
#include "tst_rollbackview.moc"
