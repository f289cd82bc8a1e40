package dev.countinghouse.command.dunning;

import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunningEvent;
import dev.countinghouse.contract.dunning.DunningRunContinued;
import dev.countinghouse.contract.dunning.DunningRunId;
import dev.countinghouse.contract.dunning.DunningRunStarted;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Carries dunning runs out: finds the accounts that have something to be asked for, a page after
 * the other, and has each asked by a decision of its own, which looks again at what is owed then.
 */
@Component
final class DunningRuns implements Policy {

    private static final String NAME = "dunning";

    /** So many accounts a page; each page is an event. */
    private static final int PAGE = 200;

    private static final String PROPOSALS = "/v1/books/%s/dunning/proposals?effectiveOn=%s";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(DunningRunStarted.class, DunningRunContinued.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return switch (event) {
            case DunningRunStarted started -> List.of(Task.ofBook(started.run()));
            case DunningRunContinued page ->
                    Stream.concat(
                                    page.accounts().stream()
                                            .map(account -> new Task(account, account, null)),
                                    page.next() == null
                                            ? Stream.empty()
                                            : Stream.of(Task.ofBook(page.run())))
                            .toList();
            default -> List.of();
        };
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        return switch (occasion.event()) {
            case DunningRunStarted started -> page(started, 1, null, occasion, inquiry);
            case DunningRunContinued page when occasion.task().about() instanceof AccountId who ->
                    notice(page, who, occasion, inquiry);
            case DunningRunContinued page ->
                    page(page, page.page() + 1, page.next(), occasion, inquiry);
            default -> null;
        };
    }

    private static ContinueDunningRun page(
            DunningEvent by, int number, @Nullable String after, Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        String path =
                PROPOSALS.formatted(occasion.book(), by.effectiveOn())
                        + "&asks=true&limit="
                        + PAGE
                        + (after == null ? "" : "&cursor=" + after);
        JsonNode found = inquiry.get(path, occasion.position());
        List<AccountId> accounts = new ArrayList<>();
        for (JsonNode proposal : found.path("items")) {
            accounts.add(new AccountId(proposal.path("account").asString()));
        }
        var run = (DunningRunId) occasion.task().about();
        String next = found.path("next").asString("");
        return new ContinueDunningRun(
                occasion.book(), run, number, accounts, next.isEmpty() ? null : next);
    }

    /** Nothing, if there is nothing to be asked for any more. */
    private static @Nullable IssueNotice notice(
            DunningRunContinued page, AccountId account, Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        String path = PROPOSALS.formatted(occasion.book(), page.on()) + "&account=" + account;
        JsonNode proposal = inquiry.get(path, occasion.position()).path("items").path(0);
        if (!proposal.path("asks").asBoolean(false)) return null;
        List<IssueNotice.Wanted> items = new ArrayList<>();
        for (JsonNode item : proposal.path("items")) {
            items.add(
                    new IssueNotice.Wanted(
                            new InvoiceId(item.path("invoice").asString()),
                            item.path("level").asInt(),
                            money(item.path("amount"))));
        }
        return new IssueNotice(
                occasion.book(),
                new NoticeId(
                        "dunning-" + Charges.digest(page.run().value() + "/" + account.value())),
                page.run(),
                account,
                items,
                money(proposal.path("credits")),
                money(proposal.path("owed")),
                page.on(),
                false,
                "policy:" + NAME);
    }

    private static Money money(JsonNode amount) {
        return EventJson.mapper().treeToValue(amount, Money.class);
    }
}
