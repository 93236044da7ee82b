// SPDX-License-Identifier: GPL-3.0-or-later
// helm --set (pkg/strvals): "a.b=1,c={x,y},d=null", with "\" before what would separate.
#include "helm/effectivevalues.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

QJsonValue typedText(const QString &text)
{
    if (text == QLatin1String("true") || text == QLatin1String("false"))
        return text == QLatin1String("true");
    if (text == QLatin1String("null"))
        return QJsonValue(QJsonValue::Null);
    if (text == QLatin1String("0"))
        return 0;
    bool number = false;
    const auto value = text.toLongLong(&number);
    return number && !text.startsWith(QLatin1Char('0')) && !text.startsWith(QLatin1Char('+')) ? QJsonValue(value)
                                                                                              : QJsonValue(text);
}

QJsonValue withPath(QJsonObject object, const QStringList &path, const QJsonValue &value)
{
    const auto rest = path.mid(1);
    object.insert(path.first(), rest.isEmpty() ? value : withPath(object.value(path.first()).toObject(), rest, value));
    return object;
}

/// Up to one of `ends`, which is left at `*at`; a backslash takes the next character as it is.
QString until(const QString &text, qsizetype *at, const char *ends)
{
    QString part;
    for (; *at < text.size() && !QLatin1String(ends).contains(text[*at]); ++*at) {
        if (text[*at] == QLatin1Char('\\') && *at + 1 < text.size())
            ++*at;
        part += text[*at];
    }
    return part;
}

} // namespace

Result<ValuesLayer> setLayer(const QString &expression)
{
    const auto wrong = [&](const QString &why) {
        return failure(Error::Kind::Invalid, Words::tr("--set %1 cannot be read: %2.").arg(expression, why));
    };
    ValuesLayer layer{ValuesLayer::Kind::Set, expression, {}, {}};
    for (qsizetype at = 0; at < expression.size(); ++at) {
        QStringList path;
        do {
            at += path.isEmpty() ? 0 : 1;
            path << until(expression, &at, ".=,[");
        } while (at < expression.size() && expression[at] == QLatin1Char('.'));
        if (at < expression.size() && expression[at] == QLatin1Char('['))
            return wrong(
                Words::tr("it sets one entry of a list, which is not supported here; put it into a values file"));
        if (at >= expression.size() || expression[at] == QLatin1Char(',') || path.contains(QString()))
            return wrong(Words::tr("it has the form path=value"));
        ++at;
        QJsonValue value;
        if (at < expression.size() && expression[at] == QLatin1Char('{')) {
            QJsonArray list;
            do {
                ++at;
                const auto entry = until(expression, &at, ",}");
                if (!entry.isEmpty() || !list.isEmpty()
                    || (at < expression.size() && expression[at] == QLatin1Char(',')))
                    list.append(typedText(entry));
            } while (at < expression.size() && expression[at] != QLatin1Char('}'));
            if (at >= expression.size())
                return wrong(Words::tr("its { is not closed"));
            ++at;
            value = list;
        } else {
            value = typedText(until(expression, &at, ","));
        }
        layer.values = withPath(layer.values, path, value).toObject();
    }
    return layer;
}

} // namespace luthier
