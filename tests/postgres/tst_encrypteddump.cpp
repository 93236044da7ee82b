// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/restore.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"
#include "tests/support/fakecommandchannel.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

const QByteArray Archive = "PGDMP" + QByteArray(500'000, 'x');

QByteArray trailer(const QByteArray &bytes)
{
    return "luthier: exit=0 bytes=" + QByteArray::number(bytes.size())
         + " sha256=" + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + '\n';
}

} // namespace

/// A dump that never lies unencrypted on this machine, with all the guarantees of one that does.
class EncryptedDumpTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    AgeKeys m_keys;
    QString m_file;

    QByteArray decrypted(const QString &file)
    {
        QProcess age;
        age.start(s("age"), {s("-d"), s("-i"), m_keys.identity, file});
        age.waitForFinished();
        return age.readAllStandardOutput();
    }
    Result<DumpResult> dump(const FakeCommandChannel::Answer &answer)
    {
        FakeCommandChannel channel;
        channel.answers = {answer};
        DumpEngine engine(channel, m_keys);
        return awaited(engine.dump({s("lyra_user"), s("lyra")}, m_file, {}, {}));
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(s("age")).isEmpty())
            QSKIP("age is not installed (packaging/lib/packages.sh)");
        m_keys.identity = m_folder.filePath(s("identity"));
        QProcess::execute(s("age-keygen"), {s("-o"), m_keys.identity});
        QProcess keys;
        keys.start(s("age-keygen"), {s("-y"), m_keys.identity});
        keys.waitForFinished();
        m_keys.recipients = {QString::fromLatin1(keys.readAllStandardOutput().trimmed())};
    }
    void init()
    {
        static int number = 0;
        m_file = m_folder.filePath(QString::number(++number) + s(".dump.age"));
    }

    void bothHashesAreRecorded()
    {
        VALUE_OF(result, dump({.out = Archive, .err = trailer(Archive)}));
        QCOMPARE(result.bytes, Archive.size());
        QCOMPARE(result.sha256, result.sha256There);
        QCOMPARE(result.recipients, m_keys.recipients);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto stored = file.readAll();
        QCOMPARE(result.fileBytes, stored.size());
        QCOMPARE(result.fileSha256, QCryptographicHash::hash(stored, QCryptographicHash::Sha256).toHex());
        QVERIFY(!stored.contains("xxxxxxxx"));
        QVERIFY(decrypted(m_file) == Archive);
    }

    void aCutDumpIsNeverMadeWholeByItsEncryption()
    {
        const auto cut = dump(
            {.out = Archive.left(300'000), .err = {}, .end = failure(Error::Kind::Unreachable, s("cut"))});
        QVERIFY(!cut);
        QVERIFY(!QFileInfo::exists(m_file));
        QVERIFY(decrypted(m_file + s(".partial")).size() < 300'000); // not even age takes it for whole
        const auto lost = dump({.out = Archive.left(300'000), .err = trailer(Archive)});
        QVERIFY2(!lost && lost.error().message.contains(s("Bytes were lost")), lost ? "" : said(lost.error()));
    }

    void wrongRecipientsAreFoundBeforeAnythingIsCalledABackup()
    {
        auto keys = m_keys;
        std::swap(keys, m_keys);
        m_keys.recipients = {s("age1nonsense")};
        const auto refused = dump({.out = Archive, .err = trailer(Archive)});
        std::swap(keys, m_keys);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(s("age could not encrypt")), said(refused.error()));
        QVERIFY(!QFileInfo::exists(m_file) && !QFileInfo::exists(m_file + s(".partial")));
    }

    void isReadAndRestoredInTheStream()
    {
        LocalServer server;
        if (!server.problem().isEmpty())
            QSKIP(server.problem().toUtf8().constData());
        server.sql(s("create database lyra"), s("postgres"));
        server.sql(
            s("create table orders as select g as id, repeat('x', 200) as text from generate_series(1, 20000) g"),
            s("lyra"));
        LocalCommandChannel far(server.environment());
        DumpEngine engine(far, m_keys);
        VALUE_OF(dumped, awaited(engine.dump({s("postgres"), s("lyra")}, m_file, {}, {})));
        QVERIFY(dumped.fileBytes > dumped.bytes);
        VALUE_OF(contents, awaited(engine.contents(m_file, {})));
        QVERIFY(contents.tocEntries > 0);
        const auto without = awaited(DumpEngine(far).contents(m_file, {}));
        QCOMPARE(without.error().kind, Error::Kind::Refused);

        RestoreEngine restoring(far, s("postgres"));
        const auto made = awaited(restoring.create(s("copy"), s("lyra"), s("postgres"), s("test"), {}));
        QVERIFY2(made, made ? "" : said(made.error()).constData());
        RestoreRequest request;
        request.file = m_file;
        request.user = s("postgres");
        request.database = s("copy");
        request.keys = m_keys;
        VALUE_OF(restored, awaited(restoring.restore(request, {}, {})));
        QCOMPARE(restored.sha256, dumped.sha256);
        QCOMPARE(server.sql(s("select count(*) from orders"), s("copy")), s("20000"));

        const auto size = QFileInfo(m_file).size();
        for (int tenth = 1; tenth < 10; ++tenth) { // behind its first lines
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const auto flip = [&file, at = size * tenth / 10] {
                file.seek(at);
                const auto byte = file.read(1).at(0);
                file.seek(at);
                file.write(QByteArray(1, char(byte ^ 4)));
                file.flush();
            };
            flip();
            const auto wrong = awaited(restoring.restore(request, {}, {}));
            flip();
            QVERIFY(!wrong);
            QVERIFY2(wrong.error().message.contains(s("changed or cut")), said(wrong.error()));
        }
    }
};

QTEST_GUILESS_MAIN(EncryptedDumpTest)
#include "tst_encrypteddump.moc"
