package dev.countinghouse.query.subledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.aging.AccountAging;
import dev.countinghouse.query.aging.AgingRow;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.aging.BookAging;
import dev.countinghouse.query.documents.DocumentList;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.history.RandomHistory;
import dev.countinghouse.query.invoices.Invoice;
import dev.countinghouse.query.invoices.Invoices;
import dev.countinghouse.query.openitems.Ages;
import dev.countinghouse.query.openitems.OpenByAge;
import dev.countinghouse.query.openitems.OpenItems;
import dev.countinghouse.query.openitems.OpenPart;
import dev.countinghouse.query.story.StoryEvent;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.Snapshots;
import dev.countinghouse.query.web.Sort;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Row C8 of the field, case A13: random histories, with entries of earlier days among them. Every
 * answer, on any date and as known at any position, is the naive fold's.
 */
final class AsOfPropertyTest {

    private static final Map<String, Comparator<OpenPart>> COLUMNS =
            Map.of(
                    "dueOn", Comparator.comparing(OpenPart::dueOn),
                    "datedOn", Comparator.comparing(OpenPart::datedOn),
                    "account", Comparator.comparing(OpenPart::account),
                    "amount", byAmount(OpenPart::amount),
                    "open", byAmount(OpenPart::open));

    private static final List<AgingTerms> AGINGS =
            Stream.of(AgingTerms.Basis.values())
                    .flatMap(
                            basis ->
                                    Stream.of(AgingTerms.Credits.values())
                                            .map(
                                                    credits ->
                                                            new AgingTerms(
                                                                    basis,
                                                                    credits,
                                                                    AgingTerms.USUAL)))
                    .toList();
    private static final int EVENTS_PER_SUM = 16;
    private static final BookId BOOK = new BookId("random");
    private static final int EVENTS = 250;
    private static final int QUESTIONS = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAsTheNaiveFoldDoes(long seed) {
        try (Folded folded = Folded.empty(Folded.everything(EVENTS_PER_SUM))) {
            answersAsTheNaiveFoldDoes(folded, seed, new Random(seed));
        }
    }

    /** As after a rebuild: completed somewhere on the way. */
    @ParameterizedTest
    @ValueSource(longs = {4})
    void tablesThatWereFilledAnswerAsTheNaiveFoldDoes(long seed) {
        try (Folded folded = Folded.incomplete(Folded.everything(EVENTS_PER_SUM))) {
            answersAsTheNaiveFoldDoes(folded, seed, new Random(seed));
        }
    }

    private static void answersAsTheNaiveFoldDoes(Folded folded, long seed, Random random) {
        List<EventEnvelope> history = fold(folded, seed, random);
        var reads =
                new Snapshots(
                        folded.database(),
                        new JdbcTransactionManager(folded.database()),
                        new Progress(folded.database(), folded.schemas()),
                        folded.schemas(),
                        Duration.ofSeconds(1));
        List<String> accounts = accounts(history);
        for (int n = 0; n < QUESTIONS; n++) {
            AsOf asOf = question(n, random, history.size());
            NaiveBooks naive = NaiveBooks.of(history, asOf);
            reads.of(
                    BOOK,
                    Folded.EVERYTHING,
                    state -> {
                        for (String account : accounts) check(state, asOf, account, naive);
                        checkBook(state, asOf, naive, accounts);
                        checkInvoices(state, asOf, naive, history);
                        return true;
                    });
        }
    }

    /** In batches of any size, as they come from the topic. */
    private static List<EventEnvelope> fold(Folded folded, long seed, Random random) {
        List<EventEnvelope> history =
                RandomHistory.of(seed, BOOK, EVENTS).stream().map(folded::recorded).toList();
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(60));
            folded.foldEnvelopes(history.subList(from, to));
            if (to > EVENTS / 2) folded.complete();
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

