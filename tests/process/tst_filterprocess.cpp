// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/filterprocess.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>

#include <thread>

#include <cerrno>
#include <csignal>

using namespace luthier;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

ProcessSpec shell(const QString &script) { return {.program = s("sh"), .arguments = {s("-c"), script}}; }

} // namespace

class FilterProcessTest : public QObject
{
    Q_OBJECT

    QByteArray m_out;
    FilterProcess::Sink keep()
    {
        return [this](const QByteArray &bytes) {
            m_out += bytes;
            return true;
        };
    }

private slots:
    void init() { m_out.clear(); }

    void handsOnWhatTheProgramMakesOfIt()
    {
        QByteArray in;
        for (int i = 0; i < 400'000; ++i)
            in += QByteArray::number(i) + '\n';
        FilterProcess filter({.program = s("tr"), .arguments = {s("0-9"), s("a-j")}}, keep());
        QVERIFY(filter.start());
        for (qsizetype at = 0; at < in.size(); at += 70'000)
            QVERIFY(filter.feed(in.mid(at, 70'000)));
        VALUE_OF(end, filter.finish());
        QCOMPARE(end.exitCode, 0);
        for (char &c : in)
            c = c >= '0' && c <= '9' ? char(c - '0' + 'a') : c;
        QVERIFY(m_out == in);
    }

    void tellsHowTheProgramEnded()
    {
        FilterProcess filter(shell(s("head -c 5; echo why >&2; exit 7")), keep());
        QVERIFY(filter.start());
        while (filter.feed(QByteArray(1024 * 1024, 'x'))) { } // until it takes no more
        VALUE_OF(end, filter.finish());
        QCOMPARE(end.exitCode, 7);
        QCOMPARE(end.err, QByteArray("why\n"));
        QCOMPARE(m_out, QByteArray("xxxxx"));

        FilterProcess killed(shell(s("kill -9 $$")), keep());
        QVERIFY(killed.start());
        VALUE_OF(how, killed.finish());
        QCOMPARE(how.exitCode, 128 + SIGKILL);
    }

    void namesAProgramThatIsNotThere()
    {
        FilterProcess filter({.program = s("no-such-program")}, keep());
        const auto started = filter.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, Error::Kind::ToolMissing);
        QVERIFY(started.error().message.contains(s("no-such-program")));
    }

    void stopsWhenItsOutputIsNotTaken()
    {
        FilterProcess filter({.program = s("cat")}, [](const QByteArray &) { return false; });
        QVERIFY(filter.start());
        while (filter.feed(QByteArray(1024 * 1024, 'x'))) { }
        QCOMPARE(filter.finish().error().kind, Error::Kind::Cancelled);
    }

    void isStoppedWhileTheProgramTakesNothing()
    {
        std::stop_source stop;
        FilterProcess filter(shell(s("exec sleep 600")), keep(), stop.get_token());
        QVERIFY(filter.start());
        std::thread later([&stop] { stop.request_stop(); });
        QVERIFY(!filter.feed(QByteArray(64 * 1024 * 1024, 'x')));
        later.join();
        QCOMPARE(filter.finish().error().kind, Error::Kind::Cancelled);
    }

    void leavesNothingRunning()
    {
        const QTemporaryDir folder;
        const auto name = folder.filePath(s("pid"));
        {
            FilterProcess filter(shell(s("echo $$ > '%1'; echo; exec sleep 600").arg(name)),
                                 [](const QByteArray &) { return false; });
            QVERIFY(filter.start());
            while (filter.feed(QByteArray(1024, 'x'))) { }
        }
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const int pid = file.readAll().trimmed().toInt();
        QVERIFY(pid > 1);
        QCOMPARE(::kill(pid, 0), -1);
        QCOMPARE(errno, ESRCH);
    }
};

QTEST_GUILESS_MAIN(FilterProcessTest)
#include "tst_filterprocess.moc"
