package dev.countinghouse.query.subledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeReopened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.aging.AgingRow;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.aging.BookAging;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.openitems.OpenItems;
import dev.countinghouse.query.openitems.OpenPart;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random histories with disputes in them: what is disputed and what is late, on any date and as
 * known at any position, is what counting it by hand gives.
 */
final class DisputedPropertyTest {

    private static final BookId BOOK = new BookId("disputed");
    private static final int EVENTS = 220;
    private static final int QUESTIONS = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isCountedAsByHand(long seed) {
        var random = new Random(seed);
        try (Folded folded = Folded.empty(Folded.everything(16))) {
            List<EventEnvelope> history =
                    withDisputes(RandomHistory.of(seed, BOOK, EVENTS), random).stream()
                            .map(folded::recorded)
                            .toList();
            folded.foldEnvelopes(history);
            var reads =
                    new Snapshots(
                            folded.database(),
                            new JdbcTransactionManager(folded.database()),
                            new Progress(folded.database(), folded.schemas()),
                            folded.schemas(),
                            Duration.ofSeconds(1));
            for (int n = 0; n < QUESTIONS; n++) {
                LocalDate day = RandomHistory.FIRST_DAY.plusDays(random.nextInt(700));
                AsOf asOf =
                        n % 2 == 0
                                ? AsOf.on(day)
                                : new AsOf(day, 1 + random.nextInt(history.size()));
                reads.of(
                        BOOK,
                        Folded.EVERYTHING,
                        state -> {
                            check(state, asOf, history);
                            return true;
                        });
            }
        }
    }

    /** About every third invoice is disputed once or twice, at any time after it. */
    private static List<ArEvent> withDisputes(List<ArEvent> events, Random random) {
        var all = new ArrayList<ArEvent>(events);
        int number = 0;
        for (ArEvent event : events) {
            if (!(event instanceof InvoiceIssued invoice) || random.nextInt(3) > 0) continue;
            for (int n = 0; n <= random.nextInt(2); n++) {
                int at = all.indexOf(invoice) + 1;
                for (ArEvent step : dispute(invoice, "dsp-" + ++number, random)) {
                    at += random.nextInt(all.size() - at + 1);
                    all.add(at++, step);
                }
            }
        }
        return all;
    }

    private static List<ArEvent> dispute(InvoiceIssued invoice, String id, Random random) {
        var dispute = new DisputeId(id);
        Currency currency = invoice.total().currency();
        var amount = new Money(1 + random.nextLong(invoice.total().minor()), currency);
        LocalDate day = invoice.invoiceDate().plusDays(random.nextInt(90));
        List<ArEvent> steps = new ArrayList<>();
        steps.add(
                new DisputeOpened(
                        BOOK,
                        dispute,
                        invoice.account(),
                        invoice.invoice(),
                        null,
                        DisputeKind.DISPUTE,
                        ReasonCode.OTHER,
                        null,
                        amount,
                        null,
                        null,
                        "ann",
                        day));
        if (random.nextBoolean()) return steps;
        LocalDate end = day.plusDays(random.nextInt(60));
        steps.add(
                new DisputeResolved(
                        BOOK,
                        dispute,
                        invoice.account(),
                        invoice.invoice(),
                        Outcome.WITHDRAWN,
                        null,
                        null,
                        null,
                        amount,
                        "ann",
                        end));
        if (random.nextBoolean()) return steps;
        steps.add(
                new DisputeReopened(
                        BOOK,
                        dispute,
                        invoice.account(),
                        invoice.invoice(),
                        "again",
                        new Money(1 + random.nextLong(invoice.total().minor()), currency),
                        null,
                        "ann",
                        end.plusDays(random.nextInt(30))));
        return steps;
    }

    /** What disputes hold of each invoice: the last that was said of each by then. */
    private static Map<String, Long> held(List<EventEnvelope> history, AsOf asOf) {
        Map<DisputeId, Long> byDispute = new HashMap<>();
        Map<DisputeId, String> about = new HashMap<>();
        for (EventEnvelope one : history) {
            if (one.position() > asOf.known()) continue;
            if (one.event().effectiveOn().isAfter(asOf.effectiveOn())) continue;
            switch (one.event()) {
                case DisputeOpened e -> {
                    byDispute.put(e.dispute(), minor(e.disputed()));
                    about.put(e.dispute(), e.invoice().value());
                }
                case DisputeResolved e -> byDispute.put(e.dispute(), 0L);
                case DisputeReopened e -> byDispute.put(e.dispute(), minor(e.disputed()));
                default -> {}
            }
        }
        Map<String, Long> held = new HashMap<>();
        byDispute.forEach((id, minor) -> held.merge(about.get(id), minor, Long::sum));
        return held;
    }

