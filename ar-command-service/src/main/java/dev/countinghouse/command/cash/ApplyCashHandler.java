package dev.countinghouse.command.cash;

import dev.countinghouse.command.applying.Applying;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.cash.CashApplicationDecided;
import dev.countinghouse.contract.cash.CashOutcome;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceId;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.List;

final class ApplyCashHandler {

    @CommandHandler
    Decision handle(ApplyCash command, @InjectEntity Facts facts, EventAppender events) {
        PaymentFacts payment = facts.of(PaymentFacts.about(command.payment()));
        PaymentPosted posted = payment.requireStanding(command.effectiveOn());
        List<RemittanceId> joining = joining(command, facts);
        if (command.decision().outcome() != CashOutcome.APPLY) {
            return wait(command, posted.account(), joining, facts, events);
        }
        facts.of(PeriodFacts.of(command.effectiveOn())).requireOpen();
        int first = payment.allocations().nextNumber();
        long available = payment.availableFrom(command.effectiveOn());
        List<Allocation> allocations =
                new Applying(
                                command.payment(),
                                posted.account(),
                                posted.amount().currency(),
                                posted.receivedOn(),
                                command.effectiveOn(),
                                available,
                                first)
                        .allocations(command.applications(), facts);
        Differences differences = Differences.of(command, posted, allocations, available, facts);
        join(command, posted.account(), joining, events);
        events.append(decided(command, posted.account(), first));
        events.append(
                new PaymentAllocated(
                        command.book(),
                        command.payment(),
                        posted.account(),
                        command.effectiveOn(),
                        allocations));
        differences.events().forEach(events::append);
        return differences.isProposed()
                ? Decision.recorded(command.payment(), Decision.PROPOSED)
                : Decision.recorded(command.payment());
    }

    /** Nothing is applied; the same again is nothing new. */
    private static Decision wait(
            ApplyCash command,
            AccountId account,
            List<RemittanceId> joining,
            Facts facts,
            EventAppender events) {
        CashApplicationDecided last = facts.of(DecidedBefore.about(command.payment())).last();
        if (last != null && last.decision().equals(command.decision())) {
            return Decision.already(command.book(), command.payment(), last);
        }
        join(command, account, joining, events);
        events.append(decided(command, account, null));
        return Decision.recorded(command.payment());
    }

    private static CashApplicationDecided decided(
            ApplyCash command, AccountId account, @Nullable Integer first) {
        return new CashApplicationDecided(
                command.book(),
                command.payment(),
                account,
                command.decision(),
                first,
                command.by().person(),
                command.effectiveOn());
    }

    /** The advices that have not joined it yet. */
    private static List<RemittanceId> joining(ApplyCash command, Facts facts) {
        return command.decision().remittances().stream()
                .filter(
                        advice ->
                                facts.of(RemittanceFacts.about(advice))
                                        .requireFreeFor(command.payment()))
                .toList();
    }

    private static void join(
            ApplyCash command,
            AccountId account,
            List<RemittanceId> joining,
            EventAppender events) {
        for (RemittanceId advice : joining) {
            events.append(
                    new RemittanceAdviceJoined(
                            command.book(),
                            advice,
                            command.payment(),
                            account,
                            command.effectiveOn()));
        }
    }
}
