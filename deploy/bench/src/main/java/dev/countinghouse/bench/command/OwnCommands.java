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
import dev.countinghouse.command.eventstore.PostgresEventStorageEngine;
import dev.countinghouse.command.eventstore.catalog.CatalogCodec;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.axonframework.common.configuration.AxonConfiguration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/** The command side as the service wires it: commands in, receipts out. */
public final class OwnCommands implements Contender {

    public static final String ISSUE = "issue";
    public static final String POST_5 = "post over 5";

    /** About as many as the event of an issued invoice has, so that a peer's can be as many. */
    public static final int ISSUED_BYTES = 590;

    private static final int ISSUED_BYTES_TOLERANCE = 25;

    /** As the service has them. */
    private static final int CONNECTIONS = 20;

    private static final int AT_ONCE = 500;

    private final HikariDataSource database;
    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;
    private final Commands commands;
    private final Supply supply;
    private final Receipted receipts = new Receipted();

    /** With as many open invoices before the first load as there are entities. */
    public OwnCommands(Lab lab) {
        database = lab.database("commands", CONNECTIONS);
        engine = Appending.engine(database, new CatalogCodec());
        axon = Receivables.on(engine, engine.keptReceipts(), new SimpleMeterRegistry()).start();
        commands = new Commands(axon);
        supply = new Supply(lab.scale().entities());
        send(List.of(Supply.book()));
        send(supply.accounts());
        for (int from = 0; from < supply.size(); from += AT_ONCE) {
            int until = Math.min(supply.size(), from + AT_ONCE);
            send(IntStream.range(from, until).mapToObj(supply::supplied).toList());
        }
        int bytes = engine.log().after(engine.log().head() - 1, 1).getFirst().payload().length;
        if (Math.abs(bytes - ISSUED_BYTES) > ISSUED_BYTES_TOLERANCE) {
            throw new IllegalStateException("an issued invoice has " + bytes + " bytes now");
        }
    }

    private void send(List<?> some) {
        some.stream()
                .map(command -> commands.send(command, Appending.METADATA))
                .toList()
                .forEach(receipt -> keep(receipt.join()));
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
