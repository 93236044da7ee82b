// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/resourceusage.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace luthier {

namespace {

constexpr double Nano = 1e-9;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

tl::unexpected<Error> foreign(const QByteArray &body)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("The cluster's answer about CPU and memory was not understood. Nothing is shown of it."),
                   masked(QString::fromUtf8(body.left(1000))));
}

QDateTime timeIn(const QJsonObject &o, const char *key)
{
    return QDateTime::fromString(o[QLatin1String(key)].toString(), Qt::ISODateWithMs).toUTC();
}

void add(const QJsonObject &usage, ResourceUsage *to)
{
    to->cores += quantityOf(usage[QLatin1String("cpu")].toString()).value_or(0);
    to->bytes += quantityOf(usage[QLatin1String("memory")].toString()).value_or(0);
}

/// The kubelet's "node" or one of its "pods"; without CPU (a pod that has just begun) it is not known yet.
std::optional<ResourceUsage> summarized(const QJsonObject &o, const QString &name, bool isNode)
{
    const auto cpu = o[QLatin1String("cpu")].toObject();
    const auto memory = o[QLatin1String("memory")].toObject();
    if (name.isEmpty() || !cpu.contains(QLatin1String("usageNanoCores")))
        return std::nullopt;
    return ResourceUsage{name, isNode, cpu[QLatin1String("usageNanoCores")].toDouble() * Nano,
                         memory[QLatin1String("workingSetBytes")].toDouble(), timeIn(cpu, "time")};
}

} // namespace

std::optional<double> quantityOf(const QString &text)
{
    static const QMap<QString, double> suffixes{
        {QString(), 1},
        {QStringLiteral("n"), Nano},
        {QStringLiteral("u"), 1e-6},
        {QStringLiteral("m"), 1e-3},
        {QStringLiteral("k"), 1e3},
        {QStringLiteral("M"), 1e6},
        {QStringLiteral("G"), 1e9},
        {QStringLiteral("T"), 1e12},
        {QStringLiteral("P"), 1e15},
        {QStringLiteral("E"), 1e18},
        {QStringLiteral("Ki"), 1024.0},
        {QStringLiteral("Mi"), 1024.0 * 1024},
        {QStringLiteral("Gi"), 1024.0 * 1024 * 1024},
        {QStringLiteral("Ti"), 1024.0 * 1024 * 1024 * 1024},
        {QStringLiteral("Pi"), 1024.0 * 1024 * 1024 * 1024 * 1024},
        {QStringLiteral("Ei"), 1024.0 * 1024 * 1024 * 1024 * 1024 * 1024},
    };
    bool ok = false;
    if (const auto plain = text.toDouble(&ok); ok) // "1e3", too
        return plain;
    qsizetype digits = text.size();
    while (digits > 0 && text[digits - 1].isLetter())
        --digits;
    const auto number = text.left(digits).toDouble(&ok);
    const auto suffix = text.mid(digits);
    return ok && suffixes.contains(suffix) ? std::optional(number * suffixes.value(suffix)) : std::nullopt;
}

Result<QList<ResourceUsage>> parsedResourceMetrics(const QByteArray &body)
{
    const auto list = QJsonDocument::fromJson(body).object();
    const auto kind = list[QLatin1String("kind")].toString();
    if (kind != QLatin1String("PodMetricsList") && kind != QLatin1String("NodeMetricsList"))
        return foreign(body);
    QList<ResourceUsage> all;
    for (const auto &item : list[QLatin1String("items")].toArray()) {
        const auto o = item.toObject();
        ResourceUsage one;
        one.isNode = kind == QLatin1String("NodeMetricsList");
        one.name = o[QLatin1String("metadata")].toObject()[QLatin1String("name")].toString();
        one.at = timeIn(o, "timestamp");
        add(o[QLatin1String("usage")].toObject(), &one);
        for (const auto &container : o[QLatin1String("containers")].toArray())
            add(container.toObject()[QLatin1String("usage")].toObject(), &one);
        if (!one.name.isEmpty() && one.at.isValid())
            all << one;
    }
    return all;
}

Result<QList<ResourceUsage>> parsedKubeletSummary(const QByteArray &body, const QString &nameSpace)
{
    const auto summary = QJsonDocument::fromJson(body).object();
    const auto node = summary[QLatin1String("node")].toObject();
    if (node.isEmpty())
        return foreign(body);
    QList<ResourceUsage> all;
    if (const auto one = summarized(node, node[QLatin1String("nodeName")].toString(), true))
        all << *one;
    for (const auto &pod : summary[QLatin1String("pods")].toArray()) {
        const auto o = pod.toObject();
        const auto ref = o[QLatin1String("podRef")].toObject();
        if (ref[QLatin1String("namespace")].toString() != nameSpace)
            continue;
        if (const auto one = summarized(o, ref[QLatin1String("name")].toString(), false))
            all << *one;
    }
    return all;
}

} // namespace luthier
