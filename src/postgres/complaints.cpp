// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/complaints.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier {

namespace {

using Class = RestoreComplaint::Class;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::postgres)
};

struct Harmless {
    Class kind;
    const char *error;
    const char *command; ///< only together with such a statement; empty: with any
};

// Each is harmless only for the statement it comes from: a missing role in CREATE POLICY is a real loss.
const Harmless table[] = {
    {Class::MissingRole, "^role \".*\" does not exist$",
     "^(?:ALTER [A-Z ]+\\s.*\\sOWNER TO|GRANT |REVOKE |ALTER DEFAULT PRIVILEGES |SET SESSION AUTHORIZATION )"},
    {Class::Exists, "^schema \".*\" already exists$", "^CREATE SCHEMA "},
    {Class::Exists, "^extension \".*\" already exists$", "^CREATE EXTENSION "},
    {Class::Exists, "^language \".*\" already exists$", "^CREATE (?:OR REPLACE )?(?:PROCEDURAL )?LANGUAGE "},
    {Class::Exists, "^role \".*\" already exists$", "^(?:CREATE ROLE |$)"},
    {Class::ExtensionComment, "^must be owner of extension ", "^COMMENT ON EXTENSION "},
    {Class::ExtensionComment, "^must be (?:owner|superuser|member) .*", "^COMMENT ON EXTENSION "},
    {Class::UnknownSetting, "^unrecognized configuration parameter \"", "^SET |^$"},
};

Class classOf(const QString &error, const QString &command)
{
    for (const auto &harmless : table)
        if (QRegularExpression(QLatin1String(harmless.error)).match(error).hasMatch()
            && QRegularExpression(QLatin1String(harmless.command), QRegularExpression::DotMatchesEverythingOption)
                   .match(command)
                   .hasMatch())
            return harmless.kind;
    return Class::Real;
}

} // namespace

QString RestoreComplaint::words() const
{
    switch (kind) {
    case Class::MissingRole:
        return Words::tr("An owner or grantee is not known on this server (%1); the object belongs to the user who "
                         "restored it.")
            .arg(error);
    case Class::Exists:
        return Words::tr("Was there already (%1).").arg(error);
    case Class::ExtensionComment:
        return Words::tr("The comment of an extension could not be set (%1); nothing depends on it.").arg(error);
    case Class::UnknownSetting:
        return Words::tr("A setting of a newer PostgreSQL is not known here (%1); it does not concern the data.")
            .arg(error);
    case Class::Real:
        break;
    }
    return entry.isEmpty() ? error : Words::tr("%1 (in %2)").arg(error, entry);
}

namespace pgdump {

QList<RestoreComplaint> complaints(const QByteArray &err)
{
    // pg_restore: "pg_restore: [archiver (db)] could not execute query: ERROR:  …" up to 11, then "pg_restore: error:
    // could not execute query: ERROR:  …"; psql: "psql:<stdin>:12: ERROR:  …", and from
    // a pipe only "ERROR:  …"; with -b the statement follows.
    static const QRegularExpression head(QStringLiteral(
        "^(?:pg_restore: (?:error: |\\[[^\\]]*\\] )(?:(?:could not execute query|COPY failed for table \"[^\"]*\"): )?|"
        "psql:[^ ]*: (?:error: )?|psql: error: |(?=(?:ERROR|FATAL|PANIC): ))(?:(?:ERROR|FATAL|PANIC):\\s+)?(.*)$"));
    static const QRegularExpression fromEntry(
        QStringLiteral("^pg_restore: (?:\\[[^\\]]*\\] )?(?:Error )?from TOC entry \\d+; \\d+ \\d+ (.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fromPsql(QStringLiteral("^(?:psql:[^ ]* )?STATEMENT:\\s+(.*)$")); // psql -b
    QList<RestoreComplaint> all;
    QString entry;
    bool inCommand = false;
    for (const auto &line : QString::fromUtf8(err).split(QLatin1Char('\n'))) {
        if (const auto match = fromEntry.match(line); match.hasMatch()) {
            entry = match.captured(1);
            inCommand = false;
        } else if (line.startsWith(QLatin1String("pg_restore: while "))
                   || line.startsWith(QLatin1String("pg_restore: warning:"))
                   || line.startsWith(QLatin1String("WARNING:"))) {
            inCommand = false;
        } else if (const auto found = head.match(line);
                   found.hasMatch()
                   && (line.contains(QLatin1String("rror")) || line.contains(QLatin1String("ERROR:"))
                       || line.contains(QLatin1String("FATAL:")) || line.startsWith(QLatin1String("pg_restore: [")))) {
            all << RestoreComplaint{Class::Real, found.captured(1).trimmed(), {}, entry};
            inCommand = false;
        } else if (const auto statement = fromPsql.match(line); !all.isEmpty() && statement.hasMatch()) {
            all.last().command = statement.captured(1);
            inCommand = true;
        } else if (static const auto said = QStringLiteral("Command was: ");
                   !all.isEmpty() && line.trimmed().startsWith(said)) {
            all.last().command = line.trimmed().mid(said.size());
            inCommand = true;
        } else if (inCommand && !line.isEmpty() && all.last().command.size() < 4096) {
            all.last().command += QLatin1Char('\n') + line;
        }
    }
    for (auto &complaint : all)
        complaint.kind = classOf(complaint.error, complaint.command);
    return all;
}

} // namespace pgdump

} // namespace luthier
