package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/**
 * Has all that is overdue on a date asked for by the ladders. One run a date: twice is as good as
 * once.
 */
@Needs(Permission.ISSUE)
public record StartDunningRun(BookId book, LocalDate askedOn, String by) {

    public StartDunningRun {
        Limits.date(askedOn, "the date");
        Text.line(by, Limits.MAX_ACTOR, "who starts it");
    }

    /** The run of a date. */
    DunningRunId run() {
        return new DunningRunId(askedOn.toString());
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, RunFacts.about(run()), DunningRules.of(book));
    }
}
