package dev.countinghouse.command.imports;

import dev.countinghouse.command.account.AccountBodies;
import dev.countinghouse.command.account.OpenAccount;
import dev.countinghouse.command.adjustment.AdjustmentBodies;
import dev.countinghouse.command.adjustment.MakeAdjustment;
import dev.countinghouse.command.billing.BillingBodies;
import dev.countinghouse.command.book.BookBodies;
import dev.countinghouse.command.book.OpenBook;
import dev.countinghouse.command.charge.ChargeBodies;
import dev.countinghouse.command.charge.EnterCharge;
import dev.countinghouse.command.charge.SetRecurringCharge;
import dev.countinghouse.command.dispute.DisputeBodies;
import dev.countinghouse.command.dispute.OpenDispute;
import dev.countinghouse.command.invoice.InvoiceBodies;
import dev.countinghouse.command.invoice.IssueInvoice;
import dev.countinghouse.command.note.AddNote;
import dev.countinghouse.command.note.NoteBodies;
import dev.countinghouse.command.payment.PaymentBodies;
import dev.countinghouse.command.payment.PostPayment;
import dev.countinghouse.command.price.PriceBodies;
import dev.countinghouse.command.price.SetPrice;
import dev.countinghouse.command.refund.RefundBodies;
import dev.countinghouse.command.refund.RequestRefund;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.book.BookProfile;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Fields;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a line may ask for: the same as the endpoint whose body it has.
 *
 * @param of the kind of id that the line names beside its body, if the endpoint's path has one
 * @param ownId the field of the body that has the new thing's own id, if it makes one
 */
record Action(
        @Nullable Function<String, ? extends EntityId> of,
        @Nullable String ownId,
        Reading reading) {

    /** Reads a body about what the line names. */
    @FunctionalInterface
    interface Reading {
        Supplier<Prepared> read(RequestContext asked, @Nullable EntityId of, Fields body);
    }

    private static final Map<String, Action> ALL =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("open-book", opening()),
                            Map.entry(
                                    "open-account",
                                    making(
                                            "account",
                                            AccountBodies::opening,
                                            OpenAccount::account)),
                            Map.entry(
                                    "issue-invoice",
                                    making("invoice", InvoiceBodies::issue, IssueInvoice::invoice)),
                            Map.entry(
                                    "void-invoice", about(InvoiceId::new, InvoiceBodies::voiding)),
                            Map.entry(
                                    "post-payment",
                                    making(
                                            "payment",
                                            PaymentBodies::posting,
                                            PostPayment::payment)),
                            Map.entry(
                                    "allocate-payment",
                                    about(PaymentId::new, PaymentBodies::allocation)),
                            Map.entry(
                                    "allocate-credit",
                                    about(AdjustmentId::new, AdjustmentBodies::allocation)),
                            Map.entry(
                                    "request-refund",
                                    making("refund", RefundBodies::request, RequestRefund::refund)),
                            Map.entry(
                                    "reverse-payment",
                                    about(PaymentId::new, PaymentBodies::reversal)),
                            Map.entry(
                                    "make-adjustment",
                                    making(
                                            "adjustment",
                                            AdjustmentBodies::making,
                                            MakeAdjustment::adjustment)),
                            Map.entry(
                                    "open-dispute",
                                    making(
                                            "dispute",
                                            DisputeBodies::opening,
                                            OpenDispute::dispute)),
                            Map.entry("note-dispute", about(DisputeId::new, DisputeBodies::noting)),
                            Map.entry(
                                    "resolve-dispute",
                                    about(DisputeId::new, DisputeBodies::resolving)),
                            Map.entry(
                                    "reopen-dispute",
                                    about(DisputeId::new, DisputeBodies::reopening)),
                            Map.entry(
                                    "enter-charge",
                                    making("charge", ChargeBodies::entering, EnterCharge::charge)),
                            Map.entry(
                                    "set-price",
                                    making("price", PriceBodies::setting, SetPrice::price)),
                            Map.entry(
                                    "set-recurring-charge",
                                    making(
                                            "recurring",
                                            ChargeBodies::recurring,
                                            SetRecurringCharge::recurring)),
                            Map.entry("hold-draft", about(DraftId::new, BillingBodies::holding)),
                            Map.entry(
                                    "release-draft", about(DraftId::new, BillingBodies::releasing)),
                            Map.entry(
                                    "add-note",
                                    making("note", NoteBodies::adding, AddNote::note))));

    /**
     * @throws IllegalArgumentException naming what there is
     */
    static Action named(String name) {
        Action action = ALL.get(name);
        if (action == null) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", ALL.keySet()));
        }
        return action;
    }

    /** Whether the line says which one it is, so that sending it again does nothing twice. */
    boolean isNamedBy(JsonNode line) {
        return ownId != null && line.path("with").path(ownId).isString();
    }

    /** Of something new, whose id is in the body. */
    private static <C extends Object> Action making(
            String ownId,
            BiFunction<RequestContext, Fields, Supplier<C>> body,
            Function<C, EntityId> about) {
        return new Action(
                null,
                ownId,
                (asked, of, fields) -> {
                    Supplier<C> command = body.apply(asked, fields);
                    return () -> {
                        C made = command.get();
                        return new Prepared(made, about.apply(made));
                    };
                });
    }

    /** Of the book that all lines are in. */
    private static Action opening() {
        return new Action(
                null,
                null,
                (asked, of, fields) -> {
                    Supplier<OpenBook> command = BookBodies.opening(asked, fields);
                    return () -> new Prepared(command.get(), BookProfile.of(asked.book()));
                });
    }

    /** The body of a request about something that is there. */
    private interface BodyAbout<I, C extends Object> {
        Supplier<C> read(RequestContext asked, I id, Fields body);
    }

    private static <I extends EntityId, C extends Object> Action about(
            Function<String, I> id, BodyAbout<I, C> body) {
        return new Action(
                id,
                null,
                (asked, of, fields) -> {
                    if (of == null) throw new IllegalStateException("read without its id");
                    @SuppressWarnings("unchecked") // made by the function above
                    I known = (I) of;
                    Supplier<C> command = body.read(asked, known, fields);
                    return () -> new Prepared(command.get(), known);
                });
    }
}
