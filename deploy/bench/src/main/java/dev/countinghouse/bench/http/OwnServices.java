package dev.countinghouse.bench.http;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.append.Entities;
import dev.countinghouse.bench.command.Receipted;
import dev.countinghouse.bench.http.Customers.Unpaid;
import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.contract.EventJson;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Invoices issued and paid by HTTP, and balances asked for that show it. */
final class OwnServices implements Contender {

    static final String MIXED = "issue and pay";
    static final String HALF = "issue and pay, half load";
    static final String READ = "read your write, half load";

    private static final int WARMING = 16;
    private static final double READS_PER_SECOND = 50;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int LATER = 503;

    private final String name;
    private final Site site;
    private final Customers customers;
    private final Balances balances;
    private final Receipted receipts = new Receipted();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile double most;

    OwnServices(String name, Lab lab, String databases, int instances, int books)
            throws IOException {
        this.name = name;
        site = new Site(lab, databases, instances);
        customers = new Customers(books, Math.max(1, lab.scale().entities() / 200));
        balances = new Balances(site, customers);
        for (int book = 0; book < customers.books(); book++) {
            send(book, "", Customers.bookOpening());
            for (int account = 0; account < customers.accounts(); account++) {
                send(book, "/accounts", Customers.opening(account));
            }
        }
        warmUp(lab.scale().serviceWarmUp());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sample under(Load load, Duration length) throws Exception {
        return switch (load.task()) {
            case HALF -> Pressure.open(most / 2, length, this::next);
            case READ -> readUnderLoad(length);
            default -> {
                Sample sample = Pressure.closed(load.inFlight(), length, this::next);
                most = Math.max(most, sample.perSecond());
                yield sample;
            }
        };
    }

    /**
     * With all that will be measured, reads too: what is new to a service is compiled meanwhile.
     */
    private void warmUp(Duration length) {
        var reads =
                CompletableFuture.supplyAsync(
                        () -> Pressure.open(READS_PER_SECOND, length, this::written, this::read));
        Pressure.closed(WARMING, length, this::next);
        reads.join();
    }

    /** Issues or pays, in turn. */
    private int next() throws IOException {
        if (turn.getAndIncrement() % 2 == 0) return issue();
        var invoice = customers.toPay();
        return invoice.isPresent() ? pay(invoice.get()) > 0 ? 1 : 0 : issue();
    }

    private int issue() throws IOException {
        Unpaid wanted = customers.any();
        if (send(wanted.book(), "/invoices", customers.issuing(wanted)) == 0) {
            return 0;
        }
        customers.issued(wanted);
        return 1;
    }

    private long pay(Unpaid invoice) throws IOException {
        return send(
                invoice.book(),
                "/payments",
                Customers.paying(invoice, Entities.timeOrdered().toString()));
    }

    /** The position of what was recorded, or 0 if there was no time for it. */
    private long send(int book, String collection, String body) throws IOException {
        String path = Customers.book(book) + collection;
        Answer answer = site.command(path, UUID.randomUUID().toString(), body);
        if (answer.status() == LATER) return 0;
        if (answer.status() != CREATED) {
            throw new IllegalStateException(path + " was answered " + answer);
        }
        long position = answer.position();
        receipts.add(position, EventJson.mapper().readTree(answer.body()).path("id").asString());
        balances.recorded(book, position);
        return position;
    }

    /** Pays now and then, and asks at once for the balance; meanwhile others issue and pay. */
    private Sample readUnderLoad(Duration length) throws ExecutionException, InterruptedException {
        double rate = most / 2 - 2 * READS_PER_SECOND; // each of them follows two commands
        var others =
                CompletableFuture.supplyAsync(
                        () -> Pressure.open(Math.max(1, rate), length, this::next));
        Sample reads = Pressure.open(READS_PER_SECOND, length, this::written, this::read);
        Sample beside = others.get();
        require(beside.errors() == 0, "beside the reads: " + beside.firstError());
        return reads;
    }

    /** What was just recorded. */
    private record Written(Unpaid invoice, long position) {}

    private Written written() throws IOException {
        while (true) {
            Unpaid wanted = customers.any();
            long position = send(wanted.book(), "/invoices", customers.issuing(wanted));
            if (position == 0) continue;
            long paid = pay(wanted);
            if (paid > 0) return new Written(wanted, paid);
            customers.issued(wanted);
        }
    }

    private int read(Written written) throws IOException {
        String path = Customers.account(written.invoice().book(), written.invoice().account());
        return site.query(path, written.position()).status() == OK ? 1 : 0;
    }

    @Override
    public void verify() throws IOException {
        balances.verify(receipts.verify(site.log(), "INV-"));
    }

    @Override
    public Map<String, Long> processes() {
        return site.processes();
    }

    @Override
    public List<String> remarks() {
        return List.of("%s: half load is %.0f commands/s".formatted(name, most / 2));
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
