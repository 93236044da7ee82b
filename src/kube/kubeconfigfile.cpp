// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfigfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <yaml-cpp/yaml.h>

// Only known fields are followed, each to a fixed depth: a cyclic anchor or an alias bomb is a graph that is never
// walked. yaml-cpp itself refuses deep nesting (DeepRecursion).

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

QString notBase64(const char *key) { return Words::tr("%1 is not base64").arg(QLatin1String(key)); }

QString place(const QString &file, const YAML::Mark &mark)
{
    return mark.is_null() ? file : QStringLiteral("%1:%2:%3").arg(file).arg(mark.line + 1).arg(mark.column + 1);
}

/// One map of the file, with the first thing that was wrong in it.
class Entry
{
public:
    Entry(YAML::Node node, QString file, QString *problem)
        : m_node(std::move(node))
        , m_file(std::move(file))
        , m_problem(problem)
    {
        if (m_node && !m_node.IsMap() && !m_node.IsNull())
            complain(m_node, Words::tr("this should be a map of fields"));
    }

    YAML::Node at(const char *key) const { return in(m_node, key, MostMerges); }
    QString text(const char *key) const
    {
        const auto node = at(key);
        if (!node || node.IsNull())
            return {};
        if (!node.IsScalar()) {
            complain(node, Words::tr("%1 should be text").arg(QLatin1String(key)));
            return {};
        }
        return QString::fromStdString(node.Scalar());
    }
    bool flag(const char *key) const
    {
        const auto word = text(key);
        if (!word.isEmpty() && word != QLatin1String("true") && word != QLatin1String("false"))
            complain(at(key), Words::tr("%1 should be true or false").arg(QLatin1String(key)));
        return word == QLatin1String("true");
    }
    QStringList list(const char *key) const
    {
        QStringList words;
        const auto node = at(key);
        if (!node || node.IsNull())
            return words;
        if (!node.IsSequence()) {
            complain(node, Words::tr("%1 should be a list").arg(QLatin1String(key)));
            return words;
        }
        for (const auto &item : node)
            if (item.IsScalar())
                words << QString::fromStdString(item.Scalar());
            else
                complain(item, Words::tr("%1 should be a list of texts").arg(QLatin1String(key)));
        return words;
    }
    QString path(const char *key) const
    {
        const auto file = text(key);
        return file.isEmpty() ? file : QDir::cleanPath(QFileInfo(m_file).absoluteDir().absoluteFilePath(file));
    }
    KubeconfigFile::Bytes bytes(const char *dataKey, const char *fileKey) const
    {
        KubeconfigFile::Bytes result;
        const auto encoded = text(dataKey).simplified().remove(QLatin1Char(' ')).toLatin1();
        if (!encoded.isEmpty()) {
            const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
            if (decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok)
                result.data = *decoded;
            else
                complain(at(dataKey), notBase64(dataKey));
        }
        result.file = path(fileKey);
        return result;
    }
    Entry map(const char *key) const { return Entry(at(key), m_file, m_problem); }
    bool exists() const { return m_node && m_node.IsMap(); }
    QString file() const { return m_file; }

private:
    /// The key, or what a merge key brings in (`<<: *name`, or a list of them: the first wins, and what the map says
    /// itself wins over all; https://yaml.org/type/merge.html), as kubectl reads it.
    static YAML::Node in(const YAML::Node &node, const char *key, int depth)
    {
        const YAML::Node none(YAML::NodeType::Undefined);
        if (!node || !node.IsMap() || depth == 0)
            return none;
        if (auto own = node[key])
            return own;
        const auto merged = node["<<"];
        if (!merged)
            return none;
        if (!merged.IsSequence())
            return in(merged, key, depth - 1);
        for (const auto &one : merged)
            if (auto found = in(one, key, depth - 1))
                return found;
        return none;
    }
    static constexpr int MostMerges = 4; // a merge that is merged; also what ends a cyclic one

    void complain(const YAML::Node &node, const QString &what) const
    {
        if (m_problem && m_problem->isEmpty())
            *m_problem = QStringLiteral("%1: %2").arg(place(m_file, node.Mark()), what);
    }

    YAML::Node m_node;
    QString m_file;
    QString *m_problem;
};

KubeconfigFile::Cluster cluster(const QString &name, const YAML::Node &node, const QString &file)
{
    KubeconfigFile::Cluster result;
    const Entry entry(node, file, &result.problem);
    result.name = name;
    result.server = entry.text("server").trimmed();
    result.ca = entry.bytes("certificate-authority-data", "certificate-authority");
    result.insecureSkipTlsVerify = entry.flag("insecure-skip-tls-verify");
    result.tlsServerName = entry.text("tls-server-name");
    result.proxyUrl = entry.text("proxy-url");
    return result;
}

