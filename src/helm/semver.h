// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <compare>
#include <optional>

namespace luthier {

/// A semantic version (semver.org 2.0.0); a leading "v" is allowed, as registries' tags have it.
struct SemVer {
    int major = 0;
    int minor = 0;
    int patch = 0;
    QStringList preRelease;
    QString build;

    static std::optional<SemVer> parse(const QString &text);
    bool isPreRelease() const { return !preRelease.isEmpty(); }
};
std::strong_ordering operator<=>(const SemVer &a, const SemVer &b); // build metadata does not count
inline bool operator==(const SemVer &a, const SemVer &b) { return (a <=> b) == std::strong_ordering::equal; }

enum class UpdateKind { None, Patch, Minor, Major };
UpdateKind updateKind(const SemVer &from, const SemVer &to);
/// By when the guide wants it applied: patch 2 weeks, minor 1 month after `published`; major: none (planned).
std::optional<QDate> updateDeadline(UpdateKind kind, const QDate &published);

} // namespace luthier
