package dev.countinghouse.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class FormatsTest {

    @Test
    void whatStreamsThrowIsNoFinding() {
        InputStream broken =
                new InputStream() {
                    private final InputStream start = new ByteArrayInputStream(Synthetic.CAMT);

                    @Override
                    public int read() throws IOException {
                        int next = start.read();
                        if (next < 0) {
                            throw new IOException("gone");
                        }
                        return next;
                    }
                };
        assertThatIOException().isThrownBy(() -> Formats.inspect(broken));
    }

    @Test
    void findingsAreBoundedAndTheRestIsCounted() {
        Report report = new Report("unknown");
        for (int i = 0; i < Report.MOST_FINDINGS + 7; i++) {
            report.warning("code", "place", i, "text");
        }
        Inspection inspection = report.inspection();
        assertThat(inspection.whole()).isTrue();
        assertThat(inspection.findings()).hasSize(Report.MOST_FINDINGS + 1);
        assertThat(inspection.findings().getLast().text()).startsWith("7 more");
    }

    @Test
    void mainframesAndOldFilesAreReadToo() {
        String text = new String(Synthetic.MT940, StandardCharsets.UTF_8);
        assertThat(Samples.inspect(text.getBytes(Head.EBCDIC)).whole()).isTrue();
        assertThat(Samples.inspect(text.getBytes(StandardCharsets.UTF_16)).whole()).isTrue();
        String windows = text.replace("\n", "\r\n").replace("PAYER", "Müller");
        assertThat(Samples.inspect(windows.getBytes(StandardCharsets.ISO_8859_1)).whole()).isTrue();
    }

    @Test
    void nothingIsUnknownAndNotWhole() {
        assertThat(Samples.codes(Samples.inspect(""))).containsExactly("empty");
        assertThat(Samples.codes(Samples.inspect("hello"))).containsExactly("unknown-format");
    }
}
