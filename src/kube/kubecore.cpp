// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubecore.h"

#include "kube/linesplitter.h"
#include "kube/oncedevice.h"
#include "kube/pause.h"
#include "kube/proxyfor.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTimer>

namespace luthier {

namespace {

Q_LOGGING_CATEGORY(log, "luthier.kube")

constexpr int AnswerTimeout = 60 * 1000; // ms without a byte; kubectl's own default for a request is longer
constexpr int WatchSilence = 150 * 1000; // ms; bookmarks come about every minute
constexpr int PinInterval = 5 * 1000;    // ms
constexpr int StreamsPerLane = 5;
constexpr qint64 LargestAnswer = 512 * 1024
                               * 1024; // unpacked: lists are repetitive, Qt's own guard takes them for bombs

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

using ReplyOwner = std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)>;

ReplyOwner owned(QNetworkReply *reply)
{
    return ReplyOwner(reply, [](QNetworkReply *r) {
        r->disconnect();
        r->deleteLater(); // it may be inside one of its own signals
    });
}

int statusOf(const QNetworkReply &reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

void trackTls(QNetworkReply *reply, QList<QSslError> *errors)
{
    QObject::connect(reply, &QNetworkReply::sslErrors, reply,
                     [errors](const QList<QSslError> &found) { *errors = found; });
}

/// From any thread. Twice does no harm: stop and close may come together.
void abortSoon(QNetworkReply *reply)
{
    QMetaObject::invokeMethod(
        reply,
        [reply] {
            if (!reply->isFinished())
                reply->abort();
        },
        Qt::QueuedConnection);
}

bool isHtml(const QNetworkReply &reply)
{
    return reply.header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QLatin1String("text/html"));
}

} // namespace

KubeCore::KubeCore(KubeClient *owner, ClusterAccess access, ProcessRunner &runner)
    : m_owner(owner)
    , m_access(std::move(access))
    , m_credentials(std::make_shared<Credentials>(m_access, runner))
{
    prepare(m_manager);
}

void KubeCore::prepare(QNetworkAccessManager &manager) const
{
    // A redirect would carry the token to whoever is named there; the API never redirects.
    manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    manager.setProxy(proxy());
}

QNetworkProxy KubeCore::proxy() const
{
    return proxyFor(QUrl(m_access.server), m_access.proxyUrl, QProcessEnvironment::systemEnvironment());
}

QUrl KubeCore::url(const QString &path) const { return QUrl(m_access.server + path, QUrl::TolerantMode); }

KubeRequest KubeCore::described(const QByteArray &verb, const QString &path) const
{
    return {m_access.server, verb, path};
}

QNetworkRequest KubeCore::prepared(const QUrl &url, const SignIn &signIn) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(signIn.tls);
    if (!m_access.tlsServerName.isEmpty())
        request.setPeerVerifyName(m_access.tlsServerName);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setDecompressedSafetyCheckThreshold(LargestAnswer);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "luthier/" LUTHIER_VERSION);
    if (!signIn.authorization.isEmpty())
        request.setRawHeader("Authorization", signIn.authorization);
    if (!m_access.impersonateUser.isEmpty()) {
        request.setRawHeader("Impersonate-User", m_access.impersonateUser.toUtf8());
        // The API wants one header line a group, Qt's request keeps one value a header: the lines travel in it.
        QByteArrayList groups;
        for (const auto &group : m_access.impersonateGroups)
            groups << group.toUtf8().replace('\r', ' ').replace('\n', ' ');
        if (!groups.isEmpty())
            request.setRawHeader("Impersonate-Group", groups.join("\r\nImpersonate-Group: "));
    }
    return request;
}

Task<SignIn> KubeCore::signIn(Shared self, std::stop_token stop)
{
    return Credentials::signIn(self->m_credentials, stop);
}

