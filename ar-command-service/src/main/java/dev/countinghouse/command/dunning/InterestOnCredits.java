package dev.countinghouse.command.dunning;

import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/** Gives back interest when a credit memo says that what it was charged on was never owed. */
@Component
final class InterestOnCredits implements Policy {

    private static final String NAME = "interest-on-credits";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(AdjustmentMade.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return event instanceof AdjustmentMade made
                        && made.invoice() != null
                        && made.kind() == AdjustmentKind.CREDIT_MEMO
                        && made.onInvoice().isNegative()
                ? List.of(new Task(made.invoice(), made.account(), made.amount()))
                : List.of();
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        var credit = (AdjustmentMade) occasion.event();
        var invoice = (InvoiceId) occasion.task().about();
        JsonNode asked =
                inquiry.get(
                        "/v1/books/%s/dunning/interest?invoice=%s"
                                .formatted(occasion.book(), invoice),
                        occasion.position());
        if (asked.path("items").isEmpty()) return null;
        return new TakeBackInterest(
                occasion.book(),
                invoice,
                credit.account(),
                new AdjustmentId("interest-back-" + Charges.digest(credit.adjustment().value())),
                occasion.today(),
                "policy:" + NAME);
    }
}
