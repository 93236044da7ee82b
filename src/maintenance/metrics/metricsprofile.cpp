// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/metrics/metricsprofile.h"

#include "maintenance/profile/profilekeys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace luthier {

using profilekeys::knownIn;

namespace {

constexpr qsizetype LongestQuery = 10'000;
constexpr int MostQueries = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

const auto Environments = QStringLiteral("environments");

tl::unexpected<Error> wrong(const QString &why) { return failure(Error::Kind::Invalid, why); }

Result<MetricsProfile::Credential> credentialOf(const QJsonValue &value, const QString &key)
{
    MetricsProfile::Credential made;
    if (value.isUndefined())
        return made;
    const auto o = value.toObject();
    made.value.secret = o[QLatin1String("secret")].toString();
    made.value.environment = o[QLatin1String("environment")].toString();
    made.file = o[QLatin1String("file")].toString();
    for (const auto &word : o[QLatin1String("command")].toArray())
        made.command << word.toString();
    const bool named = made.value.secret.isEmpty() || made.value.secret.count(QLatin1Char('/')) == 1;
    if (o.size() != 1 || !made.isSet() || !named)
        return wrong(
            Words::tr("“%1” of metrics is {secret: name/key}, {environment: VARIABLE}, {file: PATH} or {command: "
                      "[WORDS]}; a secret has no place in a profile")
                .arg(key));
    return made;
}

Result<MetricQuery> queryOf(const QJsonObject &o)
{
    MetricQuery made;
    made.name = o[QLatin1String("name")].toString();
    static const QRegularExpression nameForm(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$"));
    if (!nameForm.match(made.name).hasMatch())
        return wrong(Words::tr("a query of metrics needs a “name” of letters, digits, “-”, “_” and “.”, not “%1”")
                         .arg(made.name));
    const auto where = QStringLiteral("metrics.queries.%1").arg(made.name);
    if (const auto ok = knownIn(o,
                                {QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("query"),
                                 QStringLiteral("unit"), QStringLiteral("component"), QStringLiteral("better"),
                                 QStringLiteral("by")},
                                where);
        !ok)
        return tl::unexpected(ok.error());
    made.title = o[QLatin1String("title")].toString(made.name);
    made.query = o[QLatin1String("query")].toString().trimmed();
    if (made.query.isEmpty() || made.query.size() > LongestQuery)
        return wrong(Words::tr("%1 has no “query”, or one of over 10,000 characters").arg(where));
    const auto unit = metricUnitNamed(o[QLatin1String("unit")].toString());
    if (!unit)
        return wrong(Words::tr("“unit” of %1 is seconds, bytes, ratio, cores, perSecond or left out, not “%2”")
                         .arg(where, o[QLatin1String("unit")].toString()));
    made.unit = *unit;
    const auto better = o[QLatin1String("better")].toString();
    if (!better.isEmpty() && better != QLatin1String("lower") && better != QLatin1String("higher"))
        return wrong(Words::tr("“better” of %1 is lower, higher or left out, not “%2”").arg(where, better));
    made.better = better == QLatin1String("lower")  ? Better::Lower
                : better == QLatin1String("higher") ? Better::Higher
                                                    : Better::Neither;
    made.component = o[QLatin1String("component")].toString();
    made.by = o[QLatin1String("by")].toString();
    return made;
}

Result<> readService(const QJsonObject &o, MetricsProfile *to)
{
    if (o.isEmpty())
        return {};
    if (const auto ok = knownIn(o,
                                {QStringLiteral("name"), QStringLiteral("namespace"), QStringLiteral("port"),
                                 QStringLiteral("scheme"), QStringLiteral("path")},
                                QStringLiteral("metrics.service"));
        !ok)
        return ok;
    const auto name = o[QLatin1String("name")].toString();
    const auto scheme = o[QLatin1String("scheme")].toString();
    const auto port = o[QLatin1String("port")].toVariant().toString();
    static const QRegularExpression label(QStringLiteral("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"));
    to->serviceNameSpace = o[QLatin1String("namespace")].toString();
    to->servicePath = o[QLatin1String("path")].toString();
    if (!label.match(name).hasMatch() || (!port.isEmpty() && !label.match(port).hasMatch())
        || (!to->serviceNameSpace.isEmpty() && !label.match(to->serviceNameSpace).hasMatch())
        || (!scheme.isEmpty() && scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return wrong(
            Words::tr("“service” of metrics needs the “name” of a Service, and may have its “namespace”, “port”, "
                      "“scheme” (http or https) and “path”"));
    // As the API server writes it: https:prometheus:9090
    to->service = (scheme.isEmpty() ? QString() : scheme + QLatin1Char(':')) + name
                + (port.isEmpty() && scheme.isEmpty() ? QString() : QLatin1Char(':') + port);
    return {};
}

} // namespace

Result<MetricsProfile> MetricsProfile::fromJson(const QJsonObject &object, const QString &environment)
{
    auto joined = object;
    const auto own = joined.take(Environments).toObject().value(environment).toObject();
    if (own.contains(QLatin1String("prometheus")) || own.contains(QLatin1String("service")))
        for (const auto &key : {"prometheus", "service", "user", "password", "token", "headers", "caFile"})
            joined.remove(QLatin1String(key)); // another place: nothing of the one signs in to the other
    for (auto it = own.begin(); it != own.end(); ++it)
        joined[it.key()] = it.value();
    const auto o = joined; // [] of one that is not constant would add the key
    if (const auto ok = knownIn(o,
                                {QStringLiteral("prometheus"), QStringLiteral("service"), QStringLiteral("user"),
                                 QStringLiteral("password"), QStringLiteral("token"), QStringLiteral("headers"),
                                 QStringLiteral("caFile"), QStringLiteral("grafana"), QStringLiteral("queries"),
                                 Environments},
                                QStringLiteral("metrics"));
        !ok)
        return tl::unexpected(ok.error());
    MetricsProfile made;
    made.prometheus = o[QLatin1String("prometheus")].toString();
    const QUrl url(made.prometheus, QUrl::StrictMode);
    if (!made.prometheus.isEmpty()
        && (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
            || (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http"))))
        return wrong(
            Words::tr("“prometheus” of metrics is an address like https://prometheus.example.com, without user "
                      "and password"));
    if (const auto ok = readService(o[QLatin1String("service")].toObject(), &made); !ok)
        return tl::unexpected(ok.error());
    if (!made.prometheus.isEmpty() && !made.service.isEmpty())
        return wrong(Words::tr("metrics has both “prometheus” and “service”; one of them says where it is"));
    made.user = o[QLatin1String("user")].toString();
    for (const auto &[key, target] : {std::pair("password", &made.password), std::pair("token", &made.token)}) {
        const auto credential = credentialOf(o[QLatin1String(key)], QLatin1String(key));
        if (!credential)
            return tl::unexpected(credential.error());
        *target = *credential;
    }
    if (made.user.isEmpty() == made.password.isSet())
        return wrong(Words::tr("signing in for metrics needs “user” and “password”, or a “token”"));
    const auto headers = o[QLatin1String("headers")].toObject();
    static const QRegularExpression field(QStringLiteral("^[A-Za-z0-9-]{1,100}$"));
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        const auto text = it.value().toVariant().toString();
        if (!field.match(it.key()).hasMatch() || text.contains(QRegularExpression(QStringLiteral("[\\r\\n\\x00]")))
            || it.key().compare(QLatin1String("authorization"), Qt::CaseInsensitive) == 0)
            return wrong(Words::tr("“%1” is no header that metrics can send").arg(it.key()));
        made.headers[it.key()] = text;
    }
    made.caFile = o[QLatin1String("caFile")].toString();
    made.grafana = o[QLatin1String("grafana")].toString();
    if (!made.grafana.isEmpty() && !made.grafana.startsWith(QLatin1String("https://"))
        && !made.grafana.startsWith(QLatin1String("http://")))
        return wrong(Words::tr("“grafana” of metrics is an address with {from} and {to} in it"));
    QSet<QString> names;
    for (const auto &value : o[QLatin1String("queries")].toArray()) {
        const auto query = queryOf(value.toObject());
        if (!query)
            return tl::unexpected(query.error());
        if (names.contains(query->name) || names.size() >= MostQueries)
            return wrong(Words::tr("metrics has two queries with the name “%1”, or over 100").arg(query->name));
        names << query->name;
        made.queries << *query;
    }
    return made;
}

Result<> MetricsProfile::check(const QJsonObject &object)
{
    for (const auto &name : object[Environments].toObject().keys() + QStringList{QString()})
        if (const auto read = fromJson(object, name); !read)
            return tl::unexpected(read.error());
    return {};
}

QJsonObject MetricsProfile::withPaths(QJsonObject object, const std::function<QString(QString)> &absolute)
{
    const auto file = QStringLiteral("file");
    const auto caFile = QStringLiteral("caFile");
    if (object.contains(caFile))
        object[caFile] = absolute(object[caFile].toString());
    for (const auto &key : {QStringLiteral("password"), QStringLiteral("token")})
        if (auto from = object.value(key).toObject(); from.contains(file)) {
            from[file] = absolute(from[file].toString());
            object[key] = from;
        }
    if (auto all = object.value(Environments).toObject(); !all.isEmpty()) {
        for (auto it = all.begin(); it != all.end(); ++it)
            it.value() = withPaths(it.value().toObject(), absolute);
        object[Environments] = all;
    }
    return object;
}

QString MetricsProfile::grafanaAt(const QDateTime &from, const QDateTime &to) const
{
    auto address = grafana;
    return address.replace(QLatin1String("{from}"), QString::number(from.toMSecsSinceEpoch()))
        .replace(QLatin1String("{to}"), QString::number(to.toMSecsSinceEpoch()));
}

} // namespace luthier
