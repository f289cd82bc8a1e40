package dev.countinghouse.formats.x9;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

class X9Test {

    @Test
    void allFourWaysOfWritingGiveTheSame() {
        for (boolean ebcdic : List.of(true, false)) {
            for (boolean prefixed : List.of(true, false)) {
                Inspection inspection = Samples.inspect(Synthetic.cashLetter(ebcdic, prefixed));
                assertThat(inspection.format()).isEqualTo("x9.37");
                assertThat(inspection.findings()).isEmpty();
                assertThat(inspection.totals())
                        .containsEntry("cashLetters", 1L)
                        .containsEntry("bundles", 1L)
                        .containsEntry("items", 2L)
                        .containsEntry("amount", new BigDecimal("124.00"));
            }
        }
    }

    @Test
    void aCheckHasItsMicrLineAndItsImage() {
        List<X9Record> records = read(Synthetic.cashLetter(true, false));
        Check check = Objects.requireNonNull(Check.of(records.get(3)));
        assertThat(check.micr()).isEqualTo("U1042U T091000019T 12345U1042");
        assertThat(check.amount()).isEqualTo("123.45");
        assertThat(ImageView.of(records.get(5)).image())
                .isEqualTo(new byte[] {'I', 'I', 42, 0, 13, 10, 1, 2, 3});
    }

    @Test
    void totalsThatDifferAreErrorsWithTheirByte() {
        byte[] bytes = Synthetic.cashLetter(false, true);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("70000200000001240");
        bytes[at + 17] = '1';
        Inspection inspection = Samples.inspect(bytes);
        assertThat(inspection.whole()).isFalse();
        assertThat(inspection.findings().getFirst().code()).isEqualTo("amount-total");
        assertThat(inspection.findings().getFirst().place()).contains("type 70", "byte " + at);
    }

    @Test
    void aRecordThatIsCutOffIsAnError() {
        byte[] bytes = Synthetic.cashLetter(true, true);
        Inspection inspection = Samples.inspect(Arrays.copyOf(bytes, bytes.length - 10));
        assertThat(Samples.codes(inspection)).contains("cut-off");
    }

    private static List<X9Record> read(byte[] bytes) {
        X9Reader reader = new X9Reader(new ByteArrayInputStream(bytes), new Head(bytes), _ -> {});
        List<X9Record> records = new ArrayList<>();
        try {
            for (X9Record next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
