package dev.countinghouse.bench.axon4;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/** An aggregate as Axon 4 has them, with one command and one event. */
public class Invoice {

    public record Issue(String invoice, String text) {}

    public record Issued(
            @JsonProperty("invoice") String invoice, @JsonProperty("text") String text) {}

    @AggregateIdentifier private String invoice;

    Invoice() {}

    @CommandHandler
    Invoice(Issue command) {
        AggregateLifecycle.apply(new Issued(command.invoice(), command.text()));
    }

    @EventSourcingHandler
    void on(Issued event) {
        invoice = event.invoice();
    }
}
