// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/databasefacts.h"

#include <QCoreApplication>

namespace luthier::pgdump {

Result<DumpEngine::Facts> parseFacts(const QByteArray &out)
{
    DumpEngine::Facts facts;
    QStringList revisions;
    bool sized = false;
    for (const auto &line : QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto key = line.section(QLatin1Char('|'), 0, 0);
        const auto value = line.section(QLatin1Char('|'), 1).trimmed();
        if (key == QLatin1String("size"))
            facts.size = value.toLongLong(&sized);
        else if (key == QLatin1String("cluster"))
            facts.clusterSize = value.toLongLong();
        else if (key == QLatin1String("server"))
            facts.serverVersion = value.section(QLatin1Char(' '), 0, 0);
        else if (key == QLatin1String("alembic") && !revisions.contains(value))
            revisions << value;
        else if (key == QLatin1String("packing"))
            facts.zstd = value == QLatin1String("zstd");
    }
    if (!sized || facts.serverVersion.isEmpty())
        return failure(
            Error::Kind::Invalid,
            QCoreApplication::translate("luthier::postgres",
                                        "The database answered, but not what was asked: its size and version are "
                                        "missing. It was only read. Try again; the answer is in the details."),
            QString::fromUtf8(out.left(4096)));
    facts.alembicRevision = revisions.join(QLatin1Char(','));
    return facts;
}

} // namespace luthier::pgdump
