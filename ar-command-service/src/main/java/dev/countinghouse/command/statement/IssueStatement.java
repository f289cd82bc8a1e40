package dev.countinghouse.command.statement;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.statement.StatementForm;
import dev.countinghouse.contract.statement.StatementId;
import dev.countinghouse.contract.statement.StatementIssued;
import dev.countinghouse.contract.statement.StatementRunId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Tells an account what it owes.
 *
 * @param run of which it is part; null if somebody asked by hand
 * @param from the first day of its period; null where its form has none
 * @param family whether the accounts that it pays for are on it as well
 */
@Needs(Permission.ISSUE)
public record IssueStatement(
        BookId book,
        StatementId statement,
        @Nullable StatementRunId run,
        AccountId account,
        StatementForm form,
        @Nullable LocalDate from,
        boolean family,
        LocalDate statedOn,
        String by) {

    public IssueStatement {
        if (from != null) Limits.date(from, "the first day");
        Limits.date(statedOn, "the date");
        StatementIssued.period(form, from, statedOn);
        Text.line(by, Limits.MAX_ACTOR, "who issues it");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, StatementFacts.about(statement), AccountFacts.about(account));
    }
}
