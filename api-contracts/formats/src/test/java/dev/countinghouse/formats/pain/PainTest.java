package dev.countinghouse.formats.pain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

class PainTest {

    private static final String STATUS =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                    + "<GrpHdr><MsgId>1</MsgId></GrpHdr>"
                    + "<OrgnlGrpInfAndSts><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>"
                    + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId>"
                    + "<TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>"
                    + "<TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>"
                    + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";

    @Test
    void whatWeWriteIsWhole() throws XMLStreamException {
        ByteArrayOutputStream transfers = new ByteArrayOutputStream();
        PainWriter.creditTransfers(
                transfers, Synthetic.message(), List.of(Synthetic.payment(), Synthetic.payment()));
        Inspection inspection = Samples.inspect(transfers.toByteArray());
        assertThat(inspection.format()).isEqualTo("pain.001");
        assertThat(inspection.version()).isEqualTo("001.09");
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.totals())
                .containsEntry("payments", 2L)
                .containsEntry("transactions", 4L)
                .containsEntry("controlSum", new BigDecimal("202.00"));
        assertThat(Samples.inspect(Synthetic.pain()).format()).isEqualTo("pain.008");
        assertThat(Samples.inspect(Synthetic.pain()).findings()).isEmpty();
    }

    @Test
    void numbersAndControlSumsAreCheckedAtBothLevels() throws XMLStreamException {
        String text = new String(Synthetic.pain(), StandardCharsets.UTF_8);
        assertThat(codes(text.replace("<CtrlSum>101.00", "<CtrlSum>101.01")))
                .containsExactly("control-sum", "control-sum");
        assertThat(codes(text.replace("<NbOfTxs>2", "<NbOfTxs>3")))
                .containsExactly("transaction-count", "transaction-count");
    }

    @Test
    void aStatusReportSaysHowManyWereRejected() {
        Inspection inspection = Samples.inspect(STATUS);
        assertThat(inspection.format()).isEqualTo("pain.002");
        assertThat(inspection.totals())
                .containsEntry("transactions", 2L)
                .containsEntry("statuses", Map.of("PART", 1L, "RJCT", 2L));
    }

    private static List<String> codes(String text) {
        return Samples.codes(Samples.inspect(text));
    }
}
