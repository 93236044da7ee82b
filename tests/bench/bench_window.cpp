// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, told by measure.py on standard input what to do, telling on standard output what it measured:
//   ready                everything was read once
//   row NAME             a pod's row has changed
//   longest MS WHAT      the event that held up the window's thread longest since the last "longest"
//   computed MS WHAT     the same by what the thread computed: without what a busy machine let it wait for a processor
#include "base/paths.h"
#include "maintenance/platform/platform.h"
#include "plan/journal.h"
#include "process/localprocessrunner.h"
#include "ui/inventory/inventoryview.h"
#include "ui/inventory/podmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <unistd.h>

using namespace luthier;

namespace {

qint64 computedSoFar() // ns of this thread
{
    timespec t{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec * 1'000'000'000LL + t.tv_nsec;
}

/// Measures every event that comes from the loop, with all that it causes.
class MeasuredApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const auto type = event->type(); // both may be gone afterwards
        const QByteArray name = receiver->metaObject()->className();
        const auto computed = computedSoFar();
        QElapsedTimer clock;
        clock.start();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        const auto what = name + ' ' + QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_longest = std::max(m_longest, {clock.nsecsElapsed(), what});
        m_computed = std::max(m_computed, {computedSoFar() - computed, what});
        return done;
    }
    void tellLongest()
    {
        tell("longest", std::exchange(m_longest, {}));
        tell("computed", std::exchange(m_computed, {}));
    }

private:
    using Block = std::pair<qint64, QByteArray>; // ns, and of what

    static void tell(const char *word, const Block &block)
    {
        std::printf("%s %.1f %s\n", word, double(block.first) / 1e6, block.second.constData());
        std::fflush(stdout);
    }

    int m_depth = 0;
    Block m_longest;
    Block m_computed;
};

struct Session {
    Session(Profile profile, Environment environment, Journal &journal)
        : runner(profile.toolsPath)
        , platform(std::move(profile), std::move(environment), runner, journal)
    {
    }
    LocalProcessRunner runner;
    Platform platform;
};

void tellRows(const PodModel *model)
{
    QObject::connect(model, &QAbstractItemModel::dataChanged, model,
                     [model](const QModelIndex &first, const QModelIndex &last) {
                         if (first.column() == PodModel::Age) // grows by itself
                             return;
                         for (int row = first.row(); row <= last.row(); ++row)
                             std::printf("row %s\n", qPrintable(model->index(row, 0).data().toString()));
                         std::fflush(stdout);
                     });
}

void stepThroughViews(Workbench *workbench)
{
    for (int view = Workbench::Home; view <= Workbench::Journal; ++view)
        QTimer::singleShot(view * 400, workbench, [workbench, view] { workbench->choose(Workbench::View(view)); });
}

} // namespace

int main(int argc, char **argv)
{
    MeasuredApplication application(argc, argv);
    Theme::of(false, {}).apply(application);
    Journal journal(paths::state().filePath(QStringLiteral("journal.jsonl")));
    Platform *platform = nullptr;
    WindowOptions options;
    options.profile = QApplication::arguments().value(1);
    MainWindow window(
        [&journal, &platform](Profile wanted, Environment place) {
            auto session = std::make_shared<Session>(std::move(wanted), std::move(place), journal);
            platform = &session->platform;
            return std::shared_ptr<Platform>(session, platform);
        },
        options);
    window.begin();
    window.show();
    if (!platform)
        return 1;
    window.findChild<Workbench *>()->choose(Workbench::Inventory); // what is measured is complete on screen

    bool ready = false;
    QObject::connect(platform, &Platform::changed, &window, [&] {
        if (ready || !platform->facts().release || !platform->facts().updatesKnown)
            return;
        ready = true;
        tellRows(window.findChild<InventoryView *>()->podModel());
        std::puts("ready");
        std::fflush(stdout);
    });
    QSocketNotifier commands(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&commands, &QSocketNotifier::activated, &window, [&] {
        char word = 0;
        if (::read(STDIN_FILENO, &word, 1) != 1)
            return QApplication::quit();
        if (word == 'v')
            stepThroughViews(window.findChild<Workbench *>());
        else if (word == 'l')
            application.tellLongest();
    });
    return QApplication::exec();
}
