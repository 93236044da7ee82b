// SPDX-License-Identifier: GPL-3.0-or-later
// The look follows the desktop while the program runs: by its palette, and by the desktop portal on a bus of our own.
#include "ui/theme/desktoplook.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace luthier;

namespace {

QPalette desktopPalette(bool dark)
{
    QPalette palette;
    palette.setColor(QPalette::Window, dark ? QColor(10, 10, 10) : QColor(250, 250, 250));
    palette.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    return palette;
}

/// As the portal answers: a variant in a variant.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(
            group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme") ? scheme
                                                                                                         : 99U)));
    }
};

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        const auto daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (daemon.isEmpty())
            return;
        m_bus.start(daemon,
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    }
    void cleanupTestCase()
    {
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void followsThePalette()
    {
        QApplication::setPalette(desktopPalette(true));
        DesktopLook look;
        QVERIFY(look.isDark());
        Theme::of(true, {}).apply(*qApp);
        QSignalSpy changed(&look, &DesktopLook::changed);
        Theme::of(false, QStringLiteral("production")).apply(*qApp);
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 0); // our own theme is not the desktop's wish
        QVERIFY(look.isDark());
        QApplication::setPalette(desktopPalette(false));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(!look.isDark());
    }

    void followsThePortal()
    {
        if (m_bus.state() != QProcess::Running)
            QSKIP("There is no dbus-daemon here.");
        auto bus = QDBusConnection::sessionBus();
        QVERIFY(bus.isConnected());
        Portal portal;
        portal.scheme = 1;
        const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
        QVERIFY(bus.registerObject(path, &portal, QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QApplication::setPalette(desktopPalette(false));
        DesktopLook look;
        QTRY_VERIFY(look.isDark()); // the portal knows better than the palette
        const auto tell = [&](uint scheme) {
            auto signal = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                     QStringLiteral("SettingChanged"));
            signal << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme")
                   << QVariant::fromValue(QDBusVariant(scheme));
            return bus.send(signal);
        };
        QVERIFY(tell(2));
        QTRY_VERIFY(!look.isDark());
        QVERIFY(tell(1));
        QTRY_VERIFY(look.isDark());
        QVERIFY(tell(0)); // no preference: the palette tells again
        QTRY_VERIFY(!look.isDark());
    }

private:
    QProcess m_bus;
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
