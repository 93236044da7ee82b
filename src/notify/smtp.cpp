// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/smtp.h"

#include "base/masking.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <curl/curl.h>
#include <mutex>

namespace luthier {

namespace {

using State = SmtpAnswer::State;

constexpr qsizetype Group = 50; // recipients of one transaction; servers have to take 100 (RFC 5321 4.5.3.1.8)
constexpr long ConnectWithin = 20;
constexpr int PollFor = 500; // ms; cancelling wakes it at once

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

/// What is heard of one conversation: commands and answers in their order. Never kept: passwords pass through here.
struct Dialogue {
    QList<SmtpAnswer> *answers;
    qsizetype next = 0;  ///< the recipient whose answer is waited for
    bool isRcpt = false; ///< the last command
    bool isOver = false;
    bool textBegan = false; ///< the server let the text be sent
    int lastCode = 0;
    QString lastSaid;
    QByteArray mail;
    qsizetype offset = 0;

    void sent(const QByteArray &line)
    {
        isRcpt = line.startsWith("RCPT TO");
        isOver = isOver || line.startsWith("QUIT"); // its answer says nothing about the mail
        if (line.startsWith("MAIL FROM"))
            next = 0;
    }

    void heard(const QByteArray &line)
    {
        bool number = false;
        const int code = line.left(3).toInt(&number);
        if (!number || isOver || line.mid(3, 1) == "-")
            return; // an answer of several lines: its last one counts
        lastCode = code;
        lastSaid = masked(QString::fromUtf8(line.trimmed()).left(500));
        if (isRcpt && next < answers->size()) {
            auto &answer = (*answers)[next++];
            answer.code = code;
            answer.said = lastSaid;
            answer.state = code / 100 == 2 ? State::NotTried : State::Refused; // taken is what the end says
        } else if (code == 354) {
            textBegan = true;
        }
    }
};

int onDebug(CURL *, curl_infotype type, char *bytes, size_t size, void *data)
{
    auto *dialogue = static_cast<Dialogue *>(data);
    const auto lines = QByteArray::fromRawData(bytes, qsizetype(size)).split('\n');
    for (const auto &line : lines) {
        if (line.isEmpty())
            continue;
        if (type == CURLINFO_HEADER_OUT)
            dialogue->sent(line);
        else if (type == CURLINFO_HEADER_IN)
            dialogue->heard(line);
    }
    return 0;
}

size_t onRead(char *to, size_t, size_t most, void *data)
{
    auto *dialogue = static_cast<Dialogue *>(data);
    const auto piece = dialogue->mail.mid(dialogue->offset, qsizetype(most));
    std::copy(piece.begin(), piece.end(), to);
    dialogue->offset += piece.size();
    return size_t(piece.size());
}

struct CurlList {
    curl_slist *first = nullptr;
    ~CurlList() { curl_slist_free_all(first); }
    void add(const QByteArray &line) { first = curl_slist_append(first, line.constData()); }
};

QByteArray inBrackets(const MailAddress &address) { return '<' + address.address().toUtf8() + '>'; }

void waitFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

/// One transaction on a connection of its own: none that was kept can be found dead and be used again.
CURLcode converse(const SmtpServer &server, const MailAddress &from, Dialogue *dialogue, const SmtpPatience &patience,
                  QString *said, const std::stop_token &stop)
{
    auto *easy = curl_easy_init();
    auto *multi = curl_multi_init();
    char error[CURL_ERROR_SIZE] = {};
    CurlList recipients;
    for (const auto &answer : *dialogue->answers)
        recipients.add(inBrackets(answer.to));
    const bool tls = server.security == SmtpServer::Security::Tls;
    const auto url = QStringLiteral("%1://%2:%3")
                         .arg(tls ? QStringLiteral("smtps") : QStringLiteral("smtp"), server.host)
                         .arg(server.port)
                         .toUtf8();
    curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, error);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, ConnectWithin);
    curl_easy_setopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, long(patience.answerWithin));
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(easy, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(easy, CURLOPT_USE_SSL,
                     long(server.security == SmtpServer::Security::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!server.caFile.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, server.caFile.toLocal8Bit().constData());
    const auto way = QByteArray("AUTH=") + server.signIn.toUpper().toLatin1();
    if (!server.signIn.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_LOGIN_OPTIONS, way.constData());
        curl_easy_setopt(easy, CURLOPT_USERNAME, server.user.toUtf8().constData());
        curl_easy_setopt(easy, server.signIn == QLatin1String("xoauth2") ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD,
                         server.password.reveal().constData());
    }
    const auto sender = inBrackets(from);
    curl_easy_setopt(easy, CURLOPT_MAIL_FROM, sender.constData());
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, recipients.first);
    curl_easy_setopt(easy, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
    curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy, CURLOPT_READFUNCTION, onRead);
    curl_easy_setopt(easy, CURLOPT_READDATA, dialogue);
    curl_easy_setopt(easy, CURLOPT_VERBOSE, 1L); // for the dialogue; nothing of it is printed
    curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, onDebug);
    curl_easy_setopt(easy, CURLOPT_DEBUGDATA, dialogue);
    const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
    curl_multi_add_handle(multi, easy);
    int running = 1;
    auto state = CURLM_OK;
    while (running > 0 && state == CURLM_OK && !stop.stop_requested()) {
        state = curl_multi_perform(multi, &running);
        if (running > 0 && state == CURLM_OK)
            state = curl_multi_poll(multi, nullptr, 0, PollFor, nullptr);
    }
    auto code = running > 0 ? CURLE_ABORTED_BY_CALLBACK : state == CURLM_OK ? CURLE_OK : CURLE_FAILED_INIT;
    int left = 0;
    while (const auto *message = curl_multi_info_read(multi, &left))
        if (message->msg == CURLMSG_DONE)
            code = message->data.result;
    *said = masked(QString::fromUtf8(error[0] ? error : curl_easy_strerror(code)));
    curl_multi_remove_handle(multi, easy);
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
    return code;
}

