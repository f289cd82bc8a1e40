package dev.countinghouse.query.deliveries;

import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Text;
import dev.countinghouse.contract.account.AccountContact;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.contract.delivery.DocumentKind;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;
import dev.countinghouse.query.paper.Paper;
import dev.countinghouse.query.registers.Registers;
import dev.countinghouse.query.web.QueryRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What leaves the office, and what becomes of it. */
@RestController
@Needs(Permission.READ)
final class DeliveriesController {

    private static final List<String> READS = List.of(Registers.NAME, Paper.NAME);

    @GetMapping(
            path = "/v1/books/{book}/deliveries",
            produces = {"application/json", "text/csv"})
    void deliveries(QueryRequest reading) {
        var wanted =
                new Deliveries.Wanted(
                        reading.optional("account", AccountId::new),
                        reading.optional("kind", DocumentKind.class),
                        reading.optional("document", text -> Text.id(text, "a document's id")),
                        reading.optional("state", Delivery.State.class),
                        reading.optional("channel", AccountContact.Channel.class));
        reading.list(
                READS,
                (state, asOf, after, row) -> Deliveries.each(state, asOf, wanted, after, row),
                Delivery::keys,
                Delivery.CSV);
    }

    @GetMapping("/v1/books/{book}/deliveries/{delivery}")
    Deliveries.Told delivery(QueryRequest reading, @PathVariable DeliveryId delivery) {
        return reading.ofOne()
                .answer(READS, (state, asOf) -> Deliveries.one(state, asOf, delivery));
    }
}
