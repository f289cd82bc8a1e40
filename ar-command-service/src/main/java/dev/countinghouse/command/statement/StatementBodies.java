package dev.countinghouse.command.statement;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.function.Supplier;

/** Reads the bodies of requests about statements. */
final class StatementBodies {

    private StatementBodies() {}

    static Supplier<IssueStatement> statement(RequestContext asked, Fields body) {
        Field<StatementId> statement = body.optional("statement", ofText(StatementId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<StatementForm> form = body.optional("form", oneOf(StatementForm.class));
        Field<LocalDate> from = body.optional("from", date());
        Field<Boolean> family = body.optional("family", flag());
        Field<LocalDate> statedOn = body.optional("statedOn", date());
        return () ->
                new IssueStatement(
                        asked.book(),
                        statement.orElse(() -> new StatementId(asked.newId())),
                        null,
                        account.value(),
                        form.or(StatementForm.OPEN_ITEM),
                        from.orNull(),
                        family.or(false),
                        statedOn.or(asked.today()),
                        asked.caller().subject());
    }

    static Supplier<StartStatementRun> run(RequestContext asked, Fields body) {
        Field<StatementForm> form = body.optional("form", oneOf(StatementForm.class));
        Field<LocalDate> from = body.optional("from", date());
        Field<LocalDate> statedOn = body.optional("statedOn", date());
        return () ->
                new StartStatementRun(
                        asked.book(),
                        form.or(StatementForm.OPEN_ITEM),
                        from.orNull(),
                        statedOn.or(asked.today()),
                        asked.caller().subject());
    }
}
