// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>

class QProcess;

namespace luthier::test {

/// A throw-away PostgreSQL on a free port of this machine, gone with the object. As root it runs as the user
/// postgres, for the server refuses root.
class LocalServer
{
public:
    explicit LocalServer(const QString &more = {}); ///< "-c name=value" for the server
    ~LocalServer();
    LocalServer(const LocalServer &) = delete;
    LocalServer &operator=(const LocalServer &) = delete;

    QString problem() const { return m_problem; } ///< why there is none, for QSKIP
    /// PATH, PGHOST, PGPORT and TMPDIR, for a LocalCommandChannel.
    QMap<QString, QString> environment() const;
    /// Runs SQL as the superuser postgres; answers what it printed, or its error.
    QString sql(const QString &statement, const QString &database = QStringLiteral("postgres")) const;
    /// A session that runs SQL beside the test; ended with the object.
    std::unique_ptr<QProcess> session(const QString &statement, const QString &database) const;
    void stopNow() const; ///< as a crash does
    QString folder() const { return m_folder; }
    QStringList scratchFolders() const; ///< what far-side scripts have not removed (yet)

private:
    QString tool(const QString &name, const QStringList &arguments, bool asServer) const;

    QString m_programs;
    QString m_folder;
    QString m_problem;
    int m_port = 0;
};

} // namespace luthier::test
