package dev.countinghouse.command.billing;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.policy.Inquiry;
import dev.countinghouse.command.policy.Occasion;
import dev.countinghouse.command.policy.Policy;
import dev.countinghouse.command.policy.Task;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.Sha256;
import dev.countinghouse.contract.billing.BillingRunId;
import dev.countinghouse.contract.billing.BillingRunListed;
import dev.countinghouse.contract.billing.BillingRunOrdered;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.RecurringChargeId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Carries billing runs out: lists the accounts that have something to bill, and drafts each. */
@Component
final class BillingRuns implements Policy {

    private static final String NAME = "billing-runs";

    /** Of a digest, enough to tell the drafts of all runs apart. */
    private static final int DIGITS = 24;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends ArEvent>> heeds() {
        return Set.of(BillingRunOrdered.class, BillingRunListed.class);
    }

    @Override
    public List<Task> tasks(ArEvent event) {
        return switch (event) {
            case BillingRunOrdered ordered -> List.of(Task.ofBook(ordered.run()));
            case BillingRunListed listed -> {
                List<Task> tasks = new ArrayList<>();
                for (AccountId account : listed.accounts()) {
                    tasks.add(new Task(account, account, null));
                }
                if (listed.next() != null) tasks.add(Task.ofBook(listed.run()));
                yield tasks;
            }
            default -> List.of();
        };
    }

    @Override
    public @Nullable Object command(Occasion occasion, Inquiry inquiry)
            throws InterruptedException {
        boolean lists = occasion.task().about() instanceof BillingRunId;
        return switch (occasion.event()) {
            case BillingRunOrdered e ->
                    list(occasion, inquiry, e.run(), 1, null, e.through(), e.invoiceDate());
            case BillingRunListed e when lists ->
                    list(
                            occasion,
                            inquiry,
                            e.run(),
                            e.page() + 1,
                            e.next(),
                            e.through(),
                            e.invoiceDate());
            case BillingRunListed e -> draft(occasion, inquiry, e);
            default -> null;
        };
    }

    private static @Nullable Object list(
            Occasion occasion,
            Inquiry inquiry,
            BillingRunId run,
            int page,
            @Nullable AccountId from,
            LocalDate through,
            LocalDate invoiceDate)
            throws InterruptedException {
        JsonNode billable =
                inquiry.get(
                        "/v1/books/%s/billable-accounts?through=%s&limit=%d%s"
                                .formatted(
                                        occasion.book(),
                                        through,
                                        BillingRunListed.MAX_ACCOUNTS + 1,
                                        from == null ? "" : "&from=" + from),
                        occasion.position());
        List<AccountId> accounts =
                billable.path("items")
                        .valueStream()
                        .map(one -> new AccountId(one.path("account").stringValue()))
                        .toList();
        if (accounts.isEmpty()) return null;
        boolean more = accounts.size() > BillingRunListed.MAX_ACCOUNTS;
        return new ListBillingRun(
                occasion.book(),
                run,
                page,
                more ? accounts.subList(0, BillingRunListed.MAX_ACCOUNTS) : accounts,
                more ? accounts.getLast() : null,
                through,
                invoiceDate);
    }

    /** Nothing, where somebody was quicker. */
    private static @Nullable Object draft(
            Occasion occasion, Inquiry inquiry, BillingRunListed listed)
            throws InterruptedException {
        var account = (AccountId) occasion.task().about();
        JsonNode billable =
                inquiry.get(
                        "/v1/books/%s/billable-accounts/%s?through=%s"
                                .formatted(occasion.book(), account, listed.through()),
                        occasion.position());
        List<ChargeId> charges =
                billable.path("charges")
                        .valueStream()
                        .map(charge -> new ChargeId(charge.stringValue()))
                        .toList();
        List<RecurringChargeId> recurring =
                billable.path("recurring")
                        .valueStream()
                        .map(one -> new RecurringChargeId(one.stringValue()))
                        .toList();
        if (charges.isEmpty() && recurring.isEmpty()) return null;
        return new MakeDraft(
                occasion.book(),
                draftOf(listed.run(), account),
                account,
                listed.invoiceDate(),
                listed.through(),
                charges,
                recurring,
                null,
                null,
                null,
                listed.run(),
                "policy:" + NAME,
                LeftOpen.NOTHING);
    }

    /** The same for ever: a run drafts an account once. */
    static DraftId draftOf(BillingRunId run, AccountId account) {
        String both = run + "\n" + account;
        String digest = Sha256.hex(both.getBytes(StandardCharsets.UTF_8));
        return new DraftId("d-" + digest.substring(0, DIGITS));
    }
}
