// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/access.h"

#include "kube/jsonfields.h"
#include "kube/kubeclient.h"

#include <QJsonDocument>

#include <vector>

namespace luthier {

namespace {

QByteArray reviewOf(const AccessQuestion &question)
{
    QJsonObject attributes{{QStringLiteral("verb"), question.verb},
                           {QStringLiteral("group"), question.group},
                           {QStringLiteral("resource"), question.resource.section(QLatin1Char('/'), 0, 0)}};
    if (question.resource.contains(QLatin1Char('/')))
        attributes.insert(QStringLiteral("subresource"), question.resource.section(QLatin1Char('/'), 1));
    if (!question.nameSpace.isEmpty())
        attributes.insert(QStringLiteral("namespace"), question.nameSpace);
    return QJsonDocument(
               QJsonObject{{QStringLiteral("kind"), QStringLiteral("SelfSubjectAccessReview")},
                           {QStringLiteral("apiVersion"), QStringLiteral("authorization.k8s.io/v1")},
                           {QStringLiteral("spec"), QJsonObject{{QStringLiteral("resourceAttributes"), attributes}}}})
        .toJson(QJsonDocument::Compact);
}

QString quoted(const QString &word) // "" and anything YAML could take for something else
{
    return QLatin1Char('"')
         + QString(word)
               .replace(QLatin1Char('\\'), QLatin1String("\\\\"))
               .replace(QLatin1Char('"'), QLatin1String("\\\""))
         + QLatin1Char('"');
}

QString role(const QString &nameSpace, const QList<AccessQuestion> &missing, const QString &user)
{
    // One rule a group and resource, its verbs together, in the order of the questions.
    QList<QPair<QString, QString>> order;
    QMap<QPair<QString, QString>, QStringList> verbs;
    for (const auto &question : missing) {
        if (question.nameSpace != nameSpace)
            continue;
        const QPair<QString, QString> key(question.group, question.resource);
        if (!verbs.contains(key))
            order << key;
        if (!verbs[key].contains(quoted(question.verb)))
            verbs[key] << quoted(question.verb);
    }
    const bool everywhere = nameSpace.isEmpty();
    const auto kind = everywhere ? QStringLiteral("ClusterRole") : QStringLiteral("Role");
    const auto metadata = QStringLiteral("metadata:\n  name: luthier\n")
                        + (everywhere ? QString() : QStringLiteral("  namespace: %1\n").arg(quoted(nameSpace)));
    auto yaml = QStringLiteral("apiVersion: rbac.authorization.k8s.io/v1\nkind: %1\n%2rules:\n").arg(kind, metadata);
    for (const auto &key : order)
        yaml += QStringLiteral("  - apiGroups: [%1]\n    resources: [%2]\n    verbs: [%3]\n")
                    .arg(quoted(key.first), quoted(key.second), verbs.value(key).join(QStringLiteral(", ")));
    yaml += QStringLiteral("---\napiVersion: rbac.authorization.k8s.io/v1\nkind: %1Binding\n%2"
                           "roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: %1\n  name: luthier\n"
                           "subjects:\n")
                .arg(kind, metadata);
    const auto account = user.split(QLatin1Char(':'));
    if (account.size() == 4 && user.startsWith(QLatin1String("system:serviceaccount:")))
        yaml += QStringLiteral("  - kind: ServiceAccount\n    namespace: %1\n    name: %2\n")
                    .arg(quoted(account.at(2)), quoted(account.at(3)));
    else
        yaml +=
            QStringLiteral("  - kind: User\n    apiGroup: rbac.authorization.k8s.io\n    name: %1\n").arg(quoted(user));
    return yaml;
}

} // namespace

Task<QList<AccessQuestion>> reviewAccess(KubeClient *client, QList<AccessQuestion> questions, std::stop_token stop)
{
    const auto path = QStringLiteral("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews");
    std::vector<Task<QByteArray>> asked; // all under way before the first is awaited
    for (const auto &question : questions)
        asked.push_back(client->review(path, reviewOf(question), stop));
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const auto answer = co_await asked[size_t(i)];
        if (!answer)
            co_return tl::unexpected(answer.error());
        const auto status = json::map(QJsonDocument::fromJson(*answer).object(), "status");
        questions[i].allowed = json::flag(status, "allowed");
        questions[i].reason = json::text(status, "reason");
    }
    co_return questions;
}

QString roleGranting(const QList<AccessQuestion> &missing, const QString &user)
{
    QStringList spaces;
    for (const auto &question : missing)
        if (!spaces.contains(question.nameSpace))
            spaces << question.nameSpace;
    QStringList documents;
    for (const auto &nameSpace : spaces)
        documents << role(nameSpace, missing, user);
    return documents.join(QStringLiteral("---\n"));
}

} // namespace luthier
