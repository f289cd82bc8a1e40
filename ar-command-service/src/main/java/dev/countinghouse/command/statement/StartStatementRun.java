package dev.countinghouse.command.statement;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Has all accounts that have something to be told get their statements of a day.
 *
 * @param from the first day of their period; null where their form has none
 */
@Needs(Permission.ISSUE)
public record StartStatementRun(
        BookId book, StatementForm form, @Nullable LocalDate from, LocalDate statedOn, String by) {

    public StartStatementRun {
        if (from != null) Limits.date(from, "the first day");
        Limits.date(statedOn, "the date");
        StatementIssued.period(form, from, statedOn);
        Text.line(by, Limits.MAX_ACTOR, "who starts it");
    }

    /** The run of a day and form. */
    StatementRunId run() {
        String name = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new StatementRunId(statedOn + "-" + name);
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RunFacts.about(run()));
    }
}
