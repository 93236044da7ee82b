// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "process/localprocessrunner.h"

#include <memory>

namespace luthier {

/// A platform with the processes of this machine, living and dying together.
inline std::shared_ptr<Platform> platformHere(Profile profile, Environment environment, Journal &journal)
{
    struct Session {
        Session(Profile profile, Environment environment, Journal &journal)
            : runner(profile.toolsPath)
            , platform(std::move(profile), std::move(environment), runner, journal)
        {
        }
        LocalProcessRunner runner;
        Platform platform;
    };
    auto session = std::make_shared<Session>(std::move(profile), std::move(environment), journal);
    return {session, &session->platform};
}

} // namespace luthier
