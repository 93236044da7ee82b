// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml/textplace.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace luthier {

/// Whether the value at this path is a secret by its name: password, token, secret, apiKey, credentials, … but not what
/// only names one (existingSecret, secretName, passwordSecretRef, tokenFile, …).
bool isSecretPath(const QStringList &path);
/// The key that tells what an object's member is: of an entry with a name (or key) and a value, as a container's env has
/// them, the value's is the name.
QString tellingKey(const QJsonObject &object, const QString &member);
/// With "•••" for each text or number whose path looks like a secret's, and for a password inside of a URL.
QJsonValue maskedValues(const QJsonValue &value, const QStringList &path = {});
/// Where a values file has such values: what an editor covers. Empty values and Helm templates are none.
QList<TextSpan> secretPlaces(const QByteArray &yaml);
/// The file with "•••" in these places.
QByteArray maskedYaml(const QByteArray &yaml);
/// Encrypted by SOPS (a map "sops" at the top with its checksum): not to be edited as text.
bool isSopsFile(const QByteArray &yaml);

} // namespace luthier
