// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/result.h"

#include <QCoroTask>

#include <stop_token>

namespace luthier {

/// An asynchronous Result. Coroutines take their parameters by value and always finish: cancelling is a
/// std::stop_token that makes the innermost operation answer Error::Kind::Cancelled.
template <typename T = void>
using Task = QCoro::Task<Result<T>>;

} // namespace luthier