    private static boolean isKnown(State state, AsOf asOf, String account) {
        try {
            Account one = Accounts.one(state, asOf, new AccountId(account));
            var listed = new ArrayList<Account>();
            Accounts.each(
                    state,
                    asOf,
                    new Accounts.Wanted(null, null),
                    Account.SORTS.own(),
                    After.START,
                    listed::add);
            assertThat(listed).as("as it is listed").contains(one);
            return true;
        } catch (NotFound unknown) {
            return false;
        }
    }

    private static void check(State state, AsOf asOf, String id, NaiveBooks naive) {
        if (!isKnown(state, asOf, id)) {
            assertThat(naive.debts(id)).as(id + " at " + asOf).isEmpty();
            return;
        }
        var account = new AccountId(id);
        Account one = Accounts.one(state, asOf, account);
        assertThat(one.open().minor().longValueExact())
                .as("open of %s at %s", id, asOf)
                .isEqualTo(naive.open(id));
        assertThat(one.unapplied().minor().longValueExact())
                .as("unapplied of %s at %s", id, asOf)
                .isEqualTo(naive.unapplied(id));
        assertThat(Accounts.overdue(state, asOf, one).amount().minor().longValueExact())
                .as("overdue of %s at %s", id, asOf)
                .isEqualTo(naive.overdue(id).stream().mapToLong(NaiveBooks.Debt::minor).sum());

        var open = new ArrayList<OpenPart>();
        OpenItems.all(state, asOf, account, OpenPart.SORTS.own(), After.START, open::add);
        assertThat(told(open))
                .as("open items of %s at %s", id, asOf)
                .isEqualTo(expected(naive.debts(id)));
        assertThat(told(late(state, asOf, account, Integer.MAX_VALUE)))
                .as("overdue of %s at %s", id, asOf)
                .isEqualTo(expected(naive.overdue(id)));
        for (AgingTerms aging : AGINGS) checkAging(state, asOf, account, naive, aging);
        AgingTerms turn = AGINGS.get(Math.floorMod(asOf.hashCode() + id.hashCode(), AGINGS.size()));
        checkItems(state, asOf, account, turn, AccountAging.ofAccount(state, asOf, turn, account));
    }

    /** What is late, the most urgent first, read in pages of a size. */
    private static List<OpenPart> late(
            State state, AsOf asOf, @Nullable AccountId account, int page) {
        List<OpenPart> late = late(state, asOf, account, OpenPart.SORTS.own(), page);
        assertThat(late)
                .isSortedAccordingTo(
                        Comparator.comparing(OpenPart::dueOn)
                                .thenComparing(part -> part.open().currency().getCurrencyCode())
                                .thenComparing(part -> -part.open().minor()));
        return late;
    }

    private static List<OpenPart> late(
            State state, AsOf asOf, @Nullable AccountId account, Sort<OpenPart> sort, int page) {
        var late = new ArrayList<OpenPart>();
        var wanted = new OpenItems.Late(account, null, 1);
        for (int before = -1; late.size() > before; ) {
            before = late.size();
            List<String> after = late.isEmpty() ? List.of() : sort.of(late.getLast());
            OpenItems.late(state, asOf, wanted, sort, new After(after, page), late::add);
        }
        return late;
    }

    /** Of one currency; nobody compares yen with dollars. */
    private static Comparator<OpenPart> byAmount(Function<OpenPart, Money> of) {
        return Comparator.<OpenPart, String>comparing(
                        part -> of.apply(part).currency().getCurrencyCode())
                .thenComparingLong(part -> of.apply(part).minor());
    }

