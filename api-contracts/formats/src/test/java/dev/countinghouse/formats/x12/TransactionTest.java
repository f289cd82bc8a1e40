package dev.countinghouse.formats.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.SyntheticX12;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TransactionTest {

    private static final List<String> INQUIRY =
            List.of(
                    "BHT*0022*13*1*20240102*0930",
                    "HL*1**20*1",
                    "NM1*PR*2*PAYER*****PI*12345",
                    "HL*2*1*21*1",
                    "NM1*1P*2*CLINIC*****XX*1234567893",
                    "HL*3*2*22*0",
                    "TRN*1*T1*9876543210",
                    "NM1*IL*1*DOE*JOHN****MI*A1",
                    "DMG*D8*19700101",
                    "DTP*291*D8*20240102",
                    "EQ*30");

    private static final List<String> STATUS =
            List.of(
                    "BHT*0010*13*1*20240102*0930",
                    "HL*1**20*1",
                    "NM1*PR*2*PAYER*****PI*12345",
                    "HL*2*1*21*1",
                    "NM1*41*2*CLINIC*****46*S1",
                    "HL*3*2*19*1",
                    "NM1*1P*2*CLINIC*****XX*1234567893",
                    "HL*4*3*22*0",
                    "DMG*D8*19700101*M",
                    "NM1*IL*1*DOE*JOHN****MI*A1",
                    "TRN*1*CLAIM-1",
                    "AMT*T3*300",
                    "DTP*472*D8*20231201");

    private static final List<String> ACKNOWLEDGED =
            List.of(
                    "BHT*0085*08*1*20240102*0930*TH",
                    "HL*1**20*1",
                    "NM1*PR*2*PAYER*****PI*12345",
                    "TRN*1*1",
                    "DTP*050*D8*20240102",
                    "DTP*009*D8*20240102",
                    "HL*2*1*21*1",
                    "NM1*41*2*CLINIC*****46*S1",
                    "TRN*2*1",
                    "STC*A1:20*20240102*WQ*300",
                    "HL*3*2*19*1",
                    "NM1*85*2*CLINIC*****XX*1234567893",
                    "HL*4*3*PT",
                    "NM1*QC*1*DOE*JOHN****MI*A1",
                    "TRN*2*CLAIM-1",
                    "STC*A3:21:QC*20240102*U*300",
                    "DTP*472*D8*20231201");

    @Test
    void eachKindIsRecognizedAndWhole() {
        whole("x12.835", SyntheticX12.remittance());
        whole("x12.837p", SyntheticX12.claim());
        whole("x12.837i", claims("005010X223A2", "SV2*0450*HC:99213*300*UN*1"));
        whole("x12.837d", claims("005010X224A2", "SV3*AD:D0120*300****1"));
        whole("x12.837p", claims("004010X098A1", "SV1*HC:99213*300*UN*1***1"));
        whole("x12.837i", claims("004010X096A1", "SV2*0450*HC:99213*300*UN*1"));
        whole("x12.837d", claims("004010X097A1", "SV3*AD:D0120*300****1"));
        whole("x12.270", SyntheticX12.of("HS", "005010X279A1", "270", INQUIRY));
        whole("x12.276", SyntheticX12.of("HR", "005010X212", "276", STATUS));
        whole("x12.277ca", SyntheticX12.of("HN", "005010X214", "277", ACKNOWLEDGED));
        List<String> answer = new ArrayList<>(STATUS);
        answer.add(11, "STC*F1:65*20240102**300*200");
        answer.remove("AMT*T3*300");
        whole("x12.277", SyntheticX12.of("HN", "005010X212", "277", answer));
        List<String> benefits = new ArrayList<>(INQUIRY);
        benefits.set(10, "EB*C*IND*30^33**GOLD*23*500");
        benefits.addAll(List.of("MSG*TEXT", "LS*2120", "NM1*P3*1*ROE", "LE*2120", "EB*1"));
        whole("x12.271", SyntheticX12.of("HB", "005010X279A1", "271", benefits));
        whole(
                "x12.999",
                SyntheticX12.of(
                        "FA",
                        "005010X231A1",
                        "999",
                        List.of(
                                "AK1*HC*7*005010X222A1",
                                "AK2*837*0001*005010X222A1",
                                "IK3*CLM*17*2300*8",
                                "CTX*CLM01:CLAIM-1",
                                "IK4*2*782*1",
                                "IK5*R*5",
                                "AK9*R*1*1*0")));
        whole(
                "x12.820",
                SyntheticX12.of(
                        "RA",
                        "005010X218",
                        "820",
                        List.of(
                                "BPR*C*100*C*ACH*CCP*01*111000025*DA*1*1512345678**01*222000025*DA*2*20240105",
                                "TRN*3*T1",
                                "N1*PE*PLAN",
                                "N1*PR*EMPLOYER",
                                "ENT*1",
                                "NM1*IL*1*DOE*JOHN",
                                "RMR*AZ*A1**100")));
        whole("x12.278", SyntheticX12.of("HI", "005010X217", "278", List.of("BHT*0007*13*1")));
    }

    @Test
    void whatTheHeaderDoesNotSayTheSegmentsDo() {
        whole("x12.837i", claims("005010", "SV2*0450*HC:99213*300*UN*1"));
        whole("x12.277ca", SyntheticX12.of("HN", "005010", "277", ACKNOWLEDGED));
    }

    @Test
    void aRequiredSegmentThatIsMissingIsAnErrorAtItsLoop() {
        Inspection inspection = Samples.inspect(without("SBR*P*18*******CI"));
        Finding finding = inspection.findings().getFirst();
        assertThat(inspection.whole()).isFalse();
        assertThat(finding.code()).isEqualTo("segment-missing");
        assertThat(finding.place()).isEqualTo("ISA*1/ST 0001/HL[2]");
        assertThat(finding.line()).isEqualTo(13);
        assertThat(finding.text()).contains("SBR").contains("2000B");
        assertThat(codes(without("NM1*85*2*CLINIC*****XX*1234567893"))).contains("loop-missing");
        assertThat(codes(without("LX*1"))).contains("loop-missing");
        assertThat(codes(without("SV1*HC:99213*300*UN*1***1"))).containsExactly("segment-missing");
    }

    @Test
    void segmentsThatDoNotBelongAreTold() {
        assertThat(codes(with("REF*6R*LINE-1", "XYZ*1"))).containsExactly("segment-unknown");
        assertThat(codes(with("REF*6R*LINE-1", "BHT*0019*00*1")))
                .containsExactly("segment-repeated");
        assertThat(codes(with("BHT*0019*00*1*20240102*0930*CH", "SV1*HC:99213*300*UN*1***1")))
                .containsExactly("segment-unexpected");
    }

    @Test
    void elementsAreChecked() {
        assertThat(codes(claim("*300***11", "*3OO***11"))).containsExactly("element-number");
        assertThat(codes(claim("*300***11", "*+300***11"))).containsExactly("element-number");
        assertThat(codes(claim("CLM*CLAIM-1*", "CLM**"))).containsExactly("element-missing");
        assertThat(codes(claim("D8*20231201", "D8*20231301"))).containsExactly("element-date");
        assertThat(codes(claim("D8*20231201", "RD8*20231201"))).containsExactly("element-date");
        assertThat(codes(claim("D8*20231201", "RD8*20231201-20231202"))).isEmpty();
        assertThat(codes(claim("*0930*CH", "*2530*CH"))).containsExactly("element-time");
        assertThat(codes(claim("TOWN*NY", "TOWN*NEW YORK"))).containsOnly("element-length");
        assertThat(codes(claim("DMG*D8*19700101*M", "K3*A*B*C*D"))).contains("element-count");
        assertThat(codes(claim("HL*2*1*", "HL*3*1*"))).containsExactly("hl-number");
        assertThat(codes(claim("HL*2*1*", "HL*2*7*"))).containsExactly("hl-parent");
    }

    @Test
    void transactionsOfSeveralKindsAreNamed() {
        Inspection both = Samples.inspect(SyntheticX12.all());
        assertThat(both.format()).isEqualTo("x12.835");
        assertThat(both.totals()).containsEntry("kinds", List.of("x12.835", "x12.837p"));
    }

    private static void whole(String format, String text) {
        Inspection inspection = Samples.inspect(text);
        assertThat(inspection.format()).isEqualTo(format);
        assertThat(inspection.findings()).as(text).isEmpty();
    }

    private static String claims(String version, String line) {
        List<String> body = new ArrayList<>(SyntheticX12.CLAIM);
        body.set(body.indexOf("SV1*HC:99213*300*UN*1***1"), line);
        return SyntheticX12.of("HC", version, "837", body);
    }

    private static String claim(String part, String other) {
        assertThat(SyntheticX12.claim()).contains(part);
        return SyntheticX12.claim().replace(part, other);
    }

    private static String without(String segment) {
        List<String> body = new ArrayList<>(SyntheticX12.CLAIM);
        assertThat(body.remove(segment)).isTrue();
        return SyntheticX12.of("HC", "005010X222A1", "837", body);
    }

    private static String with(String after, String segment) {
        List<String> body = new ArrayList<>(SyntheticX12.CLAIM);
        body.add(body.indexOf(after) + 1, segment);
        return SyntheticX12.of("HC", "005010X222A1", "837", body);
    }

    private static List<String> codes(String text) {
        return Samples.codes(Samples.inspect(text));
    }
}
