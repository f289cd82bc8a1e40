package dev.countinghouse.formats.bai2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class Bai2Test {

    @Test
    void aGroupBreaksBetweenItsCodeAndItsAmount() {
        Inspection inspection = Samples.inspect(Synthetic.BAI2);
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("opening", new BigDecimal("47649.27"))
                .containsEntry("debits", new BigDecimal("1388.82"))
                .containsEntry("closing", new BigDecimal("46260.45"));
    }

    @Test
    void aSlashInTextIsTextAndOnlyAtItsStartSaysThatThereIsNone() throws IOException {
        assertThat(transaction("16,475,1,V,240101,,R,C,cheque of 13/05/24, 7/8\n88,more/").text())
                .isEqualTo("cheque of 13/05/24, 7/8\nmore/");
        assertThat(transaction("16,475,1,Z,R,C,/").text()).isEmpty();
    }

    @Test
    void theFundsTypeSaysHowManyFieldsFollow() throws IOException {
        assertThat(transaction("16,115,450000,S,1,2,3,BANK,CUST,text").bankReference())
                .isEqualTo("BANK");
        assertThat(transaction("16,115,450000,D,2,0,5,1,6,BANK,CUST,text").customerReference())
                .isEqualTo("CUST");
        assertThat(transaction("16,115,450000,,BANK,CUST/").customerReference()).isEqualTo("CUST");
        assertThat(transaction("16,115,450000,S,1/\n88,2,3,BANK,CUST,text").funds().fields())
                .isEqualTo(List.of("1", "2", "3"));
    }

    @Test
    void sumsAndCountsOfEachLevelAreChecked() {
        String text = new String(Synthetic.BAI2, StandardCharsets.UTF_8);
        assertThat(codes(text.replace("49,18920826,5", "49,18920827,5")))
                .containsExactly("control-total", "control-total");
        assertThat(codes(text.replace("98,18920826,1,7", "98,18920826,2,7")))
                .containsExactly("part-count");
        assertThat(codes(text.replace("99,18920826,1,9", "99,18920826,1,8")))
                .containsExactly("record-count");
        assertThat(codes(text.substring(0, text.indexOf("98,")))).containsExactly("cut-off");
    }

    @Test
    void openingAndEntriesThatDoNotLeadToClosingAreAnError() {
        String text = new String(Synthetic.BAI2, StandardCharsets.UTF_8);
        assertThat(codes(text.replace("010,4764927", "010,4764928"))).contains("balance");
    }

    private static List<String> codes(String text) {
        return Samples.codes(Samples.inspect(text));
    }

    private static Bai2Record.Transaction transaction(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Bai2Reader reader =
                new Bai2Reader(new ByteArrayInputStream(bytes), new Head(bytes), _ -> {});
        return Objects.requireNonNull(reader.next()).transaction();
    }
}
