// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace luthier {

/// What a message may tell, as plain values; what is not known is empty. Times are UTC. `sources` says for each
/// placeholder's name, in words, where its value is from.
struct MessageFacts {
    QString platform; ///< "Lyra"
    QString version;  ///< that is updated to
    QString fromVersion;
    QDateTime start;
    QDateTime end;
    QDateTime formerStart; ///< before it was postponed or extended
    QDateTime formerEnd;
    std::optional<std::chrono::seconds> duration; ///< expected
    std::optional<std::chrono::seconds> actual;   ///< as the journal has it
    /// For how long users cannot work; 0: not at all. `isMinimal`: not for long enough to name a time.
    std::optional<std::chrono::seconds> downtime;
    bool isMinimal = false;
    std::optional<QStringList> features; ///< nullopt: no changelog is known; empty: it names none
    std::optional<QStringList> changes;  ///< features and fixes
    std::optional<QStringList> security;
    std::optional<QStringList> actions; ///< that users have to take; empty: none
    QString support;
    QString reason;
    QMap<QString, QString> sources;
};

/// The kinds of messages that ship; templates of one's own may add others. For machines: "pre".
namespace messagekind {
const inline auto Pre = QStringLiteral("pre");
const inline auto Post = QStringLiteral("post");
const inline auto Postponed = QStringLiteral("postponed");
const inline auto Started = QStringLiteral("started");
const inline auto Extended = QStringLiteral("extended");
const inline auto Failed = QStringLiteral("failed");
const inline auto Cancelled = QStringLiteral("cancelled");
const inline auto Security = QStringLiteral("security");
} // namespace messagekind

} // namespace luthier
