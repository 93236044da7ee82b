// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeclient.h"
#include "kube/lease.h"
#include "maintenance/platform/releaselease.h"
#include "plan/processmark.h"
#include "tests/kube/fakeapiserver.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"

#include <QJsonDocument>

using namespace luthier;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::awaited;
using test::httpAnswer;

namespace {

/// One Lease as an API server keeps it: with a version that a replacement has to name.
struct LeaseStore {
    std::optional<QJsonObject> object;
    int version = 0;
    QByteArray forbidden;              ///< the verb that is not allowed: "GET"
    std::function<void()> beforeWrite; ///< somebody else is faster
    int writes = 0;

    void put(QJsonObject lease)
    {
        auto metadata = lease[u"metadata"_s].toObject();
        metadata[u"resourceVersion"_s] = QString::number(++version);
        lease[u"metadata"_s] = metadata;
        object = lease;
    }
    void put(const Lease &lease) { put(QJsonDocument::fromJson(lease.toJson()).object()); }
    Lease lease() const { return Lease::parse(QJsonDocument(*object).toJson()).value_or(Lease()); }

    QByteArray answer(const QByteArray &request)
    {
        const auto verb = request.left(request.indexOf(' '));
        const auto status = [](const QByteArray &reason) {
            return "{\"kind\":\"Status\",\"message\":\"" + reason + "\"}";
        };
        if (verb == forbidden)
            return httpAnswer("403 Forbidden", status("leases is forbidden"));
        if (verb != "GET" && beforeWrite)
            std::exchange(beforeWrite, nullptr)();
        if (verb == "GET")
            return object ? httpAnswer("200 OK", QJsonDocument(*object).toJson())
                          : httpAnswer("404 Not Found", status("not found"));
        const auto body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        const auto given = body[u"metadata"_s][u"resourceVersion"_s].toString();
        if (verb == "POST" ? object.has_value() : !object || given != QString::number(version))
            return httpAnswer("409 Conflict", status("the object has been modified"));
        ++writes;
        put(body);
        return httpAnswer("200 OK", QJsonDocument(*object).toJson());
    }
};

constexpr ReleaseLease::Timing Quick{1s, 30ms, 20ms};

Lease foreign()
{
    Lease lease{.nameSpace = u"lyra"_s, .name = u"luthier-lyra"_s};
    lease.holder = u"mia@desk7"_s;
    lease.seconds = 1;
    lease.acquired = QDateTime::currentDateTimeUtc().addDays(-3); // a clock that is wrong tells nothing
    lease.renewed = lease.acquired;
    lease.annotations = {{u"luthier.dev/what"_s, u"Update Lyra 1.0.0 → 1.0.1"_s},
                         {u"luthier.dev/run"_s, u"run-of-mia"_s},
                         {u"luthier.dev/process"_s, u"pid:[1] another-boot/1/1"_s}};
    return lease;
}

} // namespace

class TestReleaseLease : public QObject
{
    Q_OBJECT

    LeaseStore m_store;
    test::FakeProcessRunner m_runner;
    std::unique_ptr<test::FakeApiServer> m_server;
    std::unique_ptr<KubeClient> m_client;

    std::unique_ptr<ReleaseLease> locked(ReleaseLease::Timing timing = Quick)
    {
        return std::make_unique<ReleaseLease>([this]() -> KubeClient & { return *m_client; }, u"lyra"_s, u"lyra"_s,
                                              timing);
    }
    Result<QString> taken(ReleaseLease &lease, const QString &run = u"run-1"_s)
    {
        return awaited(lease.take(run, u"Go back to 1.0.0"_s, {}, {}));
    }

private slots:
    void init()
    {
        m_store = {};
        m_server = std::make_unique<test::FakeApiServer>(
            [this](const QByteArray &request) { return m_store.answer(request); });
        ClusterAccess access;
        access.cluster = u"c"_s;
        access.server = m_server->address();
        m_client = std::make_unique<KubeClient>(access, m_runner);
    }

    void saysWhoHoldsItAndForWhatWhileARunGoesOn()
    {
        const auto lock = locked();
        VALUE_OF(said, taken(*lock));
        QVERIFY2(said.contains(u"reserved for this run"_s), qPrintable(said));
        const auto lease = m_store.lease();
        QCOMPARE(lease.holder, thisPerson());
        QCOMPARE(lease.seconds, 1);
        QCOMPARE(lease.annotations[u"luthier.dev/run"_s], u"run-1"_s);
        QCOMPARE(lease.annotations[u"luthier.dev/what"_s], u"Go back to 1.0.0"_s);
        QVERIFY(lease.acquired.isValid());
        QTRY_VERIFY2(m_store.writes > 3, "it is not renewed");
        QVERIFY(awaited(lock->confirm({})));
        QVERIFY(awaited(lock->release()));
        QVERIFY(m_store.lease().holder.isEmpty());
        const auto next = locked();
        QVERIFY(taken(*next, u"run-2"_s)); // and the next one waits for nobody
        QCOMPARE(m_store.lease().annotations[u"luthier.dev/run"_s], u"run-2"_s);
    }

