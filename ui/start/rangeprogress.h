// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

namespace luthier {

/// How far the practice range is: a file of one line, PERCENT\tSECONDS_LEFT\tTEXT, that is written again and again.
class RangeProgress : public QObject
{
    Q_OBJECT

public:
    struct State {
        int percent = 0;
        int secondsLeft = -1;
        QString text;
        bool failed = false;

        bool isReady() const { return percent >= 100; }
    };

    explicit RangeProgress(QString file, QObject *parent = nullptr);
    static std::optional<State> parse(const QByteArray &line);

signals:
    void progressed(const luthier::RangeProgress::State &state);
    void ready();

private:
    void read();

    QString m_file;
    QTimer m_poll; // a rewritten file is another inode: asking twice a second is simpler than watching its folder
};

} // namespace luthier
