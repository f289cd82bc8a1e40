package dev.countinghouse.command.delivery;

import static dev.countinghouse.command.Given.ACME;
import static dev.countinghouse.command.Given.BOOK;
import static dev.countinghouse.command.Given.march;
import static dev.countinghouse.command.Given.opened;

import dev.countinghouse.command.Decided;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.account.AccountContact.Channel;
import dev.countinghouse.contract.account.AccountContactChanged;
import dev.countinghouse.contract.delivery.BookDeliverySet;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DeliveryPrepared;
import dev.countinghouse.contract.delivery.DeliveryReported;
import dev.countinghouse.contract.delivery.DeliveryReported.Outcome;
import dev.countinghouse.contract.delivery.DeliveryRequested;
import dev.countinghouse.contract.delivery.DocumentKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

/** A document's way: asked for once, made once, reported as often as there is something to say. */
class DeliveryTest {

    private static final DeliveryId DELIVERY = new DeliveryId("dlv-1");

    @RegisterExtension private final Decided ar = new Decided();

    private static RequestDelivery request(String document, boolean onlyIfSet) {
        return new RequestDelivery(
                BOOK, DELIVERY, ACME, DocumentKind.INVOICE, document, march(9), "ann", onlyIfSet);
    }

    private static DeliveryRequested requested() {
        return new DeliveryRequested(
                BOOK, DELIVERY, ACME, DocumentKind.INVOICE, "inv-1", march(9), "ann");
    }

    private static PrepareDelivery prepare(String subject) {
        return new PrepareDelivery(
                BOOK,
                DELIVERY,
                Channel.EMAIL,
                List.of("ap@acme.example"),
                subject,
                List.of(content()),
                null,
                march(9));
    }

    private static DeliveryPrepared.Content content() {
        return new DeliveryPrepared.Content("i.pdf", "application/pdf", "00".repeat(32), 7);
    }

    private static DeliveryPrepared prepared() {
        return new DeliveryPrepared(
                BOOK,
                DELIVERY,
                ACME,
                Channel.EMAIL,
                List.of("ap@acme.example"),
                "Invoice 1",
                List.of(content()),
                null,
                march(9));
    }

    private static ReportDelivery report(Outcome outcome, @Nullable String detail) {
        return new ReportDelivery(BOOK, DELIVERY, outcome, detail, march(10));
    }

    private static DeliveryReported reported(Outcome outcome, @Nullable String detail) {
        return new DeliveryReported(BOOK, DELIVERY, outcome, detail, march(10));
    }

    @Test
    void isAskedForOnceUnderAnId() {
        ar.given(opened()).when(request("inv-1", false)).records(requested());
        ar.given(opened(), requested()).when(request("inv-1", false)).recordsNothing();
        ar.given(opened(), requested())
                .when(request("inv-2", false))
                .isRefused(SharedReason.ID_TAKEN);
        ar.given().when(request("inv-1", false)).isRefused(SharedReason.ACCOUNT_UNKNOWN);
    }

    @Test
    void goesByItselfOnlyWhereTheBookSaysSoFromThatDayOn() {
        var invoices = new BookDeliverySet(BOOK, List.of(DocumentKind.INVOICE), march(9));
        var later = new BookDeliverySet(BOOK, List.of(DocumentKind.INVOICE), march(10));
        var others = new BookDeliverySet(BOOK, List.of(DocumentKind.RECEIPT), march(1));
        ar.given(opened()).when(request("inv-1", true)).recordsNothing();
        ar.given(opened(), others).when(request("inv-1", true)).recordsNothing();
        ar.given(opened(), later).when(request("inv-1", true)).recordsNothing();
        ar.given(opened(), invoices).when(request("inv-1", true)).records(requested());
    }

    @Test
    void whoWantsNoDocumentsGetsOneOnlyByHand() {
        var set = new BookDeliverySet(BOOK, List.of(DocumentKind.INVOICE), march(1));
        var none =
                new AccountContactChanged(
                        BOOK, ACME, new AccountContact(Channel.NONE, null, List.of()), march(2));
        ar.given(opened(), set, none).when(request("inv-1", true)).recordsNothing();
        ar.given(opened(), set, none).when(request("inv-1", false)).records(requested());
    }

    @Test
    void isMadeOnce() {
        ar.given(opened(), requested()).when(prepare("Invoice 1")).records(prepared());
        ar.given(opened(), requested(), prepared()).when(prepare("Other")).recordsNothing();
        ar.given(opened()).when(prepare("Invoice 1")).isRefused(DeliveryReason.DELIVERY_UNKNOWN);
    }

    @Test
    void whatBecameOfItIsSaidAsOftenAsItIsNew() {
        var sent = reported(Outcome.SENT, "250 OK");
        ar.given(opened(), requested(), prepared())
                .when(report(Outcome.SENT, "250 OK"))
                .records(sent);
        ar.given(opened(), requested(), prepared(), sent)
                .when(report(Outcome.SENT, "250 OK"))
                .recordsNothing();
        ar.given(opened(), requested(), prepared(), sent)
                .when(report(Outcome.BOUNCED, "550 no such user"))
                .records(reported(Outcome.BOUNCED, "550 no such user"));
        ar.given(opened(), requested())
                .when(report(Outcome.SENT, null))
                .isRefused(DeliveryReason.DELIVERY_NOT_PREPARED);
        ar.given(opened(), requested())
                .when(report(Outcome.FAILED, "no address"))
                .records(reported(Outcome.FAILED, "no address"));
        ar.given(opened())
                .when(report(Outcome.SENT, null))
                .isRefused(DeliveryReason.DELIVERY_UNKNOWN);
    }
}
