package dev.countinghouse.query.cash.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** By the one set of items that adds up to exactly so much. */
final class BySum implements Finder {

    /** Two items more than one: a single one is found by its amount. */
    private static final int LEAST = 2;

    private static final int OLDEST = 6;
    private static final int ONE_OF_MANY = -26;

    @Override
    public void find(Question question, Findings findings) {
        SubsetSearch.Result found =
                SubsetSearch.of(question, question.payable()).sumsTo(question.money());
        boolean complete = question.open().areAll() && !found.gaveUp();
        if (!complete) findings.giveUp();
        for (List<OpenItem> set : found.sets()) {
            if (set.size() < LEAST) continue;
            boolean only = complete && found.sets().size() == 1;
            int points = only ? 0 : ONE_OF_MANY;
            String words =
                    only
                            ? "no other set of items adds up to it"
                            : "a set of items that adds up to it; there may be others";
            if (isOldest(question, set)) {
                findings.add(set, points + OLDEST, words, "they are the oldest");
            } else {
                findings.add(set, points, words);
            }
        }
    }

    /** Whether they are what is due first, all of it. */
    private static boolean isOldest(Question question, List<OpenItem> set) {
        Set<OpenItem> chosen = Set.copyOf(set);
        Set<OpenItem> first =
                question.payable().stream().limit(set.size()).collect(Collectors.toSet());
        return chosen.equals(first);
    }
}
