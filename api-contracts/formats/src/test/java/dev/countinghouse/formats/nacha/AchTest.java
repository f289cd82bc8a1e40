package dev.countinghouse.formats.nacha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class AchTest {

    @Test
    void whatWeWriteIsWholeAndInBlocks() throws IOException {
        Inspection inspection = Samples.inspect(Synthetic.ach());
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.records() % 10).isZero();
        assertThat(inspection.totals())
                .containsEntry("batches", 3L)
                .containsEntry("entries", 4L)
                .containsEntry("debits", new BigDecimal("246.90"))
                .containsEntry("credits", new BigDecimal("246.90"));
    }

    @Test
    void aFullLastBlockGetsNoBlockOfNines() throws IOException {
        List<AchWriter.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            entries.add(entry("27", 1, "091000019"));
        }
        Inspection inspection = Samples.inspect(written(entries));
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.records()).isEqualTo(10);
    }

    @Test
    void whatDoesNotFitIsNotWritten() {
        List.of(
                        entry("22", 1, "091000019"),
                        entry("27", 100_000_000_000L, "091000019"),
                        entry("27", 1, "091000018"))
                .forEach(
                        entry ->
                                assertThatIllegalArgumentException()
                                        .isThrownBy(() -> written(List.of(entry))));
    }

    @Test
    void aReturnedDebitAndAReturnedCreditAreTwoThings() throws IOException {
        List<AchRecord> records = read(Samples.file("bank/moov-io+ach/return-WEB.ach"));
        List<EntryDetail> entries =
                records.stream()
                        .filter(EntryDetail.class::isInstance)
                        .map(EntryDetail.class::cast)
                        .toList();
        assertThat(entries.get(0).returnsDebit()).isTrue();
        assertThat(entries.get(0).amount()).isEqualTo("123.54");
        assertThat(entries.get(1).returnsCredit()).isTrue();
        assertThat(entries.get(1).amount()).isEqualTo("45.65");
        assertThat(addenda(records).get(0).reason()).isEqualTo("R01");
        assertThat(addenda(records).get(0).originalTrace()).endsWith("0000001");
        assertThat(addenda(records).get(1).reason()).isEqualTo("R03");
        assertThat(addenda(records).get(1).originalTrace()).endsWith("0000003");
    }

    @Test
    void aContestedReturnNamesWhatItContests() throws IOException {
        Addenda contested =
                addenda(read(Samples.file("bank/moov-io+ach/contested_addenda.txt"))).getFirst();
        assertThat(contested.isContested()).isTrue();
        assertThat(contested.returnTrace()).isEqualTo("756392180000001");
        assertThat(contested.returnReason()).isEqualTo("01");
        assertThat(contested.dishonoredTrace()).isEqualTo("123456780000070");
    }

    @Test
    void eachControlFieldIsChecked() throws IOException {
        String text = new String(Synthetic.ach(), StandardCharsets.US_ASCII);
        int control = text.indexOf("\n8") + 1;
        int file = text.indexOf("\n9") + 1;
        assertThat(codes(text, control + 9, '9')).contains("entry-count");
        assertThat(codes(text, control + 19, '9')).contains("entry-hash");
        assertThat(codes(text, control + 31, '9')).contains("debit-total");
        assertThat(codes(text, control + 43, '9')).contains("credit-total");
        assertThat(codes(text, control + 93, '9')).contains("batch-mismatch");
        assertThat(codes(text, file + 6, '9')).contains("batch-count");
        assertThat(codes(text, file + 12, '9')).contains("blocking");
        assertThat(codes(text, text.indexOf("\n6") + 12, '0')).contains("check-digit");
    }

    @Test
    void recordsNeedNoLineEnds() throws IOException {
        String text = new String(Synthetic.ach(), StandardCharsets.US_ASCII).replace("\n", "");
        assertThat(Samples.inspect(text).findings()).isEmpty();
    }

    /** 4 July 2026 is a Saturday: the Friday before is a banking day; Columbus Day is none. */
    @Test
    void theFederalReserveKeepsItsOwnDays() {
        assertThat(FederalReserveCalendar.isBankingDay(LocalDate.of(2026, 7, 3))).isTrue();
        assertThat(FederalReserveCalendar.isBankingDay(LocalDate.of(2026, 10, 12))).isFalse();
        assertThat(FederalReserveCalendar.isBankingDay(LocalDate.of(2023, 1, 2))).isFalse();
        assertThat(FederalReserveCalendar.isBankingDay(LocalDate.of(2026, 6, 19))).isFalse();
        assertThat(FederalReserveCalendar.isBankingDay(LocalDate.of(2026, 5, 25))).isFalse();
        assertThat(FederalReserveCalendar.onOrAfter(LocalDate.of(2026, 11, 26)))
                .isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(FederalReserveCalendar.plus(LocalDate.of(2026, 12, 24), 2))
                .isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(FederalReserveCalendar.plus(LocalDate.of(2026, 12, 28), -1))
                .isEqualTo(LocalDate.of(2026, 12, 24));
    }

    private static List<String> codes(String text, int at, char other) {
        return Samples.codes(
                Samples.inspect(text.substring(0, at) + other + text.substring(at + 1)));
    }

    private static List<Addenda> addenda(List<AchRecord> records) {
        return records.stream().filter(Addenda.class::isInstance).map(Addenda.class::cast).toList();
    }

    private static List<AchRecord> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        AchReader reader = new AchReader(new ByteArrayInputStream(bytes), new Head(bytes));
        List<AchRecord> records = new ArrayList<>();
        for (AchRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }

    private static AchWriter.Entry entry(String code, long cents, String rdfi) {
        return new AchWriter.Entry(code, rdfi, "1", cents, "C", "PAYER", "");
    }

    private static byte[] written(List<AchWriter.Entry> entries) throws IOException {
        LocalDate on = LocalDate.of(2024, 7, 5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AchWriter.Origin origin =
                new AchWriter.Origin(
                        "091000019", "BANK", "091000019", "US", on.atStartOfDay(), 'A');
        try (AchWriter writer = new AchWriter(out, origin)) {
            writer.batch(
                    new AchWriter.BatchOrigin(
                            AchWriter.ServiceClass.DEBITS,
                            "US",
                            "1",
                            "PPD",
                            "DUES",
                            on,
                            "09100001"),
                    entries);
        }
        return out.toByteArray();
    }
}