Task<KubeCore::Answer> KubeCore::exchange(Shared self, KubeRequest asked, QByteArray body, QByteArray contentType,
                                          std::stop_token stop)
{
    const auto signIn = co_await Credentials::signIn(self->m_credentials, stop);
    if (!signIn)
        co_return tl::unexpected(signIn.error());
    if (stop.stop_requested() || self->m_closed.stop_requested())
        co_return cancelled();
    auto request = self->prepared(self->url(asked.path), *signIn);
    request.setTransferTimeout(AnswerTimeout);
    if (asked.verb == "DELETE" && body.isEmpty()) { // without a body Qt would repeat it by itself, see OnceDevice
        body = R"({"apiVersion":"v1","kind":"DeleteOptions"})";
        contentType = "application/json";
    }
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    const bool isGet = asked.verb == "GET";
    OnceDevice upload(body);
    if (!isGet && !body.isEmpty()) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    }
    const auto reply = owned(isGet            ? self->m_manager.get(request)
                             : body.isEmpty() ? self->m_manager.sendCustomRequest(request, asked.verb)
                                              : self->m_manager.sendCustomRequest(request, asked.verb, &upload));
    QList<QSslError> tls;
    trackTls(reply.get(), &tls);
    const OneShot<bool> done;
    QObject::connect(reply.get(), &QNetworkReply::finished, reply.get(), [done] { done.resolve(true); });
    auto *const plain = reply.get();
    const auto abort = [plain] { abortSoon(plain); };
    const std::stop_callback onStop(stop, abort);
    const std::stop_callback onClose(self->m_closed.get_token(), abort);
    co_await done;

    if (stop.stop_requested() || self->m_closed.stop_requested())
        co_return cancelled();
    Answer answer;
    answer.status = statusOf(*reply);
    answer.body = reply->readAll();
    qCDebug(log) << asked.verb << asked.path.section(QLatin1Char('?'), 0, 0) << answer.status << answer.body.size();
    if (answer.status == 0 || (answer.status < 300 && reply->error() != QNetworkReply::NoError))
        co_return tl::unexpected(errorOfConnection(asked, reply->error(), reply->errorString(), tls));
    if ((answer.status >= 300 && answer.status < 400) || (answer.status < 300 && isHtml(*reply)))
        co_return tl::unexpected(errorOfForeignAnswer(asked, answer.status, answer.body));
    co_return answer;
}

Task<QByteArray> KubeCore::request(Shared self, QByteArray verb, QString path, QByteArray body, QByteArray contentType,
                                   std::stop_token stop)
{
    const auto asked = self->described(verb, path);
    auto answer = co_await exchange(self, asked, body, contentType, stop);
    if (answer && answer->status == 401 && self->m_credentials->refused()) // not carried out, so it may be repeated
        answer = co_await exchange(self, asked, body, contentType, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->status >= 400)
        co_return tl::unexpected(errorOfAnswer(asked, answer->status, answer->body));
    co_return answer->body;
}

Task<QByteArray> KubeCore::write(Shared self, QByteArray verb, QString path, QByteArray body, QByteArray contentType,
                                 std::stop_token stop)
{
    if (self->m_readOnly)
        co_return failure(Error::Kind::Refused,
                          Words::tr("This cluster is opened read-only. Nothing was changed; allow changes first."));
    const auto same = co_await checkPin(self, stop);
    if (!same)
        co_return tl::unexpected(same.error());
    co_return co_await request(self, verb, path, body, contentType, stop);
}

