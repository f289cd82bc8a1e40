package dev.countinghouse.query.cash.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for sets of items that add up to an amount, until there are two or the bound is reached.
 * The largest come first, so that what cannot fit is left out early. Of the equal installments of
 * one invoice the earlier is taken before the later: they are no two answers.
 */
final class SubsetSearch {

    /** The most items among which it looks. */
    static final int MAX_ITEMS = 60;

    /** The most sets that it begins. */
    private static final int MAX_STEPS = 50_000;

    private final List<OpenItem> items;
    private final long[] due;
    private final long[] left;
    private final boolean whole;
    private final List<List<OpenItem>> sets = new ArrayList<>();
    private int steps;

    /**
     * @param sets at most two
     * @param gaveUp whether there may be more that were not looked for
     */
    record Result(List<List<OpenItem>> sets, boolean gaveUp) {

        /** The one set that there is. */
        Optional<List<OpenItem>> only() {
            return sets.size() == 1 && !gaveUp ? Optional.of(sets.getFirst()) : Optional.empty();
        }
    }

    private SubsetSearch(List<OpenItem> items, long[] due, boolean whole) {
        this.items = items;
        this.due = due;
        this.whole = whole;
        left = new long[due.length + 1];
        for (int i = due.length - 1; i >= 0; i--) left[i] = left[i + 1] + due[i];
    }

    static SubsetSearch of(Question question, List<OpenItem> among) {
        List<OpenItem> items =
                among.stream()
                        .filter(item -> question.due(item) <= question.money())
                        .limit(MAX_ITEMS)
                        .sorted(
                                Comparator.comparingLong(question::due)
                                        .reversed()
                                        .thenComparing(OpenItems.OLDEST_FIRST))
                        .toList();
        long[] due = items.stream().mapToLong(question::due).toArray();
        long fitting = among.stream().filter(i -> question.due(i) <= question.money()).count();
        return new SubsetSearch(items, due, fitting <= MAX_ITEMS);
    }

    Result sumsTo(long amount) {
        boolean finished = look(amount);
        return new Result(sets, !whole || !finished);
    }

    /** Takes each item or leaves it, without recursion; false at the bound. */
    private boolean look(long amount) {
        int[] taken = new int[due.length];
        int depth = 0;
        int at = 0;
        long rest = amount;
        while (true) {
            if (++steps > MAX_STEPS) return false;
            boolean dead = rest > left[at] || at == due.length;
            if (!dead && due[at] <= rest && isAllowed(at, taken, depth)) {
                taken[depth++] = at;
                rest -= due[at];
                at++;
                if (rest > 0) continue;
                sets.add(chosen(taken, depth));
                if (sets.size() > 1) return true;
            } else if (!dead) {
                at++;
                continue;
            }
            if (depth == 0) return true;
            at = taken[--depth];
            rest += due[at];
            at++;
        }
    }

    /** An installment only after the equal one before it. */
    private boolean isAllowed(int at, int[] taken, int depth) {
        if (at == 0 || due[at] != due[at - 1]) return true;
        if (!items.get(at).id().equals(items.get(at - 1).id())) return true;
        return depth > 0 && taken[depth - 1] == at - 1;
    }

    private List<OpenItem> chosen(int[] taken, int depth) {
        List<OpenItem> chosen = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) chosen.add(items.get(taken[i]));
        chosen.sort(OpenItems.OLDEST_FIRST);
        return chosen;
    }
}
