package dev.countinghouse.bench.http;

import static dev.countinghouse.bench.lab.OracleException.require;

import dev.countinghouse.bench.command.Receipted;
import dev.countinghouse.bench.http.Customers.Invoice;
import dev.countinghouse.bench.http.HttpConnection.Answer;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Pressure;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.contract.EventJson;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Invoices issued and paid by HTTP, and balances asked for that show it. */
public final class OwnServices implements Contender {

    public static final String MIXED = "issue and pay";
    public static final String SHOWN = "pay until the balance shows it";

    private static final int PER_ACCOUNT = 200;
    private static final int WARMING = 16;
    private static final int CREATED = 201;
    private static final int LATER = 503;

    private final Site site;
    private final Customers customers;
    private final Receipted receipts = new Receipted();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLong last = new AtomicLong();

    public OwnServices(Lab lab) throws IOException {
        site = new Site(lab, "http");
        customers = new Customers(Math.max(1, lab.scale().entities() / PER_ACCOUNT));
        send("", Customers.bookOpening());
        for (int account = 0; account < customers.accounts(); account++) {
            send("/accounts", Customers.opening(account));
        }
        Duration half = lab.scale().serviceWarmUp().dividedBy(2);
        Pressure.closed(WARMING, half, this::next);
        Sample shown = Pressure.closed(WARMING, half, this::payAndRead);
        require(shown.firstError() == null, "while it warmed up: " + shown.firstError());
    }

    @Override
    public Sample under(Load load, Duration length) {
        boolean mixed = load.task().equals(MIXED);
        return Pressure.closed(load.inFlight(), length, mixed ? this::next : this::payAndRead);
    }

    /** Issues or pays, in turn. */
    private int next() throws IOException {
        if (turn.getAndIncrement() % 2 != 0) {
            Invoice invoice = customers.unpaid().poll();
            if (invoice != null) return send("/payments", Customers.paying(invoice)) > 0 ? 1 : 0;
        }
        Invoice wanted = customers.any();
        if (send("/invoices", customers.issuing(wanted)) == 0) return 0;
        customers.unpaid().add(wanted);
        return 1;
    }

    private int payAndRead() throws IOException {
        Invoice invoice = customers.unpaid().poll();
        if (invoice == null) return next();
        long position = send("/payments", Customers.paying(invoice));
        if (position == 0) return 0;
        site.shown(Customers.account(invoice.account()), position);
        return 1;
    }

    /** The position of what was recorded, or 0 if there was no time for it. */
    private long send(String collection, String body) throws IOException {
        String path = Customers.BOOK + collection;
        Answer answer = site.command(path, UUID.randomUUID().toString(), body);
        if (answer.status() == LATER) return 0;
        if (answer.status() != CREATED) {
            throw new IllegalStateException(path + " was answered " + answer);
        }
        long position = answer.position();
        receipts.add(position, EventJson.mapper().readTree(answer.body()).path("id").asString());
        last.accumulateAndGet(position, Math::max);
        return position;
    }

    @Override
    public void verify() throws IOException {
        site.verifyBalances(receipts.verify(site.log()), last.get());
    }

    @Override
    public Map<String, Long> processes() {
        return site.processes();
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
