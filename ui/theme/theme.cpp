// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

static void initIcons()
{
    Q_INIT_RESOURCE(icons); // a static library's resources register only when asked to
}

namespace luthier {

namespace {

Theme &worn()
{
    static Theme theme = Theme::of(false, {});
    return theme;
}

QColor accentOf(const QString &name)
{
    if (name == QLatin1String("production"))
        return QColor(0xb3, 0x30, 0x3c);
    if (name == QLatin1String("staging"))
        return QColor(0x1d, 0x5f, 0xbf);
    if (name == QLatin1String("practice"))
        return QColor(0x19, 0x76, 0x4a);
    if (name.startsWith(QLatin1Char('#')) && QColor::isValidColorName(name))
        return QColor(name);
    return QColor(0x3d, 0x5a, 0x80);
}

struct Pair {
    QRgb light;
    QRgb dark;
};

Pair pairOf(Role role)
{
    switch (role) {
    case Role::Window:
        return {0xfff4f5f7, 0xff15181c};
    case Role::Surface:
        return {0xffffffff, 0xff1c2025};
    case Role::Raised:
        return {0xffffffff, 0xff262b32};
    case Role::Line:
        return {0xffdfe3e8, 0xff343b44};
    case Role::Text:
        return {0xff1b2026, 0xffe8ebee};
    case Role::Muted:
        return {0xff5d6874, 0xff9fa9b4};
    case Role::Healthy:
        return {0xff177444, 0xff4fc98a};
    case Role::Working:
        return {0xff2059b8, 0xff7ab0ff};
    case Role::Attention:
        return {0xff955800, 0xfff0b04f};
    case Role::Failed:
        return {0xffbd2834, 0xffff7b84};
    case Role::Unknown:
        return {0xff65707c, 0xff8f99a4};
    case Role::Accent:
    case Role::OnAccent:
        break; // depend on the environment
    }
    return {0xff3d5a80, 0xff7ba3d0};
}

} // namespace

Theme Theme::of(bool dark, const QString &environmentColour)
{
    Theme theme;
    theme.m_dark = dark;
    theme.m_accent = accentOf(environmentColour);
    return theme;
}

const Theme &Theme::current() { return worn(); }

Theme::Mode Theme::modeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return Mode::Light;
    return name == QLatin1String("dark") ? Mode::Dark : Mode::FollowDesktop;
}

QString Theme::nameOf(Mode mode)
{
    return mode == Mode::Light ? QStringLiteral("light")
         : mode == Mode::Dark  ? QStringLiteral("dark")
                               : QStringLiteral("desktop");
}

QColor Theme::colour(Role role) const
{
    if (role == Role::Accent)
        return m_dark ? m_accent.lighter(m_accent.blue() > m_accent.green() ? 150 : 132) : m_accent;
    if (role == Role::OnAccent)
        return colour(Role::Accent).lightness() > 128 || (m_dark && qGray(colour(Role::Accent).rgb()) > 120)
                 ? QColor(0x0c, 0x0f, 0x12)
                 : QColor(Qt::white);
    const auto pair = pairOf(role);
    return QColor::fromRgb(m_dark ? pair.dark : pair.light);
}

QColor Theme::soft(Role role) const
{
    auto wash = colour(role);
    wash.setAlphaF(m_dark ? 0.24F : 0.12F);
    return wash;
}

void Theme::apply(QApplication &application) const
{
    initIcons();
    worn() = *this;
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Role::Window));
    palette.setColor(QPalette::Base, colour(Role::Surface));
    palette.setColor(QPalette::AlternateBase, colour(Role::Window));
    palette.setColor(QPalette::Button, colour(Role::Raised));
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(text, colour(Role::Text));
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, text, colour(Role::Unknown));
    palette.setColor(QPalette::PlaceholderText, colour(Role::Muted));
    palette.setColor(QPalette::Highlight, colour(Role::Accent));
    palette.setColor(QPalette::HighlightedText, colour(Role::OnAccent));
    palette.setColor(QPalette::ToolTipBase, colour(Role::Raised));
    palette.setColor(QPalette::Link, colour(Role::Accent));
    palette.setColor(QPalette::Mid, colour(Role::Line));
    application.setPalette(palette);

    auto font = application.font();
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPixelSize(13);
    application.setFont(font);
    application.setStyleSheet(styleSheet());
}

Role roleOf(State state)
{
    switch (state) {
    case State::Healthy:
        return Role::Healthy;
    case State::Working:
        return Role::Working;
    case State::Attention:
        return Role::Attention;
    case State::Failed:
        return Role::Failed;
    case State::Unknown:
        break;
    }
    return Role::Unknown;
}

QString iconOf(State state)
{
    switch (state) {
    case State::Healthy:
        return QStringLiteral("done");
    case State::Working:
        return QStringLiteral("working");
    case State::Attention:
        return QStringLiteral("attention");
    case State::Failed:
        return QStringLiteral("failed");
    case State::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

} // namespace luthier
