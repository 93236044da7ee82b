// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/alembichistory.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier::alembic {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

const auto Indent = QStringLiteral("    "); // of every line of a script's description
constexpr qsizetype DetailLength = 16'384;

QStringList commaList(const QString &text)
{
    QStringList all;
    for (const auto &word : text.split(QLatin1Char(',')))
        if (const auto name = word.trimmed(); !name.isEmpty() && name != QLatin1String("<base>"))
            all << name;
    return all;
}

// "2024-01-22 14:40:03+02:00", with or without a zone and a fraction; without one it is taken for UTC.
QDateTime moment(QString text)
{
    text = text.trimmed();
    text.replace(QRegularExpression(QStringLiteral(R"(^(\d{4}-\d\d-\d\d) )")), QStringLiteral("\\1T"));
    auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

// The description: what the tool writes into every new script is left out, for it is said elsewhere.
void describe(Migration *migration, QStringList lines)
{
    static const QRegularExpression own(QStringLiteral(R"(^(Revision ID|Revises|Create Date):\s*(.*)$)"));
    QStringList kept;
    for (const auto &line : lines) {
        const auto match = own.match(line);
        if (match.hasMatch() && match.captured(1) == QLatin1String("Create Date"))
            migration->created = moment(match.captured(2));
        if (!match.hasMatch())
            kept << line;
    }
    while (!kept.isEmpty() && kept.first().trimmed().isEmpty())
        kept.removeFirst();
    while (!kept.isEmpty() && kept.last().trimmed().isEmpty())
        kept.removeLast();
    if (kept.isEmpty())
        return;
    migration->message = kept.takeFirst().trimmed();
    while (!kept.isEmpty() && kept.first().trimmed().isEmpty())
        kept.removeFirst();
    migration->details = kept.join(QLatin1Char('\n'));
}

} // namespace

Result<MigrationHistory> parseHistory(const QByteArray &out)
{
    MigrationHistory history;
    QStringList description;
    const auto end = [&] {
        if (!history.migrations.isEmpty())
            describe(&history.migrations.last(), std::exchange(description, {}));
    };
    for (const auto &line : QString::fromUtf8(out).split(QLatin1Char('\n'))) {
        if (line.startsWith(Indent) || line.trimmed().isEmpty()) {
            description << line.mid(Indent.size());
            continue;
        }
        const auto key = line.section(QStringLiteral(": "), 0, 0);
        const auto value = line.section(QStringLiteral(": "), 1).trimmed();
        if (key == QLatin1String("Rev")) {
            end();
            history.migrations << Migration{};
            history.migrations.last().revision = value.section(QLatin1Char(' '), 0, 0);
            continue;
        }
        if (history.migrations.isEmpty())
            return failure(Error::Kind::Invalid,
                           Words::tr("Alembic answered, but not with its history. The database was not touched; the "
                                     "answer is in the details."),
                           masked(QString::fromUtf8(out.left(DetailLength))));
        auto &migration = history.migrations.last();
        if (key == QLatin1String("Parent") || key == QLatin1String("Merges"))
            migration.parents = commaList(value);
        else if (key == QLatin1String("Also depends on"))
            migration.dependsOn = commaList(value);
        else if (key == QLatin1String("Branch names"))
            migration.labels = commaList(value);
        else if (key == QLatin1String("Path"))
            migration.file = value;
    }
    end();
    return history;
}

QStringList parseCurrent(const QByteArray &out)
{
    static const QRegularExpression line(QStringLiteral(R"(^([^\s(]+)(\s+\(.*\))*$)"));
    QStringList all;
    for (const auto &text : QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (const auto match = line.match(text.trimmed()); match.hasMatch())
            all << match.captured(1);
    all.sort();
    return all;
}

Error failureOf(const QByteArray &said, int exitCode)
{
    const auto text = masked(QString::fromUtf8(said.right(DetailLength)));
    if (exitCode == 126 || exitCode == 127)
        return {Error::Kind::ToolMissing,
                Words::tr("The container has no Alembic that can be run. Nothing was changed; name the command under "
                          "“migrations” in the profile."),
                text};
    static const QRegularExpression failed(QStringLiteral(R"(FAILED: (.+))"));
    static const QRegularExpression raised(QStringLiteral(R"(^([A-Za-z_][\w.]*(?:Error|Exception|Violation)\b.*)$)"),
                                           QRegularExpression::MultilineOption);
    QString why;
    auto matches = failed.globalMatch(text);
    while (matches.hasNext())
        why = matches.next().captured(1).trimmed();
    if (why.isEmpty()) {
        matches = raised.globalMatch(text);
        while (matches.hasNext())
            why = matches.next().captured(1).trimmed();
    }
    static const QRegularExpression unknown(QStringLiteral(R"(Can't locate revision identified by '([^']*)')"));
    if (const auto match = unknown.match(why); match.hasMatch()) {
        const auto revision = match.captured(1);
        return {Error::Kind::NotFound,
                Words::tr("This image does not know the revision %1. Nothing was changed; a pod of the version that "
                          "brought it is needed.")
                    .arg(revision),
                text};
    }
    if (why.isEmpty())
        why = Words::tr("exit code %1").arg(exitCode);
    return {Error::Kind::Refused, Words::tr("Alembic failed: %1.").arg(why), text};
}

} // namespace luthier::alembic
