package dev.countinghouse.command.deposit;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.deposit.DepositItem;
import dev.countinghouse.contract.deposit.DepositItemEntered;
import dev.countinghouse.contract.deposit.DepositOpened;
import dev.countinghouse.contract.deposit.DepositPosted;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.payment.PaymentReference;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

final class PostDepositHandler {

    private final FurtherRead more;

    PostDepositHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            PostDeposit command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        DepositFacts deposit = facts.of(DepositFacts.about(command.deposit()));
        DepositPosted before = deposit.posted();
        if (before != null) return Decision.already(command.book(), command.deposit(), before);
        DepositOpened opened = deposit.requireOpen();
        deposit.requireTies();
        Facts rest = more.read(scope(command, opened, deposit), context);
        rest.of(PeriodFacts.of(opened.depositedOn())).requireOpen();
        List<PaymentId> payments = new ArrayList<>();
        for (DepositItemEntered item : deposit.items()) {
            requirePostable(command, item, rest, context);
            payments.add(command.payment(item.number()));
        }
        for (DepositItemEntered item : deposit.items()) {
            events.append(payment(command, item, opened.depositedOn()));
        }
        events.append(
                new DepositPosted(
                        command.book(),
                        command.deposit(),
                        opened.bank(),
                        deposit.control(),
                        payments,
                        command.by(),
                        opened.depositedOn()));
        return Decision.recorded(command.deposit());
    }

    private static Scope scope(PostDeposit command, DepositOpened opened, DepositFacts deposit) {
        Scope scope = Scope.in(command.book(), PeriodFacts.of(opened.depositedOn()));
        for (DepositItemEntered item : deposit.items()) {
            scope.and(PaymentFacts.about(command.payment(item.number())));
            PaymentReference reference = PostedReference.of(item.item());
            if (reference != null) scope.and(PostedReference.about(reference));
        }
        return scope;
    }

    private void requirePostable(
            PostDeposit command,
            DepositItemEntered entered,
            Facts facts,
            ProcessingContext context) {
        PaymentId payment = command.payment(entered.number());
        if (facts.of(PaymentFacts.about(payment)).posted() != null) {
            throw new Rejection(SharedReason.ID_TAKEN, payment.value());
        }
        PaymentReference reference = PostedReference.of(entered.item());
        if (reference != null) {
            PostedReference.requireFree(facts.of(PostedReference.about(reference)), more, context);
        }
    }

    private static PaymentPosted payment(
            PostDeposit command, DepositItemEntered entered, LocalDate day) {
        DepositItem item = entered.item();
        return new PaymentPosted(
                command.book(),
                command.payment(entered.number()),
                item.account(),
                item.amount(),
                item.method(),
                day,
                day,
                item.reference(),
                item.remittance(),
                List.of());
    }
}
