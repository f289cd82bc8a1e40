package dev.countinghouse.formats.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class XlsxTest {

    @Test
    void sheetsRowsAndCellsAreCounted() throws IOException {
        Inspection inspection = Samples.inspect(Synthetic.xlsx());
        assertThat(inspection.format()).isEqualTo("xlsx");
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("sheets", 2L)
                .containsEntry("rows", 4L)
                .containsEntry("cells", 6L);
    }

    @Test
    void aDamagedWorkbookIsAnError() throws IOException {
        byte[] bytes = Synthetic.xlsx();
        Inspection inspection = Samples.inspect(Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(inspection.whole()).isFalse();
        assertThat(Samples.codes(inspection)).contains("zip");
    }

    @Test
    void aBombIsLeftAlone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Samples.codes(Samples.inspect(out.toByteArray()))).contains("too-large");
    }
}
