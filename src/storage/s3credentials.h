// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/s3place.h"

#include <QMap>

namespace luthier::s3 {

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, from the environment or the data of a Kubernetes
/// Secret (there also accessKey/secretKey, access-key/secret-key and rootUser/rootPassword, as operators' charts name
/// them). Pure; `source` says where the values are from.
Result<S3Credentials> credentialsFrom(const QMap<QString, QByteArray> &values, const QString &source);
/// What the program's environment says.
QMap<QString, QByteArray> credentialEnvironment();
/// The section `profile` of a shared credentials file (AWS SDKs, "Shared config and credentials files"); pure.
Result<S3Credentials> credentialsFromFile(const QByteArray &bytes, const QString &profile, const QString &file);

} // namespace luthier::s3
