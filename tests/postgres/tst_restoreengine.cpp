// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore.h"
#include "tests/support/awaited.h"
#include "tests/support/fakecommandchannel.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

namespace {

const QByteArray Archive = "PGDMP" + QByteArray(100'000, 'x');

// As pg_restore 15 says it, recorded from a server that had the schema already.
const QByteArray Harmless = "pg_restore: error: could not execute query: ERROR:  schema \"public\" already exists\n"
                            "Command was: CREATE SCHEMA public;\n\n\n";
const QByteArray Real = "pg_restore: error: could not execute query: ERROR:  relation \"jobs\" already exists\n"
                        "Command was: CREATE TABLE public.jobs (\n    id integer\n);\n\n\n";

QByteArray trailer(int exitCode, const QByteArray &taken = Archive)
{
    return "luthier: exit=" + QByteArray::number(exitCode) + " bytes=" + QByteArray::number(taken.size())
         + " sha256=" + QCryptographicHash::hash(taken, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace

/// The engine against a far side that ends as a real one does only when it is unlucky.
class RestoreEngineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void aCopyIsWholeOnlyWhereItsProgramEndedSo_data()
    {
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("whole");
        QTest::newRow("without a word") << trailer(0) << 0 << true;
        QTest::newRow("harmless complaints, told by pg_restore's own end") << Harmless + trailer(1) << 1 << true;
        QTest::newRow("a real complaint") << Harmless + Real + trailer(1) << 1 << false;
        QTest::newRow("1 without a word") << trailer(1) << 1 << false;
        // out of memory, in the middle: the rest of the file is still taken from us, counted and hashed
        QTest::newRow("killed after a harmless complaint") << Harmless + trailer(137) << 137 << false;
        QTest::newRow("crashed after a harmless complaint") << Harmless + trailer(139) << 139 << false;
        QTest::newRow("not all of the bytes") << trailer(0, Archive.chopped(1)) << 0 << false;
        QTest::newRow("other bytes") << trailer(0, Archive.chopped(1) + 'y') << 0 << false;
        QTest::newRow("no last word") << Harmless << 0 << false;
    }
    void aCopyIsWholeOnlyWhereItsProgramEndedSo()
    {
        QFETCH(QByteArray, err);
        QFETCH(int, code);
        QFETCH(bool, whole);
        const auto file = m_folder.filePath(QStringLiteral("a.dump"));
        QFile dump(file);
        QVERIFY(dump.open(QIODevice::WriteOnly) && dump.write(Archive) == Archive.size());
        dump.close();
        FakeCommandChannel channel;
        channel.answers = {{.err = err, .end = code}};
        RestoreEngine engine(channel, QStringLiteral("postgres"));
        RestoreRequest request;
        request.file = file;
        request.format = QStringLiteral("custom");
        request.user = QStringLiteral("postgres");
        request.database = QStringLiteral("copy");
        const auto restored = awaited(engine.restore(request, {}, {}));
        QCOMPARE(channel.taken, Archive);
        QVERIFY2(bool(restored) == whole, restored ? "taken for whole" : said(restored.error()).constData());
    }
};

QTEST_GUILESS_MAIN(RestoreEngineTest)
#include "tst_restoreengine.moc"
