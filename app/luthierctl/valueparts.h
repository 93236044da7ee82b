// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/luthierctl/commands.h"
#include "helm/chart.h"
#include "helm/release.h"

namespace luthier::ctl {

// What the verbs of `luthierctl values` share: which files, which release, which chart, and how a value is shown.

/// The files of --values, or those of the profile, in Helm's order.
QStringList valuesFilesOf(const Session *session);
/// As it is, or with its secrets masked, as the options say.
QJsonValue shownValue(const Session *session, const QJsonValue &value, const QStringList &path);
/// A value in one line; nothing there: a dash.
QString valueText(const QJsonValue &value);
/// The release of --revision, or the newest.
Task<Release> chosenRelease(Session *session, int revision);
/// The chart of a release with comments and subcharts; what Helm keeps of it where no source answers.
QCoro::Task<Chart> chartOf(Session *session, Release release);

/// Where each effective value comes from, and since which revision.
QCoro::Task<int> explainValues(Session *session, QStringList path);
/// The effective values as a file of its own, for the owner only.
QCoro::Task<int> exportValues(Session *session, QString file);

} // namespace luthier::ctl
