// SPDX-License-Identifier: GPL-3.0-or-later
// A mail server with all its faults (tests/support/smtpserver.py), and what people are told of each.
#include "notify/smtp.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

const auto From = *MailAddress::parse(u"platform@example.com"_s);
const QByteArray Mail = "Subject: x\r\n\r\nHello\r\n.dot\r\n";

} // namespace

class SmtpTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;

    SmtpServer start(const QStringList &options)
    {
        QFile::remove(m_folder.filePath(u"log.json"_s));
        m_server = std::make_unique<QProcess>();
        m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server->start(
            QStringLiteral(PYTHON),
            QStringList{u"-B"_s, QStringLiteral(SOURCE_ROOT "/tests/support/smtpserver.py"), m_folder.path()}
                + options);
        m_server->waitForReadyRead(20'000);
        SmtpServer server;
        server.host = u"127.0.0.1"_s;
        server.port = m_server->readLine().trimmed().toInt();
        server.caFile = m_folder.filePath(u"server.crt"_s);
        server.perMinute = 6000;
        return server;
    }
    SmtpReport send(const SmtpServer &server,
                    const QString &to = u"anna@example.com, ben@example.com, eve@example.com"_s) const
    {
        return sendMail(server, From, *parseAddresses(to), Mail,
                        {.attempts = 3, .first = std::chrono::milliseconds(10), .answerWithin = 10}, {});
    }
    QList<QJsonObject> log() const
    {
        QList<QJsonObject> lines;
        QFile file(m_folder.filePath(u"log.json"_s));
        if (file.open(QIODevice::ReadOnly))
            for (const auto &line : file.readAll().split('\n'))
                if (!line.isEmpty())
                    lines << QJsonDocument::fromJson(line).object();
        return lines;
    }
    int mailsThere() const
    {
        const auto lines = log();
        return int(
            std::count_if(lines.cbegin(), lines.cend(), [](const auto &line) { return line.contains(u"mail"_s); }));
    }
    void makeCertificate(const QString &name, const QString &subject)
    {
        QCOMPARE(
            QProcess::execute(u"openssl"_s,
                              {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                               u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=test"_s, u"-addext"_s,
                               u"subjectAltName="_s + subject, u"-keyout"_s, m_folder.filePath(name + u".key"_s),
                               u"-out"_s, m_folder.filePath(name + u".crt"_s)}),
            0);
    }

private slots:
    void initTestCase()
    {
        makeCertificate(u"server"_s, u"IP:127.0.0.1"_s);
        makeCertificate(u"other"_s, u"DNS:elsewhere.example"_s);
    }
    void cleanup()
    {
        if (m_server) {
            m_server->kill();
            m_server->waitForFinished();
            m_server.reset();
        }
    }

    void itArrivesAsItWasGiven_data()
    {
        QTest::addColumn<QString>("tls");
        QTest::addColumn<QString>("signIn");
        QTest::newRow("starttls") << u"starttls"_s << QString();
        QTest::newRow("tls") << u"tls"_s << QString();
        QTest::newRow("plain") << u"starttls"_s << u"plain"_s;
        QTest::newRow("login") << u"tls"_s << u"login"_s;
        QTest::newRow("xoauth2") << u"starttls"_s << u"xoauth2"_s;
    }
    void itArrivesAsItWasGiven()
    {
        QFETCH(QString, tls);
        QFETCH(QString, signIn);
        auto options = QStringList{u"tls="_s + tls};
        if (!signIn.isEmpty())
            options << u"auth=platform:s3cret-word"_s;
        auto server = start(options);
        server.security = tls == u"tls" ? SmtpServer::Security::Tls : SmtpServer::Security::StartTls;
        server.signIn = signIn;
        server.user = u"platform"_s;
        server.password = Secret("s3cret-word");
        const auto report = send(server);
        QVERIFY2(report.problem.isEmpty(), qPrintable(report.problem + report.detail));
        QCOMPARE(report.count(SmtpAnswer::State::Taken), 3);
        QCOMPARE(mailsThere(), 1);
        const auto last = log().last();
        QCOMPARE(last[u"mail"_s].toString().toUtf8(), Mail);
        QCOMPARE(last[u"to"_s].toArray().size(), 3);
        QCOMPARE(last[u"secure"_s].toBool(), true);
    }

    void oneOfThreeIsRefusedAndNamed()
    {
        const auto report = send(start({u"refuse=ben@example.com"_s}));
        QVERIFY(report.problem.isEmpty());
        QCOMPARE(report.answers[0].state, SmtpAnswer::State::Taken);
        QCOMPARE(report.answers[1].state, SmtpAnswer::State::Refused);
        QCOMPARE(report.answers[1].code, 550);
        QVERIFY(report.answers[1].said.contains(u"no such person"_s));
        QCOMPARE(report.answers[2].state, SmtpAnswer::State::Taken);
    }

    void aGreyListIsAskedAgainForThatOneAlone()
    {
        const auto report = send(start({u"grey=ben@example.com"_s}));
        QCOMPARE(report.count(SmtpAnswer::State::Taken), 3);
        QCOMPARE(mailsThere(), 2);
        QCOMPARE(log().first()[u"to"_s].toArray().size(), 2);
        QCOMPARE(log().last()[u"to"_s].toArray(), QJsonArray{u"ben@example.com"_s});
    }

    void fourHundredsPass_data()
    {
        QTest::addColumn<QString>("command");
        for (const auto *command : {"MAIL", "RCPT", "DATA"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void fourHundredsPass()
    {
        QFETCH(QString, command);
        const auto report = send(start({u"first=%1:451"_s.arg(command)}));
        QVERIFY2(report.problem.isEmpty(), qPrintable(report.problem));
        QCOMPARE(report.count(SmtpAnswer::State::Taken), 3);
    }

    // Cut anywhere before the text's end: nothing was sent, and it says so. After it: perhaps, and never again by itself.
    void cutsAreToldAsTheyAre_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("perhaps");
        for (const auto *command : {"CONNECT", "EHLO", "STARTTLS", "MAIL", "RCPT", "DATA"})
            QTest::newRow(command) << QString::fromLatin1(command) << 0;
        QTest::newRow("BODY") << u"BODY"_s << 3; // nobody can tell how much of it arrived
        QTest::newRow("END") << u"END"_s << 3;
    }
    void cutsAreToldAsTheyAre()
    {
        QFETCH(QString, command);
        const auto report = send(start({u"drop="_s + command}));
        QVERIFY(!report.problem.isEmpty());
        QCOMPARE(report.count(SmtpAnswer::State::Taken), 0);
        QTEST(report.count(SmtpAnswer::State::Perhaps), "perhaps");
        QCOMPARE(report.problem.contains(u"perhaps"_s), command == u"END" || command == u"BODY");
        QCOMPARE(report.problem.contains(u"othing was sent"_s), command != u"END" && command != u"BODY");
    }

    void refusalsAreSaid_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("said");
        QTest::newRow("no TLS") << QStringList{u"tls=none"_s} << u"offers no TLS"_s;
        QTest::newRow("another's certificate") << QStringList{u"cert=other"_s} << u"not trusted"_s;
        QTest::newRow("wants a sign-in") << QStringList{u"auth=platform:x"_s} << u"refused the mail"_s;
        QTest::newRow("full") << QStringList{u"always=END:552"_s} << u"after reading it"_s;
        QTest::newRow("never now") << QStringList{u"always=MAIL:451"_s} << u"refused the mail"_s;
        QTest::newRow("nobody is taken") << QStringList{u"always=RCPT:550"_s} << u"refused the mail"_s;
    }
    void refusalsAreSaid()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, said);
        const auto report = send(start(options));
        QVERIFY2(report.problem.contains(said), qPrintable(report.problem + report.detail));
        QCOMPARE(report.count(SmtpAnswer::State::Taken), 0);
        QCOMPARE(mailsThere(), 0);
    }

    void aWrongPasswordIsSaidAndNeverShown()
    {
        auto server = start({u"auth=platform:right-word"_s});
        server.signIn = u"plain"_s;
        server.user = u"platform"_s;
        server.password = Secret("wrong-word-17");
        const auto report = send(server);
        QVERIFY(report.problem.contains(u"refused the sign-in"_s));
        QVERIFY(!(report.problem + report.detail).contains(u"wrong-word-17"_s));
        QVERIFY(!(report.problem + report.detail)
                     .contains(QString::fromLatin1(QByteArray("\0platform\0wrong-word-17", 23).toBase64())));
    }

    void nobodyListens()
    {
        SmtpServer server;
        server.host = u"127.0.0.1"_s;
        server.port = 1;
        QVERIFY(send(server).problem.contains(u"cannot be reached"_s));
    }

    void whatWasCancelledIsNotSent()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto report = sendMail(start({}), From, *parseAddresses(u"anna@example.com"_s), Mail, {},
                                     stop.get_token());
        QCOMPARE(report.kind, Error::Kind::Cancelled);
        QCOMPARE(mailsThere(), 0);
    }
};

QTEST_GUILESS_MAIN(SmtpTest)
#include "tst_smtp.moc"
