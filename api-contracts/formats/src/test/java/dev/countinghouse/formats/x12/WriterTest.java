package dev.countinghouse.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.SyntheticX12;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

class WriterTest {

    private static final Interchange INTERCHANGE =
            new Interchange(
                    new Interchange.Partner("ZZ", "SENDER", "SENDER"),
                    new Interchange.Partner("30", "123456789", "RECEIVER"),
                    LocalDateTime.of(2024, 1, 2, 9, 30),
                    42,
                    true);

    @Test
    void whatIsWrittenIsWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (X12Writer writer = new X12Writer(out, Separators.USUAL, INTERCHANGE)) {
            writer.group("HC", "005010X222A1");
            for (int i = 0; i < 2; i++) {
                writer.transaction("837", "005010X222A1");
                for (Segment segment : body(SyntheticX12.claim())) {
                    writer.segment(segment);
                }
            }
            writer.group("FA", "005010X231A1").transaction("999", "005010X231A1");
            writer.segment("AK1", "HC", "1", "").segment("AK9", "A", "1", "1", "1");
        }
        Inspection inspection = Samples.inspect(out.toByteArray());
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("groups", 2L)
                .containsEntry("transactions", 3L);
    }

    @Test
    void segmentsAreTheSameWithOtherSeparators() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Separators others = new Separators('|', '>', '!', '\n');
        try (X12Writer writer = new X12Writer(out, others, INTERCHANGE)) {
            writer.group("HP", "005010X221A1").transaction("835", "");
            for (Segment segment : body(SyntheticX12.remittance())) {
                writer.segment(segment);
            }
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(Samples.inspect(text).findings()).isEmpty();
        List<List<String>> written =
                body(text.replace('|', '*').replace('>', ':')).stream()
                        .map(Segment::elements)
                        .toList();
        List<List<String>> read =
                body(SyntheticX12.remittance()).stream().map(Segment::elements).toList();
        assertThat(written).isEqualTo(read);
    }

    @Test
    void whatX12CannotSayIsRefused() throws IOException {
        X12Writer writer =
                new X12Writer(new ByteArrayOutputStream(), Separators.USUAL, INTERCHANGE);
        assertThatIllegalArgumentException().isThrownBy(() -> writer.segment("N1", "A*B"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.segment("N1", "A~B"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.segment("N1", "A\nB"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.composite("HC", "A:B"));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.text("A^B"));
        assertThat(writer.composite("HC", "99213", "", "")).isEqualTo("HC:99213");
    }

    /** The segments between ST and SE. */
    private static List<Segment> body(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SegmentReader reader =
                new SegmentReader(new ByteArrayInputStream(bytes), new Head(bytes), _ -> {});
        List<Segment> body = new ArrayList<>();
        for (Segment next = reader.next(); next != null; next = reader.next()) {
            if (!next.isEnvelope()) {
                body.add(next);
            }
        }
        return body;
    }
}
