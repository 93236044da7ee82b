// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/helmclient.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier {

namespace {

using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

/// The first rule whose pattern is found counts, so what is more exact stands first. %1 in the sentence is what the
/// pattern caught. The patterns are from recorded messages of helm 3.18.0 and 4.1.4 (tests/data/helm/errors).
struct Rule {
    const char *pattern;
    Kind kind;
    const char *sentence;
};

constexpr Rule Rules[] = {
    {"another operation \\(install/upgrade/rollback\\) is in progress", Kind::Refused,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "Another operation is in progress on this release, or an earlier helm ended without finishing it. "
         "Nothing was changed; wait for it, or take the release out of its pending state.")},
    {"has been rolled back due to (?:atomic|rollback-on-failure) being set", Kind::Refused,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The update failed and helm rolled it back: the release runs as before, but a database migration "
         "may have been applied. Look at the pods' messages in the details.")},
    {"an error occurred while (?:rolling back|cleaning up)", Kind::Unexpected,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The update failed, and helm's rollback failed as well: the release is between two versions. "
                       "Roll it back to the last good revision.")},
    {"forceConflicts enabled when serverSideApply disabled", Kind::Refused,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "This release was last written by helm 3, which has no conflicts to force. Nothing was applied; "
                       "repeat it without forcing conflicts.")},
    {"(?:Apply failed with|conflict occurred).*conflict(?:s)? (?:with|using) \"([^\"]+)\"", Kind::Refused,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "Somebody changed the release's objects with %1, and helm does not overwrite that unasked. "
                       "Compare the objects with the chart, then repeat with forcing conflicts.")},
    {"(pre|post)-(?:upgrade|install|rollback) hooks failed[\\s\\S]*(?:timed out waiting|deadline exceeded)",
     Kind::Timeout,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The chart's %1-hook did not end within the time. The revision is marked failed; look at the "
                       "hook's job and its pod, then repeat with a longer time or roll back.")},
    {"(pre|post)-(?:upgrade|install|rollback) hooks failed", Kind::Refused,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The chart's %1-hook failed. The revision is marked failed; read the log of the hook's job "
                       "before you repeat it or roll back.")},
    {"context deadline exceeded|timed out waiting for the condition|client rate limiter Wait returned an error",
     Kind::Timeout,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The release was not ready within the time. The revision is marked failed and its objects stay as "
         "they are; look at the pods, then repeat with a longer time or roll back.")},
    {"context canceled|release \\S+ failed: signal", Kind::Cancelled,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "helm was cancelled. The release may be between two versions; read its state before you go on.")},
    {"context \"([^\"]+)\" does not exist", Kind::NotFound,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The kubeconfig has no context %1. Nothing was changed; correct the context in the profile.")},
    {"[Cc]luster unreachable: stat (\\S+): no such file", Kind::NotFound,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The kubeconfig %1 is not there. Nothing was changed; correct its name in the profile.")},
    {"[Cc]luster unreachable", Kind::Unreachable,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The Kubernetes API server cannot be reached. Nothing was changed; check the network and the "
                       "kubeconfig, then try again.")},
    {"x509: certificate signed by unknown authority|x509: ", Kind::Unreachable,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The certificate of the chart's source is not trusted. Nothing was changed; name the file of its "
         "certificate authority in the profile (caFile).")},
    {"no such host", Kind::Unreachable,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The host of the chart's source is not known to the DNS. Nothing was changed; check its name in the "
         "profile and the network.")},
    {"basic credential not found|401 Unauthorized|status code 401|: unauthorized|authentication required|incorrect "
     "username or password",
     Kind::Denied,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The registry refused the sign-in. Nothing was changed; sign in again (helm registry login) or name "
         "the file with the sign-in in the profile (registryConfig).")},
    {"(?:status code 403|403 Forbidden|denied: requested access)", Kind::Denied,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The registry knows this user but does not let it read the chart. Nothing was changed; ask for the "
         "right to pull it.")},
    {"User \"([^\"]+)\" cannot", Kind::Denied,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The cluster does not allow this to %1. Nothing more was changed; ask for the permission that the "
         "details name.")},
    {"(?:forbidden|Unauthorized|must be logged in to the server)", Kind::Denied,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The cluster refused this user. Nothing more was changed; sign in again or ask for the permission "
         "that the details name.")},
    {"(?:lookup|dial tcp)[^\\n]*(?:connection refused|i/o timeout|network is unreachable|no route to host)",
     Kind::Unreachable,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The chart's source cannot be reached. Nothing was changed; check that the registry or chart "
                       "repository runs, then try again.")},
    {"chart \"([^\"]+)\" version \"[^\"]*\" not found", Kind::NotFound,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The chart repository has no chart %1 in this version. Nothing was changed; choose one of the "
                       "versions it has.")},
    {"(?:failed to perform \"FetchReference\" on source:|failed to resolve) (\\S+):(?: \\S+)? not found|manifest "
     "unknown|name unknown",
     Kind::NotFound,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The registry has no chart %1. Nothing was changed; check its name and choose one of the versions "
         "it has.")},
    {"looks like \"([^\"]+)\" is not a valid chart repository|is not a valid chart repository", Kind::Invalid,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "There is no chart repository at %1. Nothing was changed; correct the address in the profile.")},
    {"\"([^\"]+)\" has no deployed releases", Kind::NotFound,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "There is no release %1 in this namespace that could be updated. Nothing was changed; check release "
         "and namespace in the profile.")},
    {"release has no (\\S+) version", Kind::NotFound,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "Helm does not keep a revision %1 of this release. Nothing was changed; choose one of its history.")},
    {"release: not found", Kind::NotFound,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "There is no such release in this namespace. Nothing was changed; check release and namespace in "
         "the profile.")},
    {"failed to parse (\\S+): ", Kind::Invalid,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The values file %1 is no valid YAML. Nothing was changed; correct the line that the details name.")},
    {"open (\\S+): no such file or directory", Kind::NotFound,
     QT_TRANSLATE_NOOP("luthier::helm", "The file %1 is not there. Nothing was changed; check its name.")},
    {"values don't meet the specifications of the schema", Kind::Invalid,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The values do not fit the chart's schema. Nothing was changed; correct the values that the details "
         "name.")},
    {"execution error at \\([^)]*\\): ([^\\n]+)", Kind::Invalid,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The chart refuses these values: %1. Nothing was changed; correct the values.")},
    {"nil pointer evaluating|executing \"|: template: |parse error at", Kind::Invalid,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The chart cannot be rendered with these values. Nothing was changed; the details name the template "
         "and the value that is missing.")},
    {"no matches for kind \"([^\"]+)\"", Kind::Refused,
     QT_TRANSLATE_NOOP("luthier::helm",
                       "The cluster does not know the kind %1 that the chart uses. Nothing was applied; install its "
                       "custom resource definition first, or choose a chart for this Kubernetes.")},
    {"exists and cannot be imported into the current release", Kind::Refused,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "An object that the chart wants to create is there already and belongs to somebody else. Nothing was "
         "applied; the details name it.")},
    {"field is immutable|Forbidden: updates to", Kind::Refused,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "The chart changes something that Kubernetes does not let change in place. The revision is marked "
         "failed; the object in the details has to be deleted and created anew.")},
    {"([A-Z][A-Za-z]+ (?:\"[^\"]+\"|\\S+)) is invalid: ", Kind::Refused,
     QT_TRANSLATE_NOOP(
         "luthier::helm",
         "Kubernetes refuses the object %1 of the chart. The revision is marked failed and other objects may "
         "have been changed; correct what the details name or roll back.")},
};

