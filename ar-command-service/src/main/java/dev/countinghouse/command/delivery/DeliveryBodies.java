package dev.countinghouse.command.delivery;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about deliveries. */
final class DeliveryBodies {

    /** What people and mail systems say. The others are ours to find out. */
    private enum Said {
        SENT,
        PRINTED,
        FAILED,
        BOUNCED,
        COMPLAINED
    }

    private DeliveryBodies() {}

    static Supplier<SetDelivery> setting(RequestContext asked, Fields body) {
        Field<List<DocumentKind>> kinds =
                body.required(
                        "kinds", list(0, DocumentKind.values().length, oneOf(DocumentKind.class)));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () -> new SetDelivery(asked.book(), kinds.value(), setOn.or(asked.today()));
    }

    static Supplier<RequestDelivery> request(RequestContext asked, Fields body) {
        Field<DeliveryId> delivery = body.optional("delivery", ofText(DeliveryId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<DocumentKind> kind = body.required("kind", oneOf(DocumentKind.class));
        Field<String> document =
                body.required("document", ofText(text -> Text.id(text, "a document's id")));
        Field<LocalDate> requestedOn = body.optional("requestedOn", date());
        return () ->
                new RequestDelivery(
                        asked.book(),
                        delivery.orElse(() -> new DeliveryId(asked.newId())),
                        account.value(),
                        kind.value(),
                        document.value(),
                        requestedOn.or(asked.today()),
                        asked.caller().subject(),
                        false);
    }

    static Supplier<ReportDelivery> report(RequestContext asked, DeliveryId delivery, Fields body) {
        Field<Said> outcome = body.required("outcome", oneOf(Said.class));
        Field<String> detail = body.optional("detail", line(DeliveryReported.MAX_DETAIL));
        Field<LocalDate> reportedOn = body.optional("reportedOn", date());
        return () ->
                new ReportDelivery(
                        asked.book(),
                        delivery,
                        Outcome.valueOf(outcome.value().name()),
                        detail.orNull(),
                        reportedOn.or(asked.today()));
    }
}
