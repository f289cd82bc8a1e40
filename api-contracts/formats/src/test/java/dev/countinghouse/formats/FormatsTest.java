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
import java.util.List;

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
    void errorsDoNotGetLostBehindWarnings() {
        Report report = new Report("unknown");
        for (int i = 0; i < Report.MOST_FINDINGS + 7; i++) {
            report.warning("warning", "place", i, "text");
        }
        report.error("error", "place", 0, "text");
        Inspection inspection = report.inspection();
        assertThat(inspection.findings()).hasSize(Report.MOST_FINDINGS + 1);
        assertThat(Samples.codes(inspection)).contains("error");
        assertThat(inspection.findings().getLast().text()).startsWith("8 more");
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
    void whatOldSystemsFillFilesWithIsNoText() {
        for (byte[] sample :
                List.of(Synthetic.BAI2, Synthetic.MT940, Synthetic.LOCKBOX, Synthetic.CSV)) {
            String text = new String(sample, StandardCharsets.UTF_8);
            Inspection inspection = Samples.inspect(text);
            assertThat(Samples.inspect(text + "\u001a").totals()).isEqualTo(inspection.totals());
            assertThat(Samples.inspect(text + "\u001a\0\0").whole()).isTrue();
            assertThat(Samples.inspect(text.stripTrailing() + "\0\0").whole()).isTrue();
        }
    }

    @Test
    void mainframesWriteAllFormats() throws IOException {
        for (byte[] sample :
                List.of(Synthetic.BAI2, Synthetic.MT940, Synthetic.LOCKBOX, Synthetic.ach())) {
            String text = new String(sample, StandardCharsets.UTF_8);
            Inspection inspection = Samples.inspect(text.getBytes(Head.EBCDIC));
            assertThat(inspection.totals()).isEqualTo(Samples.inspect(text).totals());
            assertThat(inspection.whole()).isTrue();
        }
    }

    @Test
    void anArchiveSaysWhatToDo() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
        byte[] gzip = {0x1F, (byte) 0x8B, 8, 0, 0, 0};
        assertThat(Samples.codes(Samples.inspect(zip))).containsExactly("archive");
        assertThat(Samples.codes(Samples.inspect(gzip))).containsExactly("archive");
    }

    @Test
    void nothingIsUnknownAndNotWhole() {
        assertThat(Samples.codes(Samples.inspect(""))).containsExactly("empty");
        assertThat(Samples.codes(Samples.inspect("hello"))).containsExactly("unknown-format");
    }
}
