package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.facts.PaymentFacts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.contract.payment.Returned;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Takes down that a bank takes some of a payment back, or all of it.
 *
 * @param chargeback may be that of an inquiry
 * @param code the scheme's reason, as {@link Returned#code} reads it
 */
@Needs(Permission.POST)
record ChargeBackPayment(
        BookId book,
        ChargebackId chargeback,
        PaymentId payment,
        Money amount,
        @Nullable String code,
        @Nullable String note,
        LocalDate effectiveOn,
        LeftOpen leftOpen) {

    ChargeBackPayment {
        Limits.positive(amount, "the amount");
        if (code != null) Returned.code(code);
        if (note != null) Text.block(note, PaymentReversed.MAX_NOTE, "the note");
        Limits.date(effectiveOn, "the effective date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(
                book,
                PaymentFacts.about(payment),
                ChargebackFacts.about(chargeback),
                PeriodFacts.of(effectiveOn));
    }
}
