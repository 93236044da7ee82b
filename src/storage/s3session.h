// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/s3request.h"

#include <memory>
#include <stop_token>

namespace luthier::s3 {

/// One connection to a server that speaks S3, over libcurl, which signs (SigV4). Blocks: for a thread of its own,
/// never the main one. Memory is constant whatever is sent or received.
class Session
{
public:
    Session(S3Place place, S3Credentials credentials, S3Patience patience);
    ~Session();

    const S3Place &place() const { return m_place; }
    /// Asks once; an answer of any status is a Reply. Errors: no connection, TLS, cut (Unreachable), Cancelled.
    Result<Reply> once(const Request &request, const std::stop_token &stop);
    /// Asks until it is answered with something else than 500, 502, 503, 504, 429 or a lost connection, or patience
    /// ends. A status of 400 and above becomes an Error, in a sentence. For requests that may be repeated.
    Result<Reply> ask(const Request &request, const std::stop_token &stop);
    /// The same for one who goes on elsewhere after a cut: waits before the next attempt; false: it was the last.
    bool mayTryAgain(int attempt, const std::stop_token &stop) const;
    Error errorOf(const Request &request, const Reply &reply) const;

private:
    struct Curl;
    S3Place m_place;
    S3Credentials m_credentials;
    S3Patience m_patience;
    bool m_reached = false; ///< an address that never answered is not asked again for long
    std::unique_ptr<Curl> m_curl;
};

bool isPassing(int status); ///< a status that waiting may cure

} // namespace luthier::s3
