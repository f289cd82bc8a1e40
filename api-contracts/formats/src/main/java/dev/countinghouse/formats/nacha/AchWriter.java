package dev.countinghouse.formats.nacha;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes an ACH file: batches of entries, control records, whole blocks of ten. Closing it writes
 * the file control and leaves the stream open. A value that does not fit its field is refused with
 * an {@link IllegalArgumentException}, a name is cut.
 */
public final class AchWriter implements AutoCloseable {

    /**
     * The file's header.
     *
     * @param destination the routing number of the bank, nine digits
     * @param origin ten characters, as agreed with the bank; nine get a blank before them
     * @param modifier tells files of one day apart: A to Z, then 0 to 9
     */
    public record Origin(
            String destination,
            String destinationName,
            String origin,
            String originName,
            LocalDateTime createdAt,
            char modifier) {}

    /** What the entries of a batch may be. */
    public enum ServiceClass {
        MIXED("200"),
        CREDITS("220"),
        DEBITS("225");

        private final String code;

        ServiceClass(String code) {
            this.code = code;
        }
    }

    /**
     * A batch's header.
     *
     * @param entryClass PPD for persons, CCD for companies
     * @param odfi the first eight digits of the originating bank's routing number
     */
    public record BatchOrigin(
            ServiceClass serviceClass,
            String companyName,
            String companyId,
            String entryClass,
            String entryDescription,
            LocalDate effectiveOn,
            String odfi) {}

    /**
     * An entry.
     *
     * @param transactionCode 22 credits a checking account, 27 debits it; 32 and 37 savings
     * @param rdfi the receiver's routing number, nine digits
     * @param identification the receiver's number with us
     * @param addenda payment related information of one addenda 05, empty for none; CCD+ has one
     */
    public record Entry(
            String transactionCode,
            String rdfi,
            String account,
            long cents,
            String identification,
            String name,
            String addenda) {

        private boolean isDebit() {
            return transactionCode.charAt(1) >= '5';
        }
    }

    private static final int BLOCK = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    private final OutputStream out;
    private final WriterSums file = new WriterSums();
    private WriterSums batch = new WriterSums();
    private int batches;
    private long records;
    private long traces;

    public AchWriter(OutputStream out, Origin origin) throws IOException {
        this.out = out;
        FixedWriter line = new FixedWriter("101");
        line.right("destination", valid(origin.destination), 10);
        line.right("origin", origin.origin, 10);
        line.left(DAY.format(origin.createdAt), 6).left(TIME.format(origin.createdAt), 4);
        line.left(String.valueOf(origin.modifier), 1).left("094101", 6);
        line.left(origin.destinationName, 23).left(origin.originName, 23).left("", 8);
        write(line);
    }

    /** Writes a batch whole; returns the trace number of its first entry, the others follow on. */
    public String batch(BatchOrigin origin, Iterable<Entry> entries) throws IOException {
        batch = new WriterSums();
        batches++;
        header(origin);
        String first = trace(origin, traces + 1);
        for (Entry entry : entries) {
            entry(origin, entry);
        }
        FixedWriter line = new FixedWriter("8").left(origin.serviceClass.code, 3);
        batch.totals(line, 6);
        line.left(origin.companyId, 10).left("", 25).digits("ODFI", origin.odfi, 8);
        write(line.digits("batch number", String.valueOf(batches), 7));
        file.add(batch);
        return first;
    }

    /** Writes the file control and fills the block. */
    @Override
    public void close() throws IOException {
        long blocks = records / BLOCK + 1;
        FixedWriter line = new FixedWriter("9");
        line.digits("batch count", String.valueOf(batches), 6);
        line.digits("block count", String.valueOf(blocks), 6);
        file.totals(line, 8);
        write(line.left("", 39));
        while (records % BLOCK != 0) {
            write(new FixedWriter("9".repeat(AchRecord.WIDTH)));
        }
    }

    private void header(BatchOrigin origin) throws IOException {
        FixedWriter line = new FixedWriter("5").left(origin.serviceClass.code, 3);
        line.left(origin.companyName, 16).left("", 20).left(origin.companyId, 10);
        line.left(origin.entryClass, 3).left(origin.entryDescription, 10).left("", 6);
        line.left(DAY.format(origin.effectiveOn), 6).left("", 3).left("1", 1);
        line.digits("ODFI", origin.odfi, 8);
        write(line.digits("batch number", String.valueOf(batches), 7));
    }

    private void entry(BatchOrigin origin, Entry entry) throws IOException {
        allowed(origin, entry);
        traces++;
        boolean more = !entry.addenda.isEmpty();
        FixedWriter line = new FixedWriter("6").digits("code", entry.transactionCode, 2);
        line.digits("routing number", valid(entry.rdfi), 9).fit("account", entry.account, 17);
        line.digits("amount", String.valueOf(entry.cents), 10);
        line.fit("identification", entry.identification, 15).left(entry.name, 22).left("", 2);
        write(line.left(more ? "1" : "0", 1).left(trace(origin, traces), 15));
        batch.entry(entry.rdfi, entry.cents, entry.isDebit());
        if (more) {
            FixedWriter addenda = new FixedWriter("705");
            addenda.fit("addenda", entry.addenda, 80).digits("sequence", "1", 4);
            write(addenda.left(trace(origin, traces).substring(8), 7));
            batch.addenda();
        }
    }

    private static void allowed(BatchOrigin origin, Entry entry) {
        boolean credits = origin.serviceClass == ServiceClass.CREDITS;
        boolean mixed = origin.serviceClass == ServiceClass.MIXED;
        if (!mixed && credits == entry.isDebit()) {
            throw new IllegalArgumentException("the batch does not allow " + entry.transactionCode);
        }
    }

    private static String valid(String routing) {
        if (!RoutingNumber.isValid(routing)) {
            throw new IllegalArgumentException("no routing number: " + routing);
        }
        return routing;
    }

    private static String trace(BatchOrigin origin, long number) {
        return "%s%07d".formatted(origin.odfi, number % 10_000_000);
    }

    private void write(FixedWriter line) throws IOException {
        records++;
        out.write((line.text() + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
