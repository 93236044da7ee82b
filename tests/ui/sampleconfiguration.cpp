// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

namespace luthier::test {

ConfigurationComparison sampleConfiguration()
{
    const auto object = [](const char *kind, const char *name, const QJsonObject &data) {
        return QJsonObject{{QStringLiteral("apiVersion"), QStringLiteral("v1")},
                           {QStringLiteral("kind"), QLatin1String(kind)},
                           {QStringLiteral("metadata"), QJsonObject{{QStringLiteral("name"), QLatin1String(name)}}},
                           {QStringLiteral("data"), data}};
    };
    const auto settings = [&object](const char *level, const char *limit) {
        return object("ConfigMap", "lyra-settings",
                      {{QStringLiteral("LOG_LEVEL"), QLatin1String(level)},
                       {QStringLiteral("MAX_UPLOAD"), QLatin1String(limit)},
                       {QStringLiteral("REGION"), QStringLiteral("eu-central")}});
    };
    ConfigurationComparison all;
    all.backup = sampleFacts().backups.first();
    all.backup.id = QStringLiteral("20261122-171500-123-lyra-configuration");
    all.backup.proof = Proof::Asserted;
    all.backup.alembicRevision.clear();
    all.backup.taken = QDateTime::currentDateTimeUtc().addSecs(-4000);
    all.backup.kind = QStringLiteral("configuration");
    all.backup.file = QStringLiteral(
        "/home/anna/.local/share/luthier/backups/practice/20261122-171500-123-lyra-configuration."
        "configuration.age");
    all.backup.bytes = 48211;
    all.backup.encryption = QStringLiteral("age");
    all.backup.recipients = QStringList{
        QStringLiteral("age1vj790w0s3j0rwwrvptug8zxqgx0rjdesavp9wz6ulda29zff2azq0vrwe7")};
    all.backup.proofs = {
        {QStringLiteral("transferred"), QStringLiteral("47 KiB read again, SHA-256 as when it was taken")},
        {QStringLiteral("readable"), QStringLiteral("11 objects, each read again")},
        {QStringLiteral("asserted"), QStringLiteral("the same as in the cluster when it was taken")}};
    const auto gone = object("Secret", "lyra-smoke-test", {{QStringLiteral("email"), QStringLiteral("eA==")}});
    all.then.taken = all.backup.taken;
    all.then.withSecrets = true;
    Configuration now;
    all.then.objects = {settings("info", "20m"), gone};
    now.objects = {settings("debug", "20m"), object("ConfigMap", "lyra-feature-flags", {})};
    for (const auto *name : {"lyra-backend", "lyra-frontend", "postgresql"}) {
        const auto service = object("Service", name, {});
        all.then.objects << service;
        now.objects << service;
    }
    for (const auto &[kind, plural] : {std::pair("ConfigMap", "configmaps"), std::pair("Secret", "secrets")})
        all.kinds.add({{}, QStringLiteral("v1"), QLatin1String(kind), QLatin1String(plural), true, {}});
    all.objects = configuration::compare(all.then, now);
    return all;
}

} // namespace luthier::test
