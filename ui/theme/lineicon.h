// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>

namespace luthier {

/// A line icon of resources/icons in a role's colour. It asks the theme while it is painted, so a change of theme
/// needs no new icons.
QIcon lineIcon(const QString &name, Role role = Role::Muted);
/// Another role while the item is selected.
QIcon lineIcon(const QString &name, Role role, Role selected);
QIcon stateIcon(State state);

} // namespace luthier
