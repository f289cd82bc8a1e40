package dev.countinghouse.bench.command;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.command.Contention;
import dev.countinghouse.command.Receivables;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.decision.Boundary;
import dev.countinghouse.command.eventstore.CatalogCodec;
import dev.countinghouse.command.eventstore.EventLog;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.StoreLimits;
import dev.countinghouse.command.eventstore.StoredEvent;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EventCatalog;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.EventMetadata;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The command side as the service wires it: commands in, receipts out. */
public final class OwnCommands implements Contender {

    static final String NAME = "countinghouse";

    /** About as many as the event of an issued invoice has, so that a peer's can be as many. */
    static final int ISSUED_BYTES = 500;

    private static final int ISSUED_BYTES_TOLERANCE = 25;

    /** As the service has them. */
    private static final int CONNECTIONS = 20;

    private static final int AT_ONCE = 1_000;
    private static final Map<String, String> METADATA = Map.of(EventMetadata.ACTOR, "bench");

    private final HikariDataSource database;
    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;
    private final Commands commands;
    private final Supply supply;
    private final Receipted receipts = new Receipted();

    /**
     * @param invoices that are open before the first load
     */
    public OwnCommands(String databaseName, Lab lab, int invoices) {
        database = lab.database(databaseName, CONNECTIONS);
        PostgresEventStorageEngine.migrate(database);
        var meters = new SimpleMeterRegistry();
        engine =
                new PostgresEventStorageEngine(
                        database, new CatalogCodec(), StoreLimits.DEFAULT, meters);
        axon = Receivables.on(engine, engine.keptReceipts(), meters).start();
        commands = new Commands(axon);
        supply = new Supply(invoices);
        keep(commands.send(Supply.book(), METADATA).join());
        List<CompletableFuture<Void>> opened = new ArrayList<>();
        for (Object account : supply.accounts()) {
            opened.add(commands.send(account, METADATA).thenAccept(this::keep));
        }
        opened.forEach(CompletableFuture::join);
        fill(issued());
    }

    /** One that was issued as all are: by command. */
    private InvoiceIssued issued() {
        Receipt receipt = commands.send(supply.issue(supply.nextNumber()), METADATA).join();
        keep(receipt);
        StoredEvent stored = engine.log().after(receipt.position() - 1, 1).getFirst();
        int bytes = stored.payload().length;
        if (Math.abs(bytes - ISSUED_BYTES) > ISSUED_BYTES_TOLERANCE) {
            throw new IllegalStateException("an issued invoice has " + bytes + " bytes now");
        }
        return (InvoiceIssued) EventJson.decode(stored.name(), stored.payload());
    }

    private void fill(InvoiceIssued like) {
        for (int from = 0; from < supply.size(); from += AT_ONCE) {
            int until = Math.min(supply.size(), from + AT_ONCE);
            List<TaggedEventMessage<?>> some = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int i = from; i < until; i++) {
                InvoiceIssued event = supply.issued(i, like);
                some.add(tagged(event));
                ids.add(event.invoice().value());
            }
            long last =
                    GlobalIndexConsistencyMarker.position(
                            engine.appendEvents(AppendCondition.none(), null, some)
                                    .thenCompose(OwnCommands::commit)
                                    .join());
            for (int i = 0; i < ids.size(); i++) {
                receipts.add(last - ids.size() + 1 + i, ids.get(i));
            }
        }
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> append) {
        return append.commit(null).thenCompose(done -> append.afterCommit(done, null));
    }

    private static TaggedEventMessage<?> tagged(ArEvent event) {
        Set<Tag> tags = new HashSet<>();
        tags.add(Boundary.bookTag(event.book()));
        for (EntityId concerned : event.concerns()) tags.add(Boundary.tag(concerned));
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        new MessageType(EventCatalog.nameOf(event), EventCatalog.VERSION),
                        event,
                        METADATA),
                tags);
    }

    EventLog log() {
        return engine.log();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sample under(Load load, Duration length) {
        Task task = Task.of(load);
        return Pressure.closed(load.inFlight(), length, () -> send(supply.next(task)));
    }

    private int send(Object command) {
        try {
            keep(commands.send(command, METADATA).join());
            return 1;
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof Contention)) throw e;
            return 0;
        }
    }

    private void keep(Receipt receipt) {
        receipts.add(receipt.position(), receipt.id());
    }

    @Override
    public void verify() {
        receipts.verify(engine.log(), Supply.SERIES);
    }

    @Override
    public void close() {
        axon.shutdown();
        engine.close();
        database.close();
    }
}
