// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a run when the window, its views or its platform go away meanwhile.
#include "sample.h"

#include "plan/run.h"
#include "ui/plan/plandesk.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"
#include "ui/values/valuesview.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

/// Tells when it dies.
struct Kept {
    explicit Kept(bool *gone)
        : gone(gone)
    {
    }
    ~Kept() { *gone = true; }
    bool *gone;
};

class NothingRuns : public ProcessRunner
{
public:
    Task<ProcessOutput> run(ProcessSpec, std::stop_token, LineSink) override
    {
        co_return failure(Error::Kind::ToolMissing, QStringLiteral("none"));
    }
};

Plan slowPlan()
{
    Plan plan;
    plan.kind = QStringLiteral("update");
    plan.title = QStringLiteral("A slow plan");
    for (const auto *id : {"first", "second"}) {
        auto step = std::make_unique<test::ScriptedStep>(QString::fromLatin1(id), QString::fromLatin1(id), QString(),
                                                         true);
        step->really = std::chrono::seconds(30);
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

} // namespace

class TestClosing : public QObject
{
    Q_OBJECT

private slots:
    // The run is cancelled, ends in its own time with all that it needs still alive, and the journal tells it.
    void aRunOutlivesItsDesk()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("journal.jsonl")));
        bool isGone = false;
        {
            PlanDesk desk(journal, std::make_shared<Kept>(&isGone));
            PlanWidget widget;
            connect(&desk, &PlanDesk::begins, &widget, &PlanWidget::follow);
            desk.start(slowPlan());
            QTRY_COMPARE(widget.view().workingStep(), 0);
        }
        QVERIFY(!isGone);
        QTRY_VERIFY(isGone);
        const auto runs = runsOf(journal.entries().value());
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().state, RunState::Cancelled);
        QCOMPARE(runs.first().steps[0].state, StepState::Failed);
        QCOMPARE(runs.first().steps[1].state, StepState::Waiting);
        QVERIFY(journal.verify().has_value());
    }

    void aSecondPlanDoesNotTakeTheFirstOnesPlace()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("journal.jsonl")));
        PlanDesk desk(journal);
        QSignalSpy ended(&desk, &PlanDesk::ended);
        desk.start(slowPlan());
        desk.start(slowPlan());
        QVERIFY(desk.isBusy());
        desk.cancel();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(runsOf(journal.entries().value()).size(), 1);
    }

    // Values that are not saved are neither lost unasked nor saved unasked.
    void editedValuesAreAskedAbout()
    {
        const QTemporaryDir home;
        for (const auto *name : {"CONFIG", "STATE", "DATA", "CACHE"})
            qputenv(QByteArray("XDG_") + name + "_HOME", home.filePath(QString::fromLatin1(name)).toLocal8Bit());
        const auto write = [&home](const char *name, const QByteArray &bytes) {
            QFile file(home.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write("values.yaml", "a: 1\n"));
        QVERIFY(write("profile.yaml",
                      "extends: lyra\nenvironments: [{name: here, kubeconfig: nowhere}]\nvalues: [values.yaml]\n"));
        Journal journal(home.filePath(QStringLiteral("journal.jsonl")));
        NothingRuns none;
        WindowOptions options;
        options.profile = home.filePath(QStringLiteral("profile.yaml"));
        MainWindow window(
            [&](Profile profile, Environment place) {
                return std::make_shared<Platform>(std::move(profile), std::move(place), none, journal);
            },
            options);
        window.begin();
        window.show();
        QVERIFY(!window.findChild<ValuesView *>()); // what nobody opened costs neither start nor memory
        window.findChild<Workbench *>()->choose(Workbench::Values);
        auto *values = window.findChild<ValuesView *>();
        QVERIFY(values);
        QTRY_VERIFY(values->file(0)->isReady());
        const auto press = [&window](const QString &verb) {
            for (auto *one : window.findChild<QMessageBox *>()->buttons())
                if (one->text() == verb)
                    one->click();
        };
        const auto onDisk = [&home] {
            QFile file(home.filePath(QStringLiteral("values.yaml")));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        values->file(0)->editor()->insertPlainText(QStringLiteral("# mine\n"));
        window.close();
        QVERIFY(window.isVisible());
        press(QStringLiteral("Keep the window open"));
        QTRY_VERIFY(!window.findChild<QMessageBox *>());
        QVERIFY(window.isVisible());
        QCOMPARE(onDisk(), QByteArray("a: 1\n"));
        window.close();
        press(QStringLiteral("Save and close"));
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(onDisk(), QByteArray("# mine\na: 1\n"));
        window.show();
        values->file(0)->editor()->insertPlainText(QStringLiteral("# lost\n"));
        window.close();
        press(QStringLiteral("Close without saving"));
        QTRY_VERIFY(!window.isVisible());
        QCOMPARE(onDisk(), QByteArray("# mine\na: 1\n"));
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
