package dev.countinghouse.formats.lockbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

class LockboxTest {

    private static final String TEXT = new String(Synthetic.LOCKBOX, StandardCharsets.UTF_8);

    @Test
    void aWholeFileIsReadWithItsTotals() {
        Inspection inspection = Samples.inspect(TEXT);
        assertThat(inspection.format()).isEqualTo("lockbox");
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("batches", 2L)
                .containsEntry("remittances", 3L)
                .containsEntry("overflows", 2L)
                .containsEntry("amount", new BigDecimal("300.50"));
    }

    @Test
    void totalsOfBatchServiceAndTransmissionAreChecked() {
        assertThat(codes("0020000010050", "0020000010051")).containsExactly("batch-total");
        assertThat(codes("0020000010050", "0030000010050")).containsExactly("batch-count");
        assertThat(codes("00030000030050", "00030000030051")).containsExactly("service-total");
        assertThat(codes("00030000030050", "00040000030050")).containsExactly("service-count");
        assertThat(codes("9000012", "9000013")).containsExactly("record-count");
        assertThat(codes("\n9000012", "\n ")).containsExactly("cut-off");
    }

    @Test
    void anOverflowBelongsToTheCheckBeforeIt() {
        assertThat(codes("4001001602", "4001002602")).containsExactly("overflow-item");
    }

    private static List<String> codes(String from, String to) {
        return Samples.codes(Samples.inspect(TEXT.replace(from, to)));
    }
}
