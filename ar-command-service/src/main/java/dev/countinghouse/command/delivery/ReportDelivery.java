package dev.countinghouse.command.delivery;

import dev.countinghouse.command.decision.Limits;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Says what became of a document on its way. */
@Needs(Permission.WORK)
public record ReportDelivery(
        BookId book,
        DeliveryId delivery,
        Outcome outcome,
        @Nullable String detail,
        LocalDate reportedOn) {

    public ReportDelivery {
        if (detail != null) Text.line(detail, DeliveryReported.MAX_DETAIL, "the detail");
        Limits.date(reportedOn, "the date");
    }

    @TargetEntityId
    Scope scope() {
        return Scope.in(book, DeliveryFacts.about(delivery));
    }
}
