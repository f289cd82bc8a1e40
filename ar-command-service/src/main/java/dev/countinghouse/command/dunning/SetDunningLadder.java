package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Says, from a date on, by which steps accounts are asked to pay. */
@Needs(Permission.CONFIGURE)
public record SetDunningLadder(BookId book, DunningLadder ladder, LocalDate setOn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SetDunningLadder {
        Limits.date(setOn, "the date");
        Text.id(ladder.name(), "the name");
        if (ladder.name().length() > DunningLadder.MAX_NAME) {
            throw new IllegalArgumentException(
                    "the name must have 1 to " + DunningLadder.MAX_NAME + " characters");
        }
        Limits.size(ladder.levels(), 1, DunningLadder.MAX_LEVELS, "the levels");
        for (DunningLevel level : ladder.levels()) check(level);
        if (ladder.minimum() != null) Limits.fromZero(ladder.minimum(), "the minimum");
        Limits.size(ladder.quietDays(), 0, DunningLadder.MAX_QUIET_DAYS, "the quiet days");
    }

    private static void check(DunningLevel level) {
        Text.line(level.name(), DunningLevel.MAX_NAME, "a level's name");
        if (level.fee() != null) Limits.positive(level.fee(), "a fee");
        BigDecimal percent = level.feePercent();
        if (percent != null && (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("a fee is above 0 and at most 100 percent");
        }
        if (level.template() != null) Text.id(level.template(), "a template");
        if (level.nextAction() != null) {
            Text.line(level.nextAction(), DunningLevel.MAX_NEXT_ACTION, "the next action");
        }
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DunningRules.of(book));
    }
}
