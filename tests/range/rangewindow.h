// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"
#include "app/common/translations.h"
#include "base/paths.h"
#include "plan/journal.h"
#include "seen.h"
#include "tests/support/practicerange.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"
#include "testpaths.h"

#include <QApplication>
#include <QTemporaryDir>

namespace luthier::test {

/// The window on the practice range, with state of its own, as a person has it before them. Photographs go into
/// $LUTHIER_PHOTOS or build/photos, one of a failure too.
class RangeWindow : public QObject
{
protected:
    explicit RangeWindow(const QString &photographs)
        : m_photographs(photographs)
    {
    }

    /// From here on journals, settings and caches are this test's (and the range's own, which lives by them too).
    void useOwnState()
    {
        for (const auto *name : {"CONFIG", "STATE", "DATA", "CACHE"})
            qputenv(QByteArray("XDG_") + name + "_HOME",
                    m_home.filePath(QString::fromLatin1(name).toLower()).toLocal8Bit());
    }
    bool open(const QString &profile)
    {
        m_photos = QDir(qEnvironmentVariable("LUTHIER_PHOTOS", QStringLiteral(SOURCE_ROOT "/build/photos")));
        m_photos.mkpath(QStringLiteral("."));
        installTranslations(*qApp);
        Theme::of(false, {}).apply(*qApp);
        m_journal = std::make_unique<Journal>(paths::state().filePath(QStringLiteral("journal.jsonl")));
        WindowOptions options;
        options.profile = profile;
        options.theme = Theme::Mode::Light;
        m_window = std::make_unique<MainWindow>(
            [this](Profile wanted, Environment place) {
                m_platform = platformHere(std::move(wanted), std::move(place), *m_journal);
                return m_platform;
            },
            options);
        m_window->resize(1280, 820);
        m_window->begin();
        m_window->show();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    void close()
    {
        m_window.reset();
        m_platform.reset();
    }
    void photograph(const QString &name)
    {
        QCoreApplication::processEvents();
        m_window->grab().save(m_photos.filePath(QStringLiteral("%1-%2.png").arg(m_photographs, name)));
    }
    void showFailure()
    {
        if (!QTest::currentTestFailed() || !m_window)
            return;
        photograph(QStringLiteral("failure"));
        qInfo().noquote() << said(m_window.get());
    }

    const QString m_photographs;
    QTemporaryDir m_home;
    QDir m_photos;
    std::unique_ptr<Journal> m_journal;
    std::shared_ptr<Platform> m_platform;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace luthier::test
