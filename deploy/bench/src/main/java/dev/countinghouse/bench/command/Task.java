package dev.countinghouse.bench.command;

import dev.countinghouse.bench.lab.Load;

/** What is asked of the command side. */
public enum Task {
    ISSUE("issue"),
    ISSUE_IN_SERIES("issue in one series"),
    POST_1("post over 1", 1),
    POST_5("post over 5", 5),
    POST_40("post over 40", 40),
    PAY_ZIPF("pay invoices by Zipf 1.1", 1),
    PAY_HOT("pay one hot invoice", 1);

    private final String text;
    private final int invoices;

    Task(String text) {
        this(text, 0);
    }

    Task(String text, int invoices) {
        this.text = text;
        this.invoices = invoices;
    }

    /** Over how many invoices a payment goes. */
    int invoices() {
        return invoices;
    }

    static Task of(Load load) {
        for (Task task : values()) {
            if (load.task().equals(task.text) || load.task().startsWith(task.text + " after ")) {
                return task;
            }
        }
        throw new IllegalArgumentException("no such task: " + load.task());
    }

    @Override
    public String toString() {
        return text;
    }
}
