package dev.countinghouse.command.dispute;

import static dev.countinghouse.http.Values.block;
import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.decision.LeftOpen;
import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.adjustment.AdjustmentId;
import dev.countinghouse.contract.dispute.Direction;
import dev.countinghouse.contract.dispute.DisputeId;
import dev.countinghouse.contract.dispute.DisputeKind;
import dev.countinghouse.contract.dispute.DisputeNoted;
import dev.countinghouse.contract.dispute.DisputeOpened;
import dev.countinghouse.contract.dispute.DisputeResolved;
import dev.countinghouse.contract.dispute.Document;
import dev.countinghouse.contract.dispute.Outcome;
import dev.countinghouse.contract.dispute.ReasonCode;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about disputes. */
public final class DisputeBodies {

    private DisputeBodies() {}

    public static Supplier<OpenDispute> opening(RequestContext asked, Fields body) {
        Field<DisputeId> dispute = body.optional("dispute", ofText(DisputeId::new));
        Field<InvoiceId> invoice = body.required("invoice", ofText(InvoiceId::new));
        Field<Integer> line = body.optional("line", integer(1, InvoiceIssued.MAX_LINES));
        Field<DisputeKind> kind = body.optional("kind", oneOf(DisputeKind.class));
        Field<ReasonCode> reason = body.required("reason", oneOf(ReasonCode.class));
        Field<String> text = body.optional("text", block(DisputeOpened.MAX_TEXT));
        Field<Money> disputed = body.optional("disputed", Amounts.positive());
        Field<LocalDate> deadline = body.optional("deadline", date());
        Field<LocalDate> openedOn = body.optional("openedOn", date());
        return () ->
                new OpenDispute(
                        asked.book(),
                        dispute.orElse(() -> new DisputeId(asked.newId())),
                        invoice.value(),
                        line.orNull(),
                        kind.or(DisputeKind.DISPUTE),
                        reason.value(),
                        text.orNull(),
                        disputed.orNull(),
                        deadline.orNull(),
                        openedOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(dispute.orNull() == null, openedOn.orNull() == null));
    }

    public static Supplier<NoteDispute> noting(
            RequestContext asked, DisputeId dispute, Fields body) {
        Field<String> entry = body.optional("entry", ofText(text -> Text.id(text, "an entry")));
        Field<Direction> direction = body.required("direction", oneOf(Direction.class));
        Field<String> person = body.optional("person", line(DisputeNoted.MAX_PERSON));
        Field<String> text = body.required("text", block(DisputeNoted.MAX_TEXT));
        Field<List<Document>> documents =
                body.optional(
                        "documents",
                        list(0, DisputeNoted.MAX_DOCUMENTS, object(DisputeBodies::document)));
        Field<LocalDate> notedOn = body.optional("notedOn", date());
        return () ->
                new NoteDispute(
                        asked.book(),
                        dispute,
                        entry.orElse(asked::newId),
                        direction.value(),
                        person.orNull(),
                        text.value(),
                        documents.or(List.of()),
                        notedOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(entry.orNull() == null, notedOn.orNull() == null));
    }

    private static Supplier<Document> document(Fields body) {
        Field<String> sha256 = body.required("sha256", ofText(Document::sha256));
        Field<String> name = body.required("name", line(Document.MAX_NAME));
        return () -> Document.of(sha256.value(), name.value());
    }

    public static Supplier<ResolveDispute> resolving(
            RequestContext asked, DisputeId dispute, Fields body) {
        Field<Outcome> outcome = body.required("outcome", oneOf(Outcome.class));
        Field<AdjustmentId> adjustment = body.optional("adjustment", ofText(AdjustmentId::new));
        Field<PaymentId> payment = body.optional("payment", ofText(PaymentId::new));
        Field<String> reason = body.optional("reason", line(DisputeResolved.MAX_REASON));
        Field<LocalDate> resolvedOn = body.optional("resolvedOn", date());
        return () ->
                new ResolveDispute(
                        asked.book(),
                        dispute,
                        outcome.value(),
                        adjustment.orNull(),
                        payment.orNull(),
                        reason.orNull(),
                        resolvedOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(false, resolvedOn.orNull() == null));
    }

    public static Supplier<ReopenDispute> reopening(
            RequestContext asked, DisputeId dispute, Fields body) {
        Field<String> reason = body.required("reason", line(DisputeResolved.MAX_REASON));
        Field<Money> disputed = body.optional("disputed", Amounts.positive());
        Field<LocalDate> deadline = body.optional("deadline", date());
        Field<LocalDate> reopenedOn = body.optional("reopenedOn", date());
        return () ->
                new ReopenDispute(
                        asked.book(),
                        dispute,
                        reason.value(),
                        disputed.orNull(),
                        deadline.orNull(),
                        reopenedOn.or(asked.today()),
                        asked.caller().subject(),
                        new LeftOpen(false, reopenedOn.orNull() == null));
    }
}
