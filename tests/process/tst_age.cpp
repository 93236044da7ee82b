// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/plainfile.h"
#include "tests/support/awaited.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

constexpr qsizetype Chunk = 64 * 1024; // of what is inside; sealed it has 16 bytes more (https://age-encryption.org/v1)
constexpr qsizetype Sealed = Chunk + 16;
constexpr qsizetype Nonce = 16;

} // namespace

/// With the real age, both ways: what we encrypt it reads, what it encrypts we read, and what was changed we refuse.
class AgeTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_ours, m_theirs; // identity files
    QString m_key, m_otherKey;
    QByteArray m_plain;
    QByteArray m_encrypted;

    QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAllStandardOutput() : "failed: " + process.readAllStandardError();
    }
    QString written(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(s(name)));
        file.remove();
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    QString identity(const char *name, QString *key)
    {
        const auto file = m_folder.filePath(s(name));
        run(s("age-keygen"), {s("-o"), file});
        *key = QString::fromLatin1(run(s("age-keygen"), {s("-y"), file})).trimmed();
        return file;
    }
    Result<QByteArray> read(const QByteArray &bytes, const QString &with)
    {
        return awaited(plainBytes(written("read.age", bytes), {.identity = with}, {}));
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(s("age")).isEmpty())
            QSKIP("age is not installed (packaging/lib/packages.sh)");
        m_ours = identity("ours", &m_key);
        m_theirs = identity("theirs", &m_otherKey);
        QVERIFY(m_key.startsWith(s("age1")));
        m_plain.resize(10 * Chunk + 1234);
        QRandomGenerator(7).fillRange(reinterpret_cast<quint32 *>(m_plain.data()), m_plain.size() / 4);
        VALUE_OF(bytes, awaited(encryptedBytes(m_plain, {m_key}, {}, {})));
        m_encrypted = bytes;
    }

    void whatWeEncryptAgeReads()
    {
        QVERIFY(age::isEncrypted(m_encrypted));
        QVERIFY(run(s("age"), {s("-d"), s("-i"), m_ours}, m_encrypted) == m_plain);
        VALUE_OF(forBoth, awaited(encryptedBytes("two readers", {m_key, m_otherKey}, {}, {})));
        QCOMPARE(run(s("age"), {s("-d"), s("-i"), m_theirs}, forBoth), QByteArray("two readers"));
        VALUE_OF(forNobody, awaited(encryptedBytes("plain", {}, {}, {})));
        QCOMPARE(forNobody, QByteArray("plain"));
    }

    void whatAgeEncryptsWeRead_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const auto size : {qsizetype(0), qsizetype(1), Chunk - 1, Chunk, Chunk + 1, 5 * Chunk})
            QTest::addRow("%d", int(size)) << size;
    }
    void whatAgeEncryptsWeRead()
    {
        QFETCH(qsizetype, size);
        VALUE_OF(plain, read(run(s("age"), {s("-r"), m_key}, m_plain.left(size)), m_ours));
        QVERIFY(plain == m_plain.left(size));
    }

    void aPlainFileIsReadAsItIs()
    {
        VALUE_OF(plain, read("PGDMP and more", {}));
        QCOMPARE(plain, QByteArray("PGDMP and more"));
    }

    void aBitThatWasFlippedIsFound_data()
    {
        QTest::addColumn<int>("tenth");
        for (int tenth = 0; tenth < 10; ++tenth)
            QTest::addRow("tenth %d", tenth) << tenth;
    }
    void aBitThatWasFlippedIsFound()
    {
        QFETCH(int, tenth);
        auto changed = m_encrypted;
        const auto at = changed.size() * tenth / 10 + (tenth == 0 ? 30 : 0); // its first line makes it a file of age's
        changed[at] = char(changed[at] ^ 1);
        QByteArray seen;
        const auto keep = [&seen](const QByteArray &bytes) {
            seen += bytes;
            return Result<>();
        };
        const auto whole = awaited(readPlain(written("read.age", changed), {.identity = m_ours}, keep, {}));
        QVERIFY(!whole);
        QVERIFY(m_plain.startsWith(seen)); // nothing that was not authenticated is handed on
        QVERIFY2(whole.error().message.contains(s("changed")), said(whole.error()));
    }

    void aCutIsFoundAlsoBetweenChunks_data()
    {
        QTest::addColumn<qsizetype>("size");
        VALUE_OF(bytes, awaited(encryptedBytes(m_plain, {m_key}, {}, {})));
        const auto head = bytes.size() - Nonce - m_plain.size() - 16 * 11;
        QTest::newRow("in the header") << head / 2;
        QTest::newRow("behind the header") << head;
        QTest::newRow("behind the nonce") << head + Nonce;
        for (int chunk = 1; chunk <= 10; ++chunk)
            QTest::addRow("behind chunk %d", chunk) << head + Nonce + chunk * Sealed;
        QTest::newRow("one byte less") << bytes.size() - 1;
    }
    void aCutIsFoundAlsoBetweenChunks()
    {
        QFETCH(qsizetype, size);
        const auto plain = read(m_encrypted.left(size), m_ours);
        QVERIFY(!plain);
        QCOMPARE(plain.error().kind, Error::Kind::Invalid);
        QVERIFY2(plain.error().message.contains(s("changed or cut")), said(plain.error()));
    }

    void theWrongKeyIsNamed()
    {
        const auto plain = read(m_encrypted, m_theirs);
        QVERIFY(!plain);
        QCOMPARE(plain.error().kind, Error::Kind::Denied);
        QVERIFY(plain.error().message.contains(m_theirs));
        const auto without = read(m_encrypted, {});
        QCOMPARE(without.error().kind, Error::Kind::Refused);
        QVERIFY(without.error().message.contains(s("no identity")));
    }

    void anIdentityThatOthersMayReadIsRefused()
    {
        const auto open = m_folder.filePath(s("open"));
        QVERIFY(QFile::copy(m_ours, open));
        QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        QCOMPARE(read(m_encrypted, open).error().kind, Error::Kind::Refused);
        QCOMPARE(read(m_encrypted, m_folder.filePath(s("missing"))).error().kind, Error::Kind::NotFound);
        const auto nonsense = read(m_encrypted, written("nonsense", "hello\n"));
        QVERIFY2(nonsense.error().message.contains(s("not one of age's")), said(nonsense.error()));
    }

    void recipientsAreKeysOrFilesOfThem()
    {
        const auto file = written("keys", "# the safe\n\n" + m_otherKey.toLatin1() + "\n" + m_key.toLatin1() + '\n');
        VALUE_OF(keys, age::publicKeys({m_key, file}));
        QCOMPARE(keys, (QStringList{m_key, m_otherKey}));
        VALUE_OF(none, age::publicKeys({}));
        QVERIFY(none.isEmpty());
        QCOMPARE(age::publicKeys({written("empty", "# nobody\n")}).error().kind, Error::Kind::Invalid);
        QCOMPARE(age::publicKeys({m_folder.filePath(s("gone"))}).error().kind, Error::Kind::NotFound);
        QCOMPARE(awaited(encryptedBytes("x", {s("age1nonsense")}, {}, {})).error().kind, Error::Kind::Refused);
    }

    void aSecretKeyAmongThemIsRefusedAndNotRepeated()
    {
        const auto secret = s("AGE-SECRET-KEY-1QQQQQQQQQQ");
        for (const auto &recipients : {QStringList{secret}, QStringList{written("secret", secret.toLatin1())}}) {
            const auto keys = age::publicKeys(recipients);
            QVERIFY(!keys);
            QVERIFY(!said(keys.error()).contains("QQQQ"));
        }
    }
};

QTEST_GUILESS_MAIN(AgeTest)
#include "tst_age.moc"
