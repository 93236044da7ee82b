// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/plainscalar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace luthier {

namespace {

bool isOneOf(const QString &text, std::initializer_list<const char *> words)
{
    for (const auto *word : words)
        if (text == QLatin1String(word))
            return true;
    return false;
}

std::optional<QJsonValue> integer(const QString &text)
{
    // go-yaml takes underscores out first: "1_000" is a thousand.
    auto digits = text;
    digits.remove(QLatin1Char('_'));
    static const QRegularExpression shape(
        QStringLiteral("^([-+]?)(?:0b([01]+)|0o([0-7]+)|0x([0-9a-fA-F]+)|0([0-7]+)|(0|[1-9][0-9]*))$"));
    const auto match = shape.match(digits);
    if (!match.hasMatch())
        return {};
    constexpr std::pair<int, int> Bases[] = {{2, 2}, {3, 8}, {4, 16}, {5, 8}, {6, 10}};
    for (const auto &[group, base] : Bases) {
        const auto body = match.captured(group);
        if (body.isEmpty())
            continue;
        bool fits = false;
        const auto sign = match.captured(1) == QLatin1String("-") ? QStringLiteral("-") : QString();
        const auto value = QString(sign + body).toLongLong(&fits, base);
        if (fits)
            return QJsonValue(value);
        return base == 10 ? QJsonValue(QString(sign + body).toDouble()) : QJsonValue(text);
    }
    return {};
}

std::optional<QJsonValue> fraction(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$"));
    auto digits = text;
    digits.remove(QLatin1Char('_'));
    if (!shape.match(digits).hasMatch())
        return {};
    bool good = false;
    const auto value = digits.toDouble(&good);
    if (!good || !std::isfinite(value))
        return {};
    return QJsonValue(value);
}

} // namespace

std::optional<QJsonValue> plainValue(const QString &text)
{
    if (text.isEmpty() || isOneOf(text, {"~", "null", "Null", "NULL"}))
        return QJsonValue(QJsonValue::Null);
    if (isOneOf(text, {"y", "Y", "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"}))
        return QJsonValue(true);
    if (isOneOf(text, {"n", "N", "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"}))
        return QJsonValue(false);
    if (isOneOf(text,
                {".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"}))
        return {};
    const auto first = text.front();
    if (first.isDigit() || first == QLatin1Char('-') || first == QLatin1Char('+') || first == QLatin1Char('.')) {
        if (const auto value = integer(text))
            return value;
        if (const auto value = fraction(text))
            return value;
    }
    return QJsonValue(text);
}

std::optional<QJsonValue> taggedValue(const std::string &tag, const QString &text)
{
    if (tag == "?")
        return plainValue(text);
    const QString prefix = QStringLiteral("tag:yaml.org,2002:");
    const auto name = QString::fromStdString(tag);
    if (!name.startsWith(prefix))
        return QJsonValue(text);
    const auto core = name.mid(prefix.size());
    if (core == QLatin1String("binary"))
        return QJsonValue(QString::fromUtf8(QByteArray::fromBase64(text.toLatin1())));
    if (core == QLatin1String("float")) {
        const auto value = plainValue(text);
        return value && value->isDouble() ? QJsonValue(value->toDouble()) : value;
    }
    if (isOneOf(core, {"int", "bool", "null"}))
        return plainValue(text);
    return QJsonValue(text);
}

bool isPlainString(const QString &text)
{
    if (text.isEmpty() || text != text.trimmed())
        return false;
    const auto value = plainValue(text);
    // "<<" and "=" have a meaning to some readers: quoted, they are strings to all.
    if (!value || !value->isString() || isOneOf(text, {"<<", "=", "---", "..."}))
        return false;
    static const QString indicators = QStringLiteral("-?:,[]{}#&*!|>'\"%@`");
    if (indicators.contains(text.front()))
        return false;
    for (const auto character : text)
        if (character.unicode() < 0x20 || character.unicode() == 0x7f || QStringLiteral(",[]{}").contains(character)
            || character.unicode() == 0x85 || character.unicode() == 0x2028 || character.unicode() == 0x2029
            || character.unicode() == 0xfeff)
            return false;
    return !text.contains(QLatin1String(": ")) && !text.contains(QLatin1String(" #"))
        && !text.endsWith(QLatin1Char(':'));
}

QByteArray quotedScalar(const QString &text)
{
    // A JSON string is a YAML double-quoted scalar; the line separators that YAML 1.1 breaks lines at are escaped.
    auto json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    json = json.mid(1, json.size() - 2);
    return json.replace("\xe2\x80\xa8", "\\u2028")
        .replace("\xe2\x80\xa9", "\\u2029")
        .replace("\xc2\x85", "\\u0085")
        .replace("\x7f", "\\u007f")
        .replace("\xef\xbb\xbf", "\\ufeff");
}

} // namespace luthier
