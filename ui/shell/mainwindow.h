// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/contextprobe.h"
#include "maintenance/platform/platform.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QStackedWidget;

namespace luthier {

class DesktopLook;
class FailedConnection;
class Kubeconfig;
class RangeProgress;
class StartView;
class Workbench;

/// What the window is opened with.
struct WindowOptions {
    QString profile; ///< name or file; empty: the first start's three doors
    QString environment;
    QString kubeconfig;
    QString context;
    QString rangeProgress;            ///< the file in which a starting practice range tells how far it is
    QString rangeProfile;             ///< where the practice range leaves its profile
    std::optional<Theme::Mode> theme; ///< for this time; nullopt: as it was chosen last
    const DesktopLook *desktop = nullptr;
    ProcessRunner *runner = nullptr; ///< for sign-ins while contexts are looked at; null: they are not asked
};

/// The window: the doors, then one platform. Concrete adapters are the application's: it gives a way to make a platform.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using MakePlatform = std::function<std::shared_ptr<Platform>(Profile, Environment)>;

    MainWindow(MakePlatform makePlatform, WindowOptions options);
    ~MainWindow() override;

    void begin(); ///< goes where the options point
    void openProfile(const QString &nameOrFile, const QString &environment);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    enum class Closing { No, WhenDone, Cancelled, Now };
    void askBeforeClosing();
    void askAboutUnsaved();
    void closeBy(Closing closing);
    void planDone(bool well);
    void openContext(const QString &context);
    void open(Profile profile, Environment environment);
    void connectPlatform();
    void showStart(const QString &problem);
    void wear(const QString &environmentColour);
    void chooseTheme(Theme::Mode mode); ///< and remembers it
    void watchRange();
    void askContexts(const Kubeconfig &kubeconfig);
    void makeProfile(const QString &context, const FoundRelease &release);

    MakePlatform m_makePlatform;
    WindowOptions m_options;
    std::shared_ptr<Platform> m_platform;
    std::stop_source m_stop;
    std::stop_source m_looking; ///< at the contexts of the first start
    Theme::Mode m_theme;
    QString m_colour;
    QStackedWidget *m_stack;
    StartView *m_start;
    FailedConnection *m_failed;
    Workbench *m_workbench = nullptr;
    RangeProgress *m_range = nullptr;
    Closing m_closing = Closing::No;
    bool m_mayLose = false; ///< what is not saved
};

} // namespace luthier
