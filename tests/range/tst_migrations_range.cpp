// SPDX-License-Identifier: GPL-3.0-or-later
// The schema is moved down and up again through the window, on the real range. Photographs into $LUTHIER_PHOTOS or
// build/photos.
#include "app/common/session.h"
#include "app/common/translations.h"
#include "base/paths.h"
#include "plan/journal.h"
#include "seen.h"
#include "ui/home/homeview.h"
#include "ui/migrations/migrationsview.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class TestMigrationsRange : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QDir range(qEnvironmentVariable("LUTHIER_RANGE_DIR", QDir::homePath() + u"/.cache/luthier/range"_s));
        if (!QFileInfo::exists(range.filePath(u"profile.yaml"_s)))
            QSKIP("There is no practice range here: packaging/range/range up makes one.");
        m_photos = QDir(qEnvironmentVariable("LUTHIER_PHOTOS", QStringLiteral(SOURCE_ROOT "/build/photos")));
        QVERIFY(m_photos.mkpath(u"."_s));
        QProcess reset;
        reset.setProcessChannelMode(QProcess::MergedChannels);
        reset.setStandardInputFile(QProcess::nullDevice());
        reset.start(QStringLiteral(SOURCE_ROOT "/packaging/range/range"), {u"reset"_s});
        QTRY_VERIFY_WITH_TIMEOUT(reset.state() == QProcess::NotRunning, 180'000);
        QVERIFY2(reset.exitStatus() == QProcess::NormalExit && reset.exitCode() == 0, reset.readAll().constData());
        for (const auto *name : {"CONFIG", "STATE", "DATA", "CACHE"})
            qputenv(QByteArray("XDG_") + name + "_HOME", m_home.filePath(QString::fromLatin1(name)).toLocal8Bit());
        installTranslations(*qApp);
        Theme::of(false, {}).apply(*qApp);
        m_journal = std::make_unique<Journal>(paths::state().filePath(u"journal.jsonl"_s));
        WindowOptions options;
        options.profile = range.filePath(u"profile.yaml"_s);
        options.theme = Theme::Mode::Light;
        m_window = std::make_unique<MainWindow>(
            [this](Profile wanted, Environment place) {
                return platformHere(std::move(wanted), std::move(place), *m_journal);
            },
            options);
        m_window->resize(1280, 820);
        m_window->begin();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanupTestCase() { m_window.reset(); }

    void cleanup()
    {
        if (QTest::currentTestFailed() && m_window) {
            photograph(u"failure"_s);
            qInfo().noquote() << said(m_window.get());
        }
    }

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
    void photograph(const QString &name)
    {
        QVERIFY(m_window->grab().save(m_photos.filePath(u"migrations-range-%1.png"_s.arg(name))));
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
        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running && running != preview);
        QVERIFY(!said(m_window.get()).contains(u"This takes data away."_s));
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 120'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        photograph(verb.section(u' ', 0, 0).toLower() + u"-done"_s);
        openMigrations();
    }

    QTemporaryDir m_home;
    QDir m_photos;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<MainWindow> m_window;
    MigrationsView *m_view = nullptr;
    QString m_head;
    QString m_below;
};

QTEST_MAIN(TestMigrationsRange)
#include "tst_migrations_range.moc"
