package dev.countinghouse.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** That the rules are wired right: public samples get the verdicts that their makers gave them. */
class RulesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("countinghouse.root", "../.."))
                    .resolve("../shared/data/einvoice/phax+phive-rules");

    private static final String BILLING =
            "phive-rules-peppol/external/test-files/openpeppol/2026.5/billing/";
    private static final String EN16931 = "phive-rules-en16931/external/test-files/1.3.16/";

    @Test
    void goodInvoicesOfPeppolPass() throws IOException {
        for (String name :
                List.of("base-example.xml", "Allowance-example.xml", "Vat-category-S.xml")) {
            assertThat(Rules.against(sample(BILLING + name), Rules.PEPPOL_INVOICE))
                    .as(name)
                    .isEmpty();
        }
        String corrected = "base-creditnote-correction.xml";
        assertThat(Rules.against(sample(BILLING + corrected), Rules.PEPPOL_CREDIT_NOTE)).isEmpty();
    }

    @Test
    void goodInvoicesOfTheStandardPass() throws IOException {
        for (String name : List.of("cii/CII_example1.xml", "cii/CII_example5.xml")) {
            assertThat(Rules.against(sample(EN16931 + name), Rules.CII)).as(name).isEmpty();
        }
    }

    @Test
    void aChangedTotalIsNamed() throws IOException {
        String good = new String(sample(BILLING + "base-example.xml"));
        String bad = good.replaceFirst("(<cbc:TaxInclusiveAmount[^>]*>)[0-9.]+(<)", "$11.00$2");
        assertThat(Rules.against(bad.getBytes(), Rules.PEPPOL_INVOICE))
                .anyMatch(each -> each.contains("BR-CO-15"));
    }

    private static byte[] sample(String name) throws IOException {
        Path file = SAMPLES.resolve(name);
        assumeTrue(Files.exists(file), "the samples are not here");
        return Files.readAllBytes(file);
    }
}
