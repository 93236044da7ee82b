// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3credentials.h"

#include "base/masking.h"

#include <QCoreApplication>

namespace luthier::s3 {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

QByteArray first(const QMap<QString, QByteArray> &values, std::initializer_list<const char *> names)
{
    for (const auto *name : names)
        if (const auto value = values.value(QLatin1String(name)).trimmed(); !value.isEmpty())
            return value;
    return {};
}

} // namespace

Result<S3Credentials> credentialsFrom(const QMap<QString, QByteArray> &values, const QString &source)
{
    S3Credentials found;
    found.accessKey = QString::fromUtf8(
        first(values, {"AWS_ACCESS_KEY_ID", "aws_access_key_id", "accessKey", "access-key", "accesskey", "access_key",
                       "ACCESS_KEY", "rootUser"}));
    found.secretKey = Secret(first(values, {"AWS_SECRET_ACCESS_KEY", "aws_secret_access_key", "secretKey", "secret-key",
                                            "secretkey", "secret_key", "SECRET_KEY", "rootPassword"}));
    found.sessionToken = Secret(first(values, {"AWS_SESSION_TOKEN", "aws_session_token", "sessionToken"}));
    found.source = source;
    registerSecret(found.secretKey.reveal());
    registerSecret(found.sessionToken.reveal());
    if (found.accessKey.isEmpty() || found.secretKey.isEmpty())
        return failure(
            Error::Kind::Denied,
            Words::tr("There are no S3 credentials in %1: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are looked for. "
                      "Nothing was stored; add them.")
                .arg(source));
    return found;
}

QMap<QString, QByteArray> credentialEnvironment()
{
    QMap<QString, QByteArray> values;
    for (const auto *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"})
        values[QLatin1String(name)] = qgetenv(name);
    return values;
}

Result<S3Credentials> credentialsFromFile(const QByteArray &bytes, const QString &profile, const QString &file)
{
    QMap<QString, QByteArray> values;
    bool inside = false;
    bool found = false;
    for (const auto &raw : bytes.split('\n')) {
        const auto line = raw.trimmed();
        if (line.startsWith('[')) {
            inside = line.mid(1, line.indexOf(']') - 1).trimmed() == profile.toUtf8();
            found |= inside;
        } else if (const auto equals = line.indexOf('=');
                   inside && equals > 0 && !line.startsWith('#') && !line.startsWith(';')) {
            values[QString::fromUtf8(line.left(equals).trimmed())] = line.mid(equals + 1).trimmed();
        }
    }
    if (!found)
        return failure(
            Error::Kind::NotFound,
            Words::tr("%1 has no section [%2]. Nothing was stored; add it, or correct “profile”.").arg(file, profile));
    return credentialsFrom(values, Words::tr("[%1] of %2").arg(profile, file));
}

} // namespace luthier::s3
