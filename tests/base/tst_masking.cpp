// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/masking.h"
#include "base/secret.h"

#include <QTest>

#include <type_traits>

using namespace luthier;

template <typename T>
concept Streamable = requires(QDebug debug, T value)
{
    debug << value;
};
template <typename T>
concept Comparable = requires(T a, T b)
{
    a == b;
};

class MaskingTest : public QObject
{
    Q_OBJECT

private slots:
    void hidesWhereSecretsUsuallyStand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hidden");
        const auto row = [](const char *text, const char *hidden) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(hidden);
        };
        row("PGPASSWORD=hunter22 pg_dump", "hunter22");
        row("password: hunter22", "hunter22");
        row("--password=hunter22", "hunter22");
        row("{\"password\":\"hunter22\"}", "hunter22");
        row("{\"password\": \"hunter 22, yes\"}", "22, yes");
        row("{\"password\": \"a\\\"bc-rest\"}", "bc-rest");
        row("password='two words'", "words");
        row("POSTGRES_PASSWORD = hunter22", "hunter22");
        row("Authorization: Bearer eyJhbGciOi.J9", "eyJhbGciOi.J9");
        row("authorization: Basic dXNlcjpwYXNz", "dXNlcjpwYXNz");
        row("token: abcd.efgh", "abcd.efgh");
        row("api_key=AKIA1234", "AKIA1234");
        row("postgresql://lyra:hunter22@db:5432/lyra", "hunter22");
        row("redis://:hunter22@cache:6379", "hunter22");
        row("https://user:pass%40word@host/x", "pass%40word");
        row("-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nabc\n-----END RSA PRIVATE KEY-----", "MIIEow");
        row("-----BEGIN PRIVATE KEY-----\nMIIEcut", "MIIEcut");
        row("# public key: age1x\nAGE-SECRET-KEY-1QQPZRY9", "QQPZRY9");
    }
    void hidesWhereSecretsUsuallyStand()
    {
        QFETCH(QString, text);
        QFETCH(QString, hidden);
        const auto shown = masked(text);
        QVERIFY2(!shown.contains(hidden), qPrintable(shown));
        QVERIFY(shown.contains(QString::fromUtf8("••••")));
        QCOMPARE(masked(shown), shown);
    }

    void leavesOrdinaryText_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text :
             {"password authentication failed for user \"lyra\"", "https://registry.lyra.ovh:443/v2/", "secretName: x",
              "kubectl get secret lyra-db -n lyra", "2 tokens, 3 secrets", "http://host:80/a@b",
              "-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void leavesOrdinaryText()
    {
        QFETCH(QString, text);
        QCOMPARE(masked(text), text);
    }

    void hidesRegisteredValuesInEveryForm()
    {
        const QByteArray value = "S3cr/t+value?>";
        registerSecret(value);
        QVERIFY(!masked(QByteArray("x S3cr/t+value?> y")).contains("S3cr"));
        QVERIFY(!masked(value.toPercentEncoding()).contains("S3cr"));
        for (const auto &around :
             {QByteArray(), QByteArray("u:"), QByteArray("us:"), QByteArray("usr:"), QByteArray("user:")}) {
            for (const auto &after : {QByteArray(), QByteArray("\n"), QByteArray("\"}")}) {
                const auto whole = around + value + after;
                const auto shown = masked(whole.toBase64());
                QVERIFY2(shown.contains("\u2022"), shown.constData());
                // what is left of it tells nothing: less than the value's first two bytes and last two
                const auto decoded = QByteArray::fromBase64(masked(whole.toBase64(QByteArray::OmitTrailingEquals)));
                QVERIFY(!decoded.contains("cr/t"));
                const auto forUrls = masked(whole.toBase64(QByteArray::Base64UrlEncoding));
                QVERIFY2(forUrls.contains("\u2022"), forUrls.constData());
            }
        }
    }

    void hidesTheLongerOfTwoSecretsWhole()
    {
        registerSecret("common-start");
        registerSecret("common-start-and-tail");
        for (int i = 0; i < 50; ++i)
            registerSecret("common-start-" + QByteArray::number(i));
        QCOMPARE(masked(QByteArray("common-start-and-tail")), QByteArray("\u2022\u2022\u2022\u2022"));
    }

    void doesNotBlackenOrdinaryText()
    {
        registerSecret("abc");
        registerSecret("");
        registerSecret("  \n");
        QCOMPARE(masked(QByteArray("abc def")), "abc def");
    }

    void secretsAreRegisteredAndCannotBeStreamed()
    {
        const Secret secret("correct horse battery");
        QCOMPARE(secret.reveal(), "correct horse battery");
        QVERIFY(!masked(QByteArray("it is correct horse battery.")).contains("horse"));
        static_assert(!Streamable<Secret>);
        static_assert(!Comparable<Secret>);
        static_assert(!std::is_convertible_v<Secret, QByteArray> && !std::is_convertible_v<QByteArray, Secret>);
        const auto copy = secret;
        auto moved = Secret("another one here");
        moved = copy;
        QCOMPARE(moved.reveal(), secret.reveal());
        QVERIFY(Secret().isEmpty());
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "tst_masking.moc"
