package dev.countinghouse.query.subledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.account.CreditTerms;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.invoice.Installment;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.accounts.Accounts;
import dev.countinghouse.query.aging.AgingRow;
import dev.countinghouse.query.aging.AgingTerms;
import dev.countinghouse.query.aging.BookAging;
import dev.countinghouse.query.feed.Folded;
import dev.countinghouse.query.feed.Progress;
import dev.countinghouse.query.feed.SumsByDay;
import dev.countinghouse.query.openitems.OpenItems;
import dev.countinghouse.query.openitems.OpenPart;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Snapshots;
import dev.countinghouse.query.web.State;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A real company's invoices and settlements: what the tables answer at past dates, against the rows
 * of the file themselves, to the cent.
 */
final class RealInvoicesTest {

    private static final BookId BOOK = new BookId("real");
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final int ROWS = 1_678;
    private static final Path FILE =
            Path.of(System.getProperty("countinghouse.root", ".."))
                    .toAbsolutePath()
                    .normalize()
                    .resolveSibling("shared/data/receivables/ibm-sample/invoices-1.csv");

    private static List<Row> rows = List.of();
    private static Folded folded;
    private static Snapshots reads;

    /** A line of the file, in the file's own terms. */
    private record Row(
            String customer,
            String invoice,
            LocalDate invoiced,
            LocalDate due,
            BigDecimal amount,
            LocalDate settled) {

        static Row of(String line) {
            String[] cell = line.split(",", -1);
            return new Row(
                    cell[1],
                    cell[3],
                    LocalDate.parse(cell[4], US),
                    LocalDate.parse(cell[5], US),
                    new BigDecimal(cell[6]),
                    LocalDate.parse(cell[8], US));
        }

        boolean isOpen(LocalDate on) {
            return !invoiced.isAfter(on) && settled.isAfter(on);
        }

        boolean isLate(LocalDate on) {
            return isOpen(on) && due.isBefore(on);
        }
    }

    @BeforeAll
    static void fold() throws IOException {
        assumeThat(FILE).as("the real invoices, which are no part of the project").exists();
        try (var lines = Files.lines(FILE)) {
            rows = lines.skip(1).filter(line -> !line.isBlank()).map(Row::of).toList();
        }
        folded = Folded.empty(Folded.everything(SumsByDay.EVENTS_PER_SUM));
        folded.fold(events());
        var database = folded.database();
        reads =
                new Snapshots(
                        database,
                        new JdbcTransactionManager(database),
                        new Progress(database, folded.schemas()),
                        folded.schemas(),
                        Duration.ofSeconds(1));
    }

    @AfterAll
    static void close() {
        if (folded != null) folded.close();
    }

    private static List<ArEvent> events() {
        var events = new ArrayList<ArEvent>();
        rows.stream().map(Row::customer).distinct().forEach(c -> events.add(account(c)));
        for (Row row : rows) {
            Money amount = money(row.amount);
            events.add(
                    Sample.invoice(
                            BOOK,
                            row.customer,
                            row.invoice,
                            row.invoiced.toString(),
                            new Installment(row.due, amount)));
            events.add(
                    new PaymentPosted(
                            BOOK,
                            new PaymentId("settled-" + row.invoice),
                            new AccountId(row.customer),
                            amount,
                            PaymentMethod.OTHER,
                            row.settled,
                            row.settled,
                            null,
                            null,
                            List.of(new Allocation(1, new InvoiceId(row.invoice), amount, null))));
        }
        return events;
    }

    private static AccountOpened account(String id) {
        return new AccountOpened(
                BOOK,
                new AccountId(id),
                id,
                AccountKind.CUSTOMER,
                money(BigDecimal.ZERO).currency(),
                CreditTerms.net(30),
                LocalDate.of(2011, 1, 1));
    }

    private static Money money(BigDecimal amount) {
        return Money.parse(amount.toPlainString(), "USD");
    }

    private static BigDecimal sum(List<Row> some) {
        return some.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void readsTheWholeFile() {
        assertThat(rows).hasSize(ROWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-01-31",
                "2012-06-30",
                "2012-12-31",
                "2013-02-28",
                "2013-07-04",
                "2013-11-30",
                "2014-06-30"
            })
    void answersAsTheFileDoes(String date) {
        var on = LocalDate.parse(date);
        AsOf asOf = AsOf.on(on);
        reads.of(
                BOOK,
                Folded.EVERYTHING,
                state -> {
                    balances(state, asOf);
                    overdue(state, asOf);
                    aging(state, asOf);
                    return true;
                });
    }

    private static void balances(State state, AsOf asOf) {
        LocalDate on = asOf.effectiveOn();
        var told = new TreeMap<String, BigDecimal>();
        Accounts.each(
                state,
                asOf,
                new Accounts.Wanted(null, null),
                Account.SORTS.own(),
                After.START,
                account -> {
                    assertThat(account.unapplied().isZero()).isTrue();
                    told.put(account.account(), account.open().toBigDecimal());
                });
        Map<String, List<Row>> byCustomer =
                rows.stream().collect(Collectors.groupingBy(Row::customer));
        assertThat(told.keySet()).isEqualTo(byCustomer.keySet());
        told.forEach(
                (customer, open) ->
                        assertThat(open)
                                .as("%s on %s", customer, on)
                                .isEqualByComparingTo(
                                        sum(
                                                byCustomer
                                                        .getOrDefault(customer, List.of())
                                                        .stream()
                                                        .filter(row -> row.isOpen(on))
                                                        .toList())));
    }

    private static void overdue(State state, AsOf asOf) {
        LocalDate on = asOf.effectiveOn();
        var late = new TreeMap<String, String>();
        OpenItems.late(
                state,
                asOf,
                new OpenItems.Late(null, null, 1),
                OpenPart.SORTS.own(),
                After.START,
                part -> late.put(part.item(), part.open().decimal() + " " + part.daysLate()));
        var expected = new TreeMap<String, String>();
        for (Row row : rows) {
            if (!row.isLate(on)) continue;
            long days = ChronoUnit.DAYS.between(row.due, on);
            expected.put(row.invoice, row.amount.setScale(2) + " " + days);
        }
        assertThat(late).isEqualTo(expected);
    }

    private static void aging(State state, AsOf asOf) {
        LocalDate on = asOf.effectiveOn();
        int[] lastDays = {0, 30, 60, 90, 120, Integer.MAX_VALUE};
        List<BigDecimal> expected = new ArrayList<>();
        long before = Long.MIN_VALUE;
        for (int last : lastDays) {
            long from = before;
            expected.add(
                    sum(
                            rows.stream()
                                    .filter(row -> row.isOpen(on))
                                    .filter(
                                            row -> {
                                                long days = ChronoUnit.DAYS.between(row.due, on);
                                                return days > from && days <= last;
                                            })
                                    .toList()));
            before = last;
        }
        var aging =
                new AgingTerms(AgingTerms.Basis.DUE_DATE, AgingTerms.Credits.AGE, AgingTerms.USUAL);
        for (AgingRow aged : BookAging.of(state, asOf).rows(state, asOf, aging)) {
            assertThat(aged.ties()).isTrue();
            for (int n = 0; n < expected.size(); n++) {
                assertThat(aged.buckets().get(n).toBigDecimal())
                        .as("bucket %d on %s", n, on)
                        .isEqualByComparingTo(expected.get(n));
            }
            assertThat(aged.total().toBigDecimal())
                    .isEqualByComparingTo(
                            sum(rows.stream().filter(row -> row.isOpen(on)).toList()));
        }
    }
}
