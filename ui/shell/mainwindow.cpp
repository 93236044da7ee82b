// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "base/paths.h"
#include "kube/kubeconfig.h"
#include "ui/shell/workbench.h"
#include "ui/start/startview.h"
#include "ui/theme/desktoplook.h"
#include "ui/theme/space.h"
#include "ui/widgets/later.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>

namespace luthier {

namespace {

QString settingsFile() { return paths::config().filePath(QStringLiteral("window.ini")); }

/// A cluster that nobody described: as careful as with production when its name says so.
QString colourOfContext(const QString &name)
{
    if (name.contains(QLatin1String("prod"), Qt::CaseInsensitive))
        return QStringLiteral("production");
    return name.contains(QLatin1String("stag"), Qt::CaseInsensitive) ? QStringLiteral("staging") : QString();
}

} // namespace

MainWindow::MainWindow(MakePlatform makePlatform, WindowOptions options)
    : m_makePlatform(std::move(makePlatform))
    , m_options(std::move(options))
    , m_theme(m_options.theme.value_or(Theme::modeFromName(
          QSettings(settingsFile(), QSettings::IniFormat).value(QStringLiteral("theme")).toString())))
    , m_stack(new QStackedWidget)
    , m_start(new StartView)
    , m_failed(new FailedConnection)
{
    if (m_options.desktop)
        connect(m_options.desktop, &DesktopLook::changed, this, [this] { wear(m_colour); });
    setWindowTitle(tr("Luthier"));
    setCentralWidget(m_stack);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_failed);
    resize(1280, 820);
    setMinimumSize(space::XL * 20, space::XL * 14);
    restoreGeometry(QSettings(settingsFile(), QSettings::IniFormat).value(QStringLiteral("geometry")).toByteArray());
    connect(m_start, &StartView::contextChosen, this, &MainWindow::openContext);
    connect(m_start, &StartView::profileChosen, this, [this](const QString &file) { openProfile(file, {}); });
    connect(m_start, &StartView::releaseChosen, this, &MainWindow::makeProfile);
    connect(m_failed, &FailedConnection::tryAgain, this, [this] {
        if (m_platform)
            open(m_platform->profile(), m_platform->environment());
    });
    connect(m_failed, &FailedConnection::chooseAnother, this, [this] { showStart({}); });
}

MainWindow::~MainWindow()
{
    m_stop.request_stop();
    m_looking.request_stop();
    delete m_workbench;
}

void MainWindow::begin()
{
    wear({});
    if (!m_options.rangeProgress.isEmpty()) {
        showStart({});
        watchRange();
    } else if (!m_options.profile.isEmpty()) {
        openProfile(m_options.profile, m_options.environment);
    } else if (!m_options.context.isEmpty() || !m_options.kubeconfig.isEmpty()) {
        openContext(m_options.context);
    } else {
        showStart({});
    }
}

void MainWindow::watchRange()
{
    m_range = new RangeProgress(m_options.rangeProgress, this);
    connect(m_range, &RangeProgress::progressed, m_start, &StartView::showRangeProgress);
    connect(m_range, &RangeProgress::ready, this, [this] {
        if (!m_platform) // unless another door was taken meanwhile
            openProfile(m_options.profile.isEmpty() ? m_options.rangeProfile : m_options.profile,
                        m_options.environment);
    });
}

void MainWindow::showStart(const QString &problem)
{
    m_start->say(problem);
    const auto kubeconfig = Kubeconfig::load(m_options.kubeconfig.isEmpty() ? Kubeconfig::defaultFiles()
                                                                            : QStringList{m_options.kubeconfig});
    m_start->showContexts(kubeconfig);
    if (kubeconfig)
        askContexts(*kubeconfig);
    m_start->showRange(QFileInfo::exists(m_options.rangeProfile) ? m_options.rangeProfile : QString());
    m_stack->setCurrentWidget(m_start);
}

/// Each by itself, all at once, by reading alone: who does not answer holds up nobody.
void MainWindow::askContexts(const Kubeconfig &kubeconfig)
{
    m_looking.request_stop();
    m_looking = {};
    for (const auto &context : m_start->shownContexts()) {
        const auto access = kubeconfig.access(context);
        if (!access) {
            m_start->showFinding(context, tl::unexpected(access.error()));
        } else if (access->exec || !m_options.runner) {
            m_start->showUnasked(context, access->exec ? access->exec->command : QString());
        } else {
            auto asking = probeContext(*access, m_options.runner, m_looking.get_token());
            whenDone<ContextFinding>(this, std::move(asking), [this, context](Result<ContextFinding> finding) {
                if (finding || finding.error().kind != Error::Kind::Cancelled)
                    m_start->showFinding(context, finding);
            });
        }
    }
}

void MainWindow::makeProfile(const QString &context, const FoundRelease &release)
{
    const auto yaml = profileFor(release, context, m_options.kubeconfig, colourOfContext(context));
    const auto file = saveProfile(release.ref.name + QLatin1Char('-') + context, yaml);
    if (file)
        openProfile(*file, {});
    else
        m_start->say(file.error().message);
}

void MainWindow::openProfile(const QString &nameOrFile, const QString &environment)
{
    auto profile = Profile::load(nameOrFile);
    if (!profile) {
        showStart(profile.error().message);
        return;
    }
    auto chosen = profile->environment(environment);
    if (!chosen) {
        showStart(chosen.error().message);
        return;
    }
    if (!m_options.kubeconfig.isEmpty())
        chosen->kubeconfig = m_options.kubeconfig;
    if (!m_options.context.isEmpty())
        chosen->context = m_options.context;
    open(std::move(*profile), std::move(*chosen));
}

