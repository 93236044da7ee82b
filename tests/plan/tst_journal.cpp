// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/journal.h"
#include "plan/journalchain.h"
#include "tests/support/awaited.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::said;

namespace {

constexpr int Lines = 5;
constexpr int Writers = 2;
constexpr int LinesEach = 200;

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The lines with their newlines.
QByteArrayList linesOf(const QByteArray &bytes)
{
    QByteArrayList lines;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto end = bytes.indexOf('\n', at) + 1;
        lines << bytes.mid(at, end - at);
        at = end;
    }
    return lines;
}

QString names(qint64 line) { return u"Line %1 of the journal"_s.arg(line); }

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    void fill(int lines = Lines)
    {
        Journal journal(m_file);
        for (int i = 1; i <= lines; ++i)
            QVERIFY(journal.append(u"run"_s, u"step-%1"_s.arg(i), u"begin"_s,
                                   {{u"number"_s, i}, {u"text"_s, u"Größe “%1”\n"_s.arg(i)}}));
    }
    QString broken() const
    {
        const auto checked = Journal(m_file).verify();
        return checked ? u"verify() finds nothing"_s : checked.error().message;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.jsonl"_s);
    }

    void appendsAndReads()
    {
        Journal journal(m_file);
        QCOMPARE(journal.verify().value_or(-1), 0); // no file yet: nothing was done
        VALUE_OF(first, journal.append(u"r1"_s, {}, u"plan"_s, {{u"a"_s, QJsonArray{1, 2.5, u"x"_s}}}));
        VALUE_OF(second, journal.append(u"r1"_s, u"back-up"_s, u"begin"_s));
        QCOMPARE(first.sequence, 1);
        QCOMPARE(first.previous, QString());
        QCOMPARE(second.previous, first.hash);
        VALUE_OF(all, Journal(m_file).entries());
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].run, u"r1"_s);
        QCOMPARE(all[0].event, u"plan"_s);
        QCOMPARE(all[0].data, (QJsonObject{{u"a"_s, QJsonArray{1, 2.5, u"x"_s}}}));
        QCOMPARE(all[1].step, u"back-up"_s);
        QCOMPARE(all[1].hash, second.hash);
        QVERIFY(all[0].who.contains(u'@'));
        QVERIFY(QDateTime::fromString(all[0].time, Qt::ISODateWithMs).isValid());
        QVERIFY(all[0].time.endsWith(u'Z'));
        QCOMPARE(journal.verify().value_or(-1), 2);
    }

    void isForItsOwnerOnly()
    {
        fill(1);
        QCOMPARE(QFile::permissions(m_file) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
    }

    void tellsAChangedByte()
    {
        fill();
        const auto whole = contentOf(m_file);
        const auto lines = linesOf(whole);
        QCOMPARE(lines.size(), Lines);
        qsizetype begin = 0;
        for (int number = 1; number <= Lines; ++number) {
            const auto size = lines[number - 1].size() - 1; // without the newline
            for (qsizetype at = 0; at < size; ++at) {
                auto changed = whole;
                changed[begin + at] = char(changed[begin + at] ^ 1);
                put(m_file, changed);
                QVERIFY2(broken().startsWith(names(number)),
                         qPrintable(u"line %1, byte %2: %3"_s.arg(number).arg(at).arg(broken())));
            }
            begin += lines[number - 1].size();
        }
        put(m_file, whole);
        QCOMPARE(Journal(m_file).verify().value_or(-1), Lines);
    }

    void tellsWhatWasAddedToALine_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a key") << QByteArray("{\"data\"") << QByteArray("{\"approved\":\"by nobody\",\"data\"");
        QTest::newRow("the same key twice") << QByteArray("{\"data\"") << QByteArray("{\"event\":\"done\",\"data\"");
        QTest::newRow("a space") << QByteArray("{\"data\"") << QByteArray("{ \"data\"");
        QTest::newRow("a number in another form") << QByteArray("\"seq\":3") << QByteArray("\"seq\":3.0");
    }
    void tellsWhatWasAddedToALine()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        fill();
        auto lines = linesOf(contentOf(m_file));
        QVERIFY(lines[2].contains(from));
        lines[2].replace(from, to);
        put(m_file, lines.join());
        QVERIFY2(broken().startsWith(names(3)), qPrintable(broken()));
    }

    void tellsARemovedLine()
    {
        fill();
        const auto lines = linesOf(contentOf(m_file));
        for (int number = 1; number < Lines; ++number) {
            auto fewer = lines;
            fewer.removeAt(number - 1);
            put(m_file, fewer.join());
            QVERIFY2(broken().startsWith(names(number)), qPrintable(broken()));
        }
    }

    void tellsAnInsertedLine()
    {
        fill();
        const auto lines = linesOf(contentOf(m_file));
        for (int number = 1; number <= Lines; ++number) {
            JournalEntry foreign{.sequence = number,
                                 .time = u"2026-11-22T17:00:00.000Z"_s,
                                 .who = u"somebody"_s,
                                 .run = u"run"_s,
                                 .step = {},
                                 .event = u"done"_s,
                                 .data = {},
                                 .previous = number == 1 ? QString() : Journal(m_file).entries()->at(number - 2).hash,
                                 .hash = {}};
            auto more = lines; // it fits to what is before it, so that the next line is the one that does not fit
            more.insert(number - 1, journalchain::line(foreign) + '\n');
            put(m_file, more.join());
            QVERIFY2(broken().startsWith(names(number + 1)), qPrintable(broken()));
            put(m_file, lines.join());
        }
    }

    void tellsChangedPlaces()
    {
        fill();
        auto lines = linesOf(contentOf(m_file));
        lines.swapItemsAt(1, 2);
        put(m_file, lines.join());
        QVERIFY2(broken().startsWith(names(2)), qPrintable(broken()));
    }

    void tellsThatItWasShortened()
    {
        fill();
        const auto lines = linesOf(contentOf(m_file));
        for (int left = Lines - 1; left >= 0; --left) {
            put(m_file, lines.mid(0, left).join());
            QVERIFY2(broken().contains(u"shortened after line %1."_s.arg(left)), qPrintable(broken()));
        }
        QVERIFY(QFile::remove(m_file));
        QVERIFY2(broken().contains(u"shortened after line 0."_s), qPrintable(broken()));
    }

    // Going on must not wipe out the evidence that the end was taken away.
    void theNextLinesDoNotHideIt()
    {
        fill();
        put(m_file, linesOf(contentOf(m_file)).mid(0, Lines - 2).join());
        for (int i = 0; i < Lines; ++i) {
            QVERIFY(Journal(m_file).append(u"run"_s, {}, u"done"_s));
            QVERIFY2(!Journal(m_file).verify(), qPrintable(u"after %1 more lines"_s.arg(i + 1)));
        }
    }

    void repairsACutLine()
    {
        fill();
        const auto whole = contentOf(m_file);
        JournalEntry next{.sequence = Lines + 1,
                          .time = u"2026-11-22T17:00:00.000Z"_s,
                          .who = u"me"_s,
                          .run = u"run"_s,
                          .step = {},
                          .event = u"done"_s,
                          .data = {},
                          .previous = Journal(m_file).entries()->last().hash,
                          .hash = {}};
        const auto line = journalchain::line(next);
        for (const auto cut : {qsizetype(1), qsizetype(10), line.size() / 2, line.size() - 1, line.size()}) {
            put(m_file, whole + line.left(cut)); // a crash while it was written
            Journal journal(m_file);
            QCOMPARE(journal.entries()->size(), Lines);
            QCOMPARE(journal.verify().value_or(-1), Lines);
            VALUE_OF(repaired, journal.append(u"run"_s, u"next"_s, u"begin"_s));
            QCOMPARE(repaired.sequence, Lines + 1);
            QCOMPARE(journal.verify().value_or(-1), Lines + 1);
            QVERIFY(contentOf(m_file).startsWith(whole + '{'));
            QVERIFY(QFile::remove(m_file + u".head"_s));
        }
    }

    void repairsACutFirstLine()
    {
        put(m_file, "{\"data\":{},\"ev");
        Journal journal(m_file);
        VALUE_OF(first, journal.append(u"run"_s, {}, u"plan"_s));
        QCOMPARE(first.sequence, 1);
        QCOMPARE(journal.verify().value_or(-1), 1);
    }

    void findsTheEndOfALongLine()
    {
        Journal journal(m_file);
        QVERIFY(journal.append(u"run"_s, {}, u"plan"_s, {{u"text"_s, QString(200'000, u'x')}}));
        VALUE_OF(second, journal.append(u"run"_s, {}, u"done"_s, {{u"text"_s, QString(65'536, u'y')}}));
        QCOMPARE(second.sequence, 2);
        QVERIFY(journal.append(u"run"_s, {}, u"done"_s));
        QCOMPARE(journal.verify().value_or(-1), 3);
    }

    void refusesWhereItCannotWrite()
    {
        put(m_folder->filePath(u"plain"_s), "a file");
        for (const auto &place : {m_folder->filePath(u"plain/journal.jsonl"_s),
                                  m_folder->filePath(u"none/journal.jsonl"_s), m_folder->path()}) {
            const auto written = Journal(place).append(u"run"_s, {}, u"plan"_s);
            QVERIFY2(!written, qPrintable(place));
            QCOMPARE(written.error().kind, Error::Kind::Refused);
            QVERIFY2(written.error().message.contains(place), said(written.error()).constData());
            QVERIFY2(written.error().message.contains(u"nothing is done"_s), said(written.error()).constData());
        }
        QCOMPARE(contentOf(m_folder->filePath(u"plain"_s)), QByteArray("a file"));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"none"_s)));
    }

    void refusesOnAFullDisk()
    {
        const auto written = Journal(u"/dev/full"_s).append(u"run"_s, {}, u"plan"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Refused);
        QVERIFY(!QFileInfo::exists(u"/dev/full.head"_s));
    }

    // What cannot be read cannot be gone on from: a line after it would hide the damage.
    void refusesAfterAnUnreadableEnd()
    {
        fill(2);
        const auto damaged = contentOf(m_file) + "not JSON\n";
        put(m_file, damaged);
        const auto written = Journal(m_file).append(u"run"_s, {}, u"plan"_s);
        QVERIFY(!written);
        QCOMPARE(contentOf(m_file), damaged);
    }

    void severalProcessesMayWrite()
    {
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < Writers; ++i) {
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->start(QCoreApplication::applicationFilePath(), {u"--write"_s, m_file, QString::number(i)});
        }
        int disturbed = 0;
        bool working = true;
        while (working) { // a reader never takes work in progress for damage
            disturbed += !Journal(m_file).verify();
            working = false;
            for (const auto &writer : writers)
                working |= !writer->waitForFinished(1) && writer->state() != QProcess::NotRunning;
        }
        for (const auto &writer : writers) {
            QCOMPARE(writer->exitStatus(), QProcess::NormalExit);
            QCOMPARE(writer->exitCode(), 0);
        }
        QCOMPARE(disturbed, 0);
        QCOMPARE(Journal(m_file).verify().value_or(-1), Writers * LinesEach);
        QMap<QString, int> next;
        VALUE_OF(all, Journal(m_file).entries());
        for (const auto &entry : all)
            QCOMPARE(entry.data[u"number"_s].toInt(), next[entry.run]++);
        QCOMPARE(next.size(), Writers);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write"_s) { // one of the writers of severalProcessesMayWrite()
        Journal journal(arguments.value(2));
        for (int i = 0; i < LinesEach; ++i)
            if (!journal.append(arguments.value(3), u"step"_s, u"note"_s, {{u"number"_s, i}}))
                return 1;
        return 0;
    }
    JournalTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journal.moc"
