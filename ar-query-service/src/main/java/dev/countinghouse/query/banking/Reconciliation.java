package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A bank account as of a day: what the bank says, what the books say, and what is between them.
 *
 * @param balance what the bank says is on it, if it does
 * @param openAtBank what it moved that is not accounted for
 * @param openInBooks what came in by the books, and no bank shows
 * @param expected the balance, if all that is open came right: less what is open at the bank, and
 *     with what is open in the books
 * @param days what came in, day by day, the newest first
 * @param signOffs what was signed off and opened again, the newest first
 */
record Reconciliation(
        LocalDate asOf,
        String bank,
        String name,
        Currency currency,
        @Nullable LocalDate since,
        @Nullable Money balance,
        Sum openAtBank,
        long linesOpen,
        Sum openInBooks,
        long paymentsOpen,
        @Nullable Sum expected,
        @Nullable LocalDate signedOffOn,
        List<Day> days,
        List<SignOff> signOffs) {

    private static final int DAYS = 31;

    private static final String AT_BANK =
            """
            select count(*) as number, coalesce(sum(l.amount_minor), 0) as amount_minor,
                   cast(:currency as text) as currency
            from bank_line l
            where l.book = :book and l.bank = :bank and %s
            """
                    .formatted(Lines.OPEN);

    private static final String IN_BOOKS =
            """
            select count(*) as number, coalesce(sum(p.amount_minor), 0) as amount_minor,
                   cast(:currency as text) as currency
            from bank_receipt p
            where p.book = :book and p.currency = :currency
              and p.received_on >= :since and %s
            """
                    .formatted(OpenPayments.OPEN);

    private record Open(long number, Sum amount) {}

    static Reconciliation of(State state, AsOf asOf, BankAccountId bank) {
        BankAccountView account = BankAccounts.one(state, asOf, bank);
        Open atBank = open(state, asOf, AT_BANK, account);
        Open inBooks = open(state, asOf, IN_BOOKS, account);
        Money balance = account.balance();
        return new Reconciliation(
                asOf.effectiveOn(),
                account.bank(),
                account.name(),
                account.currency(),
                account.since(),
                balance,
                atBank.amount,
                atBank.number,
                inBooks.amount,
                inBooks.number,
                balance == null ? null : Sum.of(balance).minus(atBank.amount).plus(inBooks.amount),
                account.signedOffOn(),
                Day.last(state, asOf, account, DAYS),
                SignOff.all(state, asOf, account.bank()));
    }

    private static Open open(State state, AsOf asOf, String sql, BankAccountView account) {
        LocalDate since = account.since();
        return state.ask(asOf, sql)
                .param("bank", account.bank())
                .param("currency", account.currency().getCurrencyCode())
                .param("since", since == null ? asOf.effectiveOn() : since)
                .query(
                        (row, _) ->
                                new Open(row.getLong("number"), Columns.sum(row, "amount_minor")))
                .single();
    }
}
