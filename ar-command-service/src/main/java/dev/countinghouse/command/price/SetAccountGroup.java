package dev.countinghouse.command.price;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.GroupFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Says in which customer group an account is from a date on.
 *
 * @param group none if it is in none any more
 */
@Needs(Permission.CONFIGURE)
public record SetAccountGroup(
        BookId book, AccountId account, @Nullable String group, LocalDate setOn) {

    public SetAccountGroup {
        if (group != null) Groups.name(group);
        Limits.date(setOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account), GroupFacts.of(account));
    }
}
