package dev.countinghouse.command.work;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.decision.Scope;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.command.facts.Recorded;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.account.AccountOpened;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;
import dev.countinghouse.contract.adjustment.AdjustmentReversalProposed;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceVoidProposed;
import dev.countinghouse.contract.payment.ChargebackEvent;
import dev.countinghouse.contract.payment.ChargebackId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentPosted;
import dev.countinghouse.contract.plan.PaymentPlanAgreed;
import dev.countinghouse.contract.plan.PlanId;
import dev.countinghouse.contract.refund.RefundId;
import dev.countinghouse.contract.refund.RefundRequested;
import dev.countinghouse.contract.refusal.ActionRefused;
import dev.countinghouse.contract.refusal.RefusalId;
import dev.countinghouse.contract.work.WorkItemId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * What the items of the queues are: what made one, and whose it is.
 *
 * @param thing what it is apart from the queue, such as a payment
 */
record WorkItem<E extends ArEvent>(Kind<E> kind, EntityId thing) {

    private static final List<Kind<?>> KINDS =
            List.of(
                    new Kind<>(
                            "overdue",
                            "",
                            AccountId::new,
                            AccountOpened.class,
                            AccountOpened::account),
                    new Kind<>(
                            "unapplied",
                            "",
                            PaymentId::new,
                            PaymentPosted.class,
                            PaymentPosted::account),
                    new Kind<>(
                            "matches",
                            "",
                            PaymentId::new,
                            PaymentPosted.class,
                            PaymentPosted::account),
                    new Kind<>(
                            "approvals",
                            "adjustment:",
                            AdjustmentId::new,
                            AdjustmentProposed.class,
                            AdjustmentProposed::account),
                    new Kind<>(
                            "approvals",
                            "reversal:",
                            AdjustmentId::new,
                            AdjustmentReversalProposed.class,
                            AdjustmentReversalProposed::account),
                    new Kind<>(
                            "approvals",
                            "void:",
                            InvoiceId::new,
                            InvoiceVoidProposed.class,
                            InvoiceVoidProposed::account),
                    new Kind<>(
                            "approvals",
                            "refund:",
                            RefundId::new,
                            RefundRequested.class,
                            requested -> requested.credit().account()),
                    new Kind<>(
                            "refunds",
                            "",
                            RefundId::new,
                            RefundRequested.class,
                            requested -> requested.credit().account()),
                    new Kind<>(
                            "refusals",
                            "",
                            RefusalId::new,
                            ActionRefused.class,
                            ActionRefused::account),
                    new Kind<>(
                            "chargebacks",
                            "",
                            ChargebackId::new,
                            ArEvent.class,
                            event -> ((ChargebackEvent) event).account()),
                    new Kind<>(
                            "plans",
                            "",
                            PlanId::new,
                            PaymentPlanAgreed.class,
                            PaymentPlanAgreed::account),
                    new Kind<>(
                            "unpriced",
                            "",
                            ChargeId::new,
                            ChargeEntered.class,
                            ChargeEntered::account),
                    new Kind<>("drafts", "", DraftId::new, DraftMade.class, DraftMade::account),
                    new Kind<>(
                            "disputes",
                            "",
                            DisputeId::new,
                            DisputeOpened.class,
                            DisputeOpened::account));

    /**
     * One kind of things that wait in a queue.
     *
     * @param prefix what their names in the queue begin with
     * @param id reads what follows
     * @param madeBy the event that such a thing begins with
     */
    private record Kind<E extends ArEvent>(
            String queue,
            String prefix,
            Function<String, EntityId> id,
            Class<E> madeBy,
            Function<E, AccountId> account) {

        @Nullable WorkItem<E> find(WorkItemId item) {
            if (!queue.equals(item.queue()) || !item.item().startsWith(prefix)) return null;
            try {
                return new WorkItem<>(this, id.apply(item.item().substring(prefix.length())));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
    }

    private static @Nullable WorkItem<?> find(WorkItemId item) {
        for (Kind<?> kind : KINDS) {
            WorkItem<?> found = kind.find(item);
            if (found != null) return found;
        }
        return null;
    }

    /** Adds what {@link #account} looks at. */
    static Scope scope(Scope scope, WorkItemId item) {
        WorkItem<?> found = find(item);
        return found == null ? scope : scope.and(found.subject());
    }

    /**
     * Whose it is.
     *
     * @throws Rejection if there is no such queue, or never was such an item of it
     */
    static AccountId account(WorkItemId item, Facts facts) {
        if (KINDS.stream().noneMatch(kind -> kind.queue.equals(item.queue()))) {
            throw new Rejection(WorkReason.QUEUE_UNKNOWN, item.queue());
        }
        WorkItem<?> found = find(item);
        AccountId account = found == null ? null : found.account(facts);
        if (account == null) throw new Rejection(WorkReason.ITEM_UNKNOWN, item.item());
        return account;
    }

    private Subject<Recorded<E>> subject() {
        return Recorded.about(thing, kind.madeBy);
    }

    private @Nullable AccountId account(Facts facts) {
        E made = facts.of(subject()).first();
        return made == null ? null : kind.account.apply(made);
    }
}
