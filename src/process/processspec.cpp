// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/processspec.h"

#include "base/words.h"

#include <QFileInfo>

namespace luthier {

QString ProcessSpec::commandLine() const { return words::commandLine(QFileInfo(program).fileName(), arguments); }

} // namespace luthier
