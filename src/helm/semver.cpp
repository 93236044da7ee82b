// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/semver.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace luthier {

namespace {

bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

/// Digits of any length: a date with a time does not fit into an int.
std::strong_ordering compareNumbers(const QString &a, const QString &b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

/// semver.org, 11.4: numbers by value and below words, words by ASCII.
std::strong_ordering compareIdentifiers(const QString &a, const QString &b)
{
    const bool aNumber = isNumber(a);
    const bool bNumber = isNumber(b);
    if (aNumber && bNumber)
        return compareNumbers(a, b);
    if (aNumber != bNumber)
        return aNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.compare(b, Qt::CaseSensitive) <=> 0;
}

} // namespace

std::optional<SemVer> SemVer::parse(const QString &text)
{
    // The expression that semver.org suggests, and a "v" before it.
    static const QRegularExpression shape(QStringLiteral(
        "^v?(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
        "(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?"
        "(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$"));
    const auto match = shape.match(text);
    if (!match.hasMatch() || text.endsWith(QLatin1Char('\n')))
        return {};
    SemVer version;
    bool good[3] = {};
    version.major = match.captured(1).toInt(&good[0]);
    version.minor = match.captured(2).toInt(&good[1]);
    version.patch = match.captured(3).toInt(&good[2]);
    if (!good[0] || !good[1] || !good[2])
        return {};
    if (match.capturedLength(4) > 0)
        version.preRelease = match.captured(4).split(QLatin1Char('.'));
    version.build = match.captured(5);
    return version;
}

std::strong_ordering operator<=>(const SemVer &a, const SemVer &b)
{
    for (const auto part : {&SemVer::major, &SemVer::minor, &SemVer::patch})
        if (const auto order = a.*part <=> b.*part; order != 0)
            return order;
    if (a.isPreRelease() != b.isPreRelease())
        return a.isPreRelease() ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto common = std::min(a.preRelease.size(), b.preRelease.size());
    for (qsizetype i = 0; i < common; ++i)
        if (const auto order = compareIdentifiers(a.preRelease[i], b.preRelease[i]); order != 0)
            return order;
    return a.preRelease.size() <=> b.preRelease.size();
}

UpdateKind updateKind(const SemVer &from, const SemVer &to)
{
    if (to <= from)
        return UpdateKind::None;
    if (to.major != from.major)
        return UpdateKind::Major;
    return to.minor != from.minor ? UpdateKind::Minor : UpdateKind::Patch;
}

std::optional<QDate> updateDeadline(UpdateKind kind, const QDate &published)
{
    if (!published.isValid())
        return {};
    switch (kind) {
    case UpdateKind::Patch:
        return published.addDays(14);
    case UpdateKind::Minor:
        return published.addMonths(1);
    case UpdateKind::Major:
    case UpdateKind::None:
        break;
    }
    return {};
}

} // namespace luthier
