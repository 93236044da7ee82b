// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/yamlcolours.h"

#include "base/elsewhere.h"
#include "base/task.h"
#include "ui/theme/codecolours.h"
#include "ui/widgets/later.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTextBlock>
#include <QTextLayout>

#ifdef LUTHIER_HAS_HIGHLIGHTING
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#endif

namespace luthier {

#ifdef LUTHIER_HAS_HIGHLIGHTING

namespace {

constexpr int sliceMs = 4;
constexpr int longestLine = 5000; // characters; what is longer is left in one colour

/// What is known of a line. It goes with its block while lines above come and go.
struct LineRead : QTextBlockUserData {
    KSyntaxHighlighting::State end;
    bool isRead = false; ///< with the text that it has now
    int look = 0;        ///< of its colours
};

LineRead *readOf(QTextBlock block)
{
    auto *data = static_cast<LineRead *>(block.userData());
    if (!data) {
        data = new LineRead;
        block.setUserData(data);
    }
    return data;
}

CodePart partOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::Function:
        return CodePart::Key;
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return CodePart::String;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
        return CodePart::Number;
    case Theme::Char:
    case Theme::Constant:
        return CodePart::Constant;
    case Theme::Comment:
        return CodePart::Comment;
    case Theme::Others:
    case Theme::DataType:
        return CodePart::Anchor;
    case Theme::Keyword:
    case Theme::Operator:
    case Theme::Preprocessor:
        return CodePart::Mark;
    case Theme::Error:
    case Theme::Alert:
        return CodePart::Wrong;
    default:
        return CodePart::Text;
    }
}

} // namespace

class YamlGrammar : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    YamlGrammar() { setDefinition(m_repository.definitionForName(QStringLiteral("YAML"))); }

    /// Reads one line; `ranges`: where its colours go, or null.
    KSyntaxHighlighting::State read(const QString &line, const KSyntaxHighlighting::State &before,
                                    QList<QTextLayout::FormatRange> *ranges)
    {
        m_ranges = ranges;
        return line.size() > longestLine ? before : highlightLine(line, before);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (!m_ranges || length == 0)
            return;
        const auto part = partOf(format.textStyle());
        QTextLayout::FormatRange range;
        range.start = offset;
        range.length = length;
        range.format.setForeground(codeColour(part));
        range.format.setFontItalic(part == CodePart::Comment);
        m_ranges->append(range);
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    QList<QTextLayout::FormatRange> *m_ranges = nullptr;
};

YamlColours::YamlColours(QTextDocument *document)
    : QObject(document)
    , m_document(document)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &YamlColours::readSlice);
    connect(document, &QTextDocument::contentsChange, this, &YamlColours::textChanged);
}

bool YamlColours::areBuiltIn() { return true; }

/// Reads a megabyte of definitions: in another thread, when the first text is painted, and once for all editors that
/// there are. Those that ask while it is being read wait for the same one.
void YamlColours::loadGrammar()
{
    static std::weak_ptr<YamlGrammar> shared;
    static QList<QPointer<YamlColours>> waiting;
    m_isAsked = true;
    if (auto known = shared.lock())
        return take(std::move(known));
    waiting << this;
    if (waiting.size() > 1)
        return;
    const auto load = []() -> Result<std::shared_ptr<YamlGrammar>> { return std::make_shared<YamlGrammar>(); };
    whenDone<std::shared_ptr<YamlGrammar>>(qApp, elsewhere(load), [](Result<std::shared_ptr<YamlGrammar>> made) {
        shared = *made;
        for (const auto &each : std::exchange(waiting, {}))
            if (each)
                each->take(*made);
    });
}

void YamlColours::take(std::shared_ptr<YamlGrammar> grammar)
{
    m_grammar = std::move(grammar);
    m_slices.start();
    emit ready();
}

void YamlColours::textChanged(int position, int, int added)
{
    const auto first = m_document->findBlock(position);
    const auto last = m_document->findBlock(position + added);
    for (auto block = first; block.isValid(); block = block.next()) {
        if (auto *data = static_cast<LineRead *>(block.userData())) {
            data->isRead = false;
            data->look = 0;
        }
        if (block == last)
            break;
    }
    if (first.isValid())
        m_front = std::min(m_front, first.blockNumber());
    if (m_grammar)
        m_slices.start();
}

bool YamlColours::haveReadAll() const { return m_grammar && m_front >= m_document->blockCount(); }

void YamlColours::readSlice()
{
    readOn(m_document->blockCount(), sliceMs);
    if (!haveReadAll())
        m_slices.start();
}

void YamlColours::readOn(int upToLine, int milliseconds)
{
    QElapsedTimer time;
    time.start();
    auto block = m_document->findBlockByNumber(m_front);
    auto before = block.previous().isValid() ? readOf(block.previous())->end : KSyntaxHighlighting::State();
    bool carries = false; // the line above ends in another state than this one was read with
    while (block.isValid() && m_front < upToLine && time.elapsed() < milliseconds) {
        auto *data = readOf(block);
        if (carries || !data->isRead) {
            auto end = m_grammar->read(block.text(), before, nullptr);
            carries = !(end == data->end) || !data->isRead;
            data->end = std::move(end);
            data->isRead = true;
            data->look = 0;
        }
        before = data->end;
        ++m_front;
        block = block.next();
    }
    if (carries && block.isValid())
        readOf(block)->isRead = false;
}

void YamlColours::colour(QTextBlock first, const QTextBlock &last)
{
    if (!m_isAsked)
        loadGrammar();
    if (!m_grammar)
        return;
    if (m_front <= last.blockNumber())
        readOn(last.blockNumber() + 1, sliceMs);
    const auto until = last.next();
    for (auto block = first; block.isValid() && block != until; block = block.next()) {
        const auto isSure = block.blockNumber() < m_front;
        // Once for certain, or once as well as it can be told now (a negative look).
        if (const auto look = readOf(block)->look; block.isVisible() && look != m_look && (isSure || look != -m_look))
            apply(block, !isSure);
    }
}

void YamlColours::apply(QTextBlock block, bool provisional)
{
    auto *data = readOf(block);
    const auto before = block.previous().isValid() ? readOf(block.previous())->end : KSyntaxHighlighting::State();
    QList<QTextLayout::FormatRange> ranges;
    auto end = m_grammar->read(block.text(), before, &ranges);
    if (provisional && !data->isRead)
        data->end = std::move(end); // for the lines that follow on this page
    data->look = provisional ? -m_look : m_look;
    if (block.layout()->formats() == ranges)
        return;
    block.layout()->setFormats(ranges);
    m_document->markContentsDirty(block.position(), block.length());
}

void YamlColours::changeTheme() { ++m_look; }

#else

class YamlGrammar
{
};

YamlColours::YamlColours(QTextDocument *document)
    : QObject(document)
    , m_document(document)
{
}
bool YamlColours::areBuiltIn() { return false; }
bool YamlColours::haveReadAll() const { return true; }
void YamlColours::colour(QTextBlock, const QTextBlock &) { }
void YamlColours::changeTheme() { }

#endif

YamlColours::~YamlColours() = default;

} // namespace luthier
