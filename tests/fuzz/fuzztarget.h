// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

/// FUZZ_TARGET(name) { … bytes … }: what libFuzzer feeds (LUTHIER_FUZZ), or seeds.cpp from corpus/name.
using FuzzTarget = void (*)(const QByteArray &bytes);

#ifdef LUTHIER_FUZZ
#define FUZZ_TARGET(name) \
    static void fuzzOne(const QByteArray &bytes); \
    extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size) \
    { \
        fuzzOne(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))); \
        return 0; \
    } \
    static void fuzzOne(const QByteArray &bytes)
#else
struct FuzzSeeds {
    FuzzSeeds(const char *name, FuzzTarget target);
};
#define FUZZ_TARGET(name) \
    static void fuzzOne(const QByteArray &bytes); \
    static const FuzzSeeds seeds(#name, fuzzOne); \
    static void fuzzOne(const QByteArray &bytes)
#endif

/// What has to hold for any input.
inline void must(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}
