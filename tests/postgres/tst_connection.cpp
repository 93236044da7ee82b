// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/connection.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

class ConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QMap<QString, QString>>("options");
        using Options = QMap<QString, QString>;
        QTest::newRow("nothing") << u""_s << Options{};
        QTest::newRow("pairs") << u" host=db.example  port = 6432 "_s
                               << Options{{u"host"_s, u"db.example"_s}, {u"port"_s, u"6432"_s}};
        QTest::newRow("quotes") << u"options='-c a=\\'b c\\' \\\\' dbname=''"_s
                                << Options{{u"options"_s, u"-c a='b c' \\"_s}, {u"dbname"_s, u""_s}};
        QTest::newRow("escape without quotes") << u"host=/run/a\\ b"_s << Options{{u"host"_s, u"/run/a b"_s}};
        QTest::newRow("URI") << u"postgresql://app@db.example:6432/shop?sslmode=verify-full"_s
                             << Options{{u"host"_s, u"db.example"_s},
                                        {u"port"_s, u"6432"_s},
                                        {u"user"_s, u"app"_s},
                                        {u"dbname"_s, u"shop"_s},
                                        {u"sslmode"_s, u"verify-full"_s}};
        QTest::newRow("URI, encoded") << u"postgres://a%40b:p%3Aw@%2Frun%2Fpg/a%2Fb"_s
                                      << Options{{u"host"_s, u"/run/pg"_s},
                                                 {u"user"_s, u"a@b"_s},
                                                 {u"password"_s, u"p:w"_s},
                                                 {u"dbname"_s, u"a/b"_s}};
        QTest::newRow("URI, hosts") << u"postgresql://one:1,[::1]:2,three/?target_session_attrs=read-write"_s
                                    << Options{{u"host"_s, u"one,::1,three"_s},
                                               {u"port"_s, u"1,2,"_s},
                                               {u"target_session_attrs"_s, u"read-write"_s}};
        QTest::newRow("URI, nothing") << u"postgresql://"_s << Options{};
    }

    void parses()
    {
        QFETCH(QString, text);
        VALUE_OF(options, pgconnection::parse(text));
        QTEST(options, "options");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        QTest::newRow("no value") << u"host"_s << u"“=”"_s;
        QTest::newRow("open quote") << u"host='a"_s << u"quote"_s;
        QTest::newRow("password") << u"host=a password=secret1"_s << u".pgpass"_s;
        QTest::newRow("password in a URI") << u"postgresql://me:secret1@host/db"_s << u".pgpass"_s;
        QTest::newRow("unknown") << u"hots=db.example"_s << u"hots"_s;
        QTest::newRow("replication") << u"replication=database"_s << u"replication"_s;
        QTest::newRow("service") << u"service=nowhere"_s << u"nowhere"_s;
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto answer = DatabaseConnection::resolve(text, {});
        QVERIFY(!answer);
        QVERIFY2(answer.error().message.contains(why), qPrintable(answer.error().message));
        QVERIFY(!answer.error().message.contains(u"secret1"_s));
    }

    // What would lead our programs to another server or database than the one that is meant is taken away.
    void nothingComesAlong()
    {
        VALUE_OF(plain, DatabaseConnection::resolve(u"host=db.example user=app dbname=shop application_name=x"_s, {}));
        QCOMPARE(plain.user, u"app"_s);
        QCOMPARE(plain.database, u"shop"_s);
        QVERIFY(!plain.isLocal);
        QCOMPARE(plain.environment[u"PGHOST"_s], u"db.example"_s);
        for (const auto &taken : {u"PGSERVICE"_s, u"PGHOSTADDR"_s, u"PGUSER"_s, u"PGDATABASE"_s}) {
            QVERIFY2(plain.environment.contains(taken), qPrintable(taken));
            QVERIFY(plain.environment[taken].isNull());
        }
        QVERIFY(!plain.environment.contains(u"PGPASSFILE"_s)); // how to sign in is the user's own affair
        QVERIFY(!plain.environment.contains(u"PGPASSWORD"_s));
        QCOMPARE(plain.environment[u"PGSSLMODE"_s], u"verify-full"_s); // libpq's own default checks nothing
        QVERIFY(!plain.isUnchecked);
        VALUE_OF(open, DatabaseConnection::resolve(u"host=db.example sslmode=require"_s, {}));
        QVERIFY(open.isUnchecked);
        VALUE_OF(socket, DatabaseConnection::resolve(u"host=/run/postgresql"_s, {}));
        QVERIFY(socket.isLocal && !socket.isUnchecked);
        QVERIFY(socket.environment[u"PGSSLMODE"_s].isNull());
    }

    void aServiceFillsInWhatIsNotSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"pg_service.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# ours\n[other]\nhost=wrong\n\n[shop]\nhost = db.example\nport=6432\nuser=app\ndbname=shop\n"
                   "[shop]\nhost=second\n");
        file.close();
        VALUE_OF(found, DatabaseConnection::resolve(u"service=shop port=7000"_s,
                                                    {folder.filePath(u"none"_s), file.fileName()}));
        QCOMPARE(found.environment[u"PGHOST"_s], u"db.example"_s);
        QCOMPARE(found.environment[u"PGPORT"_s], u"7000"_s);
        QVERIFY(found.environment[u"PGSERVICE"_s].isNull());
        QCOMPARE(found.user, u"app"_s);
        QCOMPARE(found.database, u"shop"_s);
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
