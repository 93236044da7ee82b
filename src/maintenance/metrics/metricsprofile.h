// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "maintenance/verification/smoketest.h"
#include "metrics/metricchange.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <functional>

namespace luthier {

/// One question to a source of measurements, and how its answer is to be read.
struct MetricQuery {
    QString name;      ///< "latency-p95"
    QString title;     ///< "Request latency, 95 %"
    QString query;     ///< PromQL; "{namespace}", "{release}" and "{window}" are filled in
    QString component; ///< of the profile; empty: told by the pods, or the whole platform
    QString by;        ///< label that tells one line from another
    MetricUnit unit = MetricUnit::None;
    Better better = Better::Neither;
};

/// The profile's `metrics`: where measurements are, and what is asked.
///
///     metrics:
///       prometheus: https://prometheus.example.com/prefix   # or, through the API server:
///       service: {name: prometheus-server, namespace: monitoring, port: 80, scheme: http, path: /prefix}
///       user: luthier                          # signs in with user and password, or with a token
///       password: {secret: name/key}           # of a Secret, or {environment: VARIABLE}, {file: PATH}, {command: [WORDS]}
///       token: {file: token}
///       headers: {X-Scope-OrgID: lyra}
///       caFile: ca.crt                         # trusted in place of the system's
///       grafana: https://grafana.example.com/d/lyra?from={from}&to={to}   # milliseconds
///       queries:
///       - {name: latency-p95, title: "Request latency, 95 %", unit: seconds, better: lower, query: "…"}
///       environments:
///         staging: {prometheus: https://…}     # where one differs
struct MetricsProfile {
    /// Where a password or token is read from; a Secret of the cluster, the environment, a file, or what a command prints.
    struct Credential {
        SmokeValueSource value;
        QString file;
        QStringList command;

        bool isSet() const
        {
            return !value.secret.isEmpty() || !value.environment.isEmpty() || !file.isEmpty() || !command.isEmpty();
        }
    };

    QString prometheus; ///< URL; empty: by service, or there is none
    QString service;    ///< "[scheme:]name[:port]" as the API server's proxy takes it
    QString serviceNameSpace;
    QString servicePath;
    QString user;
    Credential password;
    Credential token;
    QMap<QString, QString> headers;
    QString caFile;
    QString grafana;
    QList<MetricQuery> queries;

    bool hasSource() const { return !prometheus.isEmpty() || !service.isEmpty(); }

    /// What holds for one environment (empty: whichever has nothing of its own). Errors are sentences without the
    /// profile's name.
    static Result<MetricsProfile> fromJson(const QJsonObject &object, const QString &environment);
    /// Looks at all environments.
    static Result<> check(const QJsonObject &object);
    /// The same object with its paths put through `absolute`.
    static QJsonObject withPaths(QJsonObject object, const std::function<QString(QString)> &absolute);
    /// Grafana at this time; invalid or empty where the profile names none.
    QString grafanaAt(const QDateTime &from, const QDateTime &to) const;
};

} // namespace luthier
