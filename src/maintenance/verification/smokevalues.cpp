// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/verification/smokevalues.h"

#include "base/masking.h"
#include "kube/kubeclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::smoketest)
};

const QRegularExpression &named()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([A-Za-z][A-Za-z0-9_]*)\\}"));
    return pattern;
}

QString textOf(const QString &name, const SmokeValues &values)
{
    if (const auto found = values.secret.constFind(name); found != values.secret.cend())
        return QString::fromUtf8(found->reveal());
    return values.plain.value(name).toVariant().toString();
}

template <typename Encode>
QString replaced(const QString &text, const SmokeValues &values, Encode encode)
{
    QString result;
    qsizetype at = 0;
    for (auto it = named().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += text.mid(at, match.capturedStart() - at);
        const auto name = match.captured(1);
        result += values.knows(name) ? encode(textOf(name, values)) : match.captured();
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

Task<Secret> fromCluster(KubeClient *kube, QString nameSpace, QString reference, std::stop_token stop)
{
    const auto name = reference.section(QLatin1Char('/'), 0, 0);
    const auto key = reference.section(QLatin1Char('/'), 1);
    const auto object = co_await kube->get(QStringLiteral("/api/v1/namespaces/%1/secrets/%2").arg(nameSpace, name),
                                           stop);
    if (!object)
        co_return tl::unexpected(object.error());
    const auto data = QJsonDocument::fromJson(*object)[QStringLiteral("data")][key].toString();
    if (data.isEmpty())
        co_return failure(Error::Kind::NotFound, Words::tr("The Secret %1 has no key “%2”.").arg(name, key));
    Secret value(QByteArray::fromBase64(data.toLatin1()));
    co_return value;
}

} // namespace

QStringList smokevalues::namesIn(const QString &text)
{
    QStringList names;
    for (auto it = named().globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

QStringList smokevalues::namesIn(const QJsonValue &body)
{
    QStringList names;
    if (body.isString())
        names += namesIn(body.toString());
    const auto object = body.toObject();
    for (const auto &value : object)
        names += namesIn(value);
    const auto array = body.toArray();
    for (const auto &value : array)
        names += namesIn(value);
    return names;
}

QStringList smokevalues::namesIn(const HttpCheck &check)
{
    auto used = namesIn(check.path) + namesIn(check.jsonValue) + namesIn(check.contains) + namesIn(check.json);
    for (const auto &text : check.headers.values() + check.form.values())
        used += namesIn(text);
    return used;
}

QString smokevalues::filled(QString text, const SmokeValues &values)
{
    return replaced(text, values, [](const QString &value) { return value; });
}

QString smokevalues::filledPath(const QString &path, const SmokeValues &values)
{
    return replaced(path, values,
                    [](const QString &value) { return QString::fromLatin1(QUrl::toPercentEncoding(value)); });
}

QJsonValue smokevalues::filled(const QJsonValue &body, const SmokeValues &values)
{
    if (body.isString()) {
        const auto text = body.toString();
        const auto match = named().match(text);
        if (match.hasMatch() && match.capturedLength() == text.size() && values.plain.contains(match.captured(1)))
            return values.plain.value(match.captured(1));
        return filled(text, values);
    }
    if (body.isObject()) {
        auto object = body.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = filled(QJsonValue(it.value()), values);
        return object;
    }
    if (body.isArray()) {
        QJsonArray array;
        for (const auto &value : body.toArray())
            array << filled(QJsonValue(value), values);
        return array;
    }
    return body;
}

QCoro::Task<SmokeValues> readSmokeValues(KubeClient *kube, QString nameSpace, QMap<QString, SmokeValueSource> sources,
                                         QString version, std::stop_token stop)
{
    SmokeValues values;
    values.plain[smokevalues::Version] = version;
    for (auto it = sources.cbegin(); it != sources.cend(); ++it) {
        const auto source = it.value();
        if (!source.isSecret()) {
            values.plain[it.key()] = source.text;
        } else if (!source.environment.isEmpty()) {
            const auto text = qgetenv(source.environment.toLocal8Bit().constData());
            if (text.isEmpty())
                values.missing[it.key()] = Words::tr("the environment variable %1 is not set").arg(source.environment);
            else
                values.secret[it.key()] = Secret(text);
        } else {
            const auto read = co_await fromCluster(kube, nameSpace, source.secret, stop);
            if (read)
                values.secret[it.key()] = *read;
            else
                values.missing[it.key()] = read.error().message;
        }
        if (values.secret.contains(it.key()))
            registerSecret(values.secret[it.key()].reveal());
    }
    co_return values;
}

} // namespace luthier