void explain(SmtpReport *report, const SmtpServer &server, CURLcode code, const Dialogue &dialogue, const QString &said)
{
    using Kind = Error::Kind;
    const auto where = QStringLiteral("%1:%2").arg(server.host).arg(server.port);
    const auto tell = [report](Kind kind, const QString &sentence) {
        report->kind = kind;
        report->problem = sentence;
    };
    report->detail = QStringList{said, dialogue.lastSaid}.join(QLatin1Char('\n')).trimmed();
    if (code == CURLE_ABORTED_BY_CALLBACK)
        tell(Kind::Cancelled, Words::tr("Cancelled."));
    else if (dialogue.textBegan && dialogue.lastCode == 354)
        tell(Kind::Unreachable, Words::tr("%1 was lost after the mail was handed over and before it answered. The mail "
                                          "was perhaps sent; ask a recipient "
                                          "before you send it again.")
                                    .arg(where));
    else if (dialogue.textBegan)
        tell(Kind::Refused,
             Words::tr("%1 refused the mail after reading it. It was not sent; see what it said.").arg(where));
    else if (code == CURLE_USE_SSL_FAILED)
        tell(Kind::Denied,
             Words::tr("%1 offers no TLS, so nothing was sent: passwords and mails would be readable on the way.")
                 .arg(where));
    else if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE
             || code == CURLE_SSL_ISSUER_ERROR)
        tell(Kind::Denied, Words::tr("The certificate of %1 is not trusted, so nothing was sent. Name its CA as "
                                     "mail.smtp.caFile in the profile.")
                               .arg(where));
    else if (code == CURLE_LOGIN_DENIED)
        tell(Kind::Denied,
             Words::tr("%1 refused the sign-in. Nothing was sent; correct user, password or the way to sign in.")
                 .arg(where));
    else if (code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_CONNECT)
        tell(Kind::Unreachable,
             Words::tr("%1 cannot be reached. Nothing was sent; correct mail.smtp.server, or try again.").arg(where));
    else if (dialogue.lastCode >= 400)
        tell(Kind::Refused, Words::tr("%1 refused the mail. Nothing was sent; see what it said.").arg(where));
    else
        tell(Kind::Unreachable,
             Words::tr("%1 was lost before the mail was handed over. Nothing was sent; try again.").arg(where));
}

