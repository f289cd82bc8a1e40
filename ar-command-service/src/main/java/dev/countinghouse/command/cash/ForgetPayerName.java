package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.cash.PayerNameLearnt;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;

import java.time.LocalDate;

/** Forgets a name that was learnt. */
@Needs(Permission.POST)
public record ForgetPayerName(BookId book, AccountId account, String name, LocalDate forgottenOn) {

    public ForgetPayerName {
        Text.line(name, PayerNameLearnt.MAX_NAME, "the name");
        Limits.date(forgottenOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, AccountFacts.about(account), PayerNames.of(account));
    }
}
