package dev.countinghouse.query.subledger;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.EventEnvelope;
import dev.countinghouse.contract.Movement;
import dev.countinghouse.query.accounts.Account;
import dev.countinghouse.query.feed.Pipeline;
import dev.countinghouse.query.feed.RowBatch;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a batch adds to the totals of accounts and of books. */
final class Totals {

    private static final String MOVE_ACCOUNT =
            """
            insert into account_total (book, account, currency, open_minor, unapplied_minor,
                                       last_effective_on, last_position)
            select * from unnest(?, ?, ?, ?, ?, ?, ?)
            on conflict (book, account) do update
            set open_minor = account_total.open_minor + excluded.open_minor,
                unapplied_minor = account_total.unapplied_minor + excluded.unapplied_minor,
                last_effective_on =
                    greatest(account_total.last_effective_on, excluded.last_effective_on),
                last_position = excluded.last_position
            """;

    private static final String MOVE_BOOK =
            """
            insert into book_total (book, currency, open_minor, unapplied_minor)
            select * from unnest(?, ?, ?, ?)
            on conflict (book, currency) do update
            set open_minor = book_total.open_minor + excluded.open_minor,
                unapplied_minor = book_total.unapplied_minor + excluded.unapplied_minor
            """;

    private final Map<Account, Moved> accounts = new LinkedHashMap<>();
    private final Map<Book, Moved> books = new LinkedHashMap<>();

    private record Account(BookId book, AccountId account, Currency currency) {}

    private record Book(BookId book, Currency currency) {}

    private static final class Moved {
        BigInteger openMinor = BigInteger.ZERO;
        BigInteger unappliedMinor = BigInteger.ZERO;
        LocalDate lastEffectiveOn = LocalDate.MIN;
        long lastPosition;

        void add(EventEnvelope event, Movement entry) {
            BigInteger minor = BigInteger.valueOf(entry.amount().minor());
            switch (ItemKind.of(entry.item())) {
                case INVOICE, ADJUSTMENT, PART -> openMinor = openMinor.add(minor);
                case PAYMENT -> unappliedMinor = unappliedMinor.subtract(minor);
            }
            LocalDate effectiveOn = event.event().effectiveOn();
            if (effectiveOn.isAfter(lastEffectiveOn)) lastEffectiveOn = effectiveOn;
            lastPosition = event.position();
        }
    }

    void add(EventEnvelope event, Movement entry) {
        Currency currency = entry.amount().currency();
        accounts.computeIfAbsent(
                        new Account(event.book(), entry.account(), currency), _ -> new Moved())
                .add(event, entry);
        books.computeIfAbsent(new Book(event.book(), currency), _ -> new Moved()).add(event, entry);
    }

    void write(Pipeline pipeline) {
        var accountRows =
                new RowBatch(
                        MOVE_ACCOUNT, "text", "text", "text", "numeric", "numeric", "date", "int8");
        accounts.forEach(
                (account, sum) ->
                        accountRows.add(
                                account.book,
                                account.account,
                                account.currency,
                                sum.openMinor,
                                sum.unappliedMinor,
                                sum.lastEffectiveOn,
                                sum.lastPosition));
        pipeline.update(accountRows);
        var bookRows = new RowBatch(MOVE_BOOK, "text", "text", "numeric", "numeric");
        books.forEach(
                (book, sum) ->
                        bookRows.add(book.book, book.currency, sum.openMinor, sum.unappliedMinor));
        pipeline.update(bookRows);
    }
}
