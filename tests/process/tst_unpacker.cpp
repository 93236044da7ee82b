// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/plainfile.h"
#include "tests/support/awaited.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

/// Against what the programs gzip and zstd write.
class UnpackerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QByteArray filtered(const QString &program, const QStringList &arguments, const QByteArray &bytes)
    {
        QProcess process;
        process.start(program, arguments);
        process.write(bytes);
        process.closeWriteChannel();
        return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    }
    QString put(const QByteArray &bytes)
    {
        static int number = 0;
        QFile file(m_folder.filePath(QString::number(++number)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    static Result<QByteArray> content(const QString &file) { return awaited(plainBytes(file, {}, {})); }
    static QByteArray text()
    {
        QByteArray bytes;
        QRandomGenerator random(7);
        while (bytes.size() < 1500 * 1000)
            bytes += QByteArray::number(random.bounded(1000)) + "\tLyra\n";
        return bytes;
    }

private slots:
    void init()
    {
        QFETCH_GLOBAL(QString, program);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
    }
    void initTestCase_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("gzip") << u"gzip"_s;
        QTest::newRow("zstd") << u"zstd"_s;
    }
    void readsWhatWasPacked()
    {
        QFETCH_GLOBAL(QString, program);
        for (const auto &bytes : {QByteArray("x"), QByteArray(300000, 'a'), text()}) {
            VALUE_OF(read, content(put(filtered(program, {u"-c"_s}, bytes))));
            QVERIFY(read == bytes);
        }
    }
    void severalOneAfterTheOther()
    {
        QFETCH_GLOBAL(QString, program);
        const auto two = filtered(program, {u"-c"_s}, "first,") + filtered(program, {u"-c"_s}, "second");
        VALUE_OF(read, content(put(two)));
        QCOMPARE(read, QByteArray("first,second"));
    }
    void cutAnywhere()
    {
        QFETCH_GLOBAL(QString, program);
        const auto packed = filtered(program, {u"-c"_s}, text().left(3000));
        for (qsizetype size = Unpacker::HeadSize; size < packed.size(); ++size) {
            const auto read = content(put(packed.left(size)));
            QVERIFY2(!read, qPrintable(QString::number(size)));
            QVERIFY2(read.error().message.contains(u"cannot be unpacked"_s), qPrintable(read.error().message));
        }
    }
    void damaged()
    {
        QFETCH_GLOBAL(QString, program);
        const auto bytes = text();
        auto packed = filtered(program, {u"-c"_s}, bytes);
        for (int part = 1; part < 10; ++part) {
            auto other = packed;
            other[packed.size() * part / 10] = char(other[packed.size() * part / 10] ^ 0x10);
            const auto read = content(put(other));
            QVERIFY2(!read, qPrintable(QString::number(part)));
        }
    }
    void keptAsItIsWhereAsked()
    {
        QFETCH_GLOBAL(QString, program);
        const auto packed = filtered(program, {u"-c"_s}, "Lyra");
        QByteArray read;
        const std::function<Result<>(const QByteArray &)> take = [&read](const QByteArray &more) {
            read += more;
            return Result<>();
        };
        QVERIFY(awaited(readPlain(put(packed), {}, take, {}, Packed::Keep)));
        QCOMPARE(read, packed);
    }
    /// A file of a few hundred KiB that holds gigabytes costs time, not memory.
    void memoryStaysConstant()
    {
        QFETCH_GLOBAL(QString, program);
        const auto name = m_folder.filePath(u"bomb."_s + program);
        QCOMPARE(
            QProcess::execute(u"sh"_s, {u"-c"_s, u"head -c 300000000 /dev/zero | %1 -c > %2"_s.arg(program, name)}), 0);
        PlainFile file(name, {});
        QVERIFY(file.open());
        rusage before{};
        getrusage(RUSAGE_SELF, &before);
        qint64 bytes = 0;
        for (auto piece = file.next(); !piece.isEmpty(); piece = file.next())
            bytes += piece.size();
        rusage after{};
        getrusage(RUSAGE_SELF, &after);
        QVERIFY(!file.problem());
        QCOMPARE(bytes, qint64(300000000));
        QVERIFY2(after.ru_maxrss - before.ru_maxrss < 50 * 1024,
                 qPrintable(QString::number(after.ru_maxrss - before.ru_maxrss)));
    }
};

QTEST_GUILESS_MAIN(UnpackerTest)
#include "tst_unpacker.moc"
