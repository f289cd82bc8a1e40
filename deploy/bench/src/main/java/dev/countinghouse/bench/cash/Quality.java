package dev.countinghouse.bench.cash;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.cash.matching.CashMatcher;
import dev.countinghouse.query.cash.matching.Offer;
import dev.countinghouse.query.cash.matching.OpenItem;
import dev.countinghouse.query.cash.matching.OpenItems;
import dev.countinghouse.query.cash.matching.Receipt;
import dev.countinghouse.query.numbers.DocumentNumber;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many payments of a year are applied by themselves, and how many of those wrongly. */
public final class Quality {

    private static final CashRules USUAL = CashRules.USUAL;

    /** Those of a book that set none, but for what is applied by itself. */
    static final CashRules RULES =
            new CashRules(
                    "bench",
                    USUAL.rules(),
                    USUAL.discounts(),
                    USUAL.disputed(),
                    USUAL.partial(),
                    USUAL.rest(),
                    USUAL.tolerances(),
                    90,
                    USUAL.proposeFrom());

    private static final int[] THRESHOLDS = {60, 70, 80, 85, 90, 95, 100};
    private static final Currency USD = Currency.getInstance("USD");
    private static final CashRulesVersion VERSION = new CashRulesVersion("bench", 1, null);

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final Map<Integer, int[]> byThreshold = new TreeMap<>();
    private int payments;
    private long nanos;

    void on(Paid paid) {
        Receipt receipt = receipt(paid);
        OpenItems open = open(paid.payer());
        long before = System.nanoTime();
        CashDecision decision = CashMatcher.decide(receipt, open, RULES, VERSION, paid.on());
        nanos += System.nanoTime() - before;
        payments++;
        boolean right = isRight(decision, paid);
        int score = score(decision);
        for (int from : THRESHOLDS) {
            if (score < from) continue;
            int[] counts = byThreshold.computeIfAbsent(from, _ -> new int[2]);
            counts[0]++;
            if (!right) counts[1]++;
        }
        int[] kind = byKind.computeIfAbsent(paid.kind(), _ -> new int[3]);
        kind[0]++;
        if (decision.outcome() != CashOutcome.APPLY) return;
        kind[1]++;
        if (!right) kind[2]++;
    }

    /** Below all thresholds if it would not be applied by itself whatever it scores. */
    private static int score(CashDecision decision) {
        boolean possible =
                decision.finding() != CashFinding.AMBIGUOUS && !decision.allocations().isEmpty();
        return possible ? decision.candidates().getFirst().score() : 0;
    }

    private static boolean isRight(CashDecision decision, Paid paid) {
        Map<Integer, Long> got = new HashMap<>();
        for (CashAllocation part : decision.allocations()) {
            got.put(Integer.parseInt(part.item().value().substring(1)), part.amount().minor());
        }
        return got.equals(paid.truth());
    }

    private static Receipt receipt(Paid paid) {
        List<RemittanceAdviceReceived> advices = new ArrayList<>();
        if (!paid.advice().isEmpty()) {
            advices.add(
                    new RemittanceAdviceReceived(
                            new BookId("bench"),
                            new RemittanceId("r"),
                            null,
                            null,
                            null,
                            usd(paid.cents()),
                            paid.advice().stream().map(Quality::line).toList(),
                            paid.on()));
        }
        return Receipt.of(USD, paid.cents(), paid.on(), paid.text(), advices, 0);
    }

    private static RemittanceLine line(Paid.Line line) {
        return new RemittanceLine(
                line.number(),
                usd(line.cents()),
                line.discount() == 0 ? null : usd(line.discount()),
                null,
                null,
                null);
    }

    private static Money usd(long cents) {
        return new Money(cents, USD);
    }

    private static OpenItems open(Payer payer) {
        List<OpenItem> items = new ArrayList<>(payer.open().size());
        for (Bill bill : payer.open()) {
            List<DocumentNumber> names = new ArrayList<>();
            names.add(DocumentNumber.of(bill.number()));
            if (bill.order() != null) names.add(DocumentNumber.of(bill.order()));
            items.add(
                    new OpenItem(
                            new InvoiceId("i" + bill.serial()),
                            null,
                            null,
                            1,
                            bill.number(),
                            names,
                            bill.dated(),
                            bill.due(),
                            bill.total(),
                            0,
                            bill.discount() == 0
                                    ? null
                                    : new Offer(
                                            bill.discountUntil(), bill.discount(), bill.total())));
        }
        return new OpenItems(items, true);
    }

    /**
     * Years of other seeds than the rules and scores were tuned on, as Markdown: a row a threshold,
     * and a row a kind of payment with the rules' own.
     */
    public static String markdown(List<Long> seeds, int payers, int payments, int openEach) {
        Quality quality = new Quality();
        for (long seed : seeds) new Year(seed, payers, payments, openEach).tell(quality::on);
        return quality.table(seeds, payers * openEach);
    }

    private String table(List<Long> seeds, int items) {
        var text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%,d payments of the years %s, each with %,d open items; %,.0f decided a"
                                + " second by one processor.%n%n",
                        payments,
                        seeds,
                        items,
                        payments * 1e9 / nanos));
        text.append("| applied by itself from a score of | applied | wrong of those |\n");
        text.append("| --- | --- | --- |\n");
        for (int from : THRESHOLDS) {
            int[] counts = byThreshold.getOrDefault(from, new int[2]);
            text.append(row(String.valueOf(from), payments, counts[0], counts[1]));
        }
        text.append("\n| kind of payment, from ").append(RULES.applyFrom());
        text.append(" on | applied | wrong of those |\n| --- | --- | --- |\n");
        byKind.forEach(
                (kind, counts) ->
                        text.append(
                                row(
                                        String.format(Locale.ROOT, "%s (%,d)", kind, counts[0]),
                                        counts[0],
                                        counts[1],
                                        counts[2])));
        return text.toString();
    }

    private static String row(String what, int all, int some, int badly) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f %% | %,d: %.3f %% |%n",
                what,
                100.0 * some / all,
                badly,
                100.0 * badly / Math.max(1, some));
    }
}
