package dev.countinghouse.query.banking;

import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.Consumer;

/** The statements of a book's banks, the newest first. */
final class Statements {

    private static final String SOME =
            """
            select * from bank_statement
            where book = :book and until_on <= :on and position <= :known
              and (cast(:bank as text) is null or bank = :bank)
              and (cast(:after as date) is null
                   or (until_on, position)
                       < (cast(:after as date), cast(:afterPosition as bigint)))
            order by until_on desc, position desc
            limit :limit
            """;

    private Statements() {}

    static void each(
            State state,
            AsOf asOf,
            @Nullable BankAccountId bank,
            After after,
            Consumer<Statement> row) {
        state.ask(asOf, SOME)
                .param("bank", bank == null ? null : bank.value())
                .param("after", after.key(0, LocalDate::parse))
                .param("afterPosition", after.key(1, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Statement.of(found));
                        });
    }
}
