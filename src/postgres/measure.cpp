// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

QString moment(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString(); }
QDateTime moment(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC(); }

constexpr int Named = 20; // more than these are counted, not named

/// One sentence a difference, but never a thousand.
void say(QStringList &all, const QStringList &found)
{
    all += found.mid(0, Named);
    if (found.size() > Named)
        all << Words::tr("… and %n more of the same kind", nullptr, int(found.size() - Named));
}

void compareTables(const Measure &expected, const Measure &found, QStringList &all)
{
    QStringList wrong;
    for (auto it = expected.tables.cbegin(); it != expected.tables.cend(); ++it) {
        const auto there = found.tables.constFind(it.key());
        if (there == found.tables.cend())
            wrong << Words::tr("the table %1 is missing").arg(it.key());
        else if (there->rows != it->rows)
            wrong << Words::tr("%1 has %2 rows instead of %3").arg(it.key()).arg(there->rows).arg(it->rows);
        else if (there->newest != it->newest)
            wrong << Words::tr("the newest row of %1 is of %2 instead of %3")
                         .arg(it.key(), moment(there->newest), moment(it->newest));
    }
    for (auto it = found.tables.cbegin(); it != found.tables.cend(); ++it)
        if (!expected.tables.contains(it.key()))
            wrong << Words::tr("the table %1 is one too many").arg(it.key());
    say(all, wrong);
}

void compareSequences(const Measure &expected, const Measure &found, QStringList &all)
{
    QStringList wrong;
    for (auto it = expected.sequences.cbegin(); it != expected.sequences.cend(); ++it) {
        const auto there = found.sequences.constFind(it.key());
        if (there == found.sequences.cend())
            wrong << Words::tr("the sequence %1 is missing").arg(it.key());
        else if (*there < *it)
            wrong << Words::tr("the sequence %1 is at %2, behind %3").arg(it.key()).arg(*there).arg(*it);
    }
    say(all, wrong);
}

void compareSchema(const Measure &expected, const Measure &found, QStringList &all)
{
    for (auto it = expected.schema.cbegin(); it != expected.schema.cend(); ++it) {
        const auto there = found.schema.value(it.key());
        if (there.count != it->count)
            all << Words::tr("%1: %2 instead of %3").arg(it.key()).arg(there.count).arg(it->count);
        else if (there.md5 != it->md5)
            all << Words::tr("%1: as many (%2), but not the same").arg(it.key()).arg(there.count);
    }
    for (auto it = expected.extensions.cbegin(); it != expected.extensions.cend(); ++it)
        if (!found.extensions.contains(it.key()))
            all << Words::tr("the extension %1 is missing").arg(it.key());
}

} // namespace

qint64 Measure::rows() const
{
    return std::accumulate(tables.cbegin(), tables.cend(), qint64(0),
                           [](qint64 sum, const Table &table) { return sum + table.rows; });
}

QStringList differences(const Measure &expected, const Measure &found)
{
    QStringList all;
    compareTables(expected, found, all);
    compareSequences(expected, found, all);
    compareSchema(expected, found, all);
    if (expected.alembicRevision != found.alembicRevision)
        all << Words::tr("the schema is at “%1” instead of “%2”").arg(found.alembicRevision, expected.alembicRevision);
    if (expected.largeObjects != found.largeObjects)
        all << Words::tr("%1 large objects instead of %2").arg(found.largeObjects).arg(expected.largeObjects);
    if (expected.encoding != found.encoding)
        all << Words::tr("the encoding is %1 instead of %2").arg(found.encoding, expected.encoding);
    return all;
}

QList<TableChange> changes(const Measure &now, const Measure &then)
{
    QList<TableChange> all;
    auto names = now.tables.keys() + then.tables.keys();
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const auto &name : std::as_const(names)) {
        const auto a = now.tables.constFind(name);
        const auto b = then.tables.constFind(name);
        const TableChange change{name, a == now.tables.cend() ? -1 : a->rows, b == then.tables.cend() ? -1 : b->rows,
                                 a == now.tables.cend() ? QDateTime() : a->newest,
                                 b == then.tables.cend() ? QDateTime() : b->newest};
        if (change.rowsNow != change.rowsThen || change.newestNow != change.newestThen)
            all << change;
    }
    std::stable_sort(all.begin(), all.end(), [](const TableChange &a, const TableChange &b) {
        return a.rowsNow - a.rowsThen > b.rowsNow - b.rowsThen;
    });
    return all;
}