ExecCredentialSpec execSpec(const Entry &entry)
{
    ExecCredentialSpec spec;
    spec.apiVersion = entry.text("apiVersion");
    spec.command = entry.text("command");
    // A command with a slash is relative to the file, a bare one is looked up on PATH (client-go, clientcmd/loader.go).
    if (spec.command.contains(QLatin1Char('/')))
        spec.command = entry.path("command");
    spec.arguments = entry.list("args");
    const auto variables = entry.at("env");
    if (variables && variables.IsSequence())
        for (const auto &item : variables) {
            const Entry variable(item, entry.file(), nullptr);
            if (!variable.text("name").isEmpty())
                spec.environment.insert(variable.text("name"), variable.text("value"));
        }
    spec.installHint = entry.text("installHint").trimmed();
    spec.provideClusterInfo = entry.flag("provideClusterInfo");
    spec.interactiveMode = entry.text("interactiveMode");
    return spec;
}

KubeconfigFile::User user(const QString &name, const YAML::Node &node, const QString &file)
{
    KubeconfigFile::User result;
    const Entry entry(node, file, &result.problem);
    result.name = name;
    result.certificate = entry.bytes("client-certificate-data", "client-certificate");
    result.key = entry.bytes("client-key-data", "client-key");
    result.token = entry.text("token").toUtf8();
    result.tokenFile = entry.path("tokenFile");
    result.basicUser = entry.text("username");
    result.basicPassword = entry.text("password").toUtf8();
    result.impersonateUser = entry.text("as");
    result.impersonateGroups = entry.list("as-groups");
    if (const auto exec = entry.map("exec"); exec.exists())
        result.exec = execSpec(exec);
    result.authProvider = entry.map("auth-provider").text("name");
    return result;
}

Kubeconfig::Context context(const QString &name, const YAML::Node &node, const QString &file)
{
    const Entry entry(node, file, nullptr);
    return {name, entry.text("cluster"), entry.text("user"), entry.text("namespace"), {}};
}

/// Reads `- name: N` `  KEY: {…}` lists. `one` is called for each that has a name.
template <typename T>
QList<T> named(const Entry &root, const char *list, const char *key, const QString &file, QString *problem,
               T (*one)(const QString &, const YAML::Node &, const QString &))
{
    QList<T> result;
    const auto node = root.at(list);
    if (!node || node.IsNull())
        return result;
    if (!node.IsSequence()) {
        if (problem->isEmpty())
            *problem = QStringLiteral("%1: %2").arg(place(file, node.Mark()),
                                                    Words::tr("%1 should be a list").arg(QLatin1String(list)));
        return result;
    }
    for (const auto &item : node) {
        const Entry entry(item, file, problem);
        const auto name = entry.text("name");
        if (!name.isEmpty() && std::none_of(result.cbegin(), result.cend(), [&](const T &t) { return t.name == name; }))
            result << one(name, entry.at(key), file);
    }
    return result;
}

tl::unexpected<Error> broken(const QString &where, const QString &detail)
{
    return failure(
        Error::Kind::Invalid,
        Words::tr("The kubeconfig cannot be read at %1. Nothing was contacted; correct the file, or choose another.")
            .arg(where),
        detail);
}

} // namespace

Result<KubeconfigFile> readKubeconfigFile(const QByteArray &yaml, const QString &fileName)
{
    try {
        const auto node = YAML::Load(yaml.toStdString());
        KubeconfigFile file;
        if (!node || node.IsNull())
            return file; // an empty file is an empty configuration, as for kubectl
        QString problem;
        const Entry root(node, fileName, &problem);
        const auto kind = root.text("kind");
        if (!kind.isEmpty() && kind != QLatin1String("Config"))
            return failure(Error::Kind::Invalid,
                           Words::tr("%1 is no kubeconfig: it holds a %2. Choose the file that kubectl uses.")
                               .arg(fileName, kind));
        file.currentContext = root.text("current-context");
        file.contexts = named<Kubeconfig::Context>(root, "contexts", "context", fileName, &problem, context);
        file.clusters = named<KubeconfigFile::Cluster>(root, "clusters", "cluster", fileName, &problem, cluster);
        file.users = named<KubeconfigFile::User>(root, "users", "user", fileName, &problem, user);
        if (!problem.isEmpty())
            return broken(problem, problem);
        return file;
    } catch (const YAML::Exception &error) {
        return broken(place(fileName, error.mark), QString::fromStdString(error.msg));
    } catch (const std::exception &error) {
        return broken(fileName, QString::fromLocal8Bit(error.what()));
    }
}

} // namespace luthier
