package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.cash.CashRulesSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.util.Objects;

final class SetCashRulesHandler {

    @CommandHandler
    Decision handle(SetCashRules command, @InjectEntity Facts facts, EventAppender events) {
        AccountId account = command.account();
        if (account != null) facts.of(AccountFacts.about(account)).requireKnown();
        EntityId whose = account == null ? BookProfile.of(command.book()) : account;
        CashRulesFacts before = facts.of(CashRulesFacts.of(command.book(), account));
        CashRulesSet held = before.on(command.setOn());
        if (held != null && Objects.equals(held.rules(), command.rules())) {
            return Decision.already(command.book(), whose, held);
        }
        events.append(
                new CashRulesSet(
                        command.book(),
                        account,
                        before.nextVersion(),
                        command.rules(),
                        command.setOn()));
        return Decision.recorded(whose);
    }
}
