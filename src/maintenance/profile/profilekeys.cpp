// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/profilekeys.h"

#include "maintenance/verification/smokevalues.h"

#include <QCoreApplication>

namespace luthier::profilekeys {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::profile)
};

const auto SmokeTests = QStringLiteral("smokeTests");

QMap<QString, QString> texts(const QJsonObject &object)
{
    QMap<QString, QString> all;
    for (auto it = object.begin(); it != object.end(); ++it)
        all[it.key()] = it.value().toVariant().toString();
    return all;
}

HttpCheck readCheck(const QJsonObject &o, int status)
{
    HttpCheck check;
    check.name = o[QStringLiteral("name")].toString();
    check.path = o[QStringLiteral("path")].toString();
    check.status = o[QStringLiteral("status")].toInt(status);
    check.jsonField = o[QStringLiteral("json")].toString();
    check.jsonValue = o[QStringLiteral("equals")].toVariant().toString();
    check.contains = o[QStringLiteral("contains")].toString();
    check.method = o[QStringLiteral("method")].toString(QStringLiteral("GET")).toUpper();
    check.headers = texts(o[QStringLiteral("headers")].toObject());
    check.json = o.value(QStringLiteral("body"));
    check.form = texts(o[QStringLiteral("form")].toObject());
    check.keep = texts(o[QStringLiteral("keep")].toObject());
    check.within = o[QStringLiteral("within")].toInt();
    return check;
}

Result<HttpCheck> checkOf(const QJsonObject &o, const QString &test, QStringList &names, const QString &file)
{
    if (const auto ok = knownKeys(o,
                                  {QStringLiteral("name"), QStringLiteral("method"), QStringLiteral("path"),
                                   QStringLiteral("headers"), QStringLiteral("body"), QStringLiteral("form"),
                                   QStringLiteral("status"), QStringLiteral("json"), QStringLiteral("equals"),
                                   QStringLiteral("contains"), QStringLiteral("keep"), QStringLiteral("within")},
                                  SmokeTests, file);
        !ok)
        return tl::unexpected(ok.error());
    auto check = readCheck(o, 0);
    if (check.name.isEmpty())
        check.name = check.method + QLatin1Char(' ') + check.path;
    if (!check.path.startsWith(QLatin1Char('/')))
        return invalid(file, Words::tr("a step of the smoke test “%1” has no path that begins with /").arg(test));
    static const QStringList methods{QStringLiteral("GET"), QStringLiteral("HEAD"),  QStringLiteral("POST"),
                                     QStringLiteral("PUT"), QStringLiteral("PATCH"), QStringLiteral("DELETE")};
    if (!methods.contains(check.method))
        return invalid(file, Words::tr("the smoke test “%1” has a method “%2”; known are: %3")
                                 .arg(test, check.method, methods.join(QStringLiteral(", "))));
    for (const auto &name : smokevalues::namesIn(check))
        if (!names.contains(name))
            return invalid(file, Words::tr("the smoke test “%1” uses {%2}, which is neither kept by an earlier step "
                                           "nor one of smokeTestValues")
                                     .arg(test, name));
    names += check.keep.keys();
    return check;
}

Result<SmokeTest> sequence(const QJsonObject &o, QStringList names, const QString &file)
{
    SmokeTest test;
    test.name = o[QStringLiteral("name")].toString();
    test.isSequence = true;
    if (const auto ok = knownKeys(o, {QStringLiteral("name"), QStringLiteral("steps"), QStringLiteral("always")},
                                  SmokeTests, file);
        !ok)
        return tl::unexpected(ok.error());
    for (auto [key, list] : {std::pair{"steps", &test.steps}, std::pair{"always", &test.always}})
        for (const auto &value : o[QLatin1String(key)].toArray()) {
            const auto check = checkOf(value.toObject(), test.name, names, file);
            if (!check)
                return tl::unexpected(check.error());
            *list << *check;
        }
    return test;
}

} // namespace

tl::unexpected<Error> invalid(const QString &file, const QString &why)
{
    return failure(Error::Kind::Invalid, Words::tr("The profile %1 cannot be used: %2.").arg(file, why));
}

