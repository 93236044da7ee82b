// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/rangeprogress.h"

#include <QFile>

namespace luthier {

RangeProgress::RangeProgress(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_poll.setInterval(std::chrono::milliseconds(500));
    connect(&m_poll, &QTimer::timeout, this, &RangeProgress::read);
    m_poll.start();
}

std::optional<RangeProgress::State> RangeProgress::parse(const QByteArray &line)
{
    const auto parts = line.split('\n').value(0).split('\t');
    bool isNumber = false;
    State state;
    state.text = QString::fromUtf8(parts.value(2)).trimmed();
    if (parts.value(0) == "failed") {
        state.failed = true;
        return state;
    }
    if (parts.value(0) == "ready")
        state.percent = 100;
    else
        state.percent = parts.value(0).trimmed().toInt(&isNumber);
    if (!isNumber && state.percent == 0)
        return {};
    state.secondsLeft = parts.size() > 1 && !parts[1].isEmpty() ? parts[1].toInt() : -1;
    return state;
}

void RangeProgress::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto state = parse(file.readAll());
    if (!state)
        return; // caught while it is written
    emit progressed(*state);
    if (state->isReady()) {
        m_poll.stop();
        emit ready();
    }
}

} // namespace luthier
