package dev.countinghouse.command.chargeback;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentReversed;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** An inquiry was answered, or a chargeback lost. */
@Needs(Permission.POST)
record CloseChargeback(
        BookId book, ChargebackId chargeback, @Nullable String note, LocalDate closedOn) {

    CloseChargeback {
        if (note != null) Text.block(note, PaymentReversed.MAX_NOTE, "the note");
        Limits.date(closedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, ChargebackFacts.about(chargeback));
    }
}