Task<> KubeCore::stream(Shared self, QString path, std::function<void()> opened, LineSink line, std::stop_token stop)
{
    const auto asked = self->described("GET", path);
    const auto signIn = co_await Credentials::signIn(self->m_credentials, stop);
    if (!signIn)
        co_return tl::unexpected(signIn.error());
    if (stop.stop_requested() || self->m_closed.stop_requested())
        co_return cancelled();
    auto request = self->prepared(self->url(path), *signIn);
    request.setRawHeader("Accept-Encoding", "identity"); // packing would hold lines back
    auto *const lane = self->freeLane();
    const std::unique_ptr<int, void (*)(int *)> taken(&++lane->streams, [](int *count) { --*count; });
    const auto reply = owned(lane->manager.get(request));
    QList<QSslError> tls;
    trackTls(reply.get(), &tls);
    const OneShot<bool> done;
    auto *const plain = reply.get();
    LineSplitter lines;
    bool silent = false;
    QTimer silence;
    silence.setSingleShot(true);
    if (path.contains(QLatin1String("watch=")))
        silence.start(WatchSilence);
    QObject::connect(&silence, &QTimer::timeout, plain, [plain, &silent] {
        silent = true;
        plain->abort();
    });
    const auto good = [plain] { return statusOf(*plain) / 100 == 2 && !isHtml(*plain); };
    QObject::connect(plain, &QNetworkReply::metaDataChanged, plain, [good, opened]() mutable {
        if (good() && opened)
            std::exchange(opened, nullptr)();
    });
    const auto take = [plain, good, stop, &lines, &line, &silence] {
        if (!good())
            return; // the body of a refusal is read as a whole
        if (silence.isActive())
            silence.start();
        lines.add(plain->readAll());
        while (!stop.stop_requested())
            if (auto next = lines.next())
                line(*std::move(next));
            else
                break;
    };
    QObject::connect(plain, &QNetworkReply::readyRead, plain, take);
    QObject::connect(plain, &QNetworkReply::finished, plain, [done] { done.resolve(true); });
    const auto abort = [plain] { abortSoon(plain); };
    const std::stop_callback onStop(stop, abort);
    const std::stop_callback onClose(self->m_closed.get_token(), abort);
    co_await done;

    if (stop.stop_requested() || self->m_closed.stop_requested())
        co_return cancelled();
    take();
    const auto status = statusOf(*plain);
    if (status >= 400) {
        if (status == 401)
            self->m_credentials->refused();
        co_return tl::unexpected(errorOfAnswer(asked, status, plain->readAll()));
    }
    if (silent || status == 0 || (good() && plain->error() != QNetworkReply::NoError))
        co_return tl::unexpected(
            errorOfConnection(asked, silent ? QNetworkReply::TimeoutError : plain->error(), plain->errorString(), tls));
    if (!good())
        co_return tl::unexpected(errorOfForeignAnswer(asked, status, plain->readAll()));
    if (const auto rest = lines.rest(); !rest.isEmpty())
        line(rest);
    co_return {};
}

KubeCore::Lane *KubeCore::freeLane()
{
    for (const auto &lane : m_lanes)
        if (lane->streams < StreamsPerLane)
            return lane.get();
    m_lanes.push_back(std::make_unique<Lane>());
    prepare(m_lanes.back()->manager);
    return m_lanes.back().get();
}

Task<ClusterIdentity> KubeCore::identity(Shared self, std::stop_token stop)
{
    const auto get = QByteArrayLiteral("GET");
    const auto versionPath = QStringLiteral("/version");
    const auto spacePath = QStringLiteral("/api/v1/namespaces/kube-system");
    auto spaceAsked = request(self, get, spacePath, {}, {}, stop); // beside the version: it runs before it is awaited
    const auto version = co_await request(self, get, versionPath, {}, {}, stop);
    const auto space = co_await spaceAsked;
    if (!version)
        co_return tl::unexpected(version.error());
    ClusterIdentity identity;
    identity.serverVersion = QJsonDocument::fromJson(*version).object().value(QLatin1String("gitVersion")).toString();
    if (space)
        identity.id = QJsonDocument::fromJson(*space)
                          .object()
                          .value(QLatin1String("metadata"))
                          .toObject()
                          .value(QLatin1String("uid"))
                          .toString();
    else if (space.error().kind != Error::Kind::Denied && space.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(space.error());
    if (identity.id.isEmpty())
        identity.id = QString::fromLatin1(
            QCryptographicHash::hash(self->m_access.caData + '\n' + self->m_access.server.toUtf8(),
                                     QCryptographicHash::Sha256)
                .toHex());
    co_return identity;
}

void KubeCore::pin(ClusterIdentity identity)
{
    m_pinned = std::move(identity);
    m_other.reset();
    m_pinChecked.invalidate(); // the first write asks
}

Task<> KubeCore::checkPin(Shared self, std::stop_token stop)
{
    if (!self->m_pinned)
        co_return {};
    if (!self->m_other && (!self->m_pinChecked.isValid() || self->m_pinChecked.elapsed() >= PinInterval)) {
        const auto found = co_await identity(self, stop);
        if (!found)
            co_return tl::unexpected(found.error());
        if (found->id == self->m_pinned->id) {
            self->m_pinChecked.start();
        } else {
            self->m_other = found->id;
            if (self->m_owner)
                emit self->m_owner->identityChanged(self->m_pinned->id, found->id);
        }
    }
    if (self->m_other)
        co_return failure(
            Error::Kind::Refused,
            Words::tr("%1 now leads to another cluster than the one this window was opened for. Nothing was changed; "
                      "check VPN and kubeconfig, then open the cluster anew.")
                .arg(self->m_access.server),
            QStringLiteral("%1 != %2").arg(self->m_pinned->id, *self->m_other));
    co_return {};
}

} // namespace luthier
