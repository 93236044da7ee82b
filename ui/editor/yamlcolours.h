// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

class QTextBlock;
class QTextDocument;

namespace luthier {

class YamlGrammar;

/// Colours a document of YAML (KSyntaxHighlighting's definition, the theme's colours) without ever holding up a key: lines
/// are read in slices of a few milliseconds, and only what is looked at is coloured. Built without that library it
/// does nothing.
class YamlColours : public QObject
{
    Q_OBJECT

public:
    explicit YamlColours(QTextDocument *document);
    ~YamlColours() override;

    static bool areBuiltIn(); ///< whether the program was built with the library
    bool areReady() const { return m_grammar != nullptr; }
    bool haveReadAll() const;

    /// To be called before these lines are painted.
    void colour(QTextBlock first, const QTextBlock &last);
    void changeTheme();

signals:
    void ready(); ///< what is seen may be painted again

private:
    void loadGrammar();
    void take(std::shared_ptr<YamlGrammar> grammar);
    void textChanged(int position, int removed, int added);
    void readSlice();
    void readOn(int upToLine, int milliseconds);
    void apply(QTextBlock block, bool provisional);

    QTextDocument *m_document;
    std::shared_ptr<YamlGrammar> m_grammar;
    bool m_isAsked = false; ///< for the grammar: what is never painted needs none
    QTimer m_slices;
    int m_front = 0; ///< the first line whose beginning state may be wrong
    int m_look = 1;  ///< grows when all colours change
};

} // namespace luthier
