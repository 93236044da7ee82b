// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metricunit.h"

#include <QLocale>
#include <QMap>

#include <array>
#include <cmath>

namespace luthier {

namespace {

const QMap<QString, MetricUnit> &units()
{
    static const QMap<QString, MetricUnit> all{{QString(), MetricUnit::None},
                                               {QStringLiteral("seconds"), MetricUnit::Seconds},
                                               {QStringLiteral("bytes"), MetricUnit::Bytes},
                                               {QStringLiteral("ratio"), MetricUnit::Ratio},
                                               {QStringLiteral("cores"), MetricUnit::Cores},
                                               {QStringLiteral("perSecond"), MetricUnit::PerSecond}};
    return all;
}

} // namespace

std::optional<MetricUnit> metricUnitNamed(const QString &name)
{
    return units().contains(name) ? std::optional(units().value(name)) : std::nullopt;
}

QString nameOf(MetricUnit unit) { return units().key(unit); }

QString UnitScale::number(double value) const
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const auto shown = value / by;
    const auto size = std::abs(shown);
    const int decimals = size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    auto text = QLocale().toString(shown, 'f', decimals);
    const auto point = QLocale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    if (size > 0 && size < 0.0005) // never "0" for what is not
        return QLocale().toString(shown, 'g', 2);
    return text;
}

QString UnitScale::withUnit(double value) const
{
    return unit.isEmpty() || !std::isfinite(value) ? number(value) : number(value) + QChar(0x00A0) + unit;
}

UnitScale scaleFor(MetricUnit unit, double largest)
{
    const auto size = std::isfinite(largest) ? std::abs(largest) : 0;
    switch (unit) {
    case MetricUnit::Seconds:
        return size >= 120   ? UnitScale{60, QStringLiteral("min")}
             : size >= 1     ? UnitScale{1, QStringLiteral("s")}
             : size >= 0.001 ? UnitScale{1e-3, QStringLiteral("ms")}
             : size > 0      ? UnitScale{1e-6, QStringLiteral("µs")}
                             : UnitScale{1e-3, QStringLiteral("ms")};
    case MetricUnit::Bytes: {
        static const std::array<QString, 5> names{QStringLiteral("B"), QStringLiteral("KiB"), QStringLiteral("MiB"),
                                                  QStringLiteral("GiB"), QStringLiteral("TiB")};
        size_t i = 0;
        double by = 1;
        for (; i + 1 < names.size() && size >= by * 1024; ++i)
            by *= 1024;
        return {by, names[i]};
    }
    case MetricUnit::Ratio:
        return {0.01, QStringLiteral("%")};
    case MetricUnit::Cores:
        return size > 0 && size < 1 ? UnitScale{1e-3, QStringLiteral("mCPU")} : UnitScale{1, QStringLiteral("CPU")};
    case MetricUnit::PerSecond:
        return {1, QStringLiteral("/s")};
    case MetricUnit::None:
        break;
    }
    return {};
}

QString metricValue(double value, MetricUnit unit) { return scaleFor(unit, value).withUnit(value); }

} // namespace luthier
