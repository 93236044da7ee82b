// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartpull.h"

#include "base/elsewhere.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

Task<Chart> readElsewhere(QString fileOrFolder)
{
    const auto work = [fileOrFolder] { return readChart(fileOrFolder); };
    co_return co_await elsewhere(work);
}

} // namespace

Task<Chart> pullChart(ProcessRunner *runner, ChartSource source, QString version, std::stop_token stop)
{
    if (!source.file.isEmpty())
        co_return co_await readElsewhere(source.file);
    const QTemporaryDir folder;
    ProcessSpec spec;
    spec.program = QStringLiteral("helm");
    spec.arguments = QStringList{QStringLiteral("pull")} + chartArguments(source, version)
                   + QStringList{QStringLiteral("--destination"), folder.path()};
    spec.timeout = std::chrono::seconds(60);
    const auto output = co_await runner->run(spec, stop);
    if (!output)
        co_return tl::unexpected(output.error());
    if (output->exitCode != 0)
        co_return tl::unexpected(helmError(output->err, output->exitCode));
    const auto found = QDir(folder.path()).entryList({QStringLiteral("*.tgz")}, QDir::Files);
    if (found.isEmpty())
        co_return failure(
            Error::Kind::Unexpected,
            Words::tr("helm pull said that it fetched %1, but no chart came. Nothing was changed; try again.")
                .arg(source.words()));
    co_return co_await readElsewhere(folder.filePath(found.first()));
}

} // namespace luthier
