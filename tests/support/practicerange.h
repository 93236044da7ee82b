// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once


#include "testpaths.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

// Where the practice range is that this test may use (tests/range/onrange.py says it in the environment).
namespace luthier::test::range {

inline constexpr auto Absent = "There is no practice range here: packaging/range/range up makes one.";

inline QString file(const QString &name)
{
    static const QDir folder(
        qEnvironmentVariable("LUTHIER_RANGE_DIR", QDir::homePath() + QStringLiteral("/.cache/luthier/range")));
    return folder.filePath(name);
}
inline QString profile() { return file(QStringLiteral("profile.yaml")); }
inline bool isThere() { return QFileInfo::exists(profile()); }

/// API, REGISTRY, INGRESS, PROM, S3 or CHARTS, and where it listens unless told.
inline int port(const char *what, int usual)
{
    const auto told = qEnvironmentVariableIntValue("LUTHIER_RANGE_" + QByteArray(what) + "_PORT");
    return told ? told : usual;
}

/// packaging/range/range with these words; false (and said) where it does not end well.
inline bool command(const QStringList &words)
{
    QProcess range;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LUTHIER_RANGE_DIR"), file({})); // whatever caches this test uses by now
    range.setProcessEnvironment(environment);
    range.setProcessChannelMode(QProcess::MergedChannels);
    range.setStandardInputFile(QProcess::nullDevice());
    range.start(QStringLiteral(SOURCE_ROOT "/packaging/range/range"), words);
    const auto ended = QTest::qWaitFor([&] { return range.state() == QProcess::NotRunning; }, 180'000);
    if (ended && range.exitStatus() == QProcess::NormalExit && range.exitCode() == 0)
        return true;
    qWarning("%s", range.readAll().constData());
    return false;
}

/// A fresh cluster with Lyra 1.0.0.
inline bool reset() { return command({QStringLiteral("reset")}); }

} // namespace luthier::test::range
