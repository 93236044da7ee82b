// SPDX-License-Identifier: GPL-3.0-or-later
// The schema is moved down and up again through the window, on the real range. Photographs into $LUTHIER_PHOTOS or
// build/photos.
#include "rangewindow.h"
#include "ui/home/homeview.h"
#include "ui/migrations/migrationsview.h"
#include "ui/plan/planwidget.h"
#include "ui/widgets/confirmbar.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class TestMigrationsRange : public RangeWindow
{
    Q_OBJECT

public:
    TestMigrationsRange()
        : RangeWindow(QStringLiteral("migrations-range"))
    {
    }

private slots:
    void initTestCase()
    {
        if (!range::isThere())
            QSKIP(range::Absent);
        QVERIFY(range::reset());
        useOwnState();
        QVERIFY(open(range::profile()));
    }

    void cleanupTestCase() { close(); }
    void cleanup() { showFailure(); }

    void bothSidesAreShown()
    {
        openMigrations();
        QTRY_VERIFY_WITH_TIMEOUT(rows().size() >= 2, 60'000);
        QVERIFY2(rows().first().contains(u"database, head"_s), qPrintable(rows().first()));
        QVERIFY2(said(m_view).contains(u"expects"_s), qPrintable(said(m_view)));
        m_head = rows()[0].section(u'|', 1, 1);
        m_below = rows()[1].section(u'|', 1, 1);
        QTest::mouseClick(buttonOf(m_view, u"Show the SQL of its downgrade"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(code().contains(u"-- Running downgrade %1 -> %2"_s.arg(m_head, m_below)), 30'000);
        photograph(u"known"_s);
    }

    void itGoesDownBehindABackup()
    {
        move(u"Downgrade to %1"_s.arg(m_below));
        QTRY_VERIFY_WITH_TIMEOUT(rows().first().contains(u"pending"_s), 60'000);
        QVERIFY2(rows()[1].contains(u"database"_s), qPrintable(rows()[1]));
        QVERIFY2(said(m_view).contains(u"1 migration behind"_s), qPrintable(said(m_view)));
        photograph(u"behind"_s);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_1, Qt::ControlModifier);
        auto *home = shown<HomeView>(m_window.get());
        QVERIFY(home);
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(home, u"Show the migrations"_s), 30'000);
        photograph(u"home"_s);
        QTest::mouseClick(buttonOf(home, u"Show the migrations"_s), Qt::LeftButton);
        QVERIFY(m_view->isVisible());
    }

    void andUpAgain()
    {
        openMigrations();
        move(u"Upgrade to %1"_s.arg(m_head));
        QTRY_VERIFY_WITH_TIMEOUT(rows().first().contains(u"applied"_s), 60'000);
        QVERIFY2(!said(m_view).contains(u"behind"_s), qPrintable(said(m_view)));
    }

private:
    void openMigrations()
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_5, Qt::ControlModifier);
        m_view = shown<MigrationsView>(m_window.get());
        QVERIFY(m_view);
    }
    QStringList rows() const { return rowsOf(m_view, u"Migrations"_s); }
    QString code() const
    {
        for (const auto *box : m_view->findChildren<QPlainTextEdit *>())
            if (box->isVisible())
                return box->toPlainText();
        return {};
    }
    /// Presses the button, looks at the plan, starts it, waits for its end, and comes back to the view.
    void move(const QString &verb)
    {
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(m_view, verb) && buttonOf(m_view, verb)->isEnabled(), 30'000);
        QTest::mouseClick(buttonOf(m_view, verb), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown<PlanWidget>(m_window.get()), 60'000);
        auto *preview = shown<PlanWidget>(m_window.get());
        auto *start = buttonOf(preview, u"Start"_s);
        QVERIFY(start);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        if (verb.startsWith(u"Downgrade"_s))
            QVERIFY2(said(m_window.get()).contains(u"This takes data away."_s), qPrintable(said(m_window.get())));
        photograph(verb.section(u' ', 0, 0).toLower());
        QTest::mouseClick(start, Qt::LeftButton);
        if (verb.startsWith(u"Downgrade"_s)) { // what goes is named by hand before it goes
            auto *bar = shown<ConfirmBar>(preview);
            QVERIFY(bar && said(bar).contains(u"name the tables: "_s));
            QVERIFY(!buttonOf(bar, u"Start"_s)->isEnabled());
            photograph(u"downgrade-asks"_s);
            for (const auto letter : said(bar).section(u"name the tables: "_s, 1))
                QTest::keyClick(m_window->windowHandle(), letter.toLatin1());
            QVERIFY(buttonOf(bar, u"Start"_s)->isEnabled());
            QTest::keyClick(m_window->windowHandle(), Qt::Key_Return);
        }
        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running && running != preview);
        QVERIFY(!said(m_window.get()).contains(u"This takes data away."_s));
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 120'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        photograph(verb.section(u' ', 0, 0).toLower() + u"-done"_s);
        openMigrations();
    }

    MigrationsView *m_view = nullptr;
    QString m_head;
    QString m_below;
};

QTEST_MAIN(TestMigrationsRange)
#include "tst_migrations_range.moc"