/// A group until it is taken, refused for good, or handed over without an answer.
bool sendGroup(const SmtpServer &server, const MailAddress &from, QList<SmtpAnswer> *group, const QByteArray &mail,
               const SmtpPatience &patience, SmtpReport *report, const std::stop_token &stop)
{
    for (int attempt = 1;; ++attempt) {
        for (auto &answer : *group)
            answer.state = State::NotTried;
        Dialogue dialogue;
        dialogue.answers = group;
        dialogue.mail = mail;
        QString said;
        const auto code = converse(server, from, &dialogue, patience, &said, stop);
        const bool lost = dialogue.textBegan && dialogue.lastCode == 354; // the answer to the text did not come
        for (auto &answer : *group)
            if (answer.state == State::NotTried && answer.code / 100 == 2)
                answer.state = dialogue.textBegan && code == CURLE_OK ? State::Taken
                             : lost                                   ? State::Perhaps
                                                                      : State::NotTried;
        if (code == CURLE_OK && dialogue.textBegan)
            return true;
        explain(report, server, code, dialogue, said);
        const bool passing = !dialogue.textBegan && dialogue.lastCode / 100 == 4 && code != CURLE_LOGIN_DENIED;
        if (!passing || attempt >= patience.attempts || stop.stop_requested())
            return false;
        waitFor(patience.first * (1 << (attempt - 1)), stop);
        report->problem.clear();
    }
}

/// Those that were to be asked again later (a grey list), once the others have their mail.
void sendLater(const SmtpServer &server, const MailAddress &from, QList<SmtpAnswer> *group, const QByteArray &mail,
               const SmtpPatience &patience, SmtpReport *report, const std::stop_token &stop)
{
    for (int attempt = 1; attempt < patience.attempts && !stop.stop_requested(); ++attempt) {
        QList<SmtpAnswer> later;
        for (const auto &answer : std::as_const(*group))
            if (answer.state == State::Refused && answer.code / 100 == 4)
                later << answer;
        if (later.isEmpty())
            return;
        waitFor(patience.first * (1 << (attempt - 1)), stop);
        auto once = patience;
        once.attempts = 1;
        SmtpReport told; // what goes wrong is their own answer
        (void)sendGroup(server, from, &later, mail, once, &told, stop);
        for (auto &answer : *group)
            for (const auto &one : std::as_const(later))
                if (one.to == answer.to && one.state != State::NotTried)
                    answer = one;
        if (told.kind == Error::Kind::Unreachable && !told.problem.isEmpty()) {
            *report = SmtpReport{report->answers, told.problem, told.detail, told.kind};
            return;
        }
    }
}

} // namespace

int SmtpReport::count(SmtpAnswer::State state) const
{
    return int(
        std::count_if(answers.cbegin(), answers.cend(), [state](const auto &one) { return one.state == state; }));
}

SmtpReport sendMail(const SmtpServer &server, const MailAddress &from, const QList<MailAddress> &recipients,
                    const QByteArray &mail, const SmtpPatience &patience, const std::stop_token &stop)
{
    registerSecret(server.password.reveal());
    SmtpReport report;
    for (const auto &one : recipients)
        report.answers << SmtpAnswer{one, State::NotTried, 0, {}};
    const auto most = std::clamp<qsizetype>(server.perMinute, 1, Group);
    for (qsizetype begin = 0; begin < recipients.size(); begin += most) {
        if (begin > 0)
            waitFor(std::chrono::milliseconds(60'000 * most / server.perMinute), stop);
        auto group = report.answers.mid(begin, most);
        const bool well = !stop.stop_requested() && sendGroup(server, from, &group, mail, patience, &report, stop);
        if (well)
            sendLater(server, from, &group, mail, patience, &report, stop);
        std::copy(group.cbegin(), group.cend(), report.answers.begin() + begin);
        if (!well || !report.problem.isEmpty())
            break;
    }
    if (stop.stop_requested() && report.problem.isEmpty()) {
        report.kind = Error::Kind::Cancelled;
        report.problem = Words::tr("Cancelled.");
    }
    return report;
}

} // namespace luthier
