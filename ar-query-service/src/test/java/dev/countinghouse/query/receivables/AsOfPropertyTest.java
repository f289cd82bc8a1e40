package dev.countinghouse.query.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.AccountOpened;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceIssued;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Reading.After;
import dev.countinghouse.query.web.Reads;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Random histories: every answer, on any date and as known at any position, is the naive fold's.
 */
final class AsOfPropertyTest {

    private static final BookId BOOK = new BookId("random");
    private static final int EVENTS = 250;
    private static final int QUESTIONS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAsTheNaiveFoldDoes(long seed) {
        var random = new Random(seed);
        try (Folded folded = Folded.empty(new Receivables())) {
            List<EventEnvelope> history = fold(folded, seed, random);
            var reads =
                    new Reads(
                            folded.database(),
                            new JdbcTransactionManager(folded.database()),
                            new Progress(folded.database()),
                            Duration.ofSeconds(1));
            List<String> accounts = accounts(history);
            for (int n = 0; n < QUESTIONS; n++) {
                AsOf asOf = question(n, random, history.size());
                NaiveBooks naive = NaiveBooks.of(history, asOf);
                reads.of(
                        BOOK,
                        Truth.TABLES,
                        state -> {
                            for (String account : accounts) check(state, asOf, account, naive);
                            checkBook(state, asOf, naive, accounts);
                            checkInvoices(state, asOf, naive, history);
                            return true;
                        });
            }
        }
    }