QJsonObject Measure::toJson() const
{
    QJsonObject tableRows;
    for (auto it = tables.cbegin(); it != tables.cend(); ++it) {
        QJsonObject table{{QStringLiteral("rows"), it->rows}};
        if (it->newest.isValid())
            table[QStringLiteral("newest")] = moment(it->newest);
        tableRows[it.key()] = table;
    }
    QJsonObject lastValues;
    for (auto it = sequences.cbegin(); it != sequences.cend(); ++it)
        lastValues[it.key()] = *it;
    QJsonObject versions;
    for (auto it = extensions.cbegin(); it != extensions.cend(); ++it)
        versions[it.key()] = *it;
    QJsonObject kinds;
    for (auto it = schema.cbegin(); it != schema.cend(); ++it)
        kinds[it.key()] = QJsonObject{{QStringLiteral("count"), it->count}, {QStringLiteral("md5"), it->md5}};
    return {{QStringLiteral("tables"), tableRows},
            {QStringLiteral("sequences"), lastValues},
            {QStringLiteral("extensions"), versions},
            {QStringLiteral("schema"), kinds},
            {QStringLiteral("alembicRevision"), alembicRevision},
            {QStringLiteral("encoding"), encoding},
            {QStringLiteral("serverVersion"), serverVersion},
            {QStringLiteral("largeObjects"), largeObjects}};
}

Measure Measure::fromJson(const QJsonObject &json)
{
    if (const auto lines = json[QStringLiteral("lines")].toArray(); !lines.isEmpty()) {
        QByteArray text; // a pod of the cluster has nobody to read them
        for (const auto &line : lines)
            text += QJsonDocument(line.toObject()).toJson(QJsonDocument::Compact) + '\n';
        return pgdump::parseMeasure(text).value_or(Measure());
    }
    Measure m;
    const auto tables = json[QStringLiteral("tables")].toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it)
        m.tables[it.key()] = {it.value()[QStringLiteral("rows")].toInteger(),
                              moment(it.value()[QStringLiteral("newest")])};
    const auto sequences = json[QStringLiteral("sequences")].toObject();
    for (auto it = sequences.begin(); it != sequences.end(); ++it)
        m.sequences[it.key()] = it.value().toInteger();
    const auto extensions = json[QStringLiteral("extensions")].toObject();
    for (auto it = extensions.begin(); it != extensions.end(); ++it)
        m.extensions[it.key()] = it.value().toString();
    const auto schema = json[QStringLiteral("schema")].toObject();
    for (auto it = schema.begin(); it != schema.end(); ++it)
        m.schema[it.key()] = {it.value()[QStringLiteral("count")].toInteger(),
                              it.value()[QStringLiteral("md5")].toString()};
    m.alembicRevision = json[QStringLiteral("alembicRevision")].toString();
    m.encoding = json[QStringLiteral("encoding")].toString();
    m.serverVersion = json[QStringLiteral("serverVersion")].toString();
    m.largeObjects = json[QStringLiteral("largeObjects")].toInteger();
    return m;
}

namespace pgdump {

namespace {

/// A database in SQL_ASCII may hold names that are no UTF-8: each byte is then taken for a letter.
QJsonObject objectOf(const QByteArray &line)
{
    const auto json = QJsonDocument::fromJson(line);
    return json.isObject() ? json.object() : QJsonDocument::fromJson(QString::fromLatin1(line).toUtf8()).object();
}

tl::unexpected<Error> notWhole(const QByteArray &lines)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("The contents of the database could not be counted to the end. It was only read; "
                             "see the details and try again."),
                   QString::fromUtf8(lines.right(4096)));
}

} // namespace

Result<Measure> parseMeasure(const QByteArray &lines)
{
    Measure m;
    QStringList revisions;
    bool whole = false;
    for (const auto &line : lines.split('\n')) {
        const auto json = objectOf(line);
        if (json.isEmpty() && !line.trimmed().isEmpty())
            return notWhole(lines); // a table that is not understood would not be compared
        const auto text = [&json](const char *key) { return json[QLatin1String(key)].toString(); };
        if (json.contains(QLatin1String("table")))
            m.tables[text("table")] = {json[QStringLiteral("rows")].toInteger(),
                                       moment(json[QStringLiteral("newest")])};
        else if (json.contains(QLatin1String("sequence")))
            m.sequences[text("sequence")] = json[QStringLiteral("last")].toInteger(-1);
        else if (json.contains(QLatin1String("extension")))
            m.extensions[text("extension")] = text("version");
        else if (json.contains(QLatin1String("kind")))
            m.schema[text("kind")] = {json[QStringLiteral("count")].toInteger(), text("md5")};
        else if (json.contains(QLatin1String("alembic")))
            revisions << text("alembic");
        else if (json.contains(QLatin1String("server"))) {
            m.serverVersion = text("server").section(QLatin1Char(' '), 0, 0);
            m.encoding = text("encoding");
            m.largeObjects = json[QStringLiteral("largeObjects")].toInteger();
        } else if (json.contains(QLatin1String("end")))
            whole = true;
    }
    if (!whole || m.serverVersion.isEmpty())
        return notWhole(lines);
    revisions.sort();
    revisions.removeDuplicates();
    m.alembicRevision = revisions.join(QLatin1Char(','));
    return m;
}

} // namespace pgdump

} // namespace luthier
