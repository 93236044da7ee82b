// SPDX-License-Identifier: GPL-3.0-or-later
// Every target with its seeds, and with what is left of each when it is cut or a byte is another: a quick test
// wherever there is no clang.
#include "fuzztarget.h"

#include <QDir>
#include <QFile>

#include <map>
#include <string>

namespace {

std::map<std::string, FuzzTarget> &targets()
{
    static std::map<std::string, FuzzTarget> all;
    return all;
}

} // namespace

FuzzSeeds::FuzzSeeds(const char *name, FuzzTarget target) { targets()[name] = target; }

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    int fed = 0;
    for (const auto &[name, target] : targets()) {
        const QDir folder(QString::fromLocal8Bit(argv[1]) + QLatin1Char('/') + QString::fromStdString(name));
        const auto files = folder.entryList(QDir::Files);
        must(!files.isEmpty(), ("there are seeds for " + name).c_str());
        for (const auto &file : files) {
            QFile seed(folder.filePath(file));
            must(seed.open(QIODevice::ReadOnly), "a seed can be read");
            const auto bytes = seed.readAll();
            target(bytes);
            constexpr int Places = 12;
            for (int i = 0; i < Places; ++i, fed += 2) {
                const auto at = bytes.size() * i / Places;
                target(bytes.left(at));
                auto other = bytes;
                if (!other.isEmpty())
                    other[at] = static_cast<char>(other[at] ^ (1 << (i % 8)));
                target(other);
            }
        }
    }
    std::printf("%zu targets, %d inputs\n", targets().size(), fed);
    return targets().empty();
}
