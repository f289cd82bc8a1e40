package dev.countinghouse.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.countinghouse.formats.bai2.Bai2Reader;
import dev.countinghouse.formats.camt.CamtReader;
import dev.countinghouse.formats.csv.CsvReader;
import dev.countinghouse.formats.lockbox.LockboxLayout;
import dev.countinghouse.formats.lockbox.LockboxReader;
import dev.countinghouse.formats.mt940.Mt940Reader;
import dev.countinghouse.formats.nacha.AchReader;
import dev.countinghouse.formats.pain.PainReader;
import dev.countinghouse.formats.testing.Mutations;
import dev.countinghouse.formats.testing.Reading;
import dev.countinghouse.formats.testing.Synthetic;
import dev.countinghouse.formats.testing.SyntheticX12;
import dev.countinghouse.formats.x12.SegmentReader;
import dev.countinghouse.formats.x12.remittance.RemittanceReader;
import dev.countinghouse.formats.x9.X9Reader;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Damaged files: nothing is thrown, everything ends, and what was read gives the same bytes. So
 * many of each family as {@code formats.mutations} says, else {@value #USUAL}; the seed is printed
 * and can be given as {@code formats.seed}.
 */
class MutationTest {

    private static final int USUAL = 10_000;

    @Test
    void bai2() throws Exception {
        mutate("bai2", List.of("bank/moov-io+bai2/"), Synthetic.BAI2, MutationTest::bai2);
    }

    @Test
    void mt940() throws Exception {
        mutate("mt940", List.of("bank/wolph+mt940/"), Synthetic.MT940, MutationTest::mt940);
    }

    @Test
    void camt() throws Exception {
        mutate("camt", List.of("bank/genkgo+camt/"), Synthetic.CAMT, MutationTest::camt);
    }

    @Test
    void pain() throws Exception {
        mutate("pain", List.of(), Synthetic.pain(), MutationTest::pain);
    }

    @Test
    void nacha() throws Exception {
        mutate("nacha", List.of("bank/moov-io+ach/"), Synthetic.ach(), MutationTest::nacha);
    }

    @Test
    void lockbox() throws Exception {
        mutate("lockbox", List.of(), Synthetic.LOCKBOX, MutationTest::lockbox);
    }

    @Test
    void cashLetters() throws Exception {
        byte[] own = Synthetic.cashLetter(true, true);
        mutate("x9.37", List.of("bank/moov-io+imagecashletter/"), own, MutationTest::x9);
    }

    @Test
    void x12() throws Exception {
        mutate("x12", List.of("x12/"), SyntheticX12.all(), MutationTest::x12);
    }

    @Test
    void remittances() throws Exception {
        byte[] own = SyntheticX12.remittance().getBytes(StandardCharsets.UTF_8);
        mutate("x12.835", List.of(), own, MutationTest::remittances);
    }

    @Test
    void tables() throws Exception {
        mutate("csv", List.of(), Synthetic.CSV, MutationTest::csv);
    }

    @Test
    void workbooks() throws Exception {
        mutate("xlsx", List.of(), Synthetic.xlsx(), (_, _, _) -> {});
    }

    @Test
    void invoices() throws Exception {
        mutate("einvoice", List.of("einvoice/"), Synthetic.CII, (_, _, _) -> {});
    }

    @Test
    void invoicesInPdf() throws Exception {
        mutate("facturx", List.of(), Synthetic.facturX(), (_, _, _) -> {});
    }

    /** Reads a file by the family's own reader, even where the file is no longer recognized. */
    private interface Drain {

        void read(InputStream in, Head head, byte[] bytes) throws Exception;
    }

    private static void mutate(String family, List<String> folders, byte[] own, Drain drain)
            throws Exception {
        int count = Integer.getInteger("formats.mutations", USUAL);
        long seed = Long.getLong("formats.seed", System.nanoTime());
        System.out.printf("%s: %d mutations, formats.seed=%d%n", family, count, seed);
        Mutations mutations = new Mutations(seed, folders, own);
        Format format = Formats.of(new Head(own));
        for (int i = 0; i < count; i++) {
            byte[] bytes = mutations.next();
            try {
                inspect(format, bytes);
                drain.read(new ByteArrayInputStream(bytes), new Head(bytes), bytes);
            } catch (Exception | AssertionError e) {
                String name = "%s, formats.seed=%d, mutation %d".formatted(family, seed, i);
                fail(name + ":\n" + new String(bytes, StandardCharsets.ISO_8859_1), e);
            }
        }
    }

    private static void inspect(Format format, byte[] bytes) throws IOException {
        Head head = new Head(bytes);
        if (format.recognizes(head)) {
            Report report = new Report(format.family());
            format.inspect(new ByteArrayInputStream(bytes), head, report);
            assertThat(report.inspection().findings()).hasSizeLessThan(Report.MOST_FINDINGS + 2);
        } else {
            Formats.inspect(new ByteArrayInputStream(bytes));
        }
    }

    private static void bai2(InputStream in, Head head, byte[] bytes) throws Exception {
        Bai2Reader reader = new Bai2Reader(in, head, _ -> {});
        Reading.lossless(reader::next, head, bytes);
    }

    private static void mt940(InputStream in, Head head, byte[] bytes) throws Exception {
        Mt940Reader reader = new Mt940Reader(in, head, _ -> {});
        Reading.lossless(reader::next, head, bytes);
    }

    private static void nacha(InputStream in, Head head, byte[] bytes) throws Exception {
        AchReader reader = new AchReader(in, head);
        Reading.lossless(reader::next, head, bytes);
    }

    private static void lockbox(InputStream in, Head head, byte[] bytes) throws Exception {
        LockboxReader reader = new LockboxReader(in, head, LockboxLayout.USUAL);
        Reading.lossless(reader::next, head, bytes);
    }

    private static void csv(InputStream in, Head head, byte[] bytes) throws Exception {
        CsvReader reader = new CsvReader(in, head, ';', _ -> {});
        Reading.lossless(reader::next, head, bytes);
    }

    private static void x12(InputStream in, Head head, byte[] bytes) throws Exception {
        SegmentReader reader = new SegmentReader(in, head, _ -> {});
        Reading.lossless(reader::next, head, bytes);
    }

    private static void remittances(InputStream in, Head head, byte[] bytes) throws Exception {
        RemittanceReader reader = new RemittanceReader(in, head, _ -> {});
        Reading.lossless(reader::next, head, bytes);
    }

    private static void camt(InputStream in, Head head, byte[] bytes) throws Exception {
        CamtReader reader = new CamtReader(in, head, _ -> {});
        Reading.all(reader::next);
    }

    private static void pain(InputStream in, Head head, byte[] bytes) throws Exception {
        PainReader reader = new PainReader(in, head, _ -> {});
        Reading.all(reader::next);
    }

    private static void x9(InputStream in, Head head, byte[] bytes) throws Exception {
        X9Reader reader = new X9Reader(in, head, _ -> {});
        Reading.all(reader::next);
    }
}
