// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metricchange.h"

#include "metrics/statistics.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace luthier {

namespace {

constexpr int FewestPoints = 8;
constexpr int FewestWindows = 8; // of the time before
constexpr double Chance = 0.01;
constexpr double Ordinarily = 0.025; // of the windows go further up, and as many down

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

/// The medians of equal parts of the time. Samples of a rate overlap: tested as if each were a new one, a single slow
/// request would count as often as it was looked at.
QList<double> mediansOf(const QList<MetricPoint> &points, qint64 part)
{
    QList<double> medians;
    QList<double> in;
    qint64 current = -1;
    for (const auto &point : points) {
        if (!point.isNumber())
            continue;
        const auto which = part > 0 ? point.time / part : point.time;
        if (which != current && !in.isEmpty())
            medians << statistics::median(std::exchange(in, {}));
        current = which;
        in << point.value;
    }
    if (!in.isEmpty())
        medians << statistics::median(in);
    return medians;
}

std::optional<MetricChange::Ordinary> ordinaryOf(const QList<MetricPoint> &history, qint64 window)
{
    const auto medians = mediansOf(history, window);
    if (window <= 0 || medians.size() <= FewestWindows)
        return std::nullopt;
    QList<double> steps;
    for (qsizetype i = 1; i < medians.size(); ++i)
        steps << medians[i] - medians[i - 1];
    return MetricChange::Ordinary{std::min(0.0, statistics::quantile(steps, Ordinarily)),
                                  std::max(0.0, statistics::quantile(steps, 1 - Ordinarily))};
}

} // namespace

bool MetricChange::isWorse() const
{
    return (kind == Kind::Rose && better == Better::Lower) || (kind == Kind::Fell && better == Better::Higher);
}

bool MetricChange::isBetter() const
{
    return (kind == Kind::Rose && better == Better::Higher) || (kind == Kind::Fell && better == Better::Lower);
}

QString MetricChange::difference() const
{
    if (!std::isfinite(before) || !std::isfinite(after) || before == 0)
        return {};
    const auto percent = (after - before) / std::abs(before) * 100;
    const int decimals = std::abs(percent) < 10 ? 1 : 0;
    const auto number = QLocale().toString(std::abs(percent), 'f', decimals);
    const auto isNothing = std::abs(percent) < 0.05;
    const auto sign = isNothing ? QStringLiteral("±") : percent < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return QStringLiteral("%1%2%3%").arg(sign, number, QString(QChar(0x00A0)));
}

QString MetricChange::sentence(const QString &title, MetricUnit unit) const
{
    if (kind == Kind::TooFew)
        return Words::tr("%1: too few points to say (%2 before, %3 after).")
            .arg(title)
            .arg(pointsBefore)
            .arg(pointsAfter);
    const auto scale = scaleFor(unit, std::max(std::abs(before), std::abs(after)));
    const auto from = scale.number(before);
    const auto to = scale.withUnit(after);
    if (kind == Kind::Noise)
        return Words::tr("%1: no change that can be told from noise (%2 before, %3 after).")
            .arg(title, scale.withUnit(before), to);
    const auto by = difference().isEmpty() ? QString() : QStringLiteral(" (%1)").arg(difference());
    const auto what = kind == Kind::Rose ? Words::tr("%1 rose from %2 to %3%4").arg(title, from, to, by)
                                         : Words::tr("%1 fell from %2 to %3%4").arg(title, from, to, by);
    return ordinary ? Words::tr("%1, beyond the ordinary variation of the last week.").arg(what)
                    : Words::tr("%1; how far it varies ordinarily is not known yet.").arg(what);
}

MetricChange changeOf(const ChangeQuestion &question)
{
    MetricChange change;
    change.better = question.better;
    const auto before = mediansOf(question.before, question.apart);
    const auto after = mediansOf(question.after, question.apart);
    change.before = statistics::median(before);
    change.after = statistics::median(after);
    change.pointsBefore = int(before.size());
    change.pointsAfter = int(after.size());
    if (before.size() < FewestPoints || after.size() < FewestPoints)
        return change;
    const auto test = statistics::mannWhitney(before, after);
    change.p = test.p;
    change.ordinary = ordinaryOf(question.history, question.window);
    const auto moved = change.after - change.before;
    const bool isOrdinary = change.ordinary && moved >= change.ordinary->down && moved <= change.ordinary->up;
    change.kind = test.p >= Chance || moved == 0 || isOrdinary ? MetricChange::Kind::Noise
                : moved > 0                                    ? MetricChange::Kind::Rose
                                                               : MetricChange::Kind::Fell;
    return change;
}

} // namespace luthier