/// helm writes warnings and log lines before its error; those can hold the same words.
QString errorPart(const QString &text)
{
    static const QRegularExpression begin(QStringLiteral("^Error: "), QRegularExpression::MultilineOption);
    const auto at = text.lastIndexOf(begin);
    return at < 0 ? text : text.mid(at);
}

QString sentence(const Rule &rule, const QRegularExpressionMatch &match)
{
    const auto text = Words::tr(rule.sentence);
    if (!text.contains(QLatin1String("%1")))
        return text;
    auto caught = match.captured(1);
    return text.arg(caught.isEmpty() ? QStringLiteral("…") : caught);
}

} // namespace

Error helmError(const QByteArray &err, int exitCode)
{
    const auto detail = masked(QString::fromUtf8(err.trimmed()));
    const auto said = errorPart(detail);
    for (const auto &rule : Rules) {
        const QRegularExpression pattern(QString::fromLatin1(rule.pattern));
        if (const auto match = pattern.match(said); match.hasMatch())
            return {rule.kind, sentence(rule, match), detail};
    }
    auto line = said.section(QLatin1Char('\n'), 0, 0);
    line.remove(QRegularExpression(QStringLiteral("^Error: (?:UPGRADE FAILED: )?")));
    return {Kind::Refused,
            Words::tr("helm ended with exit code %1: %2. Read the release's state before you go on.")
                .arg(exitCode)
                .arg(line.isEmpty() ? Words::tr("it did not say why") : line),
            detail};
}

} // namespace luthier
