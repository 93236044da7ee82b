// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/localprocessrunner.h"
#include "tests/support/awaited.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <thread>

using namespace luthier;
using namespace luthier::test;
using namespace std::chrono_literals;

class LocalProcessRunnerTest : public QObject
{
    Q_OBJECT

private:
    LocalProcessRunner m_runner;

    static ProcessSpec sh(const char *script)
    {
        ProcessSpec spec;
        spec.program = QStringLiteral("sh");
        spec.arguments = {QStringLiteral("-c"), QString::fromUtf8(script)};
        return spec;
    }

private slots:
    void givesOutputAndExitCode()
    {
        VALUE_OF(output, awaited(m_runner.run(sh("echo out; echo err >&2; exit 3"), {})));
        QCOMPARE(output.out, "out\n");
        QCOMPARE(output.err, "err\n");
        QCOMPARE(output.exitCode, 3);
        const auto refused = checked(sh("x"), output);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(refused.error().message.contains(QLatin1String("3: err")));
    }

    void tellsAKilledProgramFromAGoodOne()
    {
        VALUE_OF(output, awaited(m_runner.run(sh("kill -9 $$"), {})));
        QVERIFY(output.exitCode != 0);
    }

    void namesAMissingProgram()
    {
        for (const auto *name : {"luthier-no-such-program", "/no/such/program", "/etc/passwd"}) {
            ProcessSpec spec;
            spec.program = QLatin1String(name);
            QElapsedTimer clock;
            clock.start();
            const auto result = awaited(m_runner.run(spec, {}));
            QVERIFY(!result);
            QCOMPARE(result.error().kind, Error::Kind::ToolMissing);
            QVERIFY(result.error().message.contains(QLatin1String(name)));
            QVERIFY(clock.elapsed() < 1000);
        }
    }

    void namesAMissingFolder()
    {
        auto spec = sh("pwd");
        spec.workingDirectory = QStringLiteral("/no/such/folder");
        const auto result = awaited(m_runner.run(spec, {}));
        QCOMPARE(result.error().kind, Error::Kind::Refused);
        QVERIFY(result.error().message.contains(spec.workingDirectory));
        spec.workingDirectory = QStringLiteral("/");
        VALUE_OF(output, awaited(m_runner.run(spec, {})));
        QCOMPARE(output.out, "/\n");
    }

    void endsWhatTakesTooLong()
    {
        auto spec = sh("echo begun >&2; exec sleep 30");
        spec.timeout = 300ms;
        QElapsedTimer clock;
        clock.start();
        const auto result = awaited(m_runner.run(spec, {}));
        QCOMPARE(result.error().kind, Error::Kind::Timeout);
        QVERIFY2(result.error().message.contains(QLatin1String("0.3 s")), said(result.error()).constData());
        QVERIFY(result.error().detail.contains(QLatin1String("begun")));
        QVERIFY(clock.elapsed() < 2500);
    }

    void endsWhatDoesNotWantToEnd()
    {
        auto spec = sh("trap '' TERM; while :; do sleep 0.1; done");
        spec.timeout = 200ms;
        const auto result = awaited(m_runner.run(spec, {}));
        QCOMPARE(result.error().kind, Error::Kind::Timeout);
    }

    /// helm rolls back when it is asked to end: that takes as long as it takes.
    void waitsForWhatTidiesUp()
    {
        auto spec = sh("trap 'sleep 3.5; echo tidied >&2; exit 1' TERM; sleep 30 & wait");
        spec.grace = 20s;
        std::stop_source stop;
        QTimer::singleShot(200, this, [&] { stop.request_stop(); });
        const auto result = awaited(m_runner.run(spec, stop.get_token()));
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY2(result.error().detail.contains(QStringLiteral("tidied")), qPrintable(result.error().detail));
    }

