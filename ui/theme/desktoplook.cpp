// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktoplook.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QStyle>
#include <QStyleFactory>

namespace luthier {

namespace {

const auto portal = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto settings = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme");

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// What Fusion would look like on this desktop: it asks the platform, not our palette.
bool platformIsDark()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return isDarkPalette(fusion->standardPalette());
}

} // namespace

DesktopLook::DesktopLook(QObject *parent)
    : QObject(parent)
    , m_palette(isDarkPalette(QApplication::palette()))
{
    qApp->installEventFilter(this);
    askPortal();
}

void DesktopLook::hear(const std::function<void()> &change)
{
    const auto was = isDark();
    change();
    if (was != isDark())
        emit changed();
}

bool DesktopLook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp) {
        // Our own theme sends it too: when that is through, a palette that is not ours was set by the desktop.
        QMetaObject::invokeMethod(this, &DesktopLook::readPalette, Qt::QueuedConnection);
    } else if (event->type() == QEvent::ThemeChange) {
        hear([&] { m_palette = platformIsDark(); });
    }
    return false;
}

void DesktopLook::readPalette()
{
    const auto palette = QApplication::palette();
    if (palette.color(QPalette::Window) == Theme::current().colour(Role::Window))
        return;
    m_palette = isDarkPalette(palette);
    emit changed(); // in any case: ours has to be put on again
}

void DesktopLook::askPortal()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal, path, settings, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(portal, path, settings, QStringLiteral("Read"));
    question << appearance << colorScheme;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isError())
            return; // no portal: the palette tells
        auto value = reply.value().variant();
        if (value.canConvert<QDBusVariant>()) // Read() wraps it twice
            value = value.value<QDBusVariant>().variant();
        setPortal(value.toUInt());
    });
}

void DesktopLook::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        setPortal(value.variant().toUInt());
}

void DesktopLook::setPortal(uint scheme)
{
    hear([&] { m_portal = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt; });
}

} // namespace luthier
