package dev.countinghouse.query.cash.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By the numbers that stand in the text, and an amount that goes with them. */
final class ByNumber implements Finder {

    private static final int OF_THE_NAMED = -4;
    private static final int WITH_HINTS = -3;
    private static final int ONLY_HINTS = -4;
    private static final int WITH_ONE_MORE = -6;
    private static final int DISPUTED = -45;

    @Override
    public void find(Question question, Findings findings) {
        Named named = question.named();
        List<OpenItem> sure = of(question, named.surely().keySet());
        List<OpenItem> hinted = new ArrayList<>(of(question, named.weakly().keySet()));
        for (OpenItem item : of(question, named.nearly().keySet())) {
            if (!hinted.contains(item)) hinted.add(item);
        }
        if (sure.isEmpty()) {
            hinted(question, findings, hinted);
            return;
        }
        String[] reasons = sure.stream().limit(MAX_TOLD).map(named::reason).toArray(String[]::new);
        int points = sure.size() < named.surely().size() ? DISPUTED : 0;
        Settling all = Settling.of(question, sure);
        findings.add(all, points, reasons);
        if (all.fit() == Settling.Fit.EQUAL) return;
        some(question, findings, sure, reasons);
        with(question, findings, sure, hinted, reasons);
    }

    private static final int MAX_TOLD = 10;

    private static List<OpenItem> of(Question question, Iterable<OpenItem> named) {
        List<OpenItem> items = new ArrayList<>();
        for (OpenItem item : named) if (question.payable().contains(item)) items.add(item);
        items.sort(OpenItems.OLDEST_FIRST);
        return items;
    }

    /** A short number, a counter or a slip counts only with an equal amount. */
    private static void hinted(Question question, Findings findings, List<OpenItem> hinted) {
        for (OpenItem item : hinted) {
            if (isPaid(question, List.of(item))) {
                findings.add(List.of(item), ONLY_HINTS, question.named().reason(item));
            }
        }
        if (hinted.size() > 1 && isPaid(question, hinted)) {
            findings.add(hinted, ONLY_HINTS, "all that the text hints at");
        }
    }

    /** An order's number names more than is paid; so does an invoice's that is due in parts. */
    private static void some(
            Question question, Findings findings, List<OpenItem> sure, String[] reasons) {
        SubsetSearch.Result found = SubsetSearch.of(question, sure).sumsTo(question.money());
        Optional<List<OpenItem>> only = found.only();
        if (only.isPresent()) findings.add(only.get(), OF_THE_NAMED, reasons);
    }

    /** What is missing of the amount may be a number with a slip, or one that was left out. */
    private static void with(
            Question question,
            Findings findings,
            List<OpenItem> sure,
            List<OpenItem> hinted,
            String[] reasons) {
        List<OpenItem> hints = new ArrayList<>(sure);
        hints.addAll(hinted);
        if (!hinted.isEmpty() && isPaid(question, hints)) {
            findings.add(hints, WITH_HINTS, reasons);
            return;
        }
        long missing = question.money() - question.dueOf(sure);
        if (missing <= 0) return;
        List<OpenItem> others =
                question.payable().stream()
                        .filter(item -> !sure.contains(item) && question.due(item) == missing)
                        .toList();
        if (others.size() != 1) return;
        List<OpenItem> more = new ArrayList<>(sure);
        more.add(others.getFirst());
        findings.add(
                more, WITH_ONE_MORE, "only " + others.getFirst().number() + " makes up the rest");
    }

    private static boolean isPaid(Question question, List<OpenItem> items) {
        return Settling.of(question, items).fit() == Settling.Fit.EQUAL;
    }
}
