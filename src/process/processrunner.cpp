// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/processrunner.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace luthier {

Result<ProcessOutput> checked(const ProcessSpec &spec, Result<ProcessOutput> output)
{
    if (!output || output->exitCode == 0)
        return output;
    const auto err = masked(QString::fromUtf8(output->err.trimmed()));
    const auto last = err.section(QLatin1Char('\n'), -1).trimmed();
    return failure(Error::Kind::Refused,
                   QCoreApplication::translate("luthier::process", "%1 ended with exit code %2: %3")
                       .arg(QFileInfo(spec.program).fileName())
                       .arg(output->exitCode)
                       .arg(last),
                   err);
}

} // namespace luthier
