package dev.countinghouse.query.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.payment.PaymentId;
import dev.countinghouse.contract.payment.PaymentReference;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.allocations.Applied;
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

/** Payments, and all that happened to each. */
@RestController
@Needs(Permission.READ)
final class PaymentsController {

    private static final List<String> LIST = List.of(Subledger.NAME, Registers.NAME);
    private static final List<String> ONE =
            List.of(Subledger.NAME, Registers.NAME, EventHistory.NAME);

    /**
     * @param next the cursor of more events of the story
     */
    record PaymentStory(
            LocalDate asOf,
            @JsonUnwrapped Payment payment,
            List<Applied> allocations,
            List<StoryEvent> story,
            @Nullable String next) {}

    @GetMapping(
            path = "/v1/books/{book}/payments",
            produces = {"application/json", "text/csv"})
    void payments(QueryRequest reading) {
        String reference = reading.optional("reference", PaymentsController::reference);
        var wanted =
                DocumentList.Wanted.of(
                        reading, reference, null, reading.optional("state", Payment.State.class));
        Sort<Payment> sort = Payments.SORTS.of(reading);
        reading.list(
                LIST,
                (state, asOf, after, row) ->
                        Payments.LIST.each(state, asOf, wanted, sort, after, row),
                sort::of,
                Payment.CSV);
    }

    private static String reference(String text) {
        return Text.line(text, PaymentReference.MAX_LENGTH, "a reference");
    }

    @GetMapping("/v1/books/{book}/payments/{payment}")
    void payment(QueryRequest reading, @PathVariable PaymentId payment) {
        reading.ofOne()
                .page(
                        ONE,
                        (state, asOf, after, row) ->
                                StoryEvent.each(state, asOf, payment, ItemKind.PAYMENT, after, row),
                        StoryEvent::keys,
                        (state, asOf, page) ->
                                new PaymentStory(
                                        asOf.effectiveOn(),
                                        Payments.LIST.one(state, asOf, payment),
                                        Applied.of(state, asOf, payment),
                                        page.items(),
                                        page.next()));
    }
}
