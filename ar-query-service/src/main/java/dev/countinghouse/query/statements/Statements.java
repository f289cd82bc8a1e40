package dev.countinghouse.query.statements;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.query.accounts.AccountNames;
import dev.countinghouse.query.web.After;
import dev.countinghouse.query.web.AsOf;
import dev.countinghouse.query.web.NotFound;
import dev.countinghouse.query.web.State;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.function.Consumer;

/** The statements of a book, the newest first. */
final class Statements {

    private static final String SOME =
            """
            select s.*, {name} as name
            from statement s
            join account a on a.book = s.book and a.account = s.account
            {renamed}
            where s.book = :book and s.stated_on <= :on and s.position <= :known
              and (cast(:statement as text) is null or s.statement = :statement)
              and (cast(:account as text) is null or s.account = :account)
              and (cast(:run as text) is null or s.run = :run)
              and (cast(:after as bigint) is null or s.position < cast(:after as bigint))
            order by s.position desc
            limit :limit
            """
                    .replace("{name}", AccountNames.NAME)
                    .replace("{renamed}\n", AccountNames.RENAMED);

    /** Which of them. */
    record Wanted(
            @Nullable StatementId statement,
            @Nullable AccountId account,
            @Nullable StatementRunId run) {}

    private Statements() {}

    static void each(State state, AsOf asOf, Wanted wanted, After after, Consumer<Statement> row) {
        state.ask(asOf, SOME)
                .param("statement", wanted.statement == null ? null : wanted.statement.value())
                .param("account", wanted.account == null ? null : wanted.account.value())
                .param("run", wanted.run == null ? null : wanted.run.value())
                .param("after", after.key(0, Long::valueOf))
                .param("limit", after.limit())
                .query(
                        found -> {
                            row.accept(Statement.of(found));
                        });
    }

    static Statement one(State state, AsOf asOf, StatementId id) {
        var found = new ArrayList<Statement>();
        each(state, asOf, new Wanted(id, null, null), After.START, found::add);
        if (found.isEmpty()) throw new NotFound("statement", id.value());
        return found.getFirst();
    }
}