    void refusesWhileAnotherRenews()
    {
        m_store.put(foreign());
        auto other = foreign();
        QTimer alive; // its clock stands three days behind, and it lives
        connect(&alive, &QTimer::timeout, this, [&] {
            other.renewed = other.renewed.addMSecs(50);
            m_store.put(other);
        });
        alive.start(50ms);
        const auto lock = locked();
        const auto refused = taken(*lock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        for (const auto &word :
             {u"mia@desk7"_s, u"Update Lyra 1.0.0 → 1.0.1"_s, u"run-of-mia"_s, u"Nothing was changed"_s})
            QVERIFY2(refused.error().message.contains(word), test::said(refused.error()));
        QCOMPARE(m_store.writes, 0);
    }

    void takesOverWhatRanOut()
    {
        auto late = foreign();
        late.renewed = QDateTime::currentDateTimeUtc().addDays(1); // by its clock it would hold until tomorrow
        m_store.put(late);
        const auto lock = locked();
        QElapsedTimer clock;
        clock.start();
        VALUE_OF(said, taken(*lock));
        QVERIFY2(said.contains(u"Taken over from mia@desk7"_s), qPrintable(said));
        QVERIFY2(clock.elapsed() >= 1000, "it was not watched for its own duration");
        QCOMPARE(m_store.lease().holder, thisPerson());
        QCOMPARE(m_store.lease().transitions, 1);
    }

    void doesNotWaitForWhatWasGivenBackOrRemoved()
    {
        auto given = foreign();
        given.seconds = 60;
        m_store.put(given);
        const auto lock = locked();
        QTimer::singleShot(60ms, this, [&] { m_store.object.reset(); });
        QVERIFY(taken(*lock));
        QCOMPARE(m_store.lease().holder, thisPerson());
    }

    void aRunWhoseProcessWasKilledHereTakesItBackAtOnce()
    {
        auto dead = foreign();
        dead.seconds = 3600;
        {
            const auto lock = locked(); // to learn how a mark of this machine looks
            QVERIFY(taken(*lock));
            dead.annotations[u"luthier.dev/process"_s] = m_store.lease().annotations[u"luthier.dev/process"_s].section(
                                                             u'/', 0, 0)
                                                       + u"/999999999/1"_s;
            QVERIFY(awaited(lock->release()));
        }
        dead.annotations[u"luthier.dev/run"_s] = u"run-1"_s;
        m_store.put(dead);
        const auto lock = locked();
        VALUE_OF(said, taken(*lock, u"run-1"_s));
        QVERIFY2(!said.contains(u"Taken over"_s), qPrintable(said));
        dead.annotations[u"luthier.dev/run"_s] = u"run-0"_s; // another run of this machine died
        m_store.put(dead);
        const auto second = locked();
        VALUE_OF(also, taken(*second, u"run-1"_s));
        QVERIFY2(also.contains(u"run-0"_s), qPrintable(also));
    }

    void whoeverWritesFirstHasIt()
    {
        auto other = foreign();
        m_store.beforeWrite = [&] { m_store.put(other); };
        QTimer alive;
        connect(&alive, &QTimer::timeout, this, [&] { m_store.put(other); });
        alive.start(50ms);
        const auto lock = locked();
        const auto refused = taken(*lock);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"mia@desk7"_s), test::said(refused.error()));
    }

    void goesOnWithoutThePermission_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("get") << QByteArray("GET");
        QTest::newRow("create") << QByteArray("POST");
    }

    void goesOnWithoutThePermission()
    {
        QFETCH(QByteArray, verb);
        m_store.forbidden = verb;
        const auto lock = locked();
        VALUE_OF(said, taken(*lock));
        QVERIFY2(said.contains(u"You may not reserve the release"_s), qPrintable(said));
        QVERIFY(awaited(lock->confirm({})));
        QVERIFY(awaited(lock->release()));
    }

    void theNextStepIsNotBegunWhenAnotherTookItOver()
    {
        const auto lock = locked({1s, 10'000ms, 20ms});
        QVERIFY(taken(*lock));
        m_store.put(foreign());
        const auto lost = awaited(lock->confirm({}));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Error::Kind::Refused);
        QVERIFY2(lost.error().message.contains(u"mia@desk7"_s), test::said(lost.error()));
        QVERIFY(awaited(lock->release()));
        QCOMPARE(m_store.lease().holder, u"mia@desk7"_s); // theirs is left alone
    }

    void aLabelThatSomebodyAddedDoesNotLoseIt()
    {
        const auto lock = locked({1s, 10'000ms, 20ms});
        QVERIFY(taken(*lock));
        m_store.put(*m_store.object);
        QVERIFY(awaited(lock->confirm({})));
        QVERIFY(awaited(lock->confirm({})));
        QVERIFY(awaited(lock->release()));
        QVERIFY(m_store.lease().holder.isEmpty());
    }

    void stopsWhenItRanOutUnseen()
    {
        const auto lock = locked({1s, 10'000ms, 20ms});
        QVERIFY(taken(*lock));
        m_server.reset(); // the network is gone
        const auto at = QDateTime::currentDateTime();
        QTRY_VERIFY_WITH_TIMEOUT(at.msecsTo(QDateTime::currentDateTime()) > 1050, 5000);
        QVERIFY(!awaited(lock->confirm({})));
        QVERIFY(awaited(lock->release()));
    }
};

QTEST_GUILESS_MAIN(TestReleaseLease)
#include "tst_releaselease.moc"
