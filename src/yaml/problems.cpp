// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/problems.h"

#include "yaml/placedyaml.h"
#include "yaml/plainscalar.h"
#include "yaml/tokens.h"
#include "yaml/yamlsurprise.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace luthier {

namespace {

constexpr int Most = 1000;

using Kind = PlacedNode::Kind;
using Severity = TextProblem::Severity;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::yaml)
};

class Finder
{
public:
    explicit Finder(const QByteArray &yaml)
        : m_yaml(yaml)
        , m_lines(yaml)
    {
    }

    QList<TextProblem> run()
    {
        if (!readable())
            return m_found;
        m_tree = placedYaml(m_yaml);
        visit(m_tree.root, -1);
        tabs();
        if (m_tree.fault)
            fault(*m_tree.fault, QStringLiteral("yaml-syntax"));
        else if (!m_errors)
            if (const auto problem = strictProblem(m_yaml, {}))
                fault(*problem, QStringLiteral("yaml"));
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto &a, const auto &b) { return a.place.offset < b.place.offset; });
        return m_found;
    }

private:
    TextProblem &add(Severity severity, const char *code, const QString &message, TextSpan place)
    {
        if (severity == Severity::Error)
            m_errors = true;
        m_found << TextProblem{severity, QLatin1String(code), message, place, m_path, {}};
        return m_found.back();
    }

    /// Bytes that are no YAML at all: nothing else is asked of them.
    bool readable()
    {
        constexpr auto Limit = YamlLimits().bytes;
        if (m_yaml.size() > Limit) {
            add(Severity::Error, "too-large", checkYamlBytes(m_yaml, Words::tr("The file"), Limit).error().message,
                m_lines.span(0, 0));
            return false;
        }
        for (qsizetype i = 0; i < m_yaml.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_yaml[i]);
            if ((byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7f) {
                add(Severity::Error, "control-character",
                    Words::tr("A control character, which YAML does not allow. Is this a text file?"),
                    m_lines.span(i, i + 1));
                return false;
            }
        }
        if (const auto bad = firstInvalid(); bad >= 0) {
            add(Severity::Error, "not-utf8",
                Words::tr("From here on the file is not text in UTF-8. Save it in that encoding."),
                m_lines.span(bad, bad + 1));
            return false;
        }
        return true;
    }

    /// The first byte that is no UTF-8: of halves, the one that has it.
    qsizetype firstInvalid() const
    {
        const auto invalid = [this](qsizetype size) {
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            [[maybe_unused]] const QString text = decoder(QByteArrayView(m_yaml).first(size));
            return decoder.hasError();
        };
        if (!invalid(m_yaml.size()))
            return -1;
        for (qsizetype begin = 0; begin < m_yaml.size();) { // by lines: no line break is inside of a character
            const auto next = yamltokens::nextLine(m_yaml, begin);
            const auto line = m_yaml.mid(begin, next - begin);
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            [[maybe_unused]] const QString text = decoder(line);
            if (decoder.hasError()) {
                const auto shown = text.indexOf(QChar::ReplacementCharacter);
                return begin + (shown < 0 ? 0 : text.left(shown).toUtf8().size());
            }
            begin = next;
        }
        return 0;
    }

    TextSpan span(qsizetype begin, qsizetype end) const
    {
        return m_lines.span(begin + m_tree.shift, end + m_tree.shift);
    }

    void fault(const YamlProblem &problem, const QString &code)
    {
        const auto at = problem.mark.is_null() ? 0 : std::min<qsizetype>(problem.mark.pos, m_tree.text.size());
        auto &found = add(Severity::Error, "", words(problem.words, code), span(at, at + 1));
        found.code = code;
        found.path.clear();
    }

    /// yaml-cpp's own words stand behind a sentence; of two that people meet every day, the sentence is ours.
    static QString words(const QString &said, const QString &code)
    {
        if (code != QLatin1String("yaml-syntax"))
            return said.left(1).toUpper() + said.mid(1) + QLatin1Char('.');
        if (said.startsWith(QLatin1String("end of map not found")))
            return Words::tr("This line does not fit into the map above it: its indentation or a colon is wrong.");
        if (said.startsWith(QLatin1String("end of sequence not found")))
            return Words::tr("This line does not fit into the list above it: its indentation or a dash is wrong.");
        if (said.startsWith(QLatin1String("illegal map value")))
            return Words::tr("A colon is not expected here. A text that has one needs quotes.");
        if (said.contains(QLatin1String("flow")))
            return Words::tr("A bracket is not closed, or a comma is missing.");
        return Words::tr("This cannot be read as YAML (%1).").arg(said);
    }

    void visit(const PlacedNode &node, int indent)
    {
        if (m_found.size() >= Most)
            return;
        const auto &text = m_tree.text;
        if (node.kind == Kind::Scalar)
            scalar(node, indent);
        if (node.kind == Kind::Sequence)
            for (size_t i = 0; i < node.children.size(); ++i) {
                m_path << QString::number(i);
                visit(node.children[i], indent + 1);
                m_path.removeLast();
            }
        if (node.kind != Kind::Map || node.children.empty())
            return;
        const auto first = node.children.front().begin;
        const auto column = static_cast<int>(first - yamltokens::lineStart(text, first));
        QHash<QByteArray, TextSpan> seen;
        for (size_t i = 0; i + 1 < node.children.size(); i += 2) {
            const auto &key = node.children[i];
            m_path << QString::fromUtf8(key.value);
            if (key.kind == Kind::Scalar) {
                scalar(key, column);
                twice(key, column, &seen);
            }
            visit(node.children[i + 1], column);
            m_path.removeLast();
        }
    }

    void twice(const PlacedNode &key, int column, QHash<QByteArray, TextSpan> *seen)
    {
        if (key.value == "<<")
            return;
        const auto here = span(key.begin, placedEnd(m_tree.text, key, column));
        if (const auto earlier = seen->constFind(key.value); earlier != seen->cend())
            add(Severity::Error, "duplicate-key",
                Words::tr("The key “%1” is already there in line %2; only one of them would count.")
                    .arg(QString::fromUtf8(key.value))
                    .arg(earlier->line),
                here);
        else
            seen->insert(key.value, here);
    }

    void scalar(const PlacedNode &node, int indent)
    {
        const auto &text = m_tree.text;
        const auto begin = yamltokens::skipProperties(text, node.begin);
        const auto end = placedEnd(text, node, indent);
        m_scalars.push_back({begin, end});
        if (begin != node.begin || begin >= text.size() || QByteArray("\"'|>").contains(text[begin]))
            return; // tagged, anchored or quoted: said on purpose
        const auto value = QString::fromUtf8(node.value);
        const auto surprise = yamlSurprise(value);
        if (!surprise)
            return;
        auto &found = add(Severity::Warning, "", surprise->message, span(begin, end));
        found.code = surprise->code;
        found.fix = QuickFix{Words::tr("Put it in quotes"), found.place, quotedScalar(value)};
    }

    /// Tabs that indent. Inside of texts over several lines they are part of the text.
    void tabs()
    {
        const auto &text = m_tree.text;
        std::sort(m_scalars.begin(), m_scalars.end());
        auto known = m_scalars.begin();
        for (qsizetype line = 0; line < text.size() && m_found.size() < Most; line = yamltokens::nextLine(text, line)) {
            auto at = line;
            bool tab = false;
            for (; at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++at)
                tab = tab || text[at] == '\t';
            if (!tab || at >= text.size() || text[at] == '\n' || text[at] == '\r' || text[at] == '#')
                continue;
            while (known != m_scalars.end() && known->second <= line)
                ++known;
            if (known != m_scalars.end() && known->first < line)
                continue;
            m_path.clear();
            auto &found = add(Severity::Error, "tab", Words::tr("A tab indents this line; YAML wants spaces."),
                              span(line, at));
            found.fix = QuickFix{Words::tr("Make it spaces"), found.place,
                                 text.mid(line, at - line).replace("\t", "  ")};
        }
    }

    const QByteArray &m_yaml;
    LineIndex m_lines;
    PlacedYaml m_tree;
    QStringList m_path;
    QList<TextProblem> m_found;
    std::vector<std::pair<qsizetype, qsizetype>> m_scalars;
    bool m_errors = false;
};

} // namespace

QList<TextProblem> yamlProblems(const QByteArray &yaml) { return Finder(yaml).run(); }

QByteArray withFixes(const QByteArray &yaml, QList<QuickFix> fixes)
{
    std::stable_sort(fixes.begin(), fixes.end(),
                     [](const auto &a, const auto &b) { return a.where.offset < b.where.offset; });
    QByteArray fixed;
    qsizetype at = 0;
    for (const auto &fix : fixes) {
        if (fix.where.offset < at)
            continue;
        fixed += yaml.mid(at, fix.where.offset - at) + fix.replacement;
        at = fix.where.offset + fix.where.bytes;
    }
    return fixed + yaml.mid(at);
}

} // namespace luthier
