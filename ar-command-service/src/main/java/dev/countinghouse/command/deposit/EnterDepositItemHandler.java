package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.contract.deposit.DepositBatchSet;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.contract.deposit.PresentedCheck;
import dev.countinghouse.contract.payment.PaymentReference;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class EnterDepositItemHandler {

    private final FurtherRead more;

    EnterDepositItemHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            EnterDepositItem command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        DepositFacts deposit = facts.of(DepositFacts.about(command.deposit()));
        DepositOpened opened = deposit.requireOpen();
        requireRoom(deposit, command.batch());
        AccountFacts account = facts.of(AccountFacts.about(command.account()));
        account.requireCurrency(opened.depositedOn(), command.amount());
        OneCurrency.require(opened.control(), command.amount());
        DepositItem item = command.item(opened.kind().method());
        requireUnused(deposit, item);
        PresentedCheck check = item.check(opened.depositedOn());
        if (check != null) requireNew(command, check, context);
        PaymentReference reference = PostedReference.of(item);
        if (reference != null) requireFree(command, reference, context);
        events.append(
                new DepositItemEntered(
                        command.book(),
                        command.deposit(),
                        command.batch(),
                        deposit.nextItem(),
                        item,
                        command.by(),
                        opened.depositedOn()));
        return Decision.recorded(command.deposit());
    }

    private static void requireRoom(DepositFacts deposit, int number) {
        DepositBatchSet batch = deposit.batch(number);
        if (batch == null) {
            throw new Rejection(DepositReason.DEPOSIT_BATCH_UNKNOWN, Integer.toString(number));
        }
        if (deposit.count(number) >= batch.count()) {
            throw new Rejection(DepositReason.DEPOSIT_BATCH_FULL, Integer.toString(number));
        }
    }

    /** Nor in this deposit itself. */
    private static void requireUnused(DepositFacts deposit, DepositItem item) {
        PaymentReference reference = PostedReference.of(item);
        if (reference == null) return;
        for (DepositItemEntered other : deposit.items()) {
            if (reference.equals(PostedReference.of(other.item()))) {
                throw new Rejection(DepositReason.REFERENCE_POSTED, "item " + other.number());
            }
        }
    }

    private void requireNew(
            EnterDepositItem command, PresentedCheck check, ProcessingContext context) {
        var presented = CheckFacts.about(check);
        more.read(Scope.in(command.book(), presented), context).of(presented).requireNew();
    }

    private void requireFree(
            EnterDepositItem command, PaymentReference reference, ProcessingContext context) {
        var holders = PostedReference.about(reference);
        PostedReference.requireFree(
                more.read(Scope.in(command.book(), holders), context).of(holders), more, context);
    }
}
