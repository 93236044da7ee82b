// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartcatalogue.h"
#include "helm/imagetags.h"
#include "tests/support/awaited.h"
#include "tests/support/headers.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace luthier;
using luthier::test::awaited;

namespace {

/// Answers what the test says for a path, and remembers what came. For what a real registry will not do on demand.
class FakeServer : public QTcpServer
{
public:
    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray headers;
        QByteArray onlyFor; ///< the Authorization it wants
    };
    QMap<QByteArray, Answer> answers;
    QList<QByteArray> asked;
    QByteArray challenge;

    FakeServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const auto request = socket->property("got").toByteArray() + socket->readAll();
                socket->setProperty("got", request);
                if (request.contains("\r\n\r\n"))
                    answer(socket, request);
            });
        });
    }
    QString host() const { return QStringLiteral("127.0.0.1:%1").arg(serverPort()); }

private:
    void answer(QTcpSocket *socket, const QByteArray &request)
    {
        const auto path = request.split(' ').value(1);
        asked << request;
        auto reply = answers.value(path,
                                   {404, "{\"errors\":[{\"code\":\"NAME_UNKNOWN\",\"message\":\"unknown\"}]}", {}, {}});
        if (!reply.onlyFor.isEmpty() && !test::lowerNames(request).contains("authorization: " + reply.onlyFor + "\r\n"))
            reply = {401, "{}", "WWW-Authenticate: " + challenge + "\r\n", {}};
        if (reply.status == 0) {
            socket->abort();
            return;
        }
        socket->write("HTTP/1.1 " + QByteArray::number(reply.status) + " x\r\nConnection: close\r\nContent-Length: "
                      + QByteArray::number(reply.body.size()) + "\r\n" + reply.headers + "\r\n" + reply.body);
        socket->disconnectFromHost();
    }
};

} // namespace

class ChartCatalogueTest : public QObject
{
    Q_OBJECT

    FakeServer *m_server = nullptr;
    QTemporaryDir m_folder;
    QNetworkAccessManager m_network;

