// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/localcommandchannel.h"
#include "tests/support/awaited.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

using namespace luthier;
using namespace luthier::test;

class LocalCommandChannelTest : public QObject
{
    Q_OBJECT

private:
    LocalCommandChannel m_channel;

    static QStringList sh(const char *script)
    {
        return {QStringLiteral("sh"), QStringLiteral("-c"), QString::fromUtf8(script)};
    }

private slots:
    void captures()
    {
        VALUE_OF(answer, awaited(capture(&m_channel, sh("cat; echo err >&2; exit 4"), "input", {})));
        QCOMPARE(answer.out, "input");
        QCOMPARE(answer.err, "err\n");
        QCOMPARE(answer.exitCode, 4);
        VALUE_OF(none, awaited(capture(&m_channel, sh("cat"), {}, {})));
        QCOMPARE(none.exitCode, 0);
        VALUE_OF(killed, awaited(capture(&m_channel, sh("kill -9 $$"), {}, {})));
        QCOMPARE(killed.exitCode, 137);
    }

    void keepsTheOrderInAThreadOfItsOwn()
    {
        qint64 bytes = 0;
        QThread *where = nullptr;
        CommandStreams streams;
        int pieces = 0;
        streams.in = [&]() -> QByteArray {
            return pieces++ < 400 ? QByteArray(100'000, char('a' + pieces % 26)) : QByteArray();
        };
        QByteArray sum;
        streams.out = [&](const QByteArray &more) {
            where = QThread::currentThread();
            bytes += more.size();
            return true;
        };
        VALUE_OF(code, awaited(m_channel.run(sh("cat"), streams, {})));
        QCOMPARE(code, 0);
        QCOMPARE(bytes, 40'000'000);
        QVERIFY(where && where != QThread::currentThread());
    }

    void givesInputToOneWhoDoesNotReadIt()
    {
        CommandStreams streams;
        streams.in = [] { return QByteArray(100'000, 'x'); }; // has no end
        VALUE_OF(code, awaited(m_channel.run(sh("head -c 10 >/dev/null; exit 0"), streams, {})));
        QCOMPARE(code, 0);
    }

    void namesAMissingProgram()
    {
        const auto result = awaited(m_channel.run({QStringLiteral("luthier-no-such-program")}, {}, {}));
        QCOMPARE(result.error().kind, Error::Kind::ToolMissing);
    }

    void isEndedByItsReceiver()
    {
        CommandStreams streams;
        qint64 bytes = 0;
        streams.out = [&](const QByteArray &more) { return (bytes += more.size()) < 1'000'000; };
        const auto result = awaited(m_channel.run(sh("cat /dev/zero"), streams, {}));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void isCancelled()
    {
        std::stop_source stop;
        QTimer::singleShot(100, this, [&] { stop.request_stop(); });
        QElapsedTimer clock;
        clock.start();
        const auto result = awaited(m_channel.run(sh("exec sleep 30"), {}, stop.get_token()));
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY(clock.elapsed() < 4000);
        std::stop_source before;
        before.request_stop();
        QCOMPARE(awaited(m_channel.run(sh("exec sleep 30"), {}, before.get_token())).error().kind,
                 Error::Kind::Cancelled);
    }

    void showsTheCommand() { QCOMPARE(m_channel.commandLine(sh("a b")), QStringLiteral("sh -c 'a b'")); }
};

QTEST_GUILESS_MAIN(LocalCommandChannelTest)
#include "tst_localcommandchannel.moc"
