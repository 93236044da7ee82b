// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "maintenance/verification/smoketest.h"
#include "plan/manualcheck.h"

#include <QJsonArray>
#include <QJsonObject>

// The parts of reading a profile that several of its readers share.
namespace luthier::profilekeys {

tl::unexpected<Error> invalid(const QString &file, const QString &why);
/// A misspelt key is an error, never silently nothing. `where`: the part of the profile. The sentence has no profile's name.
Result<> knownIn(const QJsonObject &object, const QStringList &keys, const QString &where);
/// The same with the profile's name. `where` may be empty: its top.
Result<> knownKeys(const QJsonObject &object, const QStringList &keys, const QString &where, const QString &file);

Result<QList<SmokeTest>> smokeTests(const QJsonArray &array, const QMap<QString, SmokeValueSource> &values,
                                    const QString &file);
Result<QMap<QString, SmokeValueSource>> smokeValues(const QJsonObject &object, const QString &file);
Result<QList<ManualCheck>> manualChecks(const QJsonArray &array, const QString &file);

} // namespace luthier::profilekeys
