package dev.countinghouse.command.dunning;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Gives an account a ladder.
 *
 * @param ladder its name; null for the usual one
 */
@Needs(Permission.WORK)
public record SetAccountLadder(
        BookId book, AccountId account, @Nullable String ladder, LocalDate setOn) {

    public SetAccountLadder {
        Limits.date(setOn, "the date");
        if (ladder != null) Text.id(ladder, "the ladder");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                AccountFacts.about(account),
                AskedAccount.about(account),
                DunningRules.of(book));
    }
}
