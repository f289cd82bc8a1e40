package dev.countinghouse.query.invoices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.contract.invoice.InvoiceIssued;
import dev.countinghouse.contract.invoice.InvoiceNumber;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.documents.DocumentList;
import dev.countinghouse.query.history.EventHistory;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.story.StoryEvent;
import dev.countinghouse.query.subledger.ItemKind;
import dev.countinghouse.query.subledger.Subledger;
import dev.countinghouse.query.web.QueryRequest;
import dev.countinghouse.query.web.Sort;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** Invoices, and all that happened to each. */
@RestController
@Needs(Permission.READ)
final class InvoicesController {

    private static final List<String> LIST = List.of(Subledger.NAME, Registers.NAME);
    private static final List<String> ONE =
            List.of(Subledger.NAME, Registers.NAME, EventHistory.NAME);

    /**
     * @param next the cursor of more events of the story
     */
    record InvoiceStory(
            LocalDate asOf,
            @JsonUnwrapped Invoice invoice,
            List<Invoices.Part> installments,
            List<StoryEvent> story,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/books/{book}/invoices",
            produces = {"application/json", "text/csv"})
    void invoices(QueryRequest reading) {
        InvoiceNumber number = reading.optional("number", InvoiceNumber::new);
        var wanted =
                DocumentList.Wanted.of(
                        reading,
                        number == null ? null : number.value(),
                        reading.optional("reference", InvoicesController::reference),
                        reading.optional("state", Invoice.State.class));
        Sort<Invoice> sort = Invoices.SORTS.of(reading);
        reading.list(
                LIST,
                (state, asOf, after, row) ->
                        Invoices.LIST.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Invoice.CSV);
    }

    private static String reference(String text) {
        return Text.line(text, InvoiceIssued.MAX_CUSTOMER_REFERENCE, "a reference");
    }

    @GetMapping("/v1/books/{book}/invoices/{invoice}/lines")
    InvoiceLines lines(QueryRequest reading, @PathVariable InvoiceId invoice) {
        return reading.ofOne()
                .answer(
                        ONE,
                        (state, asOf) ->
                                InvoiceLines.of(
                                        state, asOf, Invoices.LIST.one(state, asOf, invoice)));
    }

    @GetMapping("/v1/books/{book}/invoices/{invoice}")
    void invoice(QueryRequest reading, @PathVariable InvoiceId invoice) {
        reading.ofOne()
                .page(
                        ONE,
                        (state, asOf, after, row) ->
                                StoryEvent.each(state, asOf, invoice, ItemKind.INVOICE, after, row),
                        StoryEvent::keys,
                        (state, asOf, page) -> {
                            Invoice one = Invoices.LIST.one(state, asOf, invoice);
                            return new InvoiceStory(
                                    asOf.effectiveOn(),
                                    one,
                                    Invoices.installments(state, asOf, one),
                                    page.items(),
                                    page.next());
                        });
    }
}