void MainWindow::openContext(const QString &context)
{
    auto profile = Profile::load(QStringLiteral("lyra"));
    if (!profile) {
        showStart(profile.error().message);
        return;
    }
    Environment environment;
    environment.name = context.isEmpty() ? tr("current context") : context;
    environment.context = context;
    environment.kubeconfig = m_options.kubeconfig;
    environment.colour = colourOfContext(context);
    open(std::move(*profile), std::move(environment));
}

void MainWindow::open(Profile profile, Environment environment)
{
    if (m_workbench && m_workbench->isBusy())
        return; // a running plan is never left behind
    m_looking.request_stop();
    m_stop.request_stop();
    m_stop = {};
    delete std::exchange(m_workbench, nullptr);
    wear(environment.colour);
    setWindowTitle(tr("%1 · %2 – Luthier").arg(profile.title, environment.name));
    m_platform = m_makePlatform(std::move(profile), std::move(environment));
    m_workbench = new Workbench(m_platform);
    m_workbench->showTheme(m_theme);
    connect(m_workbench, &Workbench::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_workbench, &Workbench::planDone, this, &MainWindow::planDone);
    m_stack->addWidget(m_workbench);
    m_stack->setCurrentWidget(m_workbench);
    m_workbench->setFocus();
    connectPlatform();
}

void MainWindow::connectPlatform()
{
    auto opening = m_platform->open(m_stop.get_token());
    // The platform is kept until its coroutine has ended, whatever happens to the window's own pointer.
    whenDone<void>(this, std::move(opening), [this, kept = m_platform](Result<> result) {
        if (kept != m_platform || result || result.error().kind == Error::Kind::Cancelled)
            return;
        m_failed->showProblem(m_platform->environment().name, result.error());
        m_stack->setCurrentWidget(m_failed);
    });
}

void MainWindow::wear(const QString &environmentColour)
{
    m_colour = environmentColour;
    const auto dark = m_theme == Theme::Mode::Dark
                   || (m_theme == Theme::Mode::FollowDesktop && m_options.desktop && m_options.desktop->isDark());
    Theme::of(dark, environmentColour).apply(*qApp);
}

void MainWindow::chooseTheme(Theme::Mode mode)
{
    m_theme = mode;
    QSettings(settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("theme"), Theme::nameOf(mode));
    wear(m_colour);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings(settingsFile(), QSettings::IniFormat).setValue(QStringLiteral("geometry"), saveGeometry());
    const auto losing = m_workbench && m_workbench->hasUnsaved() && !m_mayLose;
    const auto busy = m_workbench && m_workbench->isBusy() && m_closing != Closing::Now;
    if (!losing && !busy)
        return;
    event->ignore();
    if (findChild<QMessageBox *>())
        return;
    if (losing)
        askAboutUnsaved();
    else
        askBeforeClosing();
}

void MainWindow::askAboutUnsaved()
{
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Values are not saved"),
                                     tr("Values were edited and not saved."), QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Closed now, the edits are lost; the files stay as they are on disk."));
    auto *stay = question->addButton(tr("Keep the window open"), QMessageBox::RejectRole);
    connect(question->addButton(tr("Save and close"), QMessageBox::AcceptRole), &QAbstractButton::clicked, this,
            [this] {
                m_workbench->saveAll([this](bool well) {
                    if (well)
                        close();
                });
            });
    connect(question->addButton(tr("Close without saving"), QMessageBox::DestructiveRole), &QAbstractButton::clicked,
            this, [this] {
                m_mayLose = true;
                QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
            });
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    question->open();
}

void MainWindow::askBeforeClosing()
{
    const auto isCancelling = m_closing == Closing::Cancelled;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("A plan is running"),
                                     isCancelling ? tr("The plan is being cancelled and has not ended yet.")
                                                  : tr("A plan is running."),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        isCancelling ? tr("Closed now, its step is cut off. The journal keeps it as interrupted: at the next start "
                          "the cluster is asked how far it came, and it can go on or go back.")
                     : tr("It needs this window. Let it end, or cancel it: the step that runs is stopped, and the "
                          "journal keeps how far it came, to go on or go back later."));
    auto *stay = question->addButton(tr("Keep the window open"), QMessageBox::RejectRole);
    const auto offer = [this, question](const QString &verb, QMessageBox::ButtonRole role, Closing closing) {
        connect(question->addButton(verb, role), &QAbstractButton::clicked, this,
                [this, closing] { closeBy(closing); });
    };
    if (isCancelling) {
        offer(tr("Cut it off and close"), QMessageBox::DestructiveRole, Closing::Now);
    } else {
        offer(tr("Close when it is done"), QMessageBox::AcceptRole, Closing::WhenDone);
        offer(tr("Cancel it and close"), QMessageBox::DestructiveRole, Closing::Cancelled);
    }
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    // It may end while the question stands; then there is nothing left to ask.
    connect(m_workbench, &Workbench::planDone, question, &QWidget::close);
    question->open();
}

void MainWindow::closeBy(Closing closing)
{
    m_closing = closing;
    if (closing == Closing::Now || !m_workbench || !m_workbench->isBusy())
        close();
    else if (closing == Closing::Cancelled)
        m_workbench->cancelPlan(); // planDone() closes
}

void MainWindow::planDone(bool well)
{
    // Of what did not end well a person is told, unless it was stopped in order to close.
    if (m_closing == Closing::Cancelled || (m_closing == Closing::WhenDone && well))
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    m_closing = Closing::No;
}

} // namespace luthier
