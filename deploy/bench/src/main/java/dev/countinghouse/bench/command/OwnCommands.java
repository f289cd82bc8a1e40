package dev.countinghouse.bench.command;

import com.zaxxer.hikari.HikariDataSource;

import dev.countinghouse.bench.append.Appending;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.command.Contention;
import dev.countinghouse.command.Receivables;
import dev.countinghouse.command.axon.Commands;
import dev.countinghouse.command.axon.Receipt;
import dev.countinghouse.command.eventstore.CatalogCodec;
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.StoreLimits;
import dev.countinghouse.command.eventstore.StoredEvent;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The command side as the service wires it: commands in, receipts out. */
public final class OwnCommands implements Contender {

    public static final String ISSUE = "issue";
    public static final String POST_5 = "post over 5";

    /** About as many as the event of an issued invoice has, so that a peer's can be as many. */
    public static final int ISSUED_BYTES = 500;

    private static final int ISSUED_BYTES_TOLERANCE = 25;

    /** As the service has them. */
    private static final int CONNECTIONS = 20;

    private static final int AT_ONCE = 1_000;

    private final HikariDataSource database;
    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;
    private final Commands commands;
    private final Supply supply;
    private final Receipted receipts = new Receipted();

    /** With as many open invoices before the first load as there are entities. */
    public OwnCommands(Lab lab) {
        database = lab.database("commands", CONNECTIONS);
        PostgresEventStorageEngine.migrate(database);
        var meters = new SimpleMeterRegistry();
        engine =
                new PostgresEventStorageEngine(
                        database, new CatalogCodec(), StoreLimits.DEFAULT, meters);
        axon = Receivables.on(engine, engine.keptReceipts(), meters).start();
        commands = new Commands(axon);
        supply = new Supply(lab.scale().entities());
        keep(commands.send(Supply.book(), Appending.METADATA).join());
        List<CompletableFuture<Void>> opened = new ArrayList<>();
        for (Object account : supply.accounts()) {
            opened.add(commands.send(account, Appending.METADATA).thenAccept(this::keep));
        }
        opened.forEach(CompletableFuture::join);
        fill(issued());
    }

    /** One that was issued as all are: by command. */
    private InvoiceIssued issued() {
        Receipt receipt = commands.send(supply.issue(), Appending.METADATA).join();
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
            List<TaggedEventMessage<?>> some = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int i = from; i < Math.min(supply.size(), from + AT_ONCE); i++) {
                InvoiceIssued event = supply.issued(i, like);
                some.add(Appending.tagged(event));
                ids.add(event.invoice().value());
            }
            long before = Appending.append(engine, AppendCondition.none(), some) - ids.size();
            for (int i = 0; i < ids.size(); i++) receipts.add(before + 1 + i, ids.get(i));
        }
    }

    @Override
    public Sample under(Load load, Duration length) {
        boolean issue = load.task().equals(ISSUE);
        return Pressure.closed(
                load.inFlight(), length, () -> send(issue ? supply.issue() : supply.post()));
    }

    private int send(Object command) {
        try {
            keep(commands.send(command, Appending.METADATA).join());
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
        receipts.verify(engine.log());
    }

    @Override
    public void close() {
        axon.shutdown();
        engine.close();
        database.close();
    }
}
