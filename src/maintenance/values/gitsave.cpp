// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/gitsave.h"

#include "helm/secretpaths.h"
#include "helm/valuesdiff.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace luthier {

namespace {

constexpr qsizetype MostNamed = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

ProcessSpec git(const QString &file, const QStringList &arguments)
{
    ProcessSpec spec;
    spec.program = QStringLiteral("git");
    spec.arguments = arguments;
    spec.workingDirectory = QFileInfo(file).canonicalPath(); // where the file is, not a link to it
    spec.environment = {{QStringLiteral("GIT_TERMINAL_PROMPT"), QStringLiteral("0")},
                        {QStringLiteral("GIT_LITERAL_PATHSPECS"), QStringLiteral("1")}, // a file may be named ":(top)"
                        {QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8")}};
    spec.timeout = std::chrono::seconds(60); // hooks may take their time
    return spec;
}

QString nameOf(const QString &file) { return QFileInfo(QFileInfo(file).canonicalFilePath()).fileName(); }

QString shownValue(const ValueChange &change, const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("–");
    const auto covered = maskedValues(value, change.path);
    const auto text =
        covered.isString()
            ? covered.toString()
            : QString::fromUtf8(QJsonDocument(QJsonArray{covered}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    return text.section(QLatin1Char('\n'), 0, 0).left(40);
}

} // namespace

// Not translated: a repository's history has one language, and git's own is English.
QString suggestedMessage(const QString &fileName, const QByteArray &before, const QByteArray &after)
{
    const auto old = yamlToJson(before, fileName).value_or(QJsonValue()).toObject();
    const auto now = yamlToJson(after, fileName).value_or(QJsonValue()).toObject();
    const auto changes = valueChanges(old, now);
    if (before.isEmpty())
        return fileName + QStringLiteral(": new values file");
    if (changes.isEmpty())
        return fileName + QStringLiteral(": comments and layout");
    QStringList named;
    for (const auto &change : changes.mid(0, MostNamed))
        named << QStringLiteral("%1 %2 → %3")
                     .arg(change.path.join(QLatin1Char('.')), shownValue(change, change.before),
                          shownValue(change, change.after));
    if (changes.size() > MostNamed)
        named << QStringLiteral("and %1 more").arg(changes.size() - MostNamed);
    return fileName + QStringLiteral(": ") + named.join(QStringLiteral(", "));
}

Task<GitState> gitState(ProcessRunner *runner, QString file, std::stop_token stop)
{
    GitState state;
    const auto inside = git(file, {QStringLiteral("rev-parse"), QStringLiteral("--show-prefix")});
    const auto where = co_await runner->run(inside, stop);
    if (!where) {
        if (where.error().kind == Error::Kind::Cancelled)
            co_return tl::unexpected(where.error());
        state.problem = where.error().message;
        co_return state;
    }
    state.isRepository = where->exitCode == 0;
    if (!state.isRepository)
        co_return state;
    const auto path = QString::fromUtf8(where->out).trimmed() + nameOf(file);
    const auto listing = git(file, {QStringLiteral("diff"), QStringLiteral("--cached"), QStringLiteral("--name-only"),
                                    QStringLiteral("-z")});
    const auto staged = co_await runner->run(listing, stop);
    if (!staged)
        co_return tl::unexpected(staged.error());
    for (const auto &name : QString::fromUtf8(staged->out).split(QChar(u'\0'), Qt::SkipEmptyParts))
        if (name != path)
            state.otherStaged << name;
    const auto status = git(file, {QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("-z"),
                                   QStringLiteral("--"), nameOf(file)});
    const auto changed = co_await runner->run(status, stop);
    if (!changed)
        co_return tl::unexpected(changed.error());
    state.isChanged = !changed->out.isEmpty();
    const auto show = git(file, {QStringLiteral("show"), QStringLiteral("HEAD:") + path});
    const auto before = co_await runner->run(show, stop); // fails where it is new
    QFile now(file);
    if (now.open(QIODevice::ReadOnly))
        state.suggestion = suggestedMessage(nameOf(file), before && before->exitCode == 0 ? before->out : QByteArray(),
                                            now.readAll());
    co_return state;
}

Task<QString> commitFile(ProcessRunner *runner, QString file, QString message, std::stop_token stop)
{
    const auto refused = [&file](const QByteArray &said) {
        return failure(
            Error::Kind::Refused,
            Words::tr("git did not commit %1. Nothing was committed, and the file is as it was; see what git "
                      "said.")
                .arg(QFileInfo(file).fileName()),
            QString::fromUtf8(said));
    };
    // What git does not know yet cannot be named by a commit.
    const auto known = git(
        file, {QStringLiteral("add"), QStringLiteral("--intent-to-add"), QStringLiteral("--"), nameOf(file)});
    const auto added = co_await runner->run(known, stop);
    if (!added)
        co_return tl::unexpected(added.error());
    if (added->exitCode != 0)
        co_return refused(added->err);
    auto commit = git(file, {QStringLiteral("commit"), QStringLiteral("--only"), QStringLiteral("--file=-"),
                             QStringLiteral("--"), nameOf(file)});
    commit.input = Secret(message.toUtf8());
    const auto done = co_await runner->run(commit, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    if (done->exitCode != 0)
        co_return refused(done->err + done->out);
    const auto head = git(file, {QStringLiteral("rev-parse"), QStringLiteral("--short"), QStringLiteral("HEAD")});
    const auto name = co_await runner->run(head, stop);
    if (!name)
        co_return tl::unexpected(name.error());
    co_return QString::fromUtf8(name->out).trimmed();
}

} // namespace luthier
