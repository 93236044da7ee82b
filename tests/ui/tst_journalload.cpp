// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of 100 MB: it is read while the window goes on answering.
#include "sample.h"

#include "plan/journalchain.h"
#include "process/processrunner.h"
#include "ui/journal/journalview.h"
#include "ui/widgets/table.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace luthier;

namespace {

/// What this thread has computed so far, in ms: not what other programs of the machine did meanwhile.
double computed()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

class NoProcess : public ProcessRunner
{
public:
    Task<ProcessOutput> run(ProcessSpec, std::stop_token, LineSink) override
    {
        co_return failure(Error::Kind::ToolMissing, QStringLiteral("none"));
    }
};

/// Runs of eight lines each, until the file has that many bytes.
void writeJournal(const QString &file, qint64 bytes)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    const auto detail = QString(1200, QLatin1Char('x'));
    QString previous;
    qint64 number = 0;
    for (int run = 0; out.pos() < bytes; ++run)
        for (const auto *event : {"plan", "begin", "note", "done", "begin", "note", "done", "done"}) {
            JournalEntry entry;
            entry.sequence = ++number;
            entry.time = QStringLiteral("2026-11-22T17:51:03.123Z");
            entry.who = QStringLiteral("anna@laptop");
            entry.run = QStringLiteral("20261122-175103-update-%1").arg(run);
            entry.event = QString::fromLatin1(event);
            entry.previous = previous;
            const auto at = (number - 1) % 8;
            entry.step = at == 0 || at == 7 ? QString() : at < 4 ? QStringLiteral("one") : QStringLiteral("two");
            entry.data = {{QStringLiteral("message"), detail}};
            if (at == 0)
                entry.data = {
                    {QStringLiteral("kind"), QStringLiteral("update")},
                    {QStringLiteral("title"), QStringLiteral("Update %1").arg(run)},
                    {QStringLiteral("steps"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("one")}},
                                                         QJsonObject{{QStringLiteral("id"), QStringLiteral("two")}}}}};
            out.write(journalchain::line(entry) + '\n');
            previous = entry.hash;
        }
}

} // namespace

class TestJournalLoad : public QObject
{
    Q_OBJECT

private slots:
    void aLongJournalDoesNotHoldTheWindow()
    {
        const QTemporaryDir home;
        for (const auto *name : {"CONFIG", "STATE", "DATA", "CACHE"})
            qputenv(QByteArray("XDG_") + name + "_HOME", home.filePath(QString::fromLatin1(name)).toLocal8Bit());
        const auto file = home.filePath(QStringLiteral("journal.jsonl"));
        writeJournal(file, 100'000'000);
        Journal journal(file);
        NoProcess none;
        const auto profile = test::sampleProfile();
        Platform platform(profile, profile.environments.first(), none, journal);
        JournalView view;
        view.resize(1280, 820);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        connect(&platform, &Platform::changed, &view, [&] { view.showFacts(platform.facts()); });

        double longest = 0;
        double last = computed();
        int beats = 0;
        QTimer heart;
        heart.setTimerType(Qt::PreciseTimer);
        connect(&heart, &QTimer::timeout, &heart, [&] {
            const auto now = computed();
            longest = std::max(longest, now - last);
            last = now;
            ++beats;
        });
        heart.start(1);
        (void)platform.readRuns();
        QTRY_VERIFY_WITH_TIMEOUT(platform.facts().runsKnown, 60'000);
        QVERIFY2(platform.facts().journalProblem.isEmpty(), qPrintable(platform.facts().journalProblem));
        QTest::qWait(100); // what follows the answer counts, too: the rows are shown
        qInfo() << platform.facts().runs.size() << "runs; at most" << longest << "ms in one go," << beats << "beats";
        QVERIFY(platform.facts().runs.size() > 8'000);
        QCOMPARE(view.findChild<Table *>()->model()->rowCount(), int(platform.facts().runs.size()));
        QVERIFY(beats > 100);
        QVERIFY2(longest < 16, qPrintable(QString::number(longest)));
    }
};

QTEST_MAIN(TestJournalLoad)
#include "tst_journalload.moc"
