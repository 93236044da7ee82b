// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/yamlsurprise.h"

#include "yaml/plainscalar.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::yaml)
};

/// Compiled once: a file has thousands of scalars.
QRegularExpression whole(const char *shape)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(shape)));
}

QString written(const QJsonValue &number)
{
    const auto value = number.toDouble();
    return value == static_cast<double>(number.toInteger())
             ? QString::number(number.toInteger())
             : QString::number(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<YamlSurprise> ofNumber(const QString &text, const QJsonValue &number)
{
    static const auto octal = whole("[-+]?0[0-7_]+");
    static const auto hexadecimal = whole("[-+]?0x.*");
    static const auto otherBase = whole("[-+]?0[xbo].*");
    const auto read = written(number);
    if (octal.match(text).hasMatch())
        return YamlSurprise{
            QStringLiteral("yaml-octal"),
            Words::tr("%1 is read as an octal number: %2. Put it in quotes if the text is meant.").arg(text, read)};
    if (text.contains(QLatin1Char('e'), Qt::CaseInsensitive) && !hexadecimal.match(text).hasMatch())
        return YamlSurprise{
            QStringLiteral("yaml-exponent"),
            Words::tr("%1 is read as the number %2. Put it in quotes if the text is meant.").arg(text, read)};
    if (!otherBase.match(text).hasMatch() && read != text && QLatin1Char('+') + read != text)
        return YamlSurprise{
            QStringLiteral("yaml-digits"),
            Words::tr("%1 is read as the number %2, which is written otherwise. Put it in quotes if the "
                      "text is meant, as in a version.")
                .arg(text, read)};
    return {};
}

} // namespace

std::optional<YamlSurprise> yamlSurprise(const QString &text)
{
    if (text.isEmpty() || text.size() > 200) // nothing of this kind is long
        return {};
    const auto value = plainValue(text);
    if (!value)
        return {}; // infinity: an error elsewhere
    if (value->isBool() && text.compare(QLatin1String("true"), Qt::CaseInsensitive) != 0
        && text.compare(QLatin1String("false"), Qt::CaseInsensitive) != 0)
        return YamlSurprise{QStringLiteral("yaml-boolean"),
                            Words::tr("%1 is read as %2. Put it in quotes if the word is meant, or write %2.")
                                .arg(text, value->toBool() ? QStringLiteral("true") : QStringLiteral("false"))};
    if (value->isDouble())
        return ofNumber(text, *value);
    if (!value->isString() || !text.front().isDigit())
        return {};
    static const auto sexagesimal = whole("[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    static const auto date = whole("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");
    if (sexagesimal.match(text).hasMatch())
        return YamlSurprise{
            QStringLiteral("yaml-sexagesimal"),
            Words::tr("%1 is a number to base 60 for some readers of YAML and a text for others. Put it "
                      "in quotes.")
                .arg(text)};
    if (date.match(text).hasMatch())
        return YamlSurprise{
            QStringLiteral("yaml-date"),
            Words::tr("%1 is a date for some readers of YAML and a text for others. Put it in quotes.").arg(text)};
    return {};
}

} // namespace luthier
