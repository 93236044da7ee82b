// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textfile.h"
#include "ui/editor/codeeditor.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace luthier {

class DiffBox;
class EditorPane;
class Notice;

/// One values file: read in another thread, edited here, saved as it was found (base/textfile.h). What another program
/// does to it meanwhile is noticed, and nothing of either side is lost unasked.
class ValuesFilePage : public QWidget
{
    Q_OBJECT

public:
    enum class Content { Loading, Ready, Missing, Refused };

    explicit ValuesFilePage(const QString &path, QWidget *parent = nullptr);

    QString path() const { return m_path; }
    Content content() const { return m_content; }
    bool isReady() const { return m_content == Content::Ready; }
    bool isModified() const;
    bool isAsked() const { return m_theirs.has_value(); } ///< what to do with another program's change
    QByteArray bytes() const;                             ///< as saving would write them now; empty before it is ready
    QString problemWords() const;                         ///< "2 errors, 1 warning"; empty: none
    bool hasErrors() const;
    CodeEditor *editor() const;
    void openFind();

    void setBytes(const QByteArray &bytes);                 ///< one undo step
    void begin(const QByteArray &bytes);                    ///< where there is no file yet: with these, not saved
    void setTemplates(const QMap<QString, QString> &files); ///< what it may begin with as well: by environment
    /// `bytes`: the ones that were looked at; a quick fix belongs to them.
    void showProblems(const QList<EditorProblem> &problems, const QByteArray &bytes);
    void fix(int problem); ///< where it has a quick fix and the text is still the one that was looked at
    void save();           ///< saved() or a notice follows

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

signals:
    void edited(); ///< the text, or whether it is saved
    void saved(bool well);
    void contentChanged();
    void beginWanted(); ///< there is no file: begin() with what is deployed

private:
    void read();
    void take(Result<TextFile> file);
    void lookAgain();
    void compareWithDisk(const Result<TextFile> &now);
    void ask(const QString &sentence, bool canJoin);
    void settle(const TextFile &disk, const std::optional<QString> &text);
    void showTheirs();
    void offerFix();
    void watch();
    void say(State state, const QString &sentence);
    void setContent(Content content);

    QString m_path;
    Content m_content = Content::Loading;
    TextFile m_file;
    std::optional<TextFile> m_theirs;
    bool m_isSaving = false;
    QByteArray m_checked;
    QFileSystemWatcher m_watcher;
    QTimer m_lookAgain;

    Notice *m_notice;
    QList<QPushButton *> m_begins;
    Notice *m_question;
    QPushButton *m_join;
    QStackedWidget *m_stack;
    EditorPane *m_pane;
    QWidget *m_skeleton;
    QWidget *m_below;
    QListWidget *m_problems;
    QPushButton *m_fix;
    DiffBox *m_difference;
};

} // namespace luthier
