package dev.countinghouse.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.documents.Document;
import dev.countinghouse.documents.InvoiceDocument;
import dev.countinghouse.documents.Samples;
import dev.countinghouse.documents.template.Language;
import dev.countinghouse.documents.template.Paper;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

class PagesTest {

    private static final String EDITION_1 =
            "e9db7cb56f29cca5f6872972ec2f7b62bc65b724bae6a46c8ab81f9e9964368a";

    /** Those that came to the edition later; they do not change those that were there. */
    private static final Set<String> ADDED = Set.of("returned", "planend");

    private static final String ADDED_TO_1 =
            "4ca485a188f248b4770857dd3921880153960b8f8ac3251add0fea56900678f5";

    private static final Pages PAGES = new Pages();

    @Test
    void everyPageIsWellFormedInEveryLanguage() throws Exception {
        for (Document each : Samples.each().values()) {
            for (Language language : Language.values()) {
                String html = PAGES.html(each, Samples.set(Paper.A4), language);
                var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                var parsed = builder.parse(new InputSource(new StringReader(html)));
                assertThat(parsed.getDocumentElement().getAttribute("lang"))
                        .isEqualTo(language.tag());
                assertThat(html).doesNotContain("null", "{0}", "{1}");
            }
        }
    }

    /**
     * A page once sent is made again with the same words and marks. Who has to change this has
     * changed an edition: once it was released, make a new one beside it.
     */
    @Test
    void anEditionNeverChanges() throws Exception {
        assertThat(hash(false)).isEqualTo(EDITION_1);
        assertThat(hash(true)).isEqualTo(ADDED_TO_1);
    }

    private static String hash(boolean added) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (var sample : new TreeMap<>(Samples.each()).entrySet()) {
            if (ADDED.contains(sample.getKey()) != added) continue;
            Document each = sample.getValue();
            for (Paper paper : Paper.values()) {
                for (Language language : Language.values()) {
                    String html = PAGES.html(each, Samples.set(paper), language);
                    digest.update(html.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void whateverANameSaysIsText() {
        String evil = "<script>alert('x')</script>\u0000 & \"Söhne\" \uD800";
        InvoiceDocument invoice =
                Samples.invoice(
                        Samples.heading(Samples.seller(), Samples.named(evil), "1", "EUR"),
                        Samples.invoice(1).sale(),
                        null);
        assertThat(PAGES.html(invoice, Samples.set(Paper.A4), Language.EN))
                .doesNotContain("<script", "\u0000", "\uD800")
                .contains("&lt;script&gt;alert('x')&lt;/script&gt; &amp; \"Söhne\"");
    }

    @Test
    void nothingIsFetched() {
        for (Document each : Samples.each().values()) {
            assertThat(PAGES.html(each, Samples.set(Paper.A4), Language.EN))
                    .doesNotContain("http", "url(", "@import")
                    .doesNotContainPattern("src=\"(?!data:)");
        }
    }

    @Test
    void theCountryIsNamedWhenALetterCrossesABorder() {
        InvoiceDocument abroad =
                Samples.invoice(
                        Samples.heading(Samples.seller(), Samples.frenchBuyer(), "1", "EUR"),
                        Samples.invoice(1).sale(),
                        null);
        assertThat(PAGES.html(abroad, Samples.set(Paper.A4), Language.DE)).contains("FRANCE");
        assertThat(PAGES.html(Samples.invoice(1), Samples.set(Paper.A4), Language.DE))
                .doesNotContain("GERMANY");
    }
}
