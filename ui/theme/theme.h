// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/state.h"

#include <QColor>
#include <QString>

class QApplication;

namespace luthier {

/// What a colour is for. Views name a role, never a colour.
enum class Role {
    Window,
    Surface,
    Raised,
    Line,
    Text,
    Muted,
    Accent,
    OnAccent,
    Healthy,
    Working,
    Attention,
    Failed,
    Unknown
};

/// The look of the window: every colour, the font and the style sheet.
class Theme
{
public:
    enum class Mode { FollowDesktop, Light, Dark };

    /// `environmentColour`: "practice", "staging", "production" or "#rrggbb"; empty: a neutral accent.
    static Theme of(bool dark, const QString &environmentColour);
    /// The theme that the application wears now: as global as the QPalette that it sets, for the same reason
    /// (whatever paints asks for it while painting, so that a change of theme reaches everything at once).
    static const Theme &current();
    static Mode modeFromName(const QString &name); ///< "light", "dark"; else FollowDesktop
    static QString nameOf(Mode mode);

    void apply(QApplication &application) const;

    bool isDark() const { return m_dark; }
    QColor colour(Role role) const;
    QColor soft(Role role) const; ///< a wash of it over the surface, for selections and notices
    QString styleSheet() const;

private:
    bool m_dark = false;
    QColor m_accent;
};

Role roleOf(State state);
QString iconOf(State state); ///< colour is never the only sign

} // namespace luthier
