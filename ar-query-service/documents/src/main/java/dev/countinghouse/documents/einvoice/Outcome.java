package dev.countinghouse.documents.einvoice;

import java.util.List;

/** A document that may leave, or why it may not. */
public sealed interface Outcome {

    /** What may leave, as UTF-8 or as PDF. */
    record Written(byte[] bytes) implements Outcome {}

    /**
     * @param reasons each rule that it breaks, with the rule's name first
     */
    record Refused(List<String> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
