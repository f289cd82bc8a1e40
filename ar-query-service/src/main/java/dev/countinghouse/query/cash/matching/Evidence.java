package dev.countinghouse.query.cash.matching;

import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.query.numbers.DocumentNumber;
import dev.countinghouse.query.numbers.Mention;

import java.util.HashSet;
import java.util.Set;

/** What a payment's text says for and against a set of items that was found by something else. */
final class Evidence {

    private static final int NAMES_OTHERS = 40;
    private static final int NAMES_WHAT_IS_NOT_OPEN = 20;
    private static final int NAMES_ONE_OF_THEM = 3;
    private static final int HINTS_AT_IT = 5;
    private static final int HINTS_AT_OTHERS = 10;
    private static final int LIKE_OURS = 2;

    private Evidence() {}

    static Found weigh(Question question, Found found) {
        Matching by = found.rule().matching();
        if (by == Matching.REMITTANCE) return found;
        Found weighed = found;
        Set<OpenItem> items = new HashSet<>();
        for (Part part : found.parts()) items.add(part.item());
        Named named = question.named();
        for (OpenItem meant : named.surely().keySet()) {
            if (!items.contains(meant) && !isSharedWith(named, meant, items)) {
                return weighed.withScore(
                        weighed.score() - NAMES_OTHERS,
                        "the text names " + meant.number() + ", which is not among them");
            }
        }
        if (by == Matching.DOCUMENT_NUMBER) return weighed;
        if (!named.surely().isEmpty()) {
            return weighed.withScore(
                    weighed.score() + NAMES_ONE_OF_THEM, "every number in the text is among them");
        }
        for (OpenItem item : items) {
            if (named.nearly().containsKey(item) || named.weakly().containsKey(item)) {
                return weighed.withScore(weighed.score() + HINTS_AT_IT, named.reason(item));
            }
        }
        if (!named.weakly().isEmpty() || !named.nearly().isEmpty()) {
            return weighed.withScore(weighed.score() - HINTS_AT_OTHERS, "the text hints at others");
        }
        String missing = notOpen(question);
        if (missing.isEmpty()) return weighed;
        return weighed.withScore(
                weighed.score() - NAMES_WHAT_IS_NOT_OPEN,
                "the text has " + missing + ", which looks like a number of ours and is not open");
    }

    /** An order's number means all its invoices: those of them that are not paid are no gap. */
    private static boolean isSharedWith(Named named, OpenItem meant, Set<OpenItem> items) {
        Mention mention = named.surely().get(meant);
        return items.stream().anyMatch(item -> named.surely().get(item) == mention);
    }

    /** A number that could be one of these documents' by its look. */
    private static String notOpen(Question question) {
        for (Mention mention : question.receipt().mentions()) {
            for (OpenItem item : question.open().items()) {
                for (DocumentNumber name : item.names()) {
                    if (looksAlike(name, mention)) return mention.told();
                }
            }
        }
        return "";
    }

    private static boolean looksAlike(DocumentNumber name, Mention mention) {
        String ours = name.digits();
        String theirs = mention.digits();
        return ours.length() >= LIKE_OURS + LIKE_OURS
                && ours.length() == theirs.length()
                && ours.regionMatches(0, theirs, 0, LIKE_OURS);
    }
}
