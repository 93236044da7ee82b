// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/plaindump.h"

#include <QCoreApplication>

#include <memory>

namespace luthier::pgdump {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plaindump)
};

} // namespace

std::optional<Error> refusal(const PlainDump &dump, const QString &file)
{
    if (!dump.facts().whole && dump.isAtEnd())
        return Error{
            Error::Kind::Invalid,
            Words::tr("%1 was cut: the last line of a dump is missing. Nothing was changed; use another backup.")
                .arg(file),
            {}};
    if (!dump.problem().isEmpty())
        return Error{
            Error::Kind::Refused,
            Words::tr("%1 is not restored: %2. Nothing was changed; use another backup, or one in pg_dump's own "
                      "format (-Fc).")
                .arg(file, dump.problem()),
            {}};
    return std::nullopt;
}

Task<PlainFacts> examinePlain(QString file, QString database, AgeKeys keys, std::stop_token stop)
{
    const auto dump = std::make_shared<PlainDump>(database);
    const std::function<Result<>(const QByteArray &)> take = [dump, file](const QByteArray &bytes) {
        (void)dump->take(bytes);
        const auto refused = refusal(*dump, file);
        return refused ? Result<>(tl::unexpected(*refused)) : Result<>();
    };
    const auto read = co_await readPlain(file, keys, take, stop);
    if (!read)
        co_return tl::unexpected(read.error());
    (void)dump->finish();
    if (const auto refused = refusal(*dump, file))
        co_return tl::unexpected(*refused);
    auto facts = dump->facts();
    co_return facts;
}

} // namespace luthier::pgdump
