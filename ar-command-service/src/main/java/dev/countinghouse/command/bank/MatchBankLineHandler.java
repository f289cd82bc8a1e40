package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.FurtherRead;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.bank.BankLineMatched;
import dev.countinghouse.contract.bank.BankLineRecorded;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

final class MatchBankLineHandler {

    private final FurtherRead more;

    MatchBankLineHandler(FurtherRead more) {
        this.more = more;
    }

    @CommandHandler
    Decision handle(
            MatchBankLine command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        BankLineFacts line = facts.of(BankLineFacts.about(command.line()));
        BankLineRecorded recorded = line.requireKnown();
        if (line.isMatched()) {
            if (line.payments().equals(command.payments()) && isSaid(command, line.matched())) {
                return already(command, line, recorded);
            }
            throw new Rejection(BankReason.LINE_MATCHED, command.line().value());
        }
        requireOpen(recorded, command, context);
        if (!command.payments().isEmpty()) requireAddsUp(command, recorded.line().amount(), facts);
        events.append(
                new BankLineMatched(
                        command.book(),
                        command.line(),
                        recorded.bank(),
                        recorded.line().amount(),
                        command.payments(),
                        command.note(),
                        command.by(),
                        command.matchedOn()));
        return Decision.recorded(command.line());
    }

    private static boolean isSaid(MatchBankLine command, @Nullable BankLineMatched before) {
        return Objects.equals(command.note(), before == null ? null : before.note());
    }

    private static Decision already(
            MatchBankLine command, BankLineFacts line, BankLineRecorded recorded) {
        BankLineMatched matched = line.matched();
        return Decision.already(
                command.book(), command.line(), matched == null ? recorded : matched);
    }

    private void requireOpen(
            BankLineRecorded line, MatchBankLine command, ProcessingContext context) {
        var signedOff = SignOffs.of(line.bank());
        more.read(Scope.in(command.book(), signedOff), context)
                .of(signedOff)
                .requireOpen(line.line().bookedOn());
    }

    /** What came in is the payments as they were posted; what went back, those reversed since. */
    private static void requireAddsUp(MatchBankLine command, Money amount, Facts facts) {
        Money sum = Money.zero(amount.currency());
        for (PaymentId id : command.payments()) {
            PaymentFacts payment = facts.of(PaymentFacts.about(id));
            PaymentPosted posted = payment.requireKnown();
            if (!posted.amount().currency().equals(amount.currency())) {
                throw new Rejection(SharedReason.CURRENCY_DIFFERS, id.value());
            }
            if (amount.isNegative() && payment.reversed() == null) {
                throw new Rejection(BankReason.PAYMENT_STANDS, id.value());
            }
            facts.of(PaymentAtBank.about(id)).requireFree(amount);
            sum = sum.plus(posted.amount());
        }
        if (!sum.equals(amount.abs())) {
            throw new Rejection(BankReason.MATCH_DIFFERS, command.line().value())
                    .with("expected", amount.abs())
                    .with("offered", sum);
        }
    }
}
