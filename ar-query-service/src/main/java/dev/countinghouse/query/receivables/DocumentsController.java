package dev.countinghouse.query.receivables;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.InvoiceId;
import dev.countinghouse.contract.InvoiceNumber;
import dev.countinghouse.contract.PaymentId;
import dev.countinghouse.contract.PaymentReference;
import dev.countinghouse.contract.Text;
import dev.countinghouse.query.web.Reading;
import dev.countinghouse.web.Needs;
import dev.countinghouse.web.Permission;
import dev.countinghouse.web.Values;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Invoices and payments, and all that happened to each. */
@RestController
@Needs(Permission.READ)
final class DocumentsController {

    record InvoiceStory(
            LocalDate asOf,
            @JsonUnwrapped Invoice invoice,
            List<Invoices.Part> installments,
            List<Told> story) {}

    record PaymentStory(
            LocalDate asOf,
            @JsonUnwrapped Payment payment,
            List<Payments.Applied> allocations,
            List<Told> story) {}

    @GetMapping(
            path = "/v1/books/{book}/invoices",
            produces = {"application/json", "text/csv"})
    void invoices(Reading reading) {
        var wanted =
                new Invoices.Wanted(
                        null,
                        reading.optional("account", AccountId::new),
                        reading.optional("number", InvoiceNumber::new),
                        reading.optional("state", Invoice.State.class),
                        reading.optional("from", Values::parseDate),
                        reading.optional("to", Values::parseDate));
        reading.list(
                Truth.TABLES,
                (state, asOf, after, row) -> Invoices.each(state, asOf, wanted, after, row),
                Invoice::keys,
                Invoice.CSV);
    }

    @GetMapping("/v1/books/{book}/invoices/{invoice}")
    InvoiceStory invoice(Reading reading, @PathVariable InvoiceId invoice) {
        return reading.answer(
                Truth.TABLES,
                (state, asOf) -> {
                    Invoice one = Invoices.one(state, asOf, invoice);
                    return new InvoiceStory(
                            asOf.effectiveOn(),
                            one,
                            Invoices.installments(state, one),
                            Told.of(
                                    state,
                                    asOf,
                                    invoice,
                                    ItemKind.INVOICE,
                                    1,
                                    one.open().currency()));
                });
    }

    @GetMapping(
            path = "/v1/books/{book}/payments",
            produces = {"application/json", "text/csv"})
    void payments(Reading reading) {
        var wanted =
                new Payments.Wanted(
                        null,
                        reading.optional("account", AccountId::new),
                        reading.optional("reference", DocumentsController::reference),
                        reading.optional("state", Payment.State.class),
                        reading.optional("from", Values::parseDate),
                        reading.optional("to", Values::parseDate));
        reading.list(
                Truth.TABLES,
                (state, asOf, after, row) -> Payments.each(state, asOf, wanted, after, row),
                Payment::keys,
                Payment.CSV);
    }

    @GetMapping("/v1/books/{book}/payments/{payment}")
    PaymentStory payment(Reading reading, @PathVariable PaymentId payment) {
        return reading.answer(
                Truth.TABLES,
                (state, asOf) -> {
                    Payment one = Payments.one(state, asOf, payment);
                    return new PaymentStory(
                            asOf.effectiveOn(),
                            one,
                            Payments.allocations(state, asOf, payment),
                            Told.of(
                                    state,
                                    asOf,
                                    payment,
                                    ItemKind.PAYMENT,
                                    -1,
                                    one.amount().currency()));
                });
    }

    private static String reference(String text) {
        return Text.line(text, PaymentReference.MAX_LENGTH, "a reference");
    }
}
