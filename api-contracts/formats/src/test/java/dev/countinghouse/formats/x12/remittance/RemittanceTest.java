package dev.countinghouse.formats.x12.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Finding;
import dev.countinghouse.formats.Findings;
import dev.countinghouse.formats.Head;
import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.SyntheticX12;
import dev.countinghouse.formats.x12.Segment;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class RemittanceTest {

    private static final String TEXT = SyntheticX12.remittance();

    @Test
    void aPaymentSaysWhoPaysWhomAndHow() throws IOException {
        Payment payment = only(Payment.class, TEXT).getFirst();
        assertThat(payment.amount()).isEqualTo("155");
        assertThat(payment.method()).isEqualTo("ACH");
        assertThat(payment.trace()).isEqualTo("TRACE1");
        assertThat(payment.payerId()).isEqualTo("1512345678");
        assertThat(payment.effectiveOn()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(payment.payer().name()).isEqualTo("PAYER ONE");
        assertThat(payment.payee().id()).isEqualTo("1234567893");
        assertThat(payment.payee().reference("TJ")).isEqualTo("123456789");
        assertThat(payment.payer().reference("TJ")).isEmpty();
        assertThat(payment.place()).isEqualTo("ISA*1/ST 0001");
    }

    @Test
    void aClaimHasItsLinesAndAdjustments() throws IOException {
        List<Claim> claims = only(Claim.class, TEXT);
        Claim claim = claims.getFirst();
        assertThat(claim.id()).isEqualTo("CLAIM-1");
        assertThat(claim.charge()).isEqualTo("300");
        assertThat(claim.patientResponsibility()).isEqualTo("60");
        assertThat(claim.payerControlNumber()).isEqualTo("PAYER-1");
        assertThat(claim.name("QC")).isEqualTo("DOE JOHN");
        assertThat(claim.remarks()).containsExactly("MA01", "MA02");
        assertThat(claim.date("232")).isEqualTo(LocalDate.of(2023, 12, 1));
        assertThat(claim.amount("AU")).isEqualTo("260");
        assertThat(claim.adjustments()).hasSize(1);
        ServiceLine first = claim.lines().getFirst();
        assertThat(first.procedure().code()).isEqualTo("99213");
        assertThat(first.procedure().modifiers()).containsExactly("25", "59");
        assertThat(first.controlNumber()).isEqualTo("LINE-1");
        assertThat(first.remarks()).containsExactly("N1");
        assertThat(first.adjustments().stream().map(Adjustment::reason))
                .containsExactly("45", "253", "2");
        ServiceLine second = claim.lines().getLast();
        assertThat(second.units()).isEqualTo("2");
        assertThat(second.submittedProcedure()).isNotNull();
        assertThat(second.adjustments().getFirst().quantity()).isEqualTo(BigDecimal.ONE);
        assertThat(second.place()).isEqualTo("ISA*1/ST 0001/CLP[1]/SVC[2]");
        assertThat(claims.getLast().isReversal()).isTrue();
        assertThat(claims.getLast().lines()).isEmpty();
        assertThat(claims.getLast().place()).isEqualTo("ISA*1/ST 0001/CLP[2]");
    }

    @Test
    void providerAdjustmentsKeepTheirSigns() throws IOException {
        ProviderAdjustments plb = only(ProviderAdjustments.class, TEXT).getFirst();
        assertThat(plb.provider()).isEqualTo("1234567893");
        assertThat(plb.items()).hasSize(2);
        assertThat(plb.items().getFirst().code()).isEqualTo("WO");
        assertThat(plb.items().getFirst().reference()).isEqualTo("REF1");
        assertThat(plb.sum()).isEqualTo("-5");
    }

    @Test
    void totalsAreThoseOfClaimsAndProviders() {
        assertThat(Samples.inspect(TEXT).totals())
                .containsEntry("payments", 1L)
                .containsEntry("claims", 2L)
                .containsEntry("charged", new BigDecimal("200.00"))
                .containsEntry("adjustments", new BigDecimal("50.00"))
                .containsEntry("paid", new BigDecimal("150.00"))
                .containsEntry("providerAdjustments", new BigDecimal("-5.00"))
                .containsEntry("amount", new BigDecimal("155.00"));
    }

    @Test
    void eachBalanceIsChecked() {
        assertThat(codes("*200*150**1", "*200*151**1")).containsExactly("line-balance");
        assertThat(codes("CAS*PR*2*15", "CAS*PR*2*16"))
                .containsExactly("line-balance", "claim-balance");
        assertThat(codes("CAS*CO*94*-5", "CAS*CO*94*-6")).containsExactly("claim-balance");
        assertThat(codes("22*-100*-50", "22*-100*-51"))
                .containsExactly("claim-balance", "payment-balance");
        assertThat(codes("BPR*I*155", "BPR*I*155.01")).containsExactly("payment-balance");
        assertThat(codes("L6*5", "L6*6")).containsExactly("payment-balance");
        assertThat(codes("L6*5", "L6*5*72*0")).containsExactly("plb-zero");
        assertThat(codes("CLAIM-1*1*300*200", "CLAIM-1*1*310*200"))
                .containsExactly("claim-balance", "claim-lines");
    }

    @Test
    void aBalanceSaysWhatIsOff() {
        Finding off = Samples.inspect(TEXT.replace("BPR*I*155", "BPR*I*160")).findings().getFirst();
        assertThat(off.place()).startsWith("ISA*1/ST 0001/BPR[1]");
        assertThat(off.line()).isEqualTo(4);
        assertThat(off.text()).contains("150").contains("-5").endsWith("5 off");
    }

    @Test
    void aPaymentOfNothingBalances() {
        String nothing =
                TEXT.replace("BPR*I*155*C*ACH", "BPR*H*0*C*NON")
                        .replace("WO:REF1*-10", "WO:REF1*145");
        assertThat(Samples.inspect(nothing).findings()).isEmpty();
    }

    @Test
    void recordsTogetherAreTheFile() throws IOException {
        String more = "text\n" + TEXT + SyntheticX12.claim() + TEXT.substring(0, 700);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (RemittanceRecord record : read(more, _ -> {})) {
            for (Segment segment : record.segments()) {
                out.writeBytes(segment.bytes());
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(more);
    }

    @Test
    void aPaymentThatIsCutOffEnds() throws IOException {
        List<RemittanceRecord> records = read(TEXT.substring(0, 700), _ -> {});
        assertThat(records.getLast()).isInstanceOf(PaymentEnd.class);
    }

    @Test
    void aClaimWithoutEndIsNotKeptInMemory() throws IOException {
        StringBuilder more = new StringBuilder("SVC*HC:99213*0*0~\n");
        more.repeat("AMT*B6*1~\n", Remittances.MOST_SEGMENTS + 10);
        String text = TEXT.replace("CLP*CLAIM-2", more + "CLP*CLAIM-2");
        List<Finding> findings = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (RemittanceRecord record : read(text, findings::add)) {
            if (record instanceof Claim claim) {
                claims.add(claim);
            }
        }
        assertThat(claims).hasSize(2);
        assertThat(claims.getFirst().segments()).hasSize(Remittances.MOST_SEGMENTS);
        assertThat(findings.getFirst().code()).isEqualTo("record-too-long");
    }

    /** Against what the sample's authors made of it. */
    @Test
    void linesAreThoseOfTheSamplesOutputs() throws IOException {
        String folder = "x12/keironstoddart+edi-835-parser/";
        for (String name :
                List.of(
                        "emedny_sample",
                        "united_healthcare_legacy_sample",
                        "blue_cross_nc_sample")) {
            List<String> expected = new ArrayList<>();
            List<String> rows =
                    Files.readAllLines(Samples.file(folder + "output/" + name + ".csv"));
            List<String> titles = List.of(rows.getFirst().split(",", -1));
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(",", -1);
                expected.add(
                        String.join(
                                " ",
                                cells[titles.indexOf("marker")],
                                cells[titles.indexOf("code")],
                                number(cells[titles.indexOf("charge_amount")]),
                                number(cells[titles.indexOf("paid_amount")])));
            }
            String text =
                    Files.readString(Samples.file(folder + "test_edi_835_files/" + name + ".txt"));
            List<String> found = new ArrayList<>();
            for (Claim claim : only(Claim.class, text)) {
                for (ServiceLine line : claim.lines()) {
                    found.add(
                            String.join(
                                    " ",
                                    claim.id(),
                                    line.procedure().code(),
                                    number(line.charge().toPlainString()),
                                    number(line.paid().toPlainString())));
                }
            }
            assertThat(found).as(name).isEqualTo(expected);
        }
    }

    private static String number(String text) {
        return text.isEmpty() ? "0" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static List<String> codes(String part, String other) {
        assertThat(TEXT).contains(part);
        Inspection inspection = Samples.inspect(TEXT.replace(part, other));
        return Samples.codes(inspection);
    }

    private static <T extends RemittanceRecord> List<T> only(Class<T> type, String text)
            throws IOException {
        return read(text, _ -> {}).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<RemittanceRecord> read(String text, Findings findings) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RemittanceReader reader =
                new RemittanceReader(new ByteArrayInputStream(bytes), new Head(bytes), findings);
        List<RemittanceRecord> records = new ArrayList<>();
        for (RemittanceRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return records;
    }
}
