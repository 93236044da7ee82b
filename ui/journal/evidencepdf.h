// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/evidence/evidence.h"

namespace luthier {

/// The pack on pages with their numbers; the HTML that can be verified is attached to it. May be called in any thread.
QByteArray evidencePdf(const Evidence &evidence);

} // namespace luthier
