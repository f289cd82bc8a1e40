package dev.countinghouse.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.SyntheticX12;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class EnvelopeTest {

    private static final String TEXT = SyntheticX12.remittance();
    private static final int SEGMENTS = SyntheticX12.REMITTANCE.size() + 6;

    @Test
    void anyTerminatorAndAnyLineEndIsRead() {
        for (String terminator :
                List.of("~", "~\r\n", "~\r", "\n", "\r\n", "\r", "'", "'\n", "\u001d", "|")) {
            whole(TEXT.replace("~\n", terminator));
        }
    }

    @Test
    void anySeparatorIsReadFromTheHeader() {
        whole(TEXT.replace("*", "|").replace(":", ">").replace("^", "!"));
        whole(TEXT.replace("*", "\u001d").replace(":", "\u001f").replace("~\n", "\u001c"));
        whole(TEXT.replace("*^*00501", "*U*00401").replace("005010X221A1", "004010X091A1"));
    }

    @Test
    void aFileMayBeWrappedAnywhere() {
        String one = TEXT.replace("\n", "");
        whole(one.replaceAll("(.{80})", "$1\r\n"));
        whole(one.replaceAll("(.{37})", "$1\n"));
    }

    @Test
    void otherEncodingsAreRead() {
        whole(
                new String(
                        ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8));
        for (var charset :
                List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Head.EBCDIC)) {
            assertThat(Samples.inspect(TEXT.getBytes(charset)).findings())
                    .as(charset.name())
                    .isEmpty();
        }
        String accents = TEXT.replace("DOE", "DÖÉ");
        assertThat(Samples.inspect(accents.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .isEmpty();
        assertThat(Samples.inspect(accents).findings()).isEmpty();
    }

    @Test
    void severalInterchangesHaveTheirOwnSeparators() {
        String other =
                TEXT.replace("000000001", "000000002").replace("*", "|").replace("~\n", "\r");
        Inspection inspection = Samples.inspect(TEXT + other);
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("interchanges", 2L)
                .containsEntry("groups", 2L)
                .containsEntry("transactions", 2L)
                .containsEntry("segments", 2L * SEGMENTS)
                .containsEntry("claims", 4L);
    }

    @Test
    void theSameInterchangeTwiceIsTold() {
        assertThat(codes(TEXT + TEXT)).containsExactly("interchange-repeated");
    }

    @Test
    void controlNumbersAndCountsAreChecked() {
        assertThat(codes("SE*33*0001", "SE*33*0002")).containsExactly("control-number");
        assertThat(codes("SE*33*0001", "SE*32*0001")).containsExactly("count");
        assertThat(codes("SE*33*0001", "SE**0001")).containsExactly("count");
        assertThat(codes("GE*1*7", "GE*1*8")).containsExactly("control-number");
        assertThat(codes("GE*1*7", "GE*2*7")).containsExactly("count");
        assertThat(codes("IEA*1*000000001", "IEA*1*000000009")).containsExactly("control-number");
        assertThat(codes("IEA*1*000000001", "IEA*3*000000001")).containsExactly("count");
        Inspection written = Samples.inspect(TEXT.replace("IEA*1*000000001", "IEA*1*1"));
        assertThat(written.whole()).isTrue();
        assertThat(Samples.codes(written)).containsExactly("control-number");
    }

    @Test
    void trailersAndHeadersThatAreMissingAreTold() {
        assertThat(codes("SE*33*0001~\n", "")).containsExactly("trailer-missing");
        assertThat(codes("GE*1*7~\n", "")).containsExactly("trailer-missing");
        assertThat(codes("IEA*1*000000001~\n", "")).containsExactly("trailer-missing");
        assertThat(codes(TEXT.substring(TEXT.indexOf("ST*")))).contains("header-missing");
        assertThat(codes(TEXT.substring(TEXT.indexOf("GS*")))).contains("header-missing");
    }

    @Test
    void separatorsThatAreNotAsTheHeaderSaysAreFound() {
        for (String other :
                List.of(
                        TEXT.replace("*T*:~", "*T*:!"),
                        TEXT.replace("*T*:~", "*T*:"),
                        TEXT.replace("~\n", "\n").replace("*T*:", "*T*:~"))) {
            Inspection inspection = Samples.inspect(other);
            assertThat(Samples.codes(inspection)).as(other).containsExactly("separators");
            assertThat(inspection.totals()).containsEntry("claims", 2L);
        }
        Inspection damaged = Samples.inspect(TEXT.replace("ISA*", "ISA|"));
        assertThat(Samples.codes(damaged)).containsExactly("separators");
        assertThat(damaged.totals()).containsEntry("claims", 2L);
        assertThat(codes("*T*:~", "*T*>~")).containsOnly("component-separator");
        assertThat(codes("DOE", "D\0E")).containsExactly("character");
    }

    @Test
    void aTableIsNoFragment() {
        assertThat(Samples.inspect("ST|Name|Town\nNY|A|B\nNJ|C|D\n").format()).isEqualTo("csv");
        assertThat(Samples.inspect("GS|Grade|Name\n1|A|B\n2|C|D\n").format()).isEqualTo("csv");
        assertThat(Samples.inspect(TEXT.substring(TEXT.indexOf("BPR*"))).format())
                .startsWith("x12");
    }

    @Test
    void eachCutIsFound() {
        for (int length = 30; length < TEXT.length() - 2; length++) {
            Inspection inspection = Samples.inspect(TEXT.substring(0, length));
            assertThat(inspection.format()).as("first %d", length).startsWith("x12");
            boolean onlyItsLastMark = length == TEXT.length() - 2;
            assertThat(inspection.whole()).as("first %d", length).isEqualTo(onlyItsLastMark);
        }
    }

    @Test
    void anInterchangeThatIsCutOffDoesNotSwallowTheNextOne() {
        String cut = TEXT.substring(0, TEXT.indexOf("CLP*CLAIM-2") + 14);
        Inspection inspection = Samples.inspect(cut + TEXT.replace("000000001", "000000002"));
        assertThat(inspection.totals())
                .containsEntry("interchanges", 2L)
                .containsEntry("claims", 4L);
        assertThat(Samples.codes(inspection)).contains("cut-off", "trailer-missing");
    }

    @Test
    void acknowledgmentsStandAloneOrBeforeTheGroups() {
        String ta1 = "TA1*000000905*240102*0930*A*000~\n";
        String alone = SyntheticX12.header(1) + "~\n" + ta1 + "IEA*0*000000001~\n";
        assertThat(Samples.inspect(alone).findings()).isEmpty();
        assertThat(Samples.inspect(alone).format()).isEqualTo("x12.ta1");
        assertThat(Samples.inspect(alone).version()).isEqualTo("00501");
        Inspection before = Samples.inspect(TEXT.replace("GS*", ta1 + "GS*"));
        assertThat(before.findings()).isEmpty();
        assertThat(before.format()).isEqualTo("x12.835");
        assertThat(codes("GE*1", ta1 + "GE*1")).containsExactly("segment-order");
        assertThat(codes(alone.replace(ta1, ""))).containsExactly("interchange-empty");
    }

    @Test
    void aHeaderOfOtherWidthsIsReadAndTold() {
        assertThat(codes("SENDER         *", "SENDER*")).containsExactly("isa-width");
        assertThat(codes("*ZZ*RECEIVER ", "*ZZ*RECEIVER    ")).containsExactly("isa-width");
        assertThat(codes("*00501*", "*")).contains("isa-width");
        assertThat(Samples.inspect(TEXT.replace("*T*:~", "*T*~")).whole()).isFalse();
        assertThat(codes("*240102*0930*^", "*24OI02*0930*^")).containsExactly("isa-element");
        assertThat(codes("*T*:~", "*T*^~")).contains("separators");
    }

    @Test
    void whatStandsBesideSegmentsIsTold() {
        assertThat(codes(TEXT + "\r\n\u001a\u0000\u0000")).isEmpty();
        assertThat(codes("\r\n \n" + TEXT)).isEmpty();
        assertThat(codes(TEXT + "that was it")).contains("cut-off");
        assertThat(codes("sent by mail\n\n" + TEXT)).containsExactly("garbage");
        assertThat(codes("LX*1~", "LX*1~~")).containsExactly("segment-empty");
        assertThat(codes("LX*1~", "LX*1~~~~")).containsOnly("segment-empty");
    }

    @Test
    void aSegmentWithoutEndIsReadInPieces() {
        String endless = "A".repeat(3 * SegmentReader.LONGEST);
        Inspection inspection = Samples.inspect(TEXT.replace("TRACE1", endless));
        assertThat(Samples.codes(inspection)).contains("segment-too-long");
        assertThat(inspection.totals()).containsEntry("claims", 2L);
    }

    @Test
    void binaryDataMayHoldAnything() {
        List<String> body = List.of("BGN*11*1*20240102", "LX*1", "BIN*9*<a>~\nb*c:");
        String text = SyntheticX12.of("PI", "006020X314", "275", body);
        Inspection inspection = Samples.inspect(text);
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.format()).isEqualTo("x12.275");
        assertThat(inspection.records()).isEqualTo(9);
    }

    @Test
    void findingsSayWhereTheyAre() {
        Finding finding =
                Samples.inspect(TEXT.replace("*-100*-50*", "*-1O0*-50*")).findings().getFirst();
        assertThat(finding.code()).isEqualTo("element-number");
        assertThat(finding.place()).startsWith("ISA*1/ST 0001/CLP[2] element 3 (byte ");
        assertThat(finding.line()).isEqualTo(31);
        String byteOf = "(byte " + TEXT.indexOf("CLP*CLAIM-2") + ")";
        assertThat(finding.place()).endsWith(byteOf);
    }

    private static void whole(String text) {
        Inspection inspection = Samples.inspect(text);
        assertThat(inspection.findings()).as(text).isEmpty();
        assertThat(inspection.records()).isEqualTo(SEGMENTS);
        assertThat(inspection.totals()).containsEntry("claims", 2L);
    }

    private static List<String> codes(String part, String other) {
        assertThat(TEXT).contains(part);
        return codes(TEXT.replace(part, other));
    }

    private static List<String> codes(String text) {
        return Samples.codes(Samples.inspect(text));
    }
}
