package dev.countinghouse.query.banking;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.Columns;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The accounts of a book at banks. */
final class BankAccounts {

    private static final String HELD =
            """
            select distinct on (bank) a.*,
                   (select min(s.from_on) from bank_statement s
                    where s.book = a.book and s.bank = a.bank and s.position <= :known) as since
            from bank_account a
            where a.book = :book and a.effective_on <= :on and a.position <= :known
              and (cast(:bank as text) is null or a.bank = :bank)
            order by a.bank, a.effective_on desc, a.position desc
            """;

    /** The last closing balance, and what moved since. */
    private static final String BALANCE =
            """
            select s.closing_minor
                   + coalesce((select sum(l.amount_minor) from bank_line l
                               where l.book = s.book and l.bank = s.bank
                                 and l.booked_on > s.until_on and l.booked_on <= :on
                                 and l.position <= :known), 0) as balance_minor,
                   s.currency
            from bank_statement s
            where s.book = :book and s.bank = :bank and s.until_on <= :on
              and s.position <= :known and s.closing_minor is not null
            order by s.until_on desc, s.position desc
            limit 1
            """;

    private static final String OPEN =
            """
            select count(*)
            from bank_line l
            where l.book = :book and l.bank = :bank and %s
            """
                    .formatted(Lines.OPEN);

    /** Of {@code bank_sign_off s}: it was not opened again, nor was one before it. */
    static final String STANDS =
            """
            s.signed and s.position <= :known
            and not exists (
                select from bank_sign_off r
                where r.book = s.book and r.bank = s.bank and not r.signed
                  and r.position > s.position and r.position <= :known
                  and r.reconciled_on <= s.reconciled_on)
            """;

    private static final String SIGNED_OFF =
            """
            select max(s.reconciled_on) as day
            from bank_sign_off s
            where s.book = :book and s.bank = :bank and %s
            """
                    .formatted(STANDS);

    /** All of them. */
    record All(LocalDate asOf, List<BankAccountView> items) {}

    private BankAccounts() {}

    static All all(State state, AsOf asOf) {
        return new All(asOf.effectiveOn(), some(state, asOf, null));
    }

    static BankAccountView one(State state, AsOf asOf, BankAccountId bank) {
        return some(state, asOf, bank).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("bank account", bank.value()));
    }

    private static List<BankAccountView> some(
            State state, AsOf asOf, @Nullable BankAccountId bank) {
        return state.ask(asOf, HELD)
                .param("bank", bank == null ? null : bank.value())
                .query((row, _) -> of(state, asOf, row))
                .list();
    }

    private static BankAccountView of(State state, AsOf asOf, ResultSet row) throws SQLException {
        String bank = row.getString("bank");
        return new BankAccountView(
                bank,
                row.getString("name"),
                row.getString("iban"),
                row.getString("routing"),
                row.getString("number"),
                Currency.getInstance(row.getString("currency")),
                row.getString("receipts"),
                Columns.dateOrNull(row, "since"),
                balance(state, asOf, bank),
                state.ask(asOf, OPEN).param("bank", bank).query(Long.class).single(),
                state.ask(SIGNED_OFF)
                        .param("known", state.known(asOf))
                        .param("bank", bank)
                        .query((found, _) -> Optional.ofNullable(Columns.dateOrNull(found, "day")))
                        .single()
                        .orElse(null));
    }

    static @Nullable Money balance(State state, AsOf asOf, String bank) {
        return state.ask(asOf, BALANCE)
                .param("bank", bank)
                .query((row, _) -> Columns.money(row, "balance_minor"))
                .optional()
                .orElse(null);
    }
}
