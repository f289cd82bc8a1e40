package dev.countinghouse.bench.http;

import dev.countinghouse.bench.command.Receipted;
import dev.countinghouse.bench.http.Customers.Invoice;
import dev.countinghouse.bench.lab.Contender;
import dev.countinghouse.bench.lab.Lab;
import dev.countinghouse.bench.lab.Load;
import dev.countinghouse.bench.lab.Sample;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Streams of rows, by turns an invoice and its payment. */
public final class OwnImport implements Contender {

    public static final String ANSWERED = "import until answered";
    public static final String SHOWN = "import until shown by queries";

    private static final int PIECE = 32 * 1_024;
    private static final int OK = 200;
    private static final int ROWS_PER_ACCOUNT = 100;

    /** Of each stream of the warm-up. */
    private static final int WARMING_ROWS = 1_000;

    private final Site site;
    private final AtomicLong last = new AtomicLong();
    private final Customers customers;
    private final Receipted receipts = new Receipted();
    private final int rows;
    private final Duration usual;

    public OwnImport(Lab lab) throws IOException {
        site = new Site(lab, "import");
        customers = new Customers(Math.max(1, lab.scale().rows() / ROWS_PER_ACCOUNT));
        rows = lab.scale().rows();
        usual = lab.scale().length();
        String key = UUID.randomUUID().toString();
        var opened = site.command(Customers.BOOK, key, Customers.bookOpening());
        receipts.add(
                opened.position(),
                EventJson.mapper().readTree(opened.body()).path("id").asString());
        List<String> lines = new ArrayList<>();
        for (int account = 0; account < customers.accounts(); account++) {
            lines.add(line(account, "open-account", Customers.opening(account)));
        }
        stream(lines);
        long warm = System.nanoTime() + lab.scale().serviceWarmUp().toNanos();
        while (System.nanoTime() < warm) stream(lines(WARMING_ROWS));
    }

    private static String line(int number, String action, String body) {
        return "{\"line\":%d,\"source\":\"bench:%d\",\"do\":\"%s\",\"with\":%s}\n"
                .formatted(number, number, action, body);
    }

    /** So many streams at once, which share the rows; a shorter time has fewer rows. */
    @Override
    public Sample under(Load load, Duration length) throws Exception {
        long all = Math.max(2, rows * length.toNanos() / usual.toNanos());
        List<List<String>> streams = new ArrayList<>();
        for (int i = 0; i < load.inFlight(); i++) streams.add(lines(all / load.inFlight()));
        long start = System.nanoTime();
        long accepted = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = new ArrayList<>();
            for (List<String> lines : streams) answers.add(threads.submit(() -> stream(lines)));
            for (Future<Long> answer : answers) accepted += answer.get();
        }
        if (load.task().equals(SHOWN)) site.shown(Customers.account("acc-0"), last.get());
        return Sample.whole(accepted, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<String> lines(long count) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            Invoice invoice = customers.any();
            lines.add(line(lines.size(), "issue-invoice", customers.issuing(invoice)));
            lines.add(line(lines.size(), "post-payment", Customers.paying(invoice)));
        }
        return lines;
    }

    /** How many were accepted: all, or it is an error. */
    private long stream(List<String> lines) throws IOException {
        try (HttpConnection connection = site.connection()) {
            connection.begin(
                    Customers.BOOK + "/imports",
                    site.authorization() + "Content-Type: application/x-ndjson\r\n");
            Thread.ofVirtual().start(() -> send(lines, connection));
            var head = connection.head();
            if (head.status() != OK) throw new IOException("an import was answered " + head);
            long accepted = answers(connection);
            if (accepted != lines.size()) {
                throw new IOException(accepted + " of " + lines.size() + " rows were accepted");
            }
            return accepted;
        }
    }

    private static void send(List<String> lines, HttpConnection connection) {
        var piece = new ByteArrayOutputStream();
        try {
            for (String line : lines) {
                piece.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                if (piece.size() < PIECE) continue;
                connection.piece(piece.toByteArray());
                piece.reset();
            }
            if (piece.size() > 0) connection.piece(piece.toByteArray());
            connection.piece(new byte[0]);
        } catch (IOException brokenAndSeenByWhoReadsTheAnswers) {
            // the answers end, and fewer rows are accepted than were sent
        }
    }

    private long answers(HttpConnection connection) throws IOException {
        long accepted = 0;
        var rest = new ByteArrayOutputStream();
        for (byte[] piece = connection.nextPiece();
                piece.length > 0;
                piece = connection.nextPiece()) {
            int from = 0;
            for (int i = 0; i < piece.length; i++) {
                if (piece[i] != '\n') continue;
                rest.write(piece, from, i - from);
                from = i + 1;
                take(rest.toByteArray());
                rest.reset();
                accepted++;
            }
            rest.write(piece, from, piece.length - from);
        }
        return accepted;
    }

    private void take(byte[] line) throws IOException {
        JsonNode answer = EventJson.mapper().readTree(line);
        if (!answer.path("status").asString().equals("accepted")) {
            throw new IOException("a row was answered " + answer);
        }
        long position = answer.path("position").asLong();
        receipts.add(position, answer.path("id").asString());
        last.accumulateAndGet(position, Math::max);
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
