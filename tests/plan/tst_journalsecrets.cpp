// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/masking.h"
#include "plan/journal.h"
#include "tests/support/awaited.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::said;

class JournalSecretsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.jsonl"_s);
    }

    void textsHoldNoSecret()
    {
        const QByteArray secret("kaltes-Klavier-\"42\"");
        registerSecret(secret);
        const auto text = QString::fromUtf8(secret);
        Journal journal(m_file);
        QVERIFY(journal.append(u"run"_s, u"step"_s, u"failed"_s,
                               {{u"message"_s, u"refused: "_s + text},
                                {u"detail"_s, QString::fromLatin1(secret.toBase64())},
                                {u"command"_s, u"psql postgres://lyra:geheim99@db/lyra"_s},
                                {u"steps"_s, QJsonArray{QJsonObject{{u"commands"_s, QJsonArray{text}}}}}}));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(!bytes.contains("kaltes"));
        QVERIFY(!bytes.contains(secret.toBase64().left(16)));
        QVERIFY(!bytes.contains("geheim99"));
        QVERIFY(bytes.contains("refused: "));
        QCOMPARE(journal.verify().value_or(-1), 1);
    }

    // A password may be an ordinary word: what a resumed run reads must stay what it was.
    void whatIsReadAgainIsNeverChanged()
    {
        for (const auto *word : {"lyra", "production", "postgresql-0", "lyra-2024-production", "/var/backups", "1.0.1"})
            registerSecret(word);
        const QJsonObject request{{u"version"_s, u"1.0.1"_s},
                                  {u"valuesFiles"_s, QJsonArray{u"/srv/production/lyra.yaml"_s}},
                                  {u"release"_s, u"lyra-2024-production"_s}};
        const QJsonObject facts{{u"backupFile"_s, u"/var/backups/postgresql-0/x.dump"_s}};
        Journal journal(m_file);
        QVERIFY(journal.append(u"lyra"_s, u"production"_s, u"done"_s,
                               {{u"request"_s, request}, {u"facts"_s, facts}, {u"message"_s, u"in production"_s}}));
        const auto written = journal.entries()->first();
        QCOMPARE(written.run, u"lyra"_s);
        QCOMPARE(written.step, u"production"_s);
        QCOMPARE(written.data[u"request"_s].toObject(), request);
        QCOMPARE(written.data[u"facts"_s].toObject(), facts);
        QCOMPARE(written.data[u"message"_s].toString(), u"in ••••"_s);
    }

    void refusesASecretInWhatIsReadAgain_data()
    {
        QTest::addColumn<QString>("text");
        registerSecret("Tr0ub4dor-and-3");
        registerSecret("9f8e7d6c5b4a39281706f5e4d3c2b1a0");
        QTest::newRow("registered") << u"x Tr0ub4dor-and-3 y"_s;
        QTest::newRow("hexadecimal") << u"9f8e7d6c5b4a39281706f5e4d3c2b1a0"_s;
        QTest::newRow("base64") << QString::fromLatin1(QByteArray("Tr0ub4dor-and-3").toBase64());
        QTest::newRow("in a URL") << u"https://user:charts1@charts.lyra.example/stable"_s;
        QTest::newRow("private key") << u"-----BEGIN PRIVATE KEY-----\nMIIE"_s;
    }
    void refusesASecretInWhatIsReadAgain()
    {
        QFETCH(QString, text);
        const QJsonObject data{{u"request"_s, QJsonObject{{u"chart"_s, QJsonObject{{u"repository"_s, text}}}}}};
        const auto written = Journal(m_file).append(u"run"_s, {}, u"plan"_s, data);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Refused);
        QVERIFY2(written.error().message.contains(u"“repository”"_s), said(written.error()).constData());
        QVERIFY(!written.error().message.contains(text));
        QVERIFY(!QFileInfo::exists(m_file));
    }
};

QTEST_GUILESS_MAIN(JournalSecretsTest)
#include "tst_journalsecrets.moc"
