package dev.countinghouse.formats.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small interchanges of our own, whole: envelopes around the segments of a transaction. */
public final class SyntheticX12 {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       "
                    + "*240102*0930*^*00501*%09d*0*T*:";

    /** Two claims, the first with two lines, the second a reversal; one provider adjustment. */
    public static final List<String> REMITTANCE =
            List.of(
                    "BPR*I*155*C*ACH*CCP*01*111000025*DA*1*1512345678**01*222000025*DA*2*20240105",
                    "TRN*1*TRACE1*1512345678",
                    "REF*EV*SENDER",
                    "DTM*405*20240102",
                    "N1*PR*PAYER ONE*XV*12345",
                    "N3*1 STREET",
                    "N4*TOWN*NY*10001",
                    "PER*BL*DESK*TE*5550100",
                    "N1*PE*CLINIC*XX*1234567893",
                    "REF*TJ*123456789",
                    "LX*1",
                    "CLP*CLAIM-1*1*300*200*60*12*PAYER-1*11*1",
                    "CAS*CO*94*-5",
                    "NM1*QC*1*DOE*JOHN****MI*A1",
                    "MOA***MA01*MA02",
                    "DTM*232*20231201",
                    "AMT*AU*260",
                    "SVC*HC:99213:25:59*200*150**1",
                    "DTM*472*20231201",
                    "CAS*CO*45*30**253*5",
                    "CAS*PR*2*15",
                    "REF*6R*LINE-1",
                    "AMT*B6*165",
                    "LQ*HE*N1",
                    "SVC*HC:99214*100*45**2*HC:99215*3",
                    "DTM*472*20231202",
                    "CAS*PR*1*45*1*2*10*1",
                    "CLP*CLAIM-2*22*-100*-50**12*PAYER-2",
                    "CAS*CO*45*-50",
                    "NM1*QC*1*ROE*JANE",
                    "PLB*1234567893*20241231*WO:REF1*-10*L6*5");

    public static final List<String> CLAIM =
            List.of(
                    "BHT*0019*00*1*20240102*0930*CH",
                    "NM1*41*2*CLINIC*****46*S1",
                    "PER*IC*DESK*TE*5550100",
                    "NM1*40*2*PAYER*****46*R1",
                    "HL*1**20*1",
                    "NM1*85*2*CLINIC*****XX*1234567893",
                    "N3*1 STREET",
                    "N4*TOWN*NY*10001",
                    "REF*EI*123456789",
                    "HL*2*1*22*0",
                    "SBR*P*18*******CI",
                    "NM1*IL*1*DOE*JOHN****MI*A1",
                    "N3*2 STREET",
                    "N4*TOWN*NY*10001",
                    "DMG*D8*19700101*M",
                    "NM1*PR*2*PAYER*****PI*12345",
                    "CLM*CLAIM-1*300***11:B:1*Y*A*Y*Y",
                    "HI*ABK:J20*ABF:J45",
                    "LX*1",
                    "SV1*HC:99213*300*UN*1***1",
                    "DTP*472*D8*20231201",
                    "REF*6R*LINE-1");

    private SyntheticX12() {}

    public static String remittance() {
        return of("HP", "005010X221A1", "835", REMITTANCE);
    }

    public static String claim() {
        return of("HC", "005010X222A1", "837", CLAIM);
    }

    /** One transaction in its envelopes, a segment a line. */
    public static String of(String group, String version, String code, List<String> body) {
        String lines =
                String.join(
                        "~\n",
                        header(1),
                        "GS*%s*SENDER*RECEIVER*20240102*0930*7*X*%s".formatted(group, version),
                        "ST*" + code + "*0001" + (code.equals("835") ? "" : "*" + version),
                        String.join("~\n", body),
                        "SE*" + (body.size() + 2) + "*0001",
                        "GE*1*7",
                        "IEA*1*000000001");
        return lines + "~\n";
    }

    public static String header(long control) {
        return ISA.formatted(control);
    }

    /** Both, one after the other. */
    public static byte[] all() {
        return (remittance() + claim()).getBytes(StandardCharsets.UTF_8);
    }
}
