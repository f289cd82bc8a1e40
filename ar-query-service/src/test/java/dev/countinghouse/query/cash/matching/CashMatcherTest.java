package dev.countinghouse.query.cash.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.cash.CashAllocation;
import dev.countinghouse.contract.cash.CashDecision;
import dev.countinghouse.contract.cash.CashFinding;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.CashRule;
import dev.countinghouse.contract.cash.CashRules;
import dev.countinghouse.contract.cash.CashRulesVersion;
import dev.countinghouse.contract.cash.Matching;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.cash.RemittanceLine;
import dev.countinghouse.contract.cash.TieBreak;
import dev.countinghouse.contract.cash.Tolerance;
import dev.countinghouse.contract.cash.Treatment;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.query.numbers.DocumentNumber;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What payments pay, in cases with known answers. */
final class CashMatcherTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final CashRulesVersion VERSION = new CashRulesVersion("test", 1, null);

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static OpenItem item(String number, String open, String due) {
        return item(number, open, due, null);
    }

    private static OpenItem item(String number, String open, String due, @Nullable Offer offer) {
        LocalDate dueOn = LocalDate.parse(due);
        return new OpenItem(
                new InvoiceId("i-" + number.replace('/', '-')),
                null,
                null,
                1,
                number,
                List.of(DocumentNumber.of(number)),
                dueOn.minusDays(30),
                dueOn,
                usd(open).minor(),
                0,
                offer);
    }

    private static CashRules rules(TieBreak tie, List<Tolerance> tolerances, Matching... by) {
        List<CashRule> rules = new ArrayList<>();
        for (Matching one : by) rules.add(new CashRule(one.name(), one, tie, null));
        return new CashRules(
                "test", rules, true, false, true, Treatment.UNAPPLIED, tolerances, 90, 50);
    }

    private static CashRules usual(Tolerance... tolerances) {
        return rules(
                TieBreak.PERSON,
                List.of(tolerances),
                Matching.REMITTANCE,
                Matching.DOCUMENT_NUMBER,
                Matching.EXACT_ITEM,
                Matching.EXACT_COMBINATION,
                Matching.PAYER_HABIT,
                Matching.CLEAR_ACCOUNT,
                Matching.CLEAR_PAST_DUE);
    }

    private static CashDecision decide(
            CashRules rules, String amount, String text, OpenItem... open) {
        return decide(rules, receipt(amount, text, 0), open);
    }

    private static CashDecision decide(CashRules rules, Receipt receipt, OpenItem... open) {
        return CashMatcher.decide(receipt, new OpenItems(List.of(open), true), rules, VERSION, DAY);
    }

    private static Receipt receipt(
            String amount, String text, int before, RemittanceLine... lines) {
        List<RemittanceAdviceReceived> advices =
                lines.length == 0
                        ? List.of()
                        : List.of(
                                new RemittanceAdviceReceived(
                                        new BookId("north"),
                                        new RemittanceId("rem-1"),
                                        null,
                                        null,
                                        null,
                                        usd(amount),
                                        List.of(lines),
                                        DAY));
        return Receipt.of(USD, usd(amount).minor(), DAY, text, advices, before);
    }

    private static List<String> paid(CashDecision decision) {
        return decision.allocations().stream()
                .map(part -> part.item().value() + " " + part.amount().decimal())
                .toList();
    }

    private static CashAllocation only(CashDecision decision) {
        assertThat(decision.allocations()).hasSize(1);
        return decision.allocations().getFirst();
    }

    /** A15: a score, and its reasons in words. */
    @Test
    void appliesWhatIsNamedAndEqual() {
        CashDecision decision =
                decide(
                        usual(),
                        "150.00",
                        "your invoices 10443 and 10445",
                        item("10443", "100.00", "2026-03-01"),
                        item("10444", "100.00", "2026-03-01"),
                        item("10445", "50.00", "2026-04-01"));
        assertThat(decision.outcome()).isEqualTo(CashOutcome.APPLY);
        assertThat(decision.rule()).isEqualTo("DOCUMENT_NUMBER");
        assertThat(paid(decision)).containsExactly("i-10443 100.00", "i-10445 50.00");
        assertThat(decision.candidates().getFirst().reasons())
                .contains("number 10443 in the text", "amount equal");
    }

    /** B6: 1814 is not 14, and 859 is not 3,156: nothing is applied, nothing even proposed. */
    @Test
    void leavesANumberInsideANumberToAPerson() {
        CashDecision decision =
                decide(
                        usual(),
                        "859.00",
                        "supplier payment 1814",
                        item("14", "3156.00", "2026-03-01"));
        assertThat(decision.outcome()).isEqualTo(CashOutcome.LEAVE);
        assertThat(decision.allocations()).isEmpty();
        assertThat(decision.finding()).isEqualTo(CashFinding.NAKED);
    }

    /** B6: a counter counts with an equal amount, and never without. */
    @Test
    void takesAShortNumberOnlyWithAnEqualAmount() {
        OpenItem counter = item("14", "3156.00", "2026-03-01");
        assertThat(decide(usual(), "859.00", "invoice 14", counter).outcome())
                .isNotEqualTo(CashOutcome.APPLY);
        assertThat(decide(usual(), "3156.00", "invoice 14", counter).outcome())
                .isEqualTo(CashOutcome.APPLY);
    }

    /** B6: however well the number fits, another amount is for a person. */
    @Test
    void neverAppliesAMismatchedAmountByItself() {
        OpenItem named = item("2026-0042", "100.00", "2026-03-01");
        CashDecision less = decide(usual(), "60.00", "202600425", named);
        assertThat(less.outcome()).isEqualTo(CashOutcome.PROPOSE);
        assertThat(less.finding()).isEqualTo(CashFinding.SHORT_PAY);
        CashDecision more = decide(usual(), "160.00", "202600425", named);
        assertThat(more.outcome()).isEqualTo(CashOutcome.PROPOSE);
        assertThat(more.finding()).isEqualTo(CashFinding.OVERPAYMENT);
        assertThat(Objects.requireNonNull(more.rest()).amount()).isEqualTo(usd("60.00"));
        assertThat(decide(usual(), "100.00", "202600425", named).outcome())
                .isEqualTo(CashOutcome.APPLY);
    }

    /** A15: two that fit equally well are never applied by themselves unless the rule says how. */
    @Test
    void breaksATieOnlyByAStatedRule() {
        OpenItem later = item("10444", "100.00", "2026-04-01");
        OpenItem earlier = item("10445", "100.00", "2026-03-01");
        CashDecision open =
                decide(
                        rules(TieBreak.PERSON, List.of(), Matching.EXACT_ITEM),
                        "100.00",
                        "",
                        later,
                        earlier);
        assertThat(open.outcome()).isEqualTo(CashOutcome.PROPOSE);
        assertThat(open.finding()).isEqualTo(CashFinding.AMBIGUOUS);
        assertThat(open.candidates()).hasSize(2);
        CashDecision stated =
                decide(
                        rules(TieBreak.EARLIEST_DUE, List.of(), Matching.EXACT_ITEM),
                        "100.00",
                        "",
                        later,
                        earlier);
        assertThat(stated.outcome()).isEqualTo(CashOutcome.APPLY);
        assertThat(stated.tie()).isEqualTo(TieBreak.EARLIEST_DUE);
        assertThat(paid(stated)).containsExactly("i-10445 100.00");
    }

    @Test
    void findsTheOneSetThatAddsUp() {
        CashDecision decision =
                decide(
                        rules(TieBreak.PERSON, List.of(), Matching.EXACT_COMBINATION),
                        "47.11",
                        "",
                        item("1", "13.04", "2026-03-01"),
                        item("2", "99.00", "2026-03-02"),
                        item("3", "34.07", "2026-03-03"));
        assertThat(paid(decision)).containsExactly("i-1 13.04", "i-3 34.07");
        assertThat(decision.searchGaveUp()).isFalse();
        assertThat(decision.outcome()).isEqualTo(CashOutcome.PROPOSE);
    }

    @Test
    void saysThatItGaveUpLookingForSums() {
        OpenItem[] many =
                IntStream.range(0, 60)
                        .mapToObj(i -> item("" + (20_000 + i), "1" + i + ".01", "2026-03-01"))
                        .toArray(OpenItem[]::new);
        CashDecision decision =
                decide(
                        rules(TieBreak.PERSON, List.of(), Matching.EXACT_COMBINATION),
                        "1234.56",
                        "",
                        many);
        assertThat(decision.searchGaveUp()).isTrue();
        assertThat(decision.outcome()).isNotEqualTo(CashOutcome.APPLY);
    }

    /** A12: AutoCash's rules. */
    @Test
    void clearsTheAccountOrWhatIsPastDue() {
        OpenItem late = item("1", "10.00", "2026-02-01");
        OpenItem later = item("2", "25.00", "2026-03-01");
        OpenItem notYet = item("3", "40.00", "2026-04-01");
        assertThat(paid(decide(of(Matching.CLEAR_ACCOUNT), "75.00", "", late, later, notYet)))
                .containsExactly("i-1 10.00", "i-2 25.00", "i-3 40.00");
        assertThat(paid(decide(of(Matching.CLEAR_PAST_DUE), "35.00", "", late, later, notYet)))
                .containsExactly("i-1 10.00", "i-2 25.00");
        assertThat(decide(of(Matching.CLEAR_PAST_DUE), "35.01", "", late, later).outcome())
                .isEqualTo(CashOutcome.LEAVE);
    }

    private static CashRules of(Matching matching) {
        return rules(TieBreak.PERSON, List.of(), matching);
    }

    /** A12: past due of one term, though all that is past due is more. */
    @Test
    void clearsWhatIsPastDueOfOneTerm() {
        OpenItem thirty = item("1", "10.00", "2026-02-01");
        OpenItem ten =
                new OpenItem(
                        new InvoiceId("i-2"),
                        null,
                        null,
                        1,
                        "2",
                        List.of(),
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2026, 2, 11),
                        usd("25.00").minor(),
                        0,
                        null);
        assertThat(paid(decide(of(Matching.CLEAR_PAST_DUE_BY_TERM), "25.00", "", thirty, ten)))
                .containsExactly("i-2 25.00");
    }

    /** A12: oldest first, as far as the money goes, ties by the lower number. */
    @Test
    void paysTheOldestFirst() {
        CashDecision decision =
                decide(
                        of(Matching.OLDEST_FIRST),
                        "30.00",
                        "",
                        item("3", "25.00", "2026-03-01"),
                        item("2", "25.00", "2026-03-01"),
                        item("1", "1.00", "2026-04-01"));
        assertThat(paid(decision)).containsExactly("i-2 25.00", "i-3 5.00");
        assertThat(decision.outcome()).isEqualTo(CashOutcome.PROPOSE);
        CashDecision named =
                decide(
                        of(Matching.COMBINATION),
                        "30.00",
                        "10777",
                        item("2", "25.00", "2026-03-01"),
                        item("10777", "20.00", "2026-04-01"));
        assertThat(paid(named)).containsExactly("i-10777 20.00", "i-2 10.00");
    }

    @Test
    void paysAsThisPayerPaidBefore() {
        OpenItem first = item("10444", "99.00", "2026-03-01");
        OpenItem second = item("10445", "99.00", "2026-04-01");
        CashDecision decision =
                decide(of(Matching.PAYER_HABIT), receipt("99.00", "", 3), first, second);
        assertThat(decision.outcome()).isEqualTo(CashOutcome.APPLY);
        assertThat(paid(decision)).containsExactly("i-10444 99.00");
        assertThat(decide(of(Matching.PAYER_HABIT), receipt("99.00", "", 1), first).outcome())
                .isEqualTo(CashOutcome.LEAVE);
    }

    private static Offer offer(String whole, String total, String until) {
        return new Offer(LocalDate.parse(until), usd(whole).minor(), usd(total).minor());
    }

    /** A7: 3 % of 1,000 is 30.00, once, for 970.00 in time; 1.00 earns 0.03. */
    @Test
    void takesADiscountOnceAndInProportion() {
        OpenItem offers =
                item("10443", "1000.00", "2026-04-01", offer("30.00", "1000.00", "2026-03-14"));
        CashAllocation whole = only(decide(usual(), "970.00", "10443", offers));
        assertThat(whole.discount()).isEqualTo(usd("30.00"));
        CashAllocation part = only(decide(usual(), "1.00", "10443", offers));
        assertThat(part.discount()).isEqualTo(usd("0.03"));
        OpenItem late =
                item("10443", "1000.00", "2026-04-01", offer("30.00", "1000.00", "2026-03-09"));
        CashDecision tooLate = decide(usual(), "970.00", "10443", late);
        assertThat(tooLate.outcome()).isEqualTo(CashOutcome.PROPOSE);
        assertThat(only(tooLate).discount()).isNull();
        assertThat(paid(decide(usual(), "1000.00", "10443", offers)))
                .as("who pays in full takes none")
                .containsExactly("i-10443 1000.00");
    }

    /** B7: of 90.59 that are deducted, 85.97 are earned; 4.62 are paid short. */
    @Test
    void givesOnlyTheDiscountThatWasEarned() {
        OpenItem invoice =
                item("27213", "4302.93", "2026-04-01", offer("86.06", "4302.93", "2026-03-31"));
        var line = new RemittanceLine("27213", usd("4212.34"), usd("90.59"), null, null, null);
        Receipt receipt = receipt("4212.34", "", 0, line);
        CashDecision decision = decide(usual(), receipt, invoice);
        assertThat(decision.outcome()).isEqualTo(CashOutcome.PROPOSE);
        assertThat(decision.finding()).isEqualTo(CashFinding.SHORT_PAY);
        CashAllocation part = only(decision);
        assertThat(part.amount()).isEqualTo(usd("4212.34"));
        assertThat(part.discount()).isEqualTo(usd("85.97"));
        var dispute = new Tolerance(Tolerance.Side.UNDER, null, usd("5.00"), Treatment.DISPUTE);
        CashAllocation disputed = only(decide(usual(dispute), receipt, invoice));
        assertThat(Objects.requireNonNull(disputed.shortfall()).amount()).isEqualTo(usd("4.62"));
        assertThat(disputed.shortfall().then()).isEqualTo(Treatment.DISPUTE);
    }

    /** B7: two deposits of 50.00 against 100.00 book 50.00 each. */
    @Test
    void paysInPartWhatAnAdvicePaysInPart() {
        OpenItem invoice = item("27213", "100.00", "2026-04-01");
        var line = new RemittanceLine("27213", usd("50.00"), null, null, null, null);
        CashDecision decision = decide(usual(), receipt("50.00", "", 0, line), invoice);
        assertThat(decision.outcome()).isEqualTo(CashOutcome.APPLY);
        assertThat(paid(decision)).containsExactly("i-27213 50.00");
    }

    /** A16: a deduction with its reason becomes a dispute where the rules say so. */
    @Test
    void disputesADeductionWithThePayersReason() {
        OpenItem invoice = item("27213", "100.00", "2026-04-01");
        var line =
                new RemittanceLine(
                        "27213", usd("92.00"), null, usd("8.00"), ReasonCode.QUALITY, null);
        var dispute =
                new Tolerance(Tolerance.Side.UNDER, new BigDecimal("10"), null, Treatment.DISPUTE);
        CashDecision decision = decide(usual(dispute), receipt("92.00", "", 0, line), invoice);
        assertThat(decision.outcome()).isEqualTo(CashOutcome.APPLY);
        var shortfall = Objects.requireNonNull(only(decision).shortfall());
        assertThat(shortfall.amount()).isEqualTo(usd("8.00"));
        assertThat(shortfall.reason()).isEqualTo(ReasonCode.QUALITY);
        assertThat(decide(usual(), receipt("92.00", "", 0, line), invoice).finding())
                .isEqualTo(CashFinding.SHORT_PAY);
    }

    /** A14: within both the percentage and the amount, over and under. */
    @Test
    void treatsASmallDifferenceAsTheToleranceSays() {
        var under =
                new Tolerance(
                        Tolerance.Side.UNDER,
                        new BigDecimal("1"),
                        usd("0.50"),
                        Treatment.WRITE_OFF);
        var over = new Tolerance(Tolerance.Side.OVER, null, usd("2.00"), Treatment.REFUND);
        CashRules rules = usual(under, over);
        OpenItem invoice = item("27213", "100.00", "2026-04-01");
        CashDecision less = decide(rules, "99.50", "27213", invoice);
        assertThat(less.outcome()).isEqualTo(CashOutcome.APPLY);
        assertThat(Objects.requireNonNull(only(less).shortfall()).then())
                .isEqualTo(Treatment.WRITE_OFF);
        assertThat(decide(rules, "99.49", "27213", invoice).outcome())
                .isEqualTo(CashOutcome.PROPOSE);
        CashDecision more = decide(rules, "102.00", "27213", invoice);
        assertThat(more.outcome()).isEqualTo(CashOutcome.APPLY);
        assertThat(Objects.requireNonNull(more.rest()).then()).isEqualTo(Treatment.REFUND);
        assertThat(decide(rules, "102.01", "27213", invoice).outcome())
                .isEqualTo(CashOutcome.PROPOSE);
    }

    @Test
    void doesNotPayWhatIsDisputed() {
        OpenItem disputed =
                new OpenItem(
                        new InvoiceId("i-1"),
                        null,
                        null,
                        1,
                        "10443",
                        List.of(DocumentNumber.of("10443")),
                        DAY,
                        DAY,
                        usd("100.00").minor(),
                        usd("1.00").minor(),
                        null);
        assertThat(decide(usual(), "100.00", "10443", disputed).outcome())
                .isEqualTo(CashOutcome.LEAVE);
    }

    /** Whatever it decides, it never gives an item more than is open, nor more than came in. */
    @Test
    void neverPaysMoreThanThereIs() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            OpenItem[] open =
                    IntStream.range(0, 1 + random.nextInt(12))
                            .mapToObj(
                                    i ->
                                            item(
                                                    "" + (20_000 + i),
                                                    (1 + random.nextInt(30)) + ".00",
                                                    "2026-0" + (1 + random.nextInt(4)) + "-01"))
                            .toArray(OpenItem[]::new);
            String amount = (1 + random.nextInt(90)) + ".00";
            String text = random.nextBoolean() ? "" : "inv 2000" + random.nextInt(10);
            CashDecision decision = decide(usual(), amount, text, open);
            long sum = 0;
            for (CashAllocation part : decision.allocations()) {
                sum += part.amount().minor();
                for (OpenItem one : open) {
                    if (!part.item().equals(one.invoice())) continue;
                    assertThat(part.settled().minor()).isLessThanOrEqualTo(one.open());
                }
            }
            long rest = decision.rest() == null ? 0 : decision.rest().amount().minor();
            assertThat(sum + rest).isEqualTo(usd(amount).minor());
        }
    }
}