    /** In batches of any size, as they come from the topic. */
    private static List<EventEnvelope> fold(Folded folded, long seed, Random random) {
        List<EventEnvelope> history =
                RandomHistory.of(seed, BOOK, EVENTS).stream().map(folded::recorded).toList();
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(60));
            folded.foldEnvelopes(history.subList(from, to));
            from = to;
        }
        return history;
    }

    /** First today's question, which the current sums answer, then others. */
    private static AsOf question(int n, Random random, int events) {
        if (n == 0) return AsOf.on(RandomHistory.LAST_DAY.plusYears(1));
        LocalDate day = RandomHistory.FIRST_DAY.plusDays(random.nextInt(600));
        return n % 3 == 1 ? AsOf.on(day) : new AsOf(day, random.nextInt(events + 1));
    }

    private static List<String> accounts(List<EventEnvelope> history) {
        return history.stream()
                .filter(e -> e.event() instanceof AccountOpened)
                .map(e -> ((AccountOpened) e.event()).account().value())
                .toList();
    }

    private static boolean isKnown(Reads.State state, AsOf asOf, String account) {
        var found = new ArrayList<Account>();
        Accounts.each(
                state,
                asOf,
                new Accounts.Wanted(new AccountId(account), null, null),
                After.START,
                found::add);
        return !found.isEmpty();
    }

    private static void check(Reads.State state, AsOf asOf, String id, NaiveBooks naive) {
        if (!isKnown(state, asOf, id)) {
            assertThat(naive.debts(id)).as(id + " at " + asOf).isEmpty();
            return;
        }
        var account = new AccountId(id);
        Account one = Accounts.one(state, asOf, account);
        assertThat(one.open().minor()).as("open of %s at %s", id, asOf).isEqualTo(naive.open(id));
        assertThat(one.unapplied().minor())
                .as("unapplied of %s at %s", id, asOf)
                .isEqualTo(naive.unapplied(id));
        assertThat(Accounts.overdue(state, asOf, one).amount().minor())
                .as("overdue of %s at %s", id, asOf)
                .isEqualTo(naive.overdue(id).stream().mapToLong(NaiveBooks.Debt::minor).sum());

        assertThat(parts(state, asOf, OpenItems.Wanted.all(account)))
                .as("open items of %s at %s", id, asOf)
                .isEqualTo(told(naive.debts(id)));
        assertThat(parts(state, asOf, new OpenItems.Wanted(account, null, true, 1)))
                .as("overdue of %s at %s", id, asOf)
                .isEqualTo(told(naive.overdue(id)));
        for (Aging.Basis basis : Aging.Basis.values()) {
            for (Aging.Credits credits : Aging.Credits.values()) {
                checkAging(state, asOf, account, naive, new Aging(basis, credits, Aging.USUAL));
            }
        }
    }

    private static List<String> parts(Reads.State state, AsOf asOf, OpenItems.Wanted wanted) {
        var parts = new ArrayList<OpenPart>();
        OpenItems.each(state, asOf, wanted, After.START, parts::add);
        assertThat(parts)
                .isSortedAccordingTo(
                        Comparator.comparing(OpenPart::dueOn)
                                .thenComparing(part -> -part.open().minor()));
        return parts.stream()
                .map(
                        p ->
                                "%s/%d %s %s %d"
                                        .formatted(
                                                p.item(),
                                                p.installment(),
                                                p.datedOn(),
                                                p.dueOn(),
                                                p.open().minor()))
                .sorted()
                .toList();
    }

    private static List<String> told(List<NaiveBooks.Debt> debts) {
        return debts.stream()
                .map(
                        d ->
                                "%s/%d %s %s %d"
                                        .formatted(
                                                d.item(),
                                                d.installment(),
                                                d.datedOn(),
                                                d.dueOn(),
                                                d.minor()))
                .sorted()
                .toList();
    }

    private static void checkAging(
            Reads.State state, AsOf asOf, AccountId account, NaiveBooks naive, Aging aging) {
        long[] expected =
                naive.aging(
                        account.value(),
                        aging.basis() == Aging.Basis.DUE_DATE,
                        aging.credits() != Aging.Credits.AGE);
        Aged aged = Agings.ofAccount(state, asOf, aging, account);
        long[] buckets = aged.buckets().stream().mapToLong(money -> money.minor()).toArray();
        if (aging.basis() == Aging.Basis.INVOICE_DATE) {
            assertThat(buckets[0]).as("0-30").isEqualTo(expected[0] + expected[1]);
            for (int n = 1; n < buckets.length; n++) {
                assertThat(buckets[n]).isEqualTo(expected[n + 1]);
            }
        } else {
            assertThat(buckets)
                    .as("%s of %s at %s", aging, account, asOf)
                    .isEqualTo(java.util.Arrays.copyOf(expected, 6));
        }
        assertThat(aged.credits().minor()).isEqualTo(expected[6]);
        assertThat(aged.ties()).as("ties").isTrue();
        assertThat(aged.total().minor())
                .isEqualTo(
                        LongStream.of(expected).sum()
                                - (aging.credits() == Aging.Credits.EXCLUDE ? expected[6] : 0));
    }

    private static void checkBook(
            Reads.State state, AsOf asOf, NaiveBooks naive, List<String> accounts) {
        var aging = new Aging(Aging.Basis.DUE_DATE, Aging.Credits.AGE, Aging.USUAL);
        List<Aged> book = Agings.ofBook(state, asOf, aging);
        assertThat(book).allMatch(Aged::ties);
        var byAccount = new ArrayList<Aged>();
        Agings.byAccount(state, asOf, aging, After.START, byAccount::add);
        assertThat(byAccount).allMatch(Aged::ties);
        for (Aged currency : book) {
            assertThat(currency.control().minor())
                    .isEqualTo(
                            byAccount.stream()
                                    .filter(a -> a.currency().equals(currency.currency()))
                                    .mapToLong(a -> a.total().minor())
                                    .sum());
        }
        assertThat(byAccount.stream().mapToLong(a -> a.control().minor()).sum())
                .isEqualTo(
                        accounts.stream().mapToLong(a -> naive.open(a) - naive.unapplied(a)).sum());
    }

    private static void checkInvoices(
            Reads.State state, AsOf asOf, NaiveBooks naive, List<EventEnvelope> history) {
        List<InvoiceIssued> issued =
                history.stream()
                        .filter(e -> e.position() <= asOf.known())
                        .filter(e -> e.event() instanceof InvoiceIssued)
                        .map(e -> (InvoiceIssued) e.event())
                        .toList();
        var listed = new ArrayList<Invoice>();
        Invoices.LIST.each(
                state,
                asOf,
                new DocumentList.Wanted(null, null, null, null, null, null),
                After.START,
                listed::add);
        assertThat(listed.stream().map(Invoice::invoice).collect(Collectors.toSet()))
                .isEqualTo(
                        issued.stream()
                                .filter(i -> !i.invoiceDate().isAfter(asOf.effectiveOn()))
                                .map(i -> i.invoice().value())
                                .collect(Collectors.toSet()));
        for (Invoice one : listed) {
            long open =
                    naive.invoices
                            .getOrDefault(one.account(), Map.of())
                            .getOrDefault(one.invoice(), 0L);
            assertThat(one.open().minor()).isEqualTo(open);
            var invoice = new InvoiceId(one.invoice());
            List<Told> story = story(state, asOf, invoice, After.START);
            assertThat(story(state, asOf, invoice, new After(story.getFirst().keys(), 100)))
                    .as("the story of %s at %s, told on", one.invoice(), asOf)
                    .isEqualTo(story.subList(1, story.size()));
            assertThat(story.getLast().after().minor())
                    .as("the story of %s at %s adds up", one.invoice(), asOf)
                    .isEqualTo(open);
            assertThat(
                            Invoices.installments(state, one).stream()
                                    .mapToLong(part -> part.open().minor())
                                    .sum())
                    .isEqualTo(open);
        }
    }

    private static List<Told> story(Reads.State state, AsOf asOf, InvoiceId invoice, After after) {
        var story = new ArrayList<Told>();
        Told.each(state, asOf, invoice, ItemKind.INVOICE, after, story::add);
        return story;
    }
}
