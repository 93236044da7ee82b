// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/document.h"
#include "yaml/plainscalar.h"

#include <QJsonDocument>

namespace luthier {

namespace {

/// Whether a text can stand as a block scalar "|": lines of printable characters, the first not indented.
bool suitsBlock(const QString &text)
{
    if (!text.contains(QLatin1Char('\n')) || text.startsWith(QLatin1Char(' ')) || text.startsWith(QLatin1Char('\n')))
        return false;
    for (const auto character : text) {
        const auto code = character.unicode();
        if ((code < 0x20 && code != '\n') || code == 0x7f || code == 0x85 || code == 0x2028 || code == 0x2029
            || code == 0xfeff)
            return false;
    }
    return true;
}

void write(QByteArray &out, const QJsonValue &value, int indent, bool afterDash);

void writeText(QByteArray &out, const QString &text, int indent)
{
    if (isPlainString(text)) {
        out += ' ' + text.toUtf8() + '\n';
    } else if (suitsBlock(text)) {
        const bool ends = text.endsWith(QLatin1Char('\n'));
        const bool keeps = text.endsWith(QLatin1String("\n\n"));
        out += keeps ? " |+\n" : ends ? " |\n" : " |-\n";
        const auto lines = (ends ? text.chopped(1) : text).split(QLatin1Char('\n'));
        for (const auto &line : lines)
            out += (line.isEmpty() ? QByteArray() : QByteArray(indent, ' ')) + line.toUtf8() + '\n';
    } else {
        out += ' ' + quotedScalar(text) + '\n';
    }
}

void writeMap(QByteArray &out, const QJsonObject &object, int indent, bool afterDash)
{
    bool first = afterDash;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        out += std::exchange(first, false) ? QByteArray(" ") : QByteArray(indent, ' ');
        out += (isPlainString(it.key()) ? it.key().toUtf8() : quotedScalar(it.key())) + ':';
        write(out, it.value(), indent + 2, false);
    }
}

void write(QByteArray &out, const QJsonValue &value, int indent, bool afterDash)
{
    switch (value.type()) {
    case QJsonValue::Object:
        if (value.toObject().isEmpty()) {
            out += " {}\n";
            return;
        }
        if (!afterDash)
            out += '\n';
        writeMap(out, value.toObject(), indent, afterDash);
        return;
    case QJsonValue::Array:
        if (value.toArray().isEmpty()) {
            out += " []\n";
            return;
        }
        out += '\n';
        for (const auto &entry : value.toArray()) {
            out += QByteArray(indent, ' ') + '-';
            write(out, entry, indent + 2, true);
        }
        return;
    case QJsonValue::String:
        writeText(out, value.toString(), indent);
        return;
    default: {
        const auto json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        out += ' ' + json.mid(1, json.size() - 2) + '\n';
    }
    }
}

} // namespace

QByteArray jsonToYaml(const QJsonObject &object)
{
    if (object.isEmpty())
        return "{}\n";
    QByteArray out;
    writeMap(out, object, 0, false);
    return out;
}

} // namespace luthier
