// SPDX-License-Identifier: GPL-3.0-or-later
// This machine lost its backups: what only the store has is found, fetched and proved through the window, a schedule is
// judged by what is there, and what may go is looked at. Photographs into $LUTHIER_PHOTOS or build/photos.
#include "rangewindow.h"
#include "ui/backups/backupsview.h"
#include "ui/backups/configurationview.h"
#include "ui/backups/schedulesview.h"
#include "ui/backups/tidyview.h"
#include "ui/home/homeview.h"
#include "ui/plan/planwidget.h"
#include "ui/widgets/codebox.h"

#include <QProcess>
#include <QTest>
#include <QUuid>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class TestKeepingRange : public RangeWindow
{
    Q_OBJECT

public:
    TestKeepingRange()
        : RangeWindow(QStringLiteral("keeping"))
    {
    }

private slots:
    void initTestCase()
    {
        if (!range::isThere())
            QSKIP(range::Absent);
        const auto port = QString::number(range::port("S3", 9000));
        const auto ca = range::file(u"pki/ca.crt"_s);
        QVERIFY(run(u"curl"_s, {u"-sS"_s, u"--cacert"_s, ca, u"--aws-sigv4"_s, u"aws:amz:us-east-1:s3"_s, u"-u"_s,
                                u"lyra-backup:harbor-range-2"_s, u"-X"_s, u"PUT"_s,
                                u"https://127.0.0.1:%1/luthier-test"_s.arg(port)}));
        useOwnState();
        QVERIFY(write(u"credentials"_s, u"[default]\naws_access_key_id = lyra-backup\naws_secret_access_key = "
                                        "harbor-range-2\n"_s));
        QVERIFY(
            write(u"profile.yaml"_s,
                  u"extends: %1\nbackups: {folder: backups, keep: {count: 1}}\nstores:\n- name: offsite\n  price: "
                  "0.023 EUR\n  s3: {endpoint: 'https://127.0.0.1:%2', bucket: luthier-test, prefix: %3, caFile: %4, "
                  "endpointInCluster: 'https://10.214.0.1:%2', credentials: {file: credentials}}\nschedules:\n- {name: "
                  "nightly, at: "
                  "daily 02:30}\n- {name: away, at: daily 02:30, by: cluster}\n"_s.arg(
                      range::profile(), port, QUuid::createUuid().toString(QUuid::WithoutBraces), ca)));
        QVERIFY(luthierctl({u"backup"_s}));
        QVERIFY(QDir(m_home.filePath(u"backups"_s)).removeRecursively());
        QVERIFY(QFile::remove(paths::state().filePath(u"journal.jsonl"_s))); // all of it is lost

        QVERIFY(open(m_home.filePath(u"profile.yaml"_s)));
    }

    void cleanupTestCase() { close(); }
    void cleanup() { showFailure(); }

    void whatOnlyTheStoreHasIsProved()
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_6, Qt::ControlModifier);
        auto *backups = shown<BackupsView>(m_window.get());
        QVERIFY(backups);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(backups, u"Backups"_s).filter(u"|offsite"_s).size(), 2, 30'000);
        choose(backups, u"Backups"_s, u"|database|"_s);
        QTRY_VERIFY(buttonOf(backups, u"Prove it further"_s));
        QVERIFY(said(backups).contains(u"Only offsite has it"_s));
        photograph(u"only-there"_s);
        QTest::mouseClick(buttonOf(backups, u"Prove it further"_s), Qt::LeftButton);
        auto *preview = shown<PlanWidget>(m_window.get());
        QVERIFY(preview);
        auto *start = buttonOf(preview, u"Start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        photograph(u"fetch-preview"_s);
        QTest::mouseClick(start, Qt::LeftButton);
        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running != preview);
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 120'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        QTest::keyClick(m_window->windowHandle(), Qt::Key_6, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(backups, u"Backups"_s).filter(u"|here, offsite"_s).size(), 1, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(said(backups).contains(u"3-2-1 holds"_s), 30'000);
        photograph(u"fetched"_s);
    }

    void aScheduleIsJudgedByTheBackups()
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key_1, Qt::ControlModifier);
        auto *home = shown<HomeView>(m_window.get());
        QVERIFY(home);
        // Nobody set it up here and its journal is lost, but what it asks for is there.
        QTRY_VERIFY_WITH_TIMEOUT(said(home).contains(u"3-2-1 holds"_s), 30'000);
        QVERIFY2(!said(home).contains(u"nightly"_s), qPrintable(said(home)));
        photograph(u"home"_s);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_6, Qt::ControlModifier);
    }

    void whatMayGoIsLookedAt()
    {
        auto *backups = shown<BackupsView>(m_window.get());
        QVERIFY(backups);
        QTest::mouseClick(buttonOf(backups, u"Tidy up"_s), Qt::LeftButton);
        auto *tidy = shown<TidyView>(m_window.get());
        QVERIFY(tidy);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(tidy, u"What goes and what stays"_s).size(), 3, 30'000);
        QVERIFY2(said(tidy).contains(u"Nothing would go"_s), qPrintable(said(tidy)));
        QTRY_VERIFY2(said(tidy).contains(u"EUR a month"_s), qPrintable(said(tidy))); // the store answers later
        QVERIFY(!buttonOf(tidy, u"Show the plan"_s)->isEnabled());
        photograph(u"tidy"_s);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
        QVERIFY(backups->isVisible());
    }

    void whatIsDoneByItselfIsShown()
    {
        auto *backups = shown<BackupsView>(m_window.get());
        QVERIFY(backups);
        QTest::mouseClick(buttonOf(backups, u"Schedules"_s), Qt::LeftButton);
        auto *schedules = shown<SchedulesView>(m_window.get());
        QVERIFY(schedules);
        QTRY_VERIFY2_WITH_TIMEOUT(said(schedules).contains(u"the cluster does not carry it out yet"_s),
                                  qPrintable(said(schedules)), 30'000);
        QTest::mouseClick(buttonOf(schedules, u"Show what the cluster is given"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shown<CodeBox>(schedules), 30'000);
        const auto given = shown<CodeBox>(schedules)->toPlainText();
        QVERIFY2(given.contains(u"kind: CronJob"_s) && given.contains(u"luthier-away"_s), qPrintable(given));
        QVERIFY(!given.contains(u"harbor-range-2"_s));
        photograph(u"schedules"_s);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Escape);
        QVERIFY(backups->isVisible());
    }

    void aConfigurationIsComparedWithTheCluster()
    {
        QVERIFY(luthierctl({u"configuration"_s, u"backup"_s}));
        auto *backups = shown<BackupsView>(m_window.get());
        QVERIFY(backups);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F5);
        const auto here = [backups] {
            return rowsOf(backups, u"Backups"_s).filter(u"|configuration|"_s).filter(QRegularExpression(u"\\|here$"_s));
        };
        QTRY_COMPARE_WITH_TIMEOUT(here().size(), 1, 30'000);
        choose(backups, u"Backups"_s, here().first());
        QTRY_VERIFY(buttonOf(backups, u"Compare with the cluster"_s));
        QTest::mouseClick(buttonOf(backups, u"Compare with the cluster"_s), Qt::LeftButton);
        auto *comparison = shown<ConfigurationView>(m_window.get());
        QVERIFY(comparison);
        QTRY_VERIFY2_WITH_TIMEOUT(said(comparison).contains(u"is as it was in the backup"_s),
                                  qPrintable(said(comparison)), 30'000);
        QVERIFY(!rowsOf(comparison, u"Objects"_s).filter(u"Deployment|lyra-backend"_s).isEmpty());
        photograph(u"compared"_s);
    }

private:
    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(program, arguments);
        return QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 120'000)
            && process.exitCode() == 0;
    }
    bool luthierctl(const QStringList &words)
    {
        return run(QCoreApplication::applicationDirPath() + u"/luthierctl"_s,
                   QStringList{u"--profile"_s, m_home.filePath(u"profile.yaml"_s)} + words);
    }
    bool write(const QString &name, const QString &text)
    {
        QFile file(m_home.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    }
    static void choose(const QWidget *view, const QString &tableName, const QString &part)
    {
        const auto rows = rowsOf(view, tableName);
        for (auto *table : view->findChildren<QTableView *>())
            for (int row = 0; row < rows.size() && table->accessibleName() == tableName; ++row)
                if (rows[row].contains(part))
                    return QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                                             table->visualRect(table->model()->index(row, 2)).center());
    }
};

QTEST_MAIN(TestKeepingRange)
#include "tst_keeping_range.moc"