    void isCancelled()
    {
        std::stop_source here;
        QTimer::singleShot(200, this, [&] { here.request_stop(); });
        QCOMPARE(awaited(m_runner.run(sh("exec sleep 30"), here.get_token())).error().kind, Error::Kind::Cancelled);
        std::stop_source before;
        before.request_stop();
        QCOMPARE(awaited(m_runner.run(sh("true"), before.get_token())).error().kind, Error::Kind::Cancelled);
        std::stop_source elsewhere;
        std::jthread thread([&] {
            std::this_thread::sleep_for(100ms);
            elsewhere.request_stop();
        });
        QCOMPARE(awaited(m_runner.run(sh("exec sleep 30"), elsewhere.get_token())).error().kind,
                 Error::Kind::Cancelled);
    }

    /// A stop from another thread at the very end may come when the run is already gone.
    void survivesAStopAtTheEnd()
    {
        for (int i = 0; i < 60; ++i) {
            std::stop_source stop;
            std::jthread thread([stop, i]() mutable {
                std::this_thread::sleep_for(std::chrono::microseconds(500 + i * 100));
                stop.request_stop();
            });
            const auto result = awaited(m_runner.run(sh("true"), stop.get_token()));
            QVERIFY(result || result.error().kind == Error::Kind::Cancelled);
            QCoreApplication::processEvents();
        }
    }

    void takesTwentyMegabytes()
    {
        VALUE_OF(binary, awaited(m_runner.run(sh("head -c 20000000 /dev/zero; head -c 5000000 /dev/zero >&2"), {})));
        QCOMPARE(binary.out.size(), 20'000'000);
        QCOMPARE(binary.err.size(), 5'000'000);
        qint64 lines = 0;
        const ProcessRunner::LineSink count = [&](QString) { ++lines; };
        QElapsedTimer clock;
        clock.start();
        VALUE_OF(text, awaited(m_runner.run(sh("yes "
                                               "01234567890123456789012345678901234567890123456789012345678901234567890"
                                               "12345678901234567890123456789 | head -n 50000"),
                                            {}, count)));
        QCOMPARE(lines, 50'000);
        QCOMPARE(text.out.size(), 50'000 * 101);
        qInfo("50,000 lines, masked: %lld ms", clock.elapsed());
    }

    void handsOverLinesMasked()
    {
        QStringList lines;
        const ProcessRunner::LineSink keep = [&](QString line) { lines << line; };
        VALUE_OF(output, awaited(m_runner.run(sh("printf 'one\\ntw'; sleep 0.1; printf 'o\\npassword=hunter22\\nlast'"),
                                              {}, keep)));
        QCOMPARE(lines, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QString::fromUtf8("password=••••"),
                                     QStringLiteral("last")}));
        QVERIFY(output.out.contains("hunter22")); // the bytes are the caller's
    }

    void givesInputAndEnvironment()
    {
        auto spec = sh("cat; echo \" $LUTHIER_TEST\"");
        spec.input = Secret("from stdin");
        spec.environment[QStringLiteral("LUTHIER_TEST")] = QStringLiteral("from env");
        VALUE_OF(output, awaited(m_runner.run(spec, {})));
        QCOMPARE(output.out, "from stdin from env\n");
        auto deaf = sh("exit 0"); // does not read it
        deaf.input = Secret(QByteArray(5'000'000, 'x'));
        VALUE_OF(done, awaited(m_runner.run(deaf, {})));
        QCOMPARE(done.exitCode, 0);
        VALUE_OF(ended, awaited(m_runner.run(sh("cat"), {}))); // no input: end of input, not waiting
        QVERIFY(ended.out.isEmpty());
    }

    void findsProgramsOnItsOwnPathFirst()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("ls")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\necho mine \"$PATH\"\n") > 0);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        LocalProcessRunner own(folder.path());
        QCOMPARE(own.located(QStringLiteral("ls")), file.fileName());
        ProcessSpec spec;
        spec.program = QStringLiteral("ls");
        VALUE_OF(output, awaited(own.run(spec, {})));
        QVERIFY(output.out.startsWith("mine " + folder.path().toLocal8Bit() + ':'));
    }
};

QTEST_GUILESS_MAIN(LocalProcessRunnerTest)
#include "tst_localprocessrunner.moc"