    private static long minor(@Nullable Money amount) {
        return Objects.requireNonNull(amount).minor();
    }

    /** Each part with what of it is disputed, the first due first. */
    private static Map<String, long[]> parts(
            NaiveBooks naive, String account, Map<String, Long> held) {
        Map<String, Long> left = new HashMap<>(held);
        Map<String, long[]> parts = new TreeMap<>();
        for (NaiveBooks.Debt debt : naive.debts(account)) {
            long most = left.getOrDefault(debt.item(), 0L);
            long disputed = Math.clamp(most, 0, Math.max(0, debt.minor()));
            left.put(debt.item(), most - disputed);
            parts.put(debt.item() + "/" + debt.installment(), new long[] {debt.minor(), disputed});
        }
        return parts;
    }

    private static long disputed(Map<String, long[]> parts, String name) {
        return Objects.requireNonNull(parts.get(name), name)[1];
    }

    private static void check(State state, AsOf asOf, List<EventEnvelope> history) {
        NaiveBooks naive = NaiveBooks.of(history, asOf);
        Map<String, Long> held = held(history, asOf);
        Map<String, Long> byCurrency = new HashMap<>();
        List<String> late = new ArrayList<>();
        for (EventEnvelope one : history) {
            if (!(one.event() instanceof AccountOpened opened)) continue;
            if (one.position() > asOf.known()) continue;
            long disputed = checkAccount(state, asOf, opened.account(), naive, held, late);
            byCurrency.merge(opened.currency().getCurrencyCode(), disputed, Long::sum);
        }
        var aging =
                new AgingTerms(AgingTerms.Basis.DUE_DATE, AgingTerms.Credits.AGE, AgingTerms.USUAL);
        for (BookAging way : BookAging.values()) {
            for (AgingRow row : way.rows(state, asOf, aging)) {
                assertThat(row.disputed().minor().longValueExact())
                        .as("disputed of the book at %s", asOf)
                        .isEqualTo(byCurrency.getOrDefault(row.currency().getCurrencyCode(), 0L));
            }
        }
        var told = new ArrayList<OpenPart>();
        var wanted = new OpenItems.Late(null, null, 1);
        OpenItems.late(state, asOf, wanted, OpenPart.SORTS.own(), After.START, told::add);
        assertThat(told.stream().map(p -> p.item() + "/" + p.installment()))
                .as("late at %s", asOf)
                .containsExactlyInAnyOrderElementsOf(late);
    }

    private static long checkAccount(
            State state,
            AsOf asOf,
            AccountId id,
            NaiveBooks naive,
            Map<String, Long> held,
            List<String> late) {
        Map<String, long[]> parts = parts(naive, id.value(), held);
        var told = new ArrayList<OpenPart>();
        OpenItems.all(state, asOf, id, OpenPart.SORTS.own(), After.START, told::add);
        assertThat(told).as("parts of %s at %s", id, asOf).hasSameSizeAs(parts.keySet());
        for (OpenPart part : told) {
            assertThat(part.disputed().minor())
                    .as("%s/%d at %s", part.item(), part.installment(), asOf)
                    .isEqualTo(disputed(parts, part.item() + "/" + part.installment()));
        }
        long overdue = 0;
        for (NaiveBooks.Debt debt : naive.overdue(id.value())) {
            String name = debt.item() + "/" + debt.installment();
            long rest = debt.minor() - disputed(parts, name);
            overdue += rest;
            if (rest > 0) late.add(name);
        }
        long disputed = parts.values().stream().mapToLong(part -> part[1]).sum();
        Account account = Accounts.one(state, asOf, id);
        Accounts.Overdue answer = Accounts.overdue(state, asOf, account);
        assertThat(answer.amount().minor().longValueExact()).isEqualTo(overdue);
        assertThat(answer.disputed().minor().longValueExact()).isEqualTo(disputed);
        return disputed;
    }
}
