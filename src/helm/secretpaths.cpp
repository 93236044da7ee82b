// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/secretpaths.h"

#include "yaml/document.h"
#include "yaml/places.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

const QString Cover = QStringLiteral("•••");

/// "existingSecretName", "db-password" → "existing secret name", "db password".
QStringList wordsOf(const QString &key)
{
    static const QRegularExpression seam(QStringLiteral("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[-_. /]+"));
    auto words = key.split(seam, Qt::SkipEmptyParts);
    for (auto &word : words)
        word = word.toLower();
    return words;
}

bool isAnyOf(const QString &word, std::initializer_list<const char *> some)
{
    return std::any_of(some.begin(), some.end(), [&](const char *one) { return word == QLatin1String(one); });
}

enum class Says { Nothing, Secret, Names };

Says saidBy(const QString &key)
{
    const auto words = wordsOf(key);
    if (words.isEmpty())
        return Says::Nothing;
    bool secret = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        secret = secret
              || isAnyOf(word,
                         {"password",  "passwords",  "passwd",   "passphrase", "pwd",         "pass",   "token",
                          "tokens",    "secret",     "secrets",  "credential", "credentials", "apikey", "accesskey",
                          "secretkey", "privatekey", "htpasswd", "dsn",        "jwt",         "salt",   "pem"})
              || (word == QLatin1String("key")
                  && isAnyOf(words.value(i - 1),
                             {"api", "private", "access", "secret", "encryption", "signing", "master", "license", "ssh",
                              "tls", "fernet", "session", "account", "auth", "shared"}));
    }
    if (!secret)
        return Says::Nothing;
    // Names, places and rules of secrets are none: they are what one has to see.
    const bool names = isAnyOf(words.front(), {"existing", "use", "enable", "enabled", "create", "has", "require",
                                               "generate", "auto", "mount", "automount", "image", "rotate"})
                    || isAnyOf(words.back(),
                               {"name",     "names",       "ref",     "refs",      "file",   "path",     "key",
                                "keys",     "type",        "enabled", "length",    "expiry", "expires",  "ttl",
                                "lifetime", "url",         "issuer",  "algorithm", "mount",  "selector", "class",
                                "policy",   "annotations", "labels",  "namespace", "days",   "seconds",  "minutes",
                                "hours",    "size",        "count",   "limit",     "format"});
    const bool isKey = isAnyOf(words.back(), {"key", "keys"}) && words.size() > 1;
    if (names && isKey) // "secretKey" and "apiKey" are secrets, "passwordKey" names an entry of one
        return isAnyOf(words[words.size() - 2],
                       {"password", "token", "credential", "credentials", "passwd", "passphrase"})
                    || isAnyOf(words.front(), {"existing", "image"})
                 ? Says::Names
                 : Says::Secret;
    return names ? Says::Names : Says::Secret;
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

QString withoutUrlPassword(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("([a-zA-Z][a-zA-Z0-9+.-]*://[^\\s/:@]*:)([^\\s/@]+)(@)"));
    auto masked = text;
    return masked.replace(shape, QStringLiteral("\\1") + Cover + QStringLiteral("\\3"));
}

bool isCovered(const QJsonValue &value, const QStringList &path)
{
    const bool template_ = value.toString().contains(QLatin1String("{{"));
    if (value.isString())
        return !value.toString().isEmpty() && !template_
            && (isSecretPath(path) || withoutUrlPassword(value.toString()) != value.toString());
    return value.isDouble() && isSecretPath(path);
}

/// `told`: the path by the names that tell what is there.
void collect(const QJsonValue &value, const QStringList &path, const QStringList &told, const YamlPlaces &places,
             QList<TextSpan> *spans)
{
    if (value.isObject()) {
        const auto object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            collect(it.value(), path + QStringList{it.key()}, told + QStringList{tellingKey(object, it.key())}, places,
                    spans);
    } else if (value.isArray()) {
        const auto array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array[i], path + QStringList{QString::number(i)}, told + QStringList{QString::number(i)}, places,
                    spans);
    } else if (isCovered(value, told) && places.contains(path)) {
        *spans << places.value(path);
    }
}

} // namespace

bool isSecretPath(const QStringList &path)
{
    // The last key decides; a list's entries and what is in a map of secrets ("secrets.FOO", "credentials.user") follow.
    for (auto key = path.rbegin(); key != path.rend(); ++key) {
        if (isNumber(*key))
            continue;
        const auto said = saidBy(*key);
        if (said != Says::Nothing)
            return said == Says::Secret;
        const auto words = wordsOf(*key);
        if (!words.isEmpty()
            && isAnyOf(words.back(), {"name", "names", "ref", "enabled", "create", "type", "annotations", "labels",
                                      "path", "file", "kind", "namespace", "provider", "repository", "tag", "image"}))
            return false;
    }
    return false;
}

QString tellingKey(const QJsonObject &object, const QString &member)
{
    if (member != QLatin1String("value"))
        return member;
    const auto name = object[QLatin1String(object.contains(QLatin1String("name")) ? "name" : "key")].toString();
    return name.isEmpty() ? member : name;
}

QJsonValue maskedValues(const QJsonValue &value, const QStringList &path)
{
    if (value.isObject()) {
        const auto plain = value.toObject();
        auto object = plain;
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = maskedValues(it.value(), path + QStringList{tellingKey(plain, it.key())});
        return object;
    }
    if (value.isArray()) {
        auto array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = maskedValues(array[i], path + QStringList{QString::number(i)});
        return array;
    }
    if (!isCovered(value, path))
        return value;
    return isSecretPath(path) ? Cover : withoutUrlPassword(value.toString());
}

QList<TextSpan> secretPlaces(const QByteArray &yaml)
{
    const auto values = yamlToJson(yaml, {});
    QList<TextSpan> spans;
    if (values)
        collect(*values, {}, {}, YamlPlaces(yaml), &spans);
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.offset < b.offset; });
    return spans;
}

QByteArray maskedYaml(const QByteArray &yaml)
{
    QByteArray masked;
    qsizetype at = 0;
    for (const auto &span : secretPlaces(yaml)) {
        if (span.offset < at)
            continue;
        masked += yaml.mid(at, span.offset - at) + '"' + Cover.toUtf8() + '"';
        at = span.offset + span.bytes;
    }
    return masked + yaml.mid(at);
}

bool isSopsFile(const QByteArray &yaml)
{
    if (!yaml.contains("sops"))
        return false;
    const auto values = yamlToJson(yaml, {});
    const auto sops = values ? values->toObject()[QLatin1String("sops")].toObject() : QJsonObject();
    return sops.contains(QLatin1String("mac")) && sops.contains(QLatin1String("version"));
}

} // namespace luthier