Result<> knownIn(const QJsonObject &object, const QStringList &keys, const QString &where)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!keys.contains(it.key()))
            return failure(Error::Kind::Invalid, Words::tr("it has a key “%1” in %2 that is not known; known are: %3")
                                                     .arg(it.key(), where, keys.join(QStringLiteral(", "))));
    return {};
}

Result<> knownKeys(const QJsonObject &object, const QStringList &keys, const QString &where, const QString &file)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!keys.contains(it.key()))
            return invalid(file, Words::tr("it has a key “%1”%2 that is not known; known are: %3")
                                     .arg(it.key(), where.isEmpty() ? QString() : Words::tr(" in %1").arg(where),
                                          keys.join(QStringLiteral(", "))));
    return {};
}

Result<QList<SmokeTest>> smokeTests(const QJsonArray &array, const QMap<QString, SmokeValueSource> &values,
                                    const QString &file)
{
    const QStringList names = QStringList(values.keys()) << smokevalues::Version << smokevalues::Run;
    QList<SmokeTest> all;
    for (const auto &value : array) {
        const auto o = value.toObject();
        if (o.contains(QStringLiteral("steps"))) {
            const auto test = sequence(o, names, file);
            if (!test)
                return tl::unexpected(test.error());
            all << *test;
            continue;
        }
        if (const auto ok = knownKeys(o,
                                      {QStringLiteral("name"), QStringLiteral("path"), QStringLiteral("status"),
                                       QStringLiteral("json"), QStringLiteral("equals"), QStringLiteral("contains")},
                                      SmokeTests, file);
            !ok)
            return tl::unexpected(ok.error());
        SmokeTest test;
        test.steps << readCheck(o, 200);
        test.name = test.steps.first().name;
        all << test;
    }
    return all;
}

Result<QMap<QString, SmokeValueSource>> smokeValues(const QJsonObject &object, const QString &file)
{
    QMap<QString, SmokeValueSource> all;
    for (auto it = object.begin(); it != object.end(); ++it) {
        SmokeValueSource value;
        if (smokevalues::namesIn(QLatin1Char('{') + it.key() + QLatin1Char('}')).isEmpty()
            || it.key() == smokevalues::Version || it.key() == smokevalues::Run)
            return invalid(file, Words::tr("“%1” cannot be the name of a value of the smoke tests").arg(it.key()));
        if (it.value().isObject()) {
            const auto o = it.value().toObject();
            if (const auto ok = knownKeys(o, {QStringLiteral("secret"), QStringLiteral("environment")},
                                          QStringLiteral("smokeTestValues"), file);
                !ok)
                return tl::unexpected(ok.error());
            value.secret = o[QStringLiteral("secret")].toString();
            value.environment = o[QStringLiteral("environment")].toString();
            if (value.secret.isEmpty() == value.environment.isEmpty()
                || (!value.secret.isEmpty() && value.secret.count(QLatin1Char('/')) != 1))
                return invalid(file, Words::tr("the value “%1” of the smoke tests needs “secret: name/key” or "
                                               "“environment: VARIABLE”")
                                         .arg(it.key()));
        } else {
            value.text = it.value().toVariant().toString();
        }
        all[it.key()] = value;
    }
    return all;
}

Result<QList<ManualCheck>> manualChecks(const QJsonArray &array, const QString &file)
{
    QList<ManualCheck> all;
    QStringList ids;
    for (const auto &value : array) {
        const auto o = value.toObject();
        if (const auto ok = knownKeys(o, {QStringLiteral("id"), QStringLiteral("title")},
                                      QStringLiteral("manualChecks"), file);
            !ok)
            return tl::unexpected(ok.error());
        ManualCheck check{o[QStringLiteral("id")].toString(), o[QStringLiteral("title")].toString(), {}, {}};
        if (check.id.isEmpty() || check.title.isEmpty() || ids.contains(check.id))
            return invalid(file, Words::tr("a manual check needs a title and an id of its own"));
        ids << check.id;
        all << check;
    }
    return all;
}

} // namespace luthier::profilekeys
