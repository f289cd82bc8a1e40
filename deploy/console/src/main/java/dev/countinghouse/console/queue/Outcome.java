package dev.countinghouse.console.queue;

import dev.countinghouse.console.api.Problem;
import dev.countinghouse.console.page.Words;

import org.jspecify.annotations.Nullable;

/**
 * What came of a deed, or would.
 *
 * @param no why it was refused; nothing if it was not
 * @param away whether the service could not be asked
 */
record Outcome(Deed deed, @Nullable Problem no, boolean away, boolean proposed) {

    boolean isDone() {
        return no == null && !away;
    }

    String words(boolean tried) {
        if (away) return "not sent: the service does not answer; send it again";
        if (no != null) return "refused: " + Words.title(no) + ". " + Words.wayOut(no);
        if (proposed) return tried ? "would be proposed" : "proposed";
        return tried ? "would be done" : "done";
    }
}
