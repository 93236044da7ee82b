// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/revisiondifference.h"

#include "helm/secretpaths.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace luthier {

namespace {

constexpr qsizetype LongestValue = 200; // a whole file in a value is not read in a line

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::wayback)
};

QString text(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("–");
    auto line =
        value.isString()
            ? value.toString().simplified()
            : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    if (line.size() > LongestValue)
        line = line.left(LongestValue) + QStringLiteral("…");
    return line;
}

void addFields(QStringList *lines, const QList<ValueChange> &fields)
{
    for (const auto &field : fields)
        *lines << QStringLiteral("  %1: %2 → %3")
                      .arg(field.path.join(QLatin1Char('.')), text(field.before), text(field.after));
}

QString sign(ManifestChange::Kind kind)
{
    return kind == ManifestChange::Kind::Added   ? QStringLiteral("+")
         : kind == ManifestChange::Kind::Removed ? QStringLiteral("-")
                                                 : QStringLiteral("~");
}

} // namespace

RevisionDifference revisionDifference(const Release &from, const Release &to)
{
    RevisionDifference difference;
    difference.from = from.revision;
    difference.to = to.revision;
    difference.fromChart = from.chartVersion;
    difference.toChart = to.chartVersion;
    difference.values = valueChanges(from.values, to.values);
    for (auto &change : difference.values) {
        const auto before = maskedValues(change.before, change.path);
        const auto after = maskedValues(change.after, change.path);
        const bool hides = before == after; // they differ, and in what is covered
        change.before = hides ? QJsonValue(Words::tr("••• (one)")) : before;
        change.after = hides ? QJsonValue(Words::tr("••• (another)")) : after;
    }
    const auto objects = manifestChanges(from.manifest.toUtf8(), to.manifest.toUtf8());
    if (objects)
        difference.objects = *objects;
    else
        difference.problem = objects.error().message;
    return difference;
}

QString RevisionDifference::words() const
{
    const auto chart = fromChart == toChart ? Words::tr("the chart is %1 in both").arg(toChart)
                                            : Words::tr("the chart goes from %1 to %2").arg(fromChart, toChart);
    return Words::tr("From revision %1 to revision %2: %3, %4, %5.")
        .arg(from)
        .arg(to)
        .arg(chart, Words::tr("%n value(s) differ", nullptr, int(values.size())),
             problem.isEmpty() ? Words::tr("%n object(s) differ", nullptr, int(objects.size()))
                               : Words::tr("the objects could not be compared"));
}

QStringList RevisionDifference::lines() const
{
    QStringList lines;
    if (!values.isEmpty())
        lines << Words::tr("Values");
    addFields(&lines, values);
    if (!objects.isEmpty())
        lines << Words::tr("Objects");
    for (const auto &object : objects) {
        auto line = QStringLiteral("%1 %2/%3").arg(sign(object.kind), object.objectKind, object.name);
        if (!object.restart.isEmpty())
            line += QStringLiteral(" (%1)").arg(Words::tr("its pods restart"));
        lines << line;
        addFields(&lines, object.fields);
    }
    if (!problem.isEmpty())
        lines << problem;
    return lines;
}

} // namespace luthier
