package dev.countinghouse.query.receivables;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.http.Values;
import dev.countinghouse.query.web.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Invoices and payments, and all that happened to each. */
@RestController
@Needs(Permission.READ)
final class DocumentsController {

    /**
     * @param next the cursor of more events of the story
     */
    record InvoiceStory(
            LocalDate asOf,
            @JsonUnwrapped Invoice invoice,
            List<Invoices.Part> installments,
            List<StoryEvent> story,
            @Nullable String next) {}

    /**
     * @param next the cursor of more events of the story
     */
    record PaymentStory(
            LocalDate asOf,
            @JsonUnwrapped Payment payment,
            List<Payments.Applied> allocations,
            List<StoryEvent> story,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/books/{book}/invoices",
            produces = {"application/json", "text/csv"})
    void invoices(QueryRequest reading) {
        AccountId account = reading.optional("account", AccountId::new);
        InvoiceNumber number = reading.optional("number", InvoiceNumber::new);
        var wanted =
                wanted(
                        reading,
                        account,
                        number == null ? null : number.value(),
                        reading.optional("state", Invoice.State.class));
        reading.list(
                OpenItemSql.TABLES,
                (state, asOf, after, row) -> Invoices.LIST.each(state, asOf, wanted, after, row),
                Invoice::keys,
                Invoice.CSV);
    }

    @GetMapping("/v1/books/{book}/invoices/{invoice}")
    void invoice(QueryRequest reading, @PathVariable InvoiceId invoice) {
        reading.ofOne()
                .page(
                        OpenItemSql.TABLES,
                        (state, asOf, after, row) ->
                                StoryEvent.each(state, asOf, invoice, ItemKind.INVOICE, after, row),
                        StoryEvent::keys,
                        (state, asOf, page) -> {
                            Invoice one = Invoices.LIST.one(state, asOf, invoice);
                            return new InvoiceStory(
                                    asOf.effectiveOn(),
                                    one,
                                    Invoices.installments(state, one),
                                    page.items(),
                                    page.next());
                        });
    }

    @GetMapping(
            path = "/v1/books/{book}/payments",
            produces = {"application/json", "text/csv"})
    void payments(QueryRequest reading) {
        AccountId account = reading.optional("account", AccountId::new);
        String reference = reading.optional("reference", DocumentsController::reference);
        var wanted =
                wanted(reading, account, reference, reading.optional("state", Payment.State.class));
        reading.list(
                OpenItemSql.TABLES,
                (state, asOf, after, row) -> Payments.LIST.each(state, asOf, wanted, after, row),
                Payment::keys,
                Payment.CSV);
    }

    @GetMapping("/v1/books/{book}/payments/{payment}")
    void payment(QueryRequest reading, @PathVariable PaymentId payment) {
        reading.ofOne()
                .page(
                        OpenItemSql.TABLES,
                        (state, asOf, after, row) ->
                                StoryEvent.each(state, asOf, payment, ItemKind.PAYMENT, after, row),
                        StoryEvent::keys,
                        (state, asOf, page) ->
                                new PaymentStory(
                                        asOf.effectiveOn(),
                                        Payments.LIST.one(state, asOf, payment),
                                        Payments.allocations(state, asOf, payment),
                                        page.items(),
                                        page.next()));
    }

    private static DocumentList.Wanted wanted(
            QueryRequest reading,
            @Nullable AccountId account,
            @Nullable String label,
            @Nullable Enum<?> state) {
        return new DocumentList.Wanted(
                account,
                label,
                state == null ? null : state.name(),
                reading.optional("from", Values::parseDate),
                reading.optional("to", Values::parseDate));
    }

    private static String reference(String text) {
        return Text.line(text, PaymentReference.MAX_LENGTH, "a reference");
    }
}
