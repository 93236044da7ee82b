// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>
#include <QVBoxLayout>

#include <functional>

namespace luthier {

/// The place of a page in a stack: has it made when it is about to be seen.
class PageHolder : public QWidget
{
public:
    explicit PageHolder(std::function<void()> make)
        : m_make(std::move(make))
    {
    }
    void make() { m_make(); }

protected:
    void showEvent(QShowEvent *event) override
    {
        m_make();
        QWidget::showEvent(event);
    }

private:
    std::function<void()> m_make;
};

/// A page of the window that is made when it is first wanted: what nobody opens costs no start and no memory.
template <typename View>
class Page
{
public:
    /// @param make is called once; what it answers belongs to the stack.
    Page(QStackedWidget *stack, std::function<View *()> make)
        : m_stack(stack)
        , m_make(std::move(make))
        , m_holder(new PageHolder([this] { get(); }))
    {
        stack->addWidget(m_holder);
    }
    Q_DISABLE_COPY_MOVE(Page)

    View *get()
    {
        if (!m_view) {
            m_view = m_make();
            auto *all = new QVBoxLayout(m_holder);
            all->setContentsMargins(0, 0, 0, 0);
            all->addWidget(m_view);
            m_view->show(); // its holder may be in the middle of being shown
        }
        return m_view;
    }
    View *operator->() { return get(); }
    View *made() const { return m_view; } ///< nothing where nobody wanted it yet
    void open()
    {
        get();
        m_stack->setCurrentWidget(m_holder);
    }
    bool isOpen() const { return m_stack->currentWidget() == m_holder; }

private:
    QStackedWidget *m_stack;
    std::function<View *()> m_make;
    QWidget *m_holder;
    View *m_view = nullptr;
};

} // namespace luthier
