// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"
#include "maintenance/verification/smoketest.h"

#include <QHash>
#include <QStringList>

namespace luthier {

class KubeClient;

/// What the {names} of the smoke tests stand for during one run of them.
struct SmokeValues {
    QHash<QString, QJsonValue> plain;
    QHash<QString, Secret> secret;
    QHash<QString, QString> missing; ///< name -> why it could not be had, in words

    bool knows(const QString &name) const { return plain.contains(name) || secret.contains(name); }
};

namespace smokevalues {

const inline auto Version = QStringLiteral("version"); ///< the version that was updated to
const inline auto Run = QStringLiteral("run");         ///< a new text in every run, to name what is created

QStringList namesIn(const QString &text);
QStringList namesIn(const QJsonValue &body); ///< in its texts, however deep
QStringList namesIn(const HttpCheck &check); ///< in all that is sent and expected
QString filled(QString text, const SmokeValues &values);
/// The same, each value percent-encoded as one piece of a path or query.
QString filledPath(const QString &path, const SmokeValues &values);
/// A text that is nothing but one {name} becomes the value with its own type (a number stays one).
QJsonValue filled(const QJsonValue &body, const SmokeValues &values);

} // namespace smokevalues

/// Reads what `sources` name, from the release's namespace and the environment. Never fails: what cannot be had is
/// told by name in `missing`. What is secret is registered for masking.
QCoro::Task<SmokeValues> readSmokeValues(KubeClient *kube, QString nameSpace, QMap<QString, SmokeValueSource> sources,
                                         QString version, std::stop_token stop);

} // namespace luthier