    ChartSource oci(const QByteArray &login = "{}")
    {
        QFile file(m_folder.filePath(QStringLiteral("config.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(login).replace("HOST", m_server->host().toUtf8()));
        ChartSource source;
        source.oci = QStringLiteral("oci://") + m_server->host() + QStringLiteral("/lyra/lyra-app");
        source.plainHttp = true;
        source.registryConfig = file.fileName();
        return source;
    }
    Result<QList<ChartVersion>> versions(ChartSource source)
    {
        return awaited(ChartCatalogue(m_network).versions(source, {}));
    }

private slots:
    void init() { m_server = new FakeServer; }
    void cleanup() { delete m_server; }

    void pagesThroughTags()
    {
        const QByteArray base = "/v2/lyra/lyra-app/tags/list?n=1000";
        m_server->answers[base] = {200,
                                   "{\"tags\":[\"1.0.0\",\"latest\"]}",
                                   "Link: </v2/lyra/lyra-app/tags/list?last=x&n=1000>; rel=\"next\"\r\n",
                                   {}};
        m_server->answers["/v2/lyra/lyra-app/tags/list?last=x&n=1000"] = {
            200, "{\"tags\":[\"1.10.0\",\"1.9.0\",\"1.0.0_b1\"]}", {}, {}};
        VALUE_OF(list, versions(oci()));
        QCOMPARE(list.size(), 4);
        QCOMPARE(list[0].version, QStringLiteral("1.10.0"));
        QCOMPARE(list[3].version, QStringLiteral("1.0.0+b1"));
        m_server->answers[base].headers = "Link: <" + base + ">; rel=\"next\"\r\n";
        QCOMPARE(versions(oci()).error().kind, Error::Kind::Refused);
    }

    void signsIn()
    {
        m_server->answers["/v2/lyra/lyra-app/tags/list?n=1000"] = {
            200, "{\"tags\":[\"1.0.0\"]}", {}, "Basic dTpwYXNzd29yZA=="};
        m_server->challenge = "Basic realm=\"r\"";
        QVERIFY(versions(oci("{\"auths\":{\"HOST\":{\"auth\":\"dTpwYXNzd29yZA==\"}}}")));
        const auto none = versions(oci());
        QCOMPARE(none.error().kind, Error::Kind::Denied);
        QVERIFY(none.error().message.contains(QLatin1String("there is none")));
        QVERIFY(versions(oci("{\"auths\":{\"HOST\":{\"auth\":\"dTp3cm9uZw==\"}}}"))
                    .error()
                    .message.contains(QLatin1String("refused")));
        QVERIFY(versions(oci("{\"credsStore\":\"pass\"}")).error().message.contains(QLatin1String("pass")));
    }

    void takesTokens()
    {
        m_server->answers["/v2/lyra/lyra-app/tags/list?n=1000"] = {200, "{\"tags\":[\"1.0.0\"]}", {}, "Bearer abcdef"};
        m_server->answers["/token?service=reg&scope=repository%3Alyra%3Apull"] = {
            200, "{\"access_token\":\"abcdef\"}", {}, {}};
        m_server->challenge = "Bearer realm=\"http://" + m_server->host().toUtf8()
                            + "/token\",service=\"reg\",scope=\"repository:lyra:pull\"";
        VALUE_OF(list, versions(oci("{\"auths\":{\"HOST\":{\"auth\":\"dTpwYXNzd29yZA==\"}}}")));
        QCOMPARE(list.size(), 1);
        QVERIFY(test::lowerNames(m_server->asked[1]).contains("authorization: Basic dTpwYXNzd29yZA=="));
    }

    void knowsWhichImageTagsThereAre()
    {
        m_server->answers["/v2/lyra/backend/manifests/1.0.0"] = {200, "{}", {}, "Basic dTpwYXNzd29yZA=="};
        m_server->challenge = "Basic realm=\"r\"";
        const auto repository = m_server->host() + QStringLiteral("/lyra/backend");
        const NamedImage there{repository, QStringLiteral("1.0.0"), {}};
        const NamedImage gone{repository, QStringLiteral("1.0.9"), {}};
        const NamedImage never{repository, QStringLiteral("1.0+b"), {}};
        const NamedImage unknown{QStringLiteral("127.0.0.1:1/lyra/backend"), QStringLiteral("1"), {}};
        ImageTags tags({oci("{\"auths\":{\"HOST\":{\"auth\":\"dTpwYXNzd29yZA==\"}}}")}); // the charts' own sign-in
        VALUE_OF(missing, awaited(tags.missing({there, gone, never, unknown}, {})));
        QCOMPARE(missing, (QSet<QString>{gone.reference(), never.reference()}));
        const auto asked = m_server->asked.size();
        QCOMPARE(awaited(tags.missing({there, gone}, {})).value(), QSet<QString>{gone.reference()});
        QCOMPARE(m_server->asked.size(), asked); // remembered
    }

    void findsTheImagesThatFilesName()
    {
        Chart chart;
        chart.values = {
            {QStringLiteral("web"),
             QJsonObject{
                 {QStringLiteral("image"), QJsonObject{{QStringLiteral("registry"), QStringLiteral("r.example.org")},
                                                       {QStringLiteral("repository"), QStringLiteral("team/web")},
                                                       {QStringLiteral("tag"), QStringLiteral("1")}}}}},
            {QStringLiteral("db"), QJsonObject{{QStringLiteral("image"),
                                                QJsonObject{{QStringLiteral("repository"), QStringLiteral("postgres")},
                                                            {QStringLiteral("tag"), QStringLiteral("15")}}}}}};
        const auto names = [&](const QByteArray &yaml) {
            QStringList all;
            for (const auto &image : imagesOf(effectiveValues(chart, {valuesFile({}, yaml).value()})))
                all << image.reference() + QStringLiteral(" %1").arg(image.place.line);
            return all;
        };
        QCOMPARE(names("a: 1\n"), QStringList()); // the chart's own are its authors' matter
        QCOMPARE(names("web:\n  image:\n    tag: 1.5"), QStringList{QStringLiteral("r.example.org/team/web:1.5 3")});
        QCOMPARE(names("web: {image: {registry: '', repository: a/b}}"),
                 QStringList{QStringLiteral("registry-1.docker.io/a/b:1 1")});
        QCOMPARE(names("global: {imageRegistry: 'm:5000'}\nweb: {image: {tag: '2'}}"),
                 QStringList{QStringLiteral("m:5000/team/web:2 2")});
        QCOMPARE(names("db: {image: {tag: '16'}}"),
                 QStringList{QStringLiteral("registry-1.docker.io/library/postgres:16 1")});
        QCOMPARE(names("db: {image: {tag: '16', digest: 'sha256:0'}}"), QStringList());
        QCOMPARE(names("side: {image: 'quay.io/a/b:v2'}\ndb: {image: {tag: '{{ .x }}'}}"),
                 QStringList{QStringLiteral("quay.io/a/b:v2 1")});
    }

    void tellsWhatIsWrong()
    {
        const QByteArray path = "/v2/lyra/lyra-app/tags/list?n=1000";
        QCOMPARE(versions(oci()).error().kind, Error::Kind::NotFound);
        m_server->answers[path] = {200, "<!doctype html><title>Sign in</title>", {}, {}};
        QVERIFY(versions(oci()).error().message.contains(QLatin1String("web page")));
        m_server->answers[path] = {503, "down", {}, {}};
        QCOMPARE(versions(oci()).error().kind, Error::Kind::Unreachable);
        m_server->answers[path] = {403, "{}", {}, {}};
        QCOMPARE(versions(oci()).error().kind, Error::Kind::Denied);
        m_server->answers[path] = {0, {}, {}, {}};
        QCOMPARE(versions(oci()).error().kind, Error::Kind::Unreachable);
        auto source = oci();
        m_server->close();
        const auto down = versions(source);
        QCOMPARE(down.error().kind, Error::Kind::Unreachable);
        source.oci = QStringLiteral("oci://host/Upper Case");
        QCOMPARE(versions(source).error().kind, Error::Kind::Invalid);
        source = oci();
        source.caFile = QStringLiteral("/nowhere/ca");
        QCOMPARE(versions(source).error().kind, Error::Kind::NotFound);
    }

    void keepsThePasswordFromOtherHosts()
    {
        FakeServer other;
        const QByteArray path = "/v2/lyra/lyra-app/tags/list?n=1000";
        other.answers["/elsewhere"] = {200, "{\"tags\":[\"1.0.0\"]}", {}, {}};
        m_server->challenge = "Basic realm=\"r\"";
        m_server->answers[path] = {
            307, {}, "Location: http://" + other.host().toUtf8() + "/elsewhere\r\n", "Basic dTpwYXNzd29yZA=="};
        QVERIFY(versions(oci("{\"auths\":{\"HOST\":{\"auth\":\"dTpwYXNzd29yZA==\"}}}")));
        QCOMPARE(other.asked.size(), 1);
        QVERIFY(!test::lowerNames(other.asked[0]).contains("authorization"));
    }

    void describesAVersion()
    {
        const QByteArray config =
            "{\"name\":\"lyra-app\",\"version\":\"1.0.1\",\"appVersion\":\"1.0.1\",\"annotations\":{\"artifacthub.io/"
            "changes\":\"- kind: fixed\\n  description: x\\n\"}}";
        const auto digest = "sha256:" + QCryptographicHash::hash(config, QCryptographicHash::Sha256).toHex();
        m_server->answers["/v2/lyra/lyra-app/manifests/1.0.1"] = {
            200,
            "{\"config\":{\"mediaType\":\"application/vnd.cncf.helm.config.v1+json\",\"digest\":\"" + digest
                + "\"},\"annotations\":{\"org.opencontainers.image.created\":\"2026-11-01T10:00:00Z\"}}",
            {},
            {}};
        m_server->answers["/v2/lyra/lyra-app/blobs/" + digest] = {200, config, {}, {}};
        VALUE_OF(version, awaited(ChartCatalogue(m_network).describe(oci(), QStringLiteral("1.0.1"), {})));
        QCOMPARE(version.appVersion, QStringLiteral("1.0.1"));
        QCOMPARE(version.created.date(), QDate(2026, 11, 1));
        QCOMPARE(version.changes[0].kind, QStringLiteral("fixed"));
        m_server->answers["/v2/lyra/lyra-app/blobs/" + digest].body = "{}";
        const auto damaged = awaited(ChartCatalogue(m_network).describe(oci(), QStringLiteral("1.0.1"), {}));
        QVERIFY(damaged.error().message.contains(QLatin1String("checksum")));
    }

    void readsARepository()
    {
        ChartSource source;
        source.repository = QStringLiteral("http://") + m_server->host() + QStringLiteral("/charts");
        source.chart = QStringLiteral("lyra-app");
        QCOMPARE(versions(source).error().kind, Error::Kind::NotFound);
        m_server->answers["/charts/index.yaml"] = {200, "entries:\n  lyra-app:\n  - version: 1.0.0\n", {}, {}};
        QCOMPARE(versions(source)->size(), 1);
        VALUE_OF(version, awaited(ChartCatalogue(m_network).describe(source, QStringLiteral("1.0.0"), {})));
        QCOMPARE(version.version, QStringLiteral("1.0.0"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(awaited(ChartCatalogue(m_network).versions(source, stop.get_token())).error().kind,
                 Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ChartCatalogueTest)
#include "tst_chartcatalogue.moc"
