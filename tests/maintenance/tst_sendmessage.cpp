// SPDX-License-Identifier: GPL-3.0-or-later
// A message is sent once: what the journal says before, after, and after a crash in between; by a real server.
#include "tests/support/fakeprocessrunner.h"

#include "maintenance/messages/sendmessage.h"
#include "testpaths.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <QCoroTask>

using namespace luthier;
using namespace Qt::StringLiterals;

class SendMessageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<Journal> m_journal;
    test::FakeProcessRunner m_runner;
    std::unique_ptr<Platform> m_platform;

    void start(const QStringList &options)
    {
        QFile::remove(m_folder.filePath(u"journal.jsonl"_s));
        QFile::remove(m_folder.filePath(u"log.json"_s));
        m_server = std::make_unique<QProcess>();
        m_server->start(QStringLiteral(PYTHON),
                        QStringList{u"-B"_s, QStringLiteral(SOURCE_ROOT "/tests/support/smtpserver.py"),
                                    m_folder.path(), u"tls=none"_s}
                            + options);
        m_server->waitForReadyRead(20'000);
        Profile profile;
        profile.name = profile.release = u"lyra"_s;
        profile.title = u"Lyra"_s;
        profile.supportAddress = u"support@example.com"_s;
        profile.mail = {{u"from"_s, u"platform@example.com"_s},
                        {u"smtp"_s, QJsonObject{{u"server"_s, u"127.0.0.1"_s},
                                                {u"port"_s, m_server->readLine().trimmed().toInt()},
                                                {u"security"_s, u"none"_s},
                                                {u"perMinute"_s, 6000}}}};
        Environment environment;
        environment.name = u"prod"_s;
        m_journal = std::make_unique<Journal>(m_folder.filePath(u"journal.jsonl"_s));
        m_platform = std::make_unique<Platform>(profile, environment, m_runner, *m_journal);
    }
    MessageDraft draft() const
    {
        MessageRequest request;
        request.kind = messagekind::Cancelled;
        request.language = u"en"_s;
        request.version = u"1.0.1"_s;
        request.start = QDateTime(QDate(2026, 12, 6), QTime(21, 0), Qt::UTC);
        request.duration = std::chrono::minutes(30);
        request.overrides[u"reason"_s] = u"No reason"_s;
        return *draftMessage(m_platform->profile(), {}, {}, request);
    }
    Result<SmtpReport> send(const QString &to, bool again = false)
    {
        SendOptions options;
        options.to = recipientEntries(to);
        options.again = again;
        options.patience = {.attempts = 2, .first = std::chrono::milliseconds(10), .answerWithin = 10};
        return QCoro::waitFor(sendMessage(m_platform.get(), draft(), options, {}));
    }
    int mailsThere() const
    {
        QFile file(m_folder.filePath(u"log.json"_s));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count("\"mail\"")) : 0;
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    }
    void cleanup()
    {
        m_platform.reset();
        if (m_server) {
            m_server->kill();
            m_server->waitForFinished();
        }
    }

    void itIsSentOnceToEach()
    {
        start({u"refuse=ben@example.com"_s});
        const auto first = send(u"anna@example.com, ben@example.com"_s);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QCOMPARE(first->count(SmtpAnswer::State::Taken), 1);
        QVERIFY(reportWords(*first).contains(u"ben@example.com: 550"_s));
        const auto second = send(u"anna@example.com"_s);
        QCOMPARE(second.error().kind, Error::Kind::Refused);
        QVERIFY(second.error().message.contains(u"sent already"_s));
        const auto third = send(u"anna@example.com, eve@example.com"_s); // she alone has not got it
        QCOMPARE(third->answers.size(), 1);
        QCOMPARE(mailsThere(), 2);
        QVERIFY(send(u"anna@example.com"_s, true));
        QCOMPARE(mailsThere(), 3);
        QVERIFY(m_journal->verify());
    }

    void whatWasPerhapsSentIsNotSentAgainByItself()
    {
        start({u"drop=END"_s});
        const auto first = send(u"anna@example.com"_s);
        QCOMPARE(first->count(SmtpAnswer::State::Perhaps), 1);
        const auto second = send(u"anna@example.com"_s);
        QVERIFY(second.error().message.contains(u"perhaps sent"_s));
    }

    void aCrashInBetweenIsPerhapsToo()
    {
        start({});
        const auto key = messageKey(m_platform->place(), draft());
        QVERIFY(m_journal->append({}, {}, u"note"_s,
                                  {{u"mail"_s, QJsonObject{{u"key"_s, key}, {u"state"_s, u"sending"_s}}}}));
        QVERIFY(send(u"anna@example.com"_s).error().message.contains(u"perhaps sent"_s));
        QCOMPARE(mailsThere(), 0);
    }

    void whatIsNotRecordedIsNotSent()
    {
        start({});
        QVERIFY(QDir(m_folder.path()).mkdir(u"journal.jsonl"_s)); // cannot be written
        QVERIFY(!send(u"anna@example.com"_s));
        QCOMPARE(mailsThere(), 0);
        QVERIFY(QDir(m_folder.path()).rmdir(u"journal.jsonl"_s));
    }

    void openPlaceholdersAndDeceivingLinksAreRefused()
    {
        start({});
        auto open = draft();
        open.message.placeholders << MessagePlaceholder{
            u"reason"_s, u"[Reason]"_s, {}, {}, MessagePlaceholder::State::Missing};
        SendOptions options;
        options.to = {u"anna@example.com"_s};
        QCOMPARE(QCoro::waitFor(sendMessage(m_platform.get(), open, options, {})).error().kind, Error::Kind::Refused);
        auto deceiving = draft();
        deceiving.message.markdown += u"\n[https://bank.example](https://thief.example)"_s;
        options.despite = true;
        QCOMPARE(QCoro::waitFor(sendMessage(m_platform.get(), deceiving, options, {})).error().kind,
                 Error::Kind::Refused);
        QCOMPARE(mailsThere(), 0);
    }

    void aTestGoesToOneselfAndCountsForNothing()
    {
        start({});
        SendOptions options;
        options.to = {u"anna@example.com"_s};
        options.isTest = true;
        for (int i = 0; i < 2; ++i)
            QCOMPARE(QCoro::waitFor(sendMessage(m_platform.get(), draft(), options, {}))->answers.first().to.address(),
                     u"platform@example.com"_s);
        QVERIFY(send(u"anna@example.com"_s));
        QCOMPARE(mailsThere(), 3);
    }
};

QTEST_GUILESS_MAIN(SendMessageTest)
#include "tst_sendmessage.moc"
