package dev.countinghouse.query.cash.matching;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * By the one set of items that adds up to exactly so much; and by the sets that people pay: the
 * oldest so many, or all of a month. There are few of those, so that one of them does not add up to
 * an amount by chance, whatever other sets do.
 */
final class BySum implements Finder {

    /** A single item is found by its amount. */
    private static final int LEAST = 2;

    private static final int AS_PEOPLE_PAY = 5;
    private static final int ONE_OF_MANY = -26;

    @Override
    public void find(Question question, Findings findings) {
        oldest(question, findings);
        months(question, findings);
        any(question, findings);
    }

    private static void oldest(Question question, Findings findings) {
        List<OpenItem> items = question.payable();
        long due = 0;
        for (int i = 0; i < items.size() && due < question.money(); i++) {
            due += question.due(items.get(i));
            if (due == question.money() && i + 1 >= LEAST) {
                people(question, findings, items.subList(0, i + 1), "the " + (i + 1) + " oldest");
            }
        }
    }

    private static void months(Question question, Findings findings) {
        if (!question.open().areAll()) return;
        Map<YearMonth, List<OpenItem>> months =
                question.payable().stream()
                        .collect(
                                Collectors.groupingBy(
                                        item -> YearMonth.from(item.datedOn()),
                                        TreeMap::new,
                                        Collectors.toList()));
        months.forEach(
                (month, items) -> {
                    if (items.size() >= LEAST && question.dueOf(items) == question.money()) {
                        people(question, findings, items, "all of " + month);
                    }
                });
    }

    /** If another item has the amount of one of them, it may as well be that one. */
    private static void people(
            Question question, Findings findings, List<OpenItem> set, String words) {
        Set<OpenItem> chosen = Set.copyOf(set);
        Set<Long> amounts = set.stream().map(question::due).collect(Collectors.toSet());
        boolean alone =
                question.payable().stream()
                        .noneMatch(
                                item ->
                                        !chosen.contains(item)
                                                && amounts.contains(question.due(item)));
        if (alone) findings.add(set, AS_PEOPLE_PAY, words);
        else findings.add(set, findings.tied(), words, "others have the same amounts");
    }

    private static void any(Question question, Findings findings) {
        SubsetSearch.Result found =
                SubsetSearch.of(question, question.payable()).sumsTo(question.money());
        boolean complete = question.open().areAll() && !found.gaveUp();
        if (!complete) findings.giveUp();
        List<List<OpenItem>> sets = new ArrayList<>(found.sets());
        sets.removeIf(set -> set.size() < LEAST);
        for (List<OpenItem> set : sets) {
            boolean only = complete && found.sets().size() == 1;
            findings.add(
                    set,
                    only ? 0 : ONE_OF_MANY,
                    only
                            ? "no other set of items adds up to it"
                            : "a set of items that adds up to it; there may be others");
        }
    }
}
