package dev.countinghouse.bench.cash;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.cash.Treatment;
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
import java.util.Map;
import java.util.TreeMap;

/** How many payments of a year are applied by themselves, and how many of those wrongly. */
public final class Quality {

    static final CashRules RULES =
            new CashRules(
                    "bench",
                    List.of(
                            CashRule.of("remittance advice", Matching.REMITTANCE),
                            CashRule.of("number in the text", Matching.DOCUMENT_NUMBER),
                            CashRule.of("one item of the amount", Matching.EXACT_ITEM),
                            CashRule.of("items that add up", Matching.EXACT_COMBINATION),
                            CashRule.of("the whole account", Matching.CLEAR_ACCOUNT),
                            CashRule.of("all that is past due", Matching.CLEAR_PAST_DUE)),
                    true,
                    false,
                    true,
                    Treatment.UNAPPLIED,
                    List.of(),
                    90,
                    50);

    private static final Currency USD = Currency.getInstance("USD");
    private static final CashRulesVersion VERSION = new CashRulesVersion("bench", 1, null);

    private final Map<String, int[]> byKind = new TreeMap<>();
    private int payments;
    private int applied;
    private int wrong;
    private long nanos;

    void on(Paid paid) {
        Receipt receipt = receipt(paid);
        OpenItems open = open(paid.payer());
        long before = System.nanoTime();
        CashDecision decision = CashMatcher.decide(receipt, open, RULES, VERSION, paid.on());
        nanos += System.nanoTime() - before;
        payments++;
        int[] kind = byKind.computeIfAbsent(paid.kind(), k -> new int[3]);
        kind[0]++;
        if (decision.outcome() != CashOutcome.APPLY) return;
        applied++;
        kind[1]++;
        if (isRight(decision, paid)) return;
        wrong++;
        kind[2]++;
        if (System.getProperty("wrong") != null) {
            System.err.println(
                    paid.kind()
                            + " | "
                            + paid.text()
                            + " | "
                            + paid.truth()
                            + " | "
                            + decision.candidates().getFirst());
        }
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
        List<OpenItem> items = new ArrayList<>(payer.open.size());
        for (Bill bill : payer.open) {
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

    /** A seed, how many payers and payments, and how many items each payer has open. */
    public static void main(String[] arguments) {
        Quality quality = new Quality();
        new Year(
                        Long.parseLong(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3]))
                .tell(quality::on);
        quality.print();
    }

    private void print() {
        System.out.printf(
                "%,d payments, applied by itself %.2f %%, of those wrong %.3f %%, %.0f decided/s%n",
                payments,
                100.0 * applied / payments,
                100.0 * wrong / Math.max(1, applied),
                payments * 1e9 / nanos);
        byKind.forEach(
                (kind, counts) ->
                        System.out.printf(
                                "%-22s %,7d  applied %5.1f %%  wrong %d%n",
                                kind, counts[0], 100.0 * counts[1] / counts[0], counts[2]));
    }
}
