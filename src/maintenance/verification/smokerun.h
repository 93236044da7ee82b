// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/verification/httpprobe.h"
#include "maintenance/verification/smokevalues.h"

namespace luthier {

/// Carries one smoke test out as a person would: with cookies and kept values of its own. An Error says which step
/// did not get what it expected. The clean-up runs whatever happened, also after a cancel. Unreachable: nobody, or
/// only the way to the platform, answered (502 to 504); trying the whole test again may help.
Task<> runSmokeTest(Environment environment, SmokeTest test, SmokeValues values, std::stop_token stop);

/// Why a smoke test cannot be carried out: the values that it needs and that could not be had. Empty: it can.
QString lackedBy(const SmokeTest &test, const SmokeValues &values);

/// What is sent for a step; `values` empty: as the plan shows it, with {names} in place.
HttpRequest requestOf(const HttpCheck &check, const SmokeValues &values);

} // namespace luthier