    /** In pages, by one column or another: the same debts, none lost or doubled between pages. */
    private static void checkSorted(State state, AsOf asOf, List<OpenPart> late) {
        List<String> columns = COLUMNS.keySet().stream().sorted().toList();
        String column = columns.get(asOf.effectiveOn().getDayOfMonth() % columns.size());
        boolean down = asOf.known() % 2 == 0;
        Comparator<OpenPart> order = Objects.requireNonNull(COLUMNS.get(column));
        Sort<OpenPart> sort = OpenPart.SORTS.named(down ? "-" + column : column);
        assertThat(late(state, asOf, null, sort, 1 + late.size() / 3))
                .as("by %s at %s", column, asOf)
                .isSortedAccordingTo(down ? order.reversed() : order)
                .containsExactlyInAnyOrderElementsOf(late);
    }

    private static List<String> told(List<OpenPart> parts) {
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

    private static List<String> expected(List<NaiveBooks.Debt> debts) {
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
            State state, AsOf asOf, AccountId account, NaiveBooks naive, AgingTerms aging) {
        long[] expected =
                naive.aging(
                        account.value(),
                        aging.basis() == AgingTerms.Basis.DUE_DATE,
                        aging.credits() != AgingTerms.Credits.AGE);
        AgingRow aged = AccountAging.ofAccount(state, asOf, aging, account);
        long[] buckets =
                aged.buckets().stream()
                        .mapToLong(money -> money.minor().longValueExact())
                        .toArray();
        if (aging.basis() == AgingTerms.Basis.INVOICE_DATE) {
            assertThat(buckets[0]).as("0-30").isEqualTo(expected[0] + expected[1]);
            for (int n = 1; n < buckets.length; n++) {
                assertThat(buckets[n]).isEqualTo(expected[n + 1]);
            }
        } else {
            assertThat(buckets)
                    .as("%s of %s at %s", aging, account, asOf)
                    .isEqualTo(java.util.Arrays.copyOf(expected, 6));
        }
        assertThat(aged.credits().minor().longValueExact()).isEqualTo(expected[6]);
        assertThat(aged.ties()).as("ties").isTrue();
        assertThat(aged.total().minor().longValueExact())
                .isEqualTo(
                        LongStream.of(expected).sum()
                                - (aging.credits() == AgingTerms.Credits.EXCLUDE
                                        ? expected[6]
                                        : 0));
    }

    /** The items of each bucket are those that its amount is the sum of, in pages as whole. */
    private static void checkItems(
            State state, AsOf asOf, @Nullable AccountId account, AgingTerms aging, AgingRow aged) {
        boolean apart = aging.credits() != AgingTerms.Credits.AGE;
        String currency = aged.currency().getCurrencyCode();
        for (int n = 0; n < aged.buckets().size(); n++) {
            AgingTerms.Bucket bucket = aging.buckets().get(n);
            var ages =
                    new Ages(
                            account,
                            currency,
                            apart ? Ages.Items.DEBTS : Ages.Items.ALL,
                            aging.basis(),
                            bucket.from(),
                            bucket.to());
            checkItems(state, asOf, ages, aged.buckets().get(n).minor().longValueExact());
        }
        if (!apart) return;
        var credits = new Ages(account, currency, Ages.Items.CREDITS, aging.basis(), null, null);
        checkItems(state, asOf, credits, aged.credits().minor().longValueExact());
    }

    private static void checkItems(State state, AsOf asOf, Ages ages, long expected) {
        String what = ages + " at " + asOf;
        var items = new ArrayList<OpenPart>();
        OpenByAge.each(state, asOf, ages, OpenPart.SORTS.own(), After.START, items::add);
        assertThat(items.stream().mapToLong(part -> part.open().minor()).sum())
                .as(what)
                .isEqualTo(expected);
        List<OpenByAge.Total> totals = OpenByAge.totals(state, asOf, ages);
        assertThat(totals.stream().mapToLong(t -> t.amount().minor().longValueExact()).sum())
                .as(what)
                .isEqualTo(expected);
        assertThat(totals.stream().mapToLong(OpenByAge.Total::count).sum())
                .as(what)
                .isEqualTo(items.size());
        if (items.size() < 2) return;
        var rest = new ArrayList<OpenPart>();
        OpenByAge.each(
                state,
                asOf,
                ages,
                OpenPart.SORTS.own(),
                new After(OpenPart.SORTS.own().of(items.getFirst()), items.size()),
                rest::add);
        assertThat(rest).as("the second page of " + what).isEqualTo(items.subList(1, items.size()));
    }

    private static void checkBook(State state, AsOf asOf, NaiveBooks naive, List<String> accounts) {
        var byAccount = new ArrayList<AgingRow>();
        for (AgingTerms aging : AGINGS) {
            byAccount.clear();
            AccountAging.byAccount(state, asOf, aging, After.START, byAccount::add);
            assertThat(byAccount).allMatch(AgingRow::ties);
            for (BookAging sums : BookAging.values()) {
                for (AgingRow currency : sums.rows(state, asOf, aging)) {
                    checkSum(currency, byAccount, sums + " of " + aging + " at " + asOf);
                }
            }
            for (AgingRow currency : BookAging.values()[0].rows(state, asOf, aging)) {
                checkItems(state, asOf, null, aging, currency);
            }
        }
        List<OpenPart> late = late(state, asOf, null, Integer.MAX_VALUE);
        assertThat(late(state, asOf, null, 1 + late.size() / 3)).isEqualTo(late);
        checkSorted(state, asOf, late);
        assertThat(late.stream().mapToLong(part -> part.open().minor()).sum())
                .isEqualTo(
                        accounts.stream()
                                .flatMap(id -> naive.overdue(id).stream())
                                .mapToLong(NaiveBooks.Debt::minor)
                                .sum());
        assertThat(byAccount.stream().mapToLong(a -> a.control().minor().longValueExact()).sum())
                .isEqualTo(
                        accounts.stream().mapToLong(a -> naive.open(a) - naive.unapplied(a)).sum());
    }

    private static void checkSum(AgingRow book, List<AgingRow> byAccount, String what) {
        List<AgingRow> accounts =
                byAccount.stream().filter(a -> a.currency().equals(book.currency())).toList();
        assertThat(book.ties()).as(what).isTrue();
        for (int n = 0; n < book.buckets().size(); n++) {
            int bucket = n;
            assertThat(book.buckets().get(n).minor().longValueExact())
                    .as("bucket %d, %s", n, what)
                    .isEqualTo(
                            accounts.stream()
                                    .mapToLong(
                                            a -> a.buckets().get(bucket).minor().longValueExact())
                                    .sum());
        }
        assertThat(book.credits().minor().longValueExact())
                .as(what)
                .isEqualTo(
                        accounts.stream()
                                .mapToLong(a -> a.credits().minor().longValueExact())
                                .sum());
        assertThat(book.control().minor().longValueExact())
                .as(what)
                .isEqualTo(
                        accounts.stream()
                                .mapToLong(a -> a.control().minor().longValueExact())
                                .sum());
    }

    private static void checkInvoices(
            State state, AsOf asOf, NaiveBooks naive, List<EventEnvelope> history) {
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
                Invoices.SORTS.own(),
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
            List<StoryEvent> story = story(state, asOf, invoice, After.START);
            assertThat(story(state, asOf, invoice, new After(story.getFirst().keys(), 100)))
                    .as("the story of %s at %s, told on", one.invoice(), asOf)
                    .isEqualTo(story.subList(1, story.size()));
            assertThat(story.getLast().after().minor())
                    .as("the story of %s at %s adds up", one.invoice(), asOf)
                    .isEqualTo(open);
            assertThat(
                            Invoices.installments(state, asOf, one).stream()
                                    .mapToLong(part -> part.open().minor())
                                    .sum())
                    .isEqualTo(open);
        }
    }

    private static List<StoryEvent> story(State state, AsOf asOf, InvoiceId invoice, After after) {
        var story = new ArrayList<StoryEvent>();
        StoryEvent.each(state, asOf, invoice, ItemKind.INVOICE, after, story::add);
        return story;
    }
}
