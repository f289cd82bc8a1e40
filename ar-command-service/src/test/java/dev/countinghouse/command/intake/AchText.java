package dev.countinghouse.command.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes ACH files as a bank hands them on, with what comes back, which our own writer does not.
 */
final class AchText {

    private static final String ODFI = "09100001";

    private final List<String> lines = new ArrayList<>();
    private int batches;
    private long entries;
    private long hash;
    private long debits;
    private long credits;

    /** An entry, with its addenda, each as it stands in the file up to its trace number. */
    record Entry(
            String code,
            String account,
            long cents,
            String identification,
            String name,
            String trace,
            String... addenda) {}

    /**
     * @param createdOn YYMMDD
     */
    AchText(String createdOn) {
        lines.add(
                "101 021000021 123456789%s0800A094101%-23s%-23s%8s"
                        .formatted(createdOn, "OUR BANK", "THEIR BANK", ""));
    }

    /**
     * @param settled the day of the year, or blanks
     */
    AchText batch(String company, String entryClass, String settled, Entry... all) {
        long count = 0;
        long sum = 0;
        long out = 0;
        long in = 0;
        batches++;
        lines.add(
                "5200%-16s%-20s%-10s%-3s%-10s%6s%6s%3s1%s%07d"
                        .formatted(
                                company,
                                "",
                                "1234567890",
                                entryClass,
                                "PAYMENT",
                                "",
                                "260310",
                                settled,
                                ODFI,
                                batches));
        for (Entry one : all) {
            lines.add(
                    "6%s021000021%-17s%010d%-15s%-22s  %d%s"
                            .formatted(
                                    one.code(),
                                    one.account(),
                                    one.cents(),
                                    one.identification(),
                                    one.name(),
                                    one.addenda().length > 0 ? 1 : 0,
                                    one.trace()));
            count++;
            sum += 2_100_002;
            if (one.code().charAt(1) >= '5') out += one.cents();
            else in += one.cents();
            for (String more : one.addenda()) {
                lines.add(more + one.trace().substring(more.startsWith("705") ? 8 : 0));
                count++;
            }
        }
        lines.add(
                "8200%06d%010d%012d%012d%-10s%19s%6s%s%07d"
                        .formatted(count, sum, out, in, "1234567890", "", "", ODFI, batches));
        entries += count;
        hash += sum;
        debits += out;
        credits += in;
        return this;
    }

    static String information(int sequence, String text) {
        return "705%-80s%04d".formatted(text, sequence);
    }

    static String returned(String code, String originalTrace) {
        return "799%s%s%6s%s%44s".formatted(code, originalTrace, "", ODFI, "");
    }

    static String changed(String code, String originalTrace, String corrected) {
        return "798%s%s%6s%s%-29s%15s".formatted(code, originalTrace, "", ODFI, corrected, "");
    }

    @Override
    public String toString() {
        List<String> all = new ArrayList<>(lines);
        int blocks = (all.size() + 1 + 9) / 10;
        all.add(
                "9%06d%06d%08d%010d%012d%012d%39s"
                        .formatted(batches, blocks, entries, hash, debits, credits, ""));
        while (all.size() % 10 != 0) all.add("9".repeat(94));
        return String.join("\n", all) + "\n";
    }
}
