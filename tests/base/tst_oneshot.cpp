// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/oneshot.h"
#include "tests/support/awaited.h"

#include <QThread>
#include <QTimer>

#include <thread>

using namespace luthier;
using namespace luthier::test;

namespace {

Task<int> awaiting(OneShot<int> shot)
{
    const auto value = co_await shot;
    co_return value;
}

Task<QThread *> resumedIn(OneShot<int> shot)
{
    co_await shot;
    co_return QThread::currentThread();
}

} // namespace

class OneShotTest : public QObject
{
    Q_OBJECT

private slots:
    void comesFromAnotherThread()
    {
        for (int i = 0; i < 200; ++i) {
            const OneShot<int> shot;
            std::jthread thread([shot, i] { shot.resolve(i); });
            QCOMPARE(awaited(awaiting(shot)).value(), i);
        }
        const OneShot<int> shot;
        std::jthread thread([shot] { shot.resolve(1); });
        QCOMPARE(awaited(resumedIn(shot)).value(), QThread::currentThread());
    }

    void countsTheFirstValueOnly()
    {
        const OneShot<int> shot;
        shot.resolve(1);
        shot.resolve(2);
        QCOMPARE(awaited(awaiting(shot)).value(), 1);
        QCoreApplication::processEvents(); // delivers what resolve() posted, and nothing more
    }

    void neverGoesOnInsideTheCaller()
    {
        const OneShot<int> shot;
        bool inside = false;
        bool wasInside = true;
        const auto task = [](OneShot<int> s, bool *in, bool *was) -> Task<int> {
            const auto value = co_await s;
            *was = *in;
            co_return value;
        };
        QTimer::singleShot(0, this, [&] {
            inside = true;
            shot.resolve(7);
            inside = false;
        });
        QCOMPARE(awaited(task(shot, &inside, &wasInside)).value(), 7);
        QVERIFY(!wasInside);
    }

    void neverWaitedForIsNoLeak()
    {
        const auto shot = std::make_unique<OneShot<std::shared_ptr<int>>>();
        const auto value = std::make_shared<int>(1);
        shot->resolve(value);
        QCoreApplication::processEvents(); // delivers what resolve() posted, and nothing more
        QCOMPARE(value.use_count(), 2);
        const_cast<std::unique_ptr<OneShot<std::shared_ptr<int>>> &>(shot).reset();
        QCOMPARE(value.use_count(), 1);
    }
};

QTEST_GUILESS_MAIN(OneShotTest)
#include "tst_oneshot.moc"
