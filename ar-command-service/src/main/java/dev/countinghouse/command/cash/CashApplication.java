package dev.countinghouse.command.cash;

import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.allocation.Allocation;
import dev.countinghouse.contract.cash.RemittanceAdviceJoined;
import dev.countinghouse.contract.cash.RemittanceAdviceReceived;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.http.Caller;
import dev.countinghouse.http.JsonBody;
import dev.countinghouse.http.NewIds;
import dev.countinghouse.http.Permission;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies money by itself: a payment that came with something unapplied, or that a payer has
 * explained since, is matched by the book's rules, and what they decide is sent.
 *
 * <p>Only where somebody has set rules. Who never did is shown proposals when they look, and has no
 * decision recorded in their book.
 */
@Component
final class CashApplication implements Policy {

    private static final String NAME = "cash-application";

    /** What it may write off is what the rules' tolerances let it: no more is ever proposed. */
    private static final Map<String, String> NO_LIMIT = Map.of("*", "1000000000000");

    private static final Caller CALLER =
            new Caller(
                    "policy:" + NAME,
                    Stream.of(Permission.POST, Permission.ADJUST, Permission.WORK)
                            .map(Permission::scope)
                            .collect(Collectors.toUnmodifiableSet()),
                    Set.of("*"),
                    NO_LIMIT);

    private final NewIds ids;

    CashApplication(NewIds ids) {
        this.ids = ids;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(
                PaymentPosted.class, RemittanceAdviceReceived.class, RemittanceAdviceJoined.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return switch (event) {
            case PaymentPosted posted -> unapplied(posted);
            case RemittanceAdviceReceived advice -> explained(advice);
            case RemittanceAdviceJoined joined ->
                    List.of(new Task(joined.payment(), joined.account(), null));
            default -> List.of();
        };
    }

    private static List<Task> unapplied(PaymentPosted posted) {
        Money left = posted.amount();
        for (Allocation part : posted.allocations()) left = left.minus(part.amount());
        return left.isPositive()
                ? List.of(new Task(posted.payment(), posted.account(), left))
                : List.of();
    }

    private static Money unapplied(JsonNode match) {
        return EventJson.mapper().treeToValue(match.path("unapplied"), Money.class);
    }

    /** One that names no payment is read when its payment is matched. */
    private static List<Task> explained(RemittanceAdviceReceived advice) {
        return advice.payment() == null || advice.account() == null
                ? List.of()
                : List.of(new Task(advice.payment(), advice.account(), advice.total()));
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        var payment = (PaymentId) occasion.task().about();
        LocalDate on = appliedOn(occasion);
        JsonNode match =
                inquiry.get(
                        "/v1/books/%s/payments/%s/match?effectiveOn=%s"
                                .formatted(occasion.book(), payment, on),
                        occasion.position());
        JsonNode decision = match.path("decision");
        boolean ruled = decision.path("ruleSet").path("version").asInt(0) > 0;
        if (!ruled || !unapplied(match).isPositive()) return null;
        var asked = new RequestContext(occasion.book(), on, CALLER, ids);
        return JsonBody.of(EventJson.compact(decision))
                .read(asked.latest(), fields -> CashBodies.application(asked, payment, fields));
    }

    /**
     * On the day on which it is done, as if somebody did it by hand: money that came last month
     * changes nothing in last month's aging. What comes later is applied when it has come.
     */
    private static LocalDate appliedOn(Occasion occasion) {
        LocalDate today = occasion.today();
        return occasion.event() instanceof PaymentPosted posted
                        && posted.effectiveOn().isAfter(today)
                ? posted.effectiveOn()
                : today;
    }
}
