// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QDir>

using namespace luthier;
using Kind = Error::Kind;

/// What PostgreSQL 15's programs really say (tests/data/postgres/messages, provoked on a server; version-mismatch is
/// from the source), as the sentence that a person gets.
class DatabaseErrorTest : public QObject
{
    Q_OBJECT

private:
    QDir m_messages{QStringLiteral(TEST_DATA "/postgres/messages")};

    QByteArray message(const QString &name) const
    {
        QFile file(m_messages.filePath(name + QStringLiteral(".txt")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void knows_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, Kind kind, const char *part) {
            QTest::newRow(name) << kind << QString::fromUtf8(part);
        };
        row("no-role", Kind::Denied, "no database user nobody.");
        row("no-database", Kind::NotFound, "no database lyrra.");
        row("nologin", Kind::Denied, "user nologin may not sign in");
        row("denied-table", Kind::Denied, "may not read orders.");
        row("denied-schema", Kind::Denied, "may not read public.");
        row("row-security", Kind::Denied, "table rls");
        row("lock-timeout", Kind::Timeout, "locked");
        row("statement-timeout", Kind::Timeout, "statement_timeout");
        row("closed-database", Kind::Refused, "closed to connections");
        row("too-many-role", Kind::Unreachable, "max_connections");
        row("refused", Kind::Unreachable, "No PostgreSQL server answers at 127.0.0.1, port 55999.");
        row("no-socket", Kind::Unreachable, "No PostgreSQL server answers");
        row("no-host", Kind::Unreachable, "postgresql.nowhere.invalid, is not known here");
        row("tls-untrusted", Kind::Refused, "not the expected one");
        row("tls-name", Kind::Refused, "not the expected one");
        row("tls-no-root", Kind::Refused, "there is no /nowhere/ca.crt");
        row("tls-none", Kind::Refused, "127.0.0.1 offers no TLS");
        row("password-none-direct", Kind::Denied, "server 127.0.0.1 asks for a password");
        row("password-file-open", Kind::Denied, "mode 0600");
        row("recovery", Kind::Unreachable, "PostgreSQL is ");
        row("terminated", Kind::Unreachable, "was stopped");
        row("killed", Kind::Unreachable, "broke off the connection");
        row("password-wrong", Kind::Denied, "refused the password of the user poor.");
        row("password-none", Kind::Denied, "asks for a password");
        row("peer", Kind::Denied, "does not accept the user postgres");
        row("hba-reject", Kind::Denied, "pg_hba.conf");
        row("disk-full", Kind::Refused, "is full");
        row("version-mismatch", Kind::Refused, "PostgreSQL 17.2, but the pg_dump beside it is the older 15.18");
        row("sh-not-found", Kind::ToolMissing, "no pg_dump where");
        row("restore-cut-head", Kind::Invalid, "not a whole archive");
        row("restore-empty", Kind::Invalid, "not a whole archive");
        row("restore-plain", Kind::Invalid, "not a whole archive");
        row("restore-text", Kind::Invalid, "not a whole archive");
        row("directory-full", Kind::Refused, "room for two copies");
        row("directory-tar-full", Kind::Refused, "room for two copies");
        row("directory-tar-cut", Kind::Invalid, "not a whole archive");
        row("directory-tar-none", Kind::Invalid, "not a whole archive");
        row("restore-newer", Kind::Refused, "1.99");
    }
    void knows()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, part);
        const auto err = message(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!err.isEmpty());
        const auto error = pgdump::databaseError(err, 1);
        QVERIFY2(error.message.contains(part), test::said(error).constData());
        QCOMPARE(error.kind, kind);
        QVERIFY(!error.message.contains(QLatin1Char('%')));
        QVERIFY(!error.detail.isEmpty());
    }

    void everyMessageHasARow()
    {
        knows_data();
        for (const auto &name : m_messages.entryList(QDir::Files))
            QVERIFY2(pgdump::databaseError(message(name.chopped(4)), 1).message.indexOf(QLatin1String("exit code")) < 0,
                     qPrintable(name));
    }

    void otherVersionsAndServers_data()
    {
        QTest::addColumn<QByteArray>("err");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("shutting down") << QByteArray("psql: error: FATAL:  the database system is shutting down")
                                       << Kind::Unreachable;
        QTest::newRow("starting") << QByteArray("psql: error: FATAL:  the database system is starting up")
                                  << Kind::Unreachable;
        QTest::newRow("12, refused") << QByteArray(
            "pg_dump: error: connection to database \"lyra\" failed: could not connect to server: Connection refused")
                                     << Kind::Unreachable;
        QTest::newRow("slots") << QByteArray("FATAL:  sorry, too many clients already") << Kind::Unreachable;
        QTest::newRow("closed") << QByteArray("pg_dump: error: query failed: server closed the connection "
                                              "unexpectedly\n\tThis probably means the server terminated abnormally")
                                << Kind::Unreachable;
        QTest::newRow("damaged") << QByteArray(
            "pg_dump: error: Error message from server: ERROR:  invalid page in block 3 of relation base/16384/16389")
                                 << Kind::Invalid;
        QTest::newRow("standby") << QByteArray("ERROR:  canceling statement due to conflict with recovery")
                                 << Kind::Refused;
        QTest::newRow("temporary file") << QByteArray(
            "ERROR:  could not extend file \"base/1/2\": No space left on device")
                                        << Kind::Refused;
        QTest::newRow("no program") << QByteArray(
            "OCI runtime exec failed: exec: \"psql\": executable file not found in $PATH")
                                    << Kind::ToolMissing;
    }
    void otherVersionsAndServers()
    {
        QFETCH(QByteArray, err);
        QFETCH(Kind, kind);
        const auto error = pgdump::databaseError(err, 1);
        QVERIFY2(error.kind == kind, test::said(error).constData());
    }

    void saysWhatItDoesNotKnow()
    {
        const auto error = pgdump::databaseError(
            "pg_dump: warning: x\npg_dump: error: the moon is wrong\npg_dump: detail: y", 1);
        QCOMPARE(error.kind, Kind::Refused);
        QVERIFY(error.message.contains(QLatin1String("the moon is wrong")));
        QCOMPARE(pgdump::databaseError("", 127).kind, Kind::ToolMissing);
        QCOMPARE(pgdump::databaseError("", 137).kind, Kind::Unreachable);
    }

    void namesCannotForgeASentence()
    {
        const auto error = pgdump::databaseError("FATAL:  database \"%1 100%2\" does not exist", 1);
        QCOMPARE(error.kind, Kind::NotFound);
        QVERIFY(error.message.contains(QLatin1String("%1 100%2")));
    }

    void masksSecrets()
    {
        QVERIFY(!pgdump::databaseError("error: invalid URI postgresql://u:hunter22@h/db", 1)
                     .detail.contains(QLatin1String("hunter22")));
    }
};

QTEST_GUILESS_MAIN(DatabaseErrorTest)
#include "tst_databaseerror.moc"
