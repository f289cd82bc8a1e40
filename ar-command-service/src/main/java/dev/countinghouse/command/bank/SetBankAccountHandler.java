package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankAccountSet;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class SetBankAccountHandler {

    @CommandHandler
    Decision handle(SetBankAccount command, @InjectEntity Facts facts, EventAppender events) {
        BankAccounts accounts = facts.of(BankAccounts.of(command.book()));
        var before = accounts.held(command.bank(), command.setOn());
        if (before != null && before.value().equals(command.account())) {
            return Decision.already(command.book(), command.bank(), before.by());
        }
        BankAccountId namesake =
                accounts.namesake(command.bank(), command.account(), command.setOn());
        if (namesake != null) {
            throw new Rejection(BankReason.BANK_NUMBER_TAKEN, namesake.value());
        }
        AccountId receipts = command.account().receipts();
        if (receipts != null) requireFor(command, facts.of(AccountFacts.about(receipts)));
        events.append(
                new BankAccountSet(
                        command.book(), command.bank(), command.account(), command.setOn()));
        return Decision.recorded(command.bank());
    }

    private static void requireFor(SetBankAccount command, AccountFacts receipts) {
        AccountOpened opened = receipts.requireKnown();
        if (opened.kind() != AccountKind.UNIDENTIFIED) {
            throw new Rejection(BankReason.RECEIPTS_OF_SOMEBODY, opened.account().value());
        }
        if (!opened.currency().equals(command.account().currency())) {
            throw new Rejection(
                    SharedReason.CURRENCY_DIFFERS, command.account().currency().getCurrencyCode());
        }
    }
}
