package dev.countinghouse.command.dispute;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.payment.PaymentAllocated;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Closes what was opened by itself: a dispute that the rules for applying cash opened because less
 * was paid is resolved when a payment leaves nothing of the invoice open. Disputes that people
 * opened are theirs to resolve.
 *
 * <p>An event closes one dispute of an invoice; that it was closed is the event that closes the
 * next.
 */
@Component
final class ShortPays implements Policy {

    private static final String NAME = "short-pays";

    private static final String ACTOR = "policy:" + NAME;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(PaymentPosted.class, PaymentAllocated.class, DisputeResolved.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return switch (event) {
            case PaymentPosted posted -> paid(posted.account(), posted.allocations());
            case PaymentAllocated applied -> paid(applied.account(), applied.allocations());
            case DisputeResolved resolved when resolved.resolvedBy().equals(ACTOR) ->
                    List.of(new Task(resolved.invoice(), resolved.account(), resolved.released()));
            default -> List.of();
        };
    }

    private static List<Task> paid(AccountId payer, List<Allocation> allocations) {
        return allocations.stream()
                .map(Allocation::invoice)
                .filter(Objects::nonNull)
                .distinct()
                .map(invoice -> new Task(invoice, payer, null))
                .toList();
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        LocalDate on = laterOf(occasion.today(), occasion.event().effectiveOn());
        PaymentId payment = payment(occasion.event());
        JsonNode open =
                inquiry.get(
                        "/v1/books/%s/disputes?invoice=%s&state=OPEN&effectiveOn=%s"
                                .formatted(occasion.book(), occasion.task().about(), on),
                        occasion.position());
        for (JsonNode dispute : open.path("items")) {
            if (!isPaid(dispute, payment)) continue;
            return new ResolveDispute(
                    occasion.book(),
                    new DisputeId(dispute.path("dispute").asString()),
                    Outcome.PAID,
                    null,
                    payment,
                    null,
                    on,
                    ACTOR,
                    LeftOpen.NOTHING);
        }
        return null;
    }

    /** What is disputed is never more than what is open: nothing of it, if all was paid. */
    private static boolean isPaid(JsonNode dispute, PaymentId by) {
        Money left = EventJson.mapper().treeToValue(dispute.path("disputed"), Money.class);
        String shortBy = dispute.path("paidShortBy").asString("");
        return !shortBy.isEmpty() && !shortBy.equals(by.value()) && left.isZero();
    }

    private static PaymentId payment(ArEvent event) {
        return switch (event) {
            case PaymentPosted posted -> posted.payment();
            case PaymentAllocated applied -> applied.payment();
            case DisputeResolved resolved -> Objects.requireNonNull(resolved.payment());
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private static LocalDate laterOf(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
