// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3session.h"

#include "base/masking.h"
#include "storage/s3error.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <condition_variable>
#include <curl/curl.h>
#include <mutex>

namespace luthier::s3 {

namespace {

constexpr long ConnectWithin = 15; // seconds
constexpr long SilentFor = 30;     // seconds without a byte are a lost connection
constexpr int PollFor = 1000;      // ms; cancelling wakes it at once
constexpr qsizetype MostBody = 16 * 1024 * 1024;
constexpr long Buffer = 256 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

/// What libcurl's callbacks of one transfer share.
struct Transfer {
    const Request &request;
    Reply reply;
    qint64 offset = 0; ///< of the body sent
    bool tooMuch = false;
    bool refused = false; ///< by the receiver
};

size_t onRead(char *to, size_t, size_t most, void *data)
{
    auto *transfer = static_cast<Transfer *>(data);
    const auto piece = transfer->request.read(transfer->offset, qint64(most));
    if (piece.size() > qsizetype(most))
        return CURL_READFUNC_ABORT;
    std::copy(piece.begin(), piece.end(), to);
    transfer->offset += piece.size();
    if (transfer->request.sent)
        transfer->request.sent(transfer->offset);
    return size_t(piece.size());
}

int onSeek(void *data, curl_off_t offset, int origin)
{
    if (origin != SEEK_SET)
        return CURL_SEEKFUNC_CANTSEEK;
    static_cast<Transfer *>(data)->offset = offset;
    return CURL_SEEKFUNC_OK;
}

size_t onHeader(char *bytes, size_t, size_t count, void *data)
{
    auto *transfer = static_cast<Transfer *>(data);
    const QByteArray line = QByteArray(bytes, qsizetype(count)).trimmed();
    if (line.startsWith("HTTP/")) { // after "100 Continue" comes another
        transfer->reply.headers.clear();
        transfer->reply.status = line.split(' ').value(1).toInt();
    } else if (const auto colon = line.indexOf(':'); colon > 0) {
        transfer->reply.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    return count;
}

size_t onBody(char *bytes, size_t, size_t count, void *data)
{
    auto *transfer = static_cast<Transfer *>(data);
    if (transfer->request.take && transfer->reply.status < 300) {
        if (transfer->request.take(bytes, qint64(count)))
            return count;
        transfer->refused = true;
        return 0;
    }
    if (transfer->reply.body.size() + qsizetype(count) > MostBody) {
        transfer->tooMuch = true;
        return 0;
    }
    transfer->reply.body.append(bytes, qsizetype(count));
    return count;
}

struct List {
    curl_slist *first = nullptr;
    ~List() { curl_slist_free_all(first); }
    void add(const QByteArray &line) { first = curl_slist_append(first, line.constData()); }
};

Error cancelled() { return {Error::Kind::Cancelled, Words::tr("Cancelled."), {}}; }

} // namespace

bool isPassing(int status)
{
    return status == 429 || status == 408 || status == 500 || (status >= 502 && status <= 504);
}

struct Session::Curl {
    CURLM *multi = curl_multi_init();
    CURL *easy = curl_easy_init();
    ~Curl()
    {
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi);
    }
};

Session::Session(S3Place place, S3Credentials credentials, S3Patience patience)
    : m_place(std::move(place))
    , m_credentials(std::move(credentials))
    , m_patience(patience)
    , m_curl(std::make_unique<Curl>())
{
    registerSecret(m_credentials.secretKey.reveal());
    registerSecret(m_credentials.sessionToken.reveal());
}

Session::~Session() = default;

Result<Reply> Session::once(const Request &request, const std::stop_token &stop)
{
    auto *easy = m_curl->easy;
    curl_easy_reset(easy); // keeps the connection
    Transfer transfer{request, {}};
    char said[CURL_ERROR_SIZE] = {};
    const auto address = url(m_place, request);
    const auto region = m_place.region.isEmpty() ? QByteArrayLiteral("us-east-1") : m_place.region.toUtf8();
    const QByteArray signedFor = "aws:amz:" + region + ":s3";
    List headers;
    // Some servers and libcurl 7.88 differ in what they take for the default: said outright, it is signed with the rest.
    headers.add("x-amz-content-sha256: "
                + (request.read ? QByteArrayLiteral("UNSIGNED-PAYLOAD")
                                : QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex()));
    if (!m_credentials.sessionToken.isEmpty())
        headers.add("x-amz-security-token: " + m_credentials.sessionToken.reveal());
    for (const auto &[name, value] : request.headers)
        headers.add(name + ": " + value);

    curl_easy_setopt(easy, CURLOPT_URL, address.constData());
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L); // a key may hold ".."
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, said);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, ConnectWithin);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, SilentFor);
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, Buffer);
    curl_easy_setopt(easy, CURLOPT_UPLOAD_BUFFERSIZE, Buffer);
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1)); // each part has its own connection
    if (!m_place.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, m_place.caFile.toLocal8Bit().constData());
    curl_easy_setopt(easy, CURLOPT_AWS_SIGV4, signedFor.constData());
    curl_easy_setopt(easy, CURLOPT_USERNAME, m_credentials.accessKey.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, m_credentials.secretKey.reveal().constData());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.first);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
    if (request.read) {
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, onRead);
        curl_easy_setopt(easy, CURLOPT_READDATA, &transfer);
        curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, onSeek);
        curl_easy_setopt(easy, CURLOPT_SEEKDATA, &transfer);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(request.size));
    } else if (request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (request.method == "POST" || request.method == "PUT") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
    } else if (request.method != "GET") {
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
    }

    auto *multi = m_curl->multi;
    const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
    curl_multi_add_handle(multi, easy);
    int running = 1;
    CURLMcode state = CURLM_OK;
    while (running > 0 && state == CURLM_OK && !stop.stop_requested()) {
        state = curl_multi_perform(multi, &running);
        if (running > 0 && state == CURLM_OK)
            state = curl_multi_poll(multi, nullptr, 0, PollFor, nullptr);
    }
    auto code = state == CURLM_OK ? CURLE_OK : CURLE_FAILED_INIT;
    int left = 0;
    while (const auto *message = curl_multi_info_read(multi, &left))
        if (message->msg == CURLMSG_DONE)
            code = message->data.result;
    curl_multi_remove_handle(multi, easy);
    if (stop.stop_requested() && running > 0)
        return tl::unexpected(cancelled());
    // A server that refuses before it took all bytes may hang up: what it said counts.
    if (code != CURLE_OK && transfer.reply.status >= 400)
        code = CURLE_OK;
    if (code != CURLE_OK)
        return tl::unexpected(connectionError(m_place, code, QString::fromUtf8(said), transfer.refused));
    m_reached = true;
    return std::move(transfer.reply);
}

bool Session::mayTryAgain(int attempt, const std::stop_token &stop) const
{
    if (attempt >= m_patience.attempts || (!m_reached && attempt >= 2))
        return false;
    const auto wait = std::min(m_patience.longest, m_patience.first * (1 << std::min(attempt - 1, 10)));
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, wait, [] { return false; });
    return !stop.stop_requested();
}

Result<Reply> Session::ask(const Request &request, const std::stop_token &stop)
{
    for (int attempt = 1;; ++attempt) {
        auto reply = once(request, stop);
        const bool passing = reply ? isPassing(reply->status) : reply.error().kind == Error::Kind::Unreachable;
        if (passing && mayTryAgain(attempt, stop))
            continue;
        if (stop.stop_requested() && !reply)
            return tl::unexpected(cancelled());
        if (reply && reply->status >= 300)
            return tl::unexpected(errorOf(request, *reply));
        return reply;
    }
}

Error Session::errorOf(const Request &request, const Reply &reply) const
{
    return serverError(m_place, m_credentials.source, request.wholeBucket ? QString() : request.key, reply);
}

} // namespace luthier::s3
