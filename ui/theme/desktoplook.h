// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <optional>

class QDBusVariant;

namespace luthier {

/// Whether the desktop is dark, now and while the program runs. The desktop portal knows it best (interface
/// org.freedesktop.portal.Settings, org.freedesktop.appearance color-scheme: 1 dark, 2 light, 0 no preference);
/// without one the palette that the platform gives tells. Made before the first Theme::apply(), which replaces it.
class DesktopLook : public QObject
{
    Q_OBJECT

public:
    explicit DesktopLook(QObject *parent = nullptr);
    bool isDark() const { return m_portal.value_or(m_palette); }

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void readPalette();
    void askPortal();
    void hear(const std::function<void()> &change);
    void setPortal(uint scheme);

    std::optional<bool> m_portal;
    bool m_palette = false;
};

} // namespace luthier
