package dev.countinghouse.formats.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.formats.Inspection;
import dev.countinghouse.formats.testing.Samples;
import dev.countinghouse.formats.testing.Synthetic;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

class InvoiceTest {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";

    @Test
    void theInvoiceInAPdfIsFound() throws IOException {
        Inspection plain = Samples.inspect(Synthetic.CII);
        Inspection embedded = Samples.inspect(Synthetic.facturX());
        assertThat(plain.format()).isEqualTo("cii");
        assertThat(embedded.format()).isEqualTo("facturx");
        assertThat(embedded.totals())
                .isEqualTo(plain.totals())
                .containsEntry("number", "4711")
                .containsEntry("currency", "EUR")
                .containsEntry("payable", new BigDecimal("79.20"))
                .containsEntry("lines", 1L);
    }

    @Test
    void aPdfWithoutAnInvoiceIsUnknown() {
        Inspection inspection = Samples.inspect("%PDF-1.7\n1 0 obj stream\nq Q\nendstream\n");
        assertThat(inspection.format()).isEqualTo("unknown");
        assertThat(Samples.codes(inspection)).containsExactly("no-invoice");
    }

    @Test
    void anEnvelopedInvoiceIsFoundAndWhatItLacksIsNamed() {
        String invoice = "<i:Invoice xmlns:i=\"%s\"><i:ID>1</i:ID></i:Invoice>".formatted(UBL);
        Inspection inspection =
                Samples.inspect(
                        ("<StandardBusinessDocument>" + invoice + "</StandardBusinessDocument>")
                                .getBytes(StandardCharsets.UTF_16));
        assertThat(inspection.format()).isEqualTo("ubl.invoice");
        assertThat(inspection.totals()).containsEntry("number", "1");
        assertThat(Samples.codes(inspection)).containsOnly("mandatory").hasSize(3);
    }
}
