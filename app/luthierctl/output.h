// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/luthierctl/options.h"
#include "plan/planrunner.h"

#include <QJsonObject>

namespace luthier::ctl {

void print(const QString &text);                           ///< standard output
void complain(const QString &text);                        ///< standard error
void printJson(const QString &kind, QJsonObject document); ///< with apiVersion and kind
/// Columns as wide as their content, two spaces apart, like kubectl's.
void printTable(const QStringList &header, const QList<QStringList> &rows);
int exitOf(const Error &error);
int exitOfRun(const Result<> &ended, const Run &run); ///< what it left in the cluster decides
/// The sentence, then the raw output indented; as JSON where that was asked for.
int fail(const Options &options, const Error &error);
/// Prints a runner's progress to standard error as it happens.
void follow(PlanRunner &runner, const Options &options, bool undoing = false);

} // namespace luthier::ctl
