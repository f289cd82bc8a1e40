package dev.countinghouse.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countinghouse.contract.Money;
import dev.countinghouse.documents.Samples;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

class TemplateSetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Test
    void allLanguagesHaveTheSameTexts() {
        for (Language each : Language.values()) {
            assertThat(each.texts().keySet()).isEqualTo(Language.EN.texts().keySet());
        }
    }

    @Test
    void datesAndAmountsHaveTheFormOfTheLanguage() {
        Money money = Money.parse("-1234567.50", "EUR");
        assertThat(words(Language.EN).date(DAY)).isEqualTo("5 March 2026");
        assertThat(words(Language.DE).date(DAY)).isEqualTo("5. März 2026");
        assertThat(words(Language.FR).date(DAY)).isEqualTo("5 mars 2026");
        assertThat(words(Language.ES).date(DAY)).isEqualTo("5 de marzo de 2026");
        assertThat(words(Language.EN).money(money)).isEqualTo("EUR\u00a0−1,234,567.50");
        assertThat(words(Language.DE).money(money)).isEqualTo("−1.234.567,50\u00a0EUR");
        assertThat(words(Language.FR).amount(money)).isEqualTo("−1\u00a0234\u00a0567,50");
        assertThat(words(Language.DE).amount(Money.parse("55557", "JPY"))).isEqualTo("55.557");
        assertThat(words(Language.EN).price(new BigDecimal("4.5000"), 2)).isEqualTo("4.50");
        assertThat(words(Language.EN).price(new BigDecimal("0.00125"), 2)).isEqualTo("0.00125");
        assertThat(words(Language.DE).percent(new BigDecimal("8.875"))).isEqualTo("8,875\u00a0%");
    }

    @Test
    void aBookReplacesTexts() {
        TemplateSet set = with(Map.of("format.date", "MMMM d, yyyy", "invoice.title", "Bill"));
        assertThat(set.words(Language.EN).date(DAY)).isEqualTo("March 5, 2026");
        assertThat(set.words(Language.EN).text("invoice.title")).isEqualTo("Bill");
        assertThat(set.words(Language.DE).text("invoice.title")).isEqualTo("Rechnung");
    }

    @Test
    void aValueThatLooksLikeAPlaceIsNotFilled() {
        assertThat(words(Language.EN).text("statement.of", "{1}", "x")).isEqualTo("Account {1}, x");
    }

    @Test
    void theVersionIsThatOfAllThatIsInIt() {
        Set<String> versions = new HashSet<>();
        versions.add(TemplateSet.plain(Paper.A4).version());
        versions.add(TemplateSet.plain(Paper.LETTER).version());
        versions.add(Samples.set(Paper.A4).version());
        versions.add(new TemplateSet(1, Paper.A4, null, "#000000", Map.of()).version());
        versions.add(with(Map.of("net", "Netto")).version());
        versions.add(with(Map.of("net", "Nett", "tax", "o")).version());
        assertThat(versions).hasSize(6);
        assertThat(Samples.set(Paper.A4).version()).isEqualTo(Samples.set(Paper.A4).version());
    }

    @Test
    void whatNoPageCanShowIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> with(Map.of("no.such", "x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(Map.of("net", "x".repeat(2001))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSet(1, Paper.A4, null, "red;}", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateSet(2, Paper.A4, null, "#000000", Map.of()));
        for (String svg :
                Set.of("<!DOCTYPE svg SYSTEM 'x'><svg/>", "<svg><script/></svg>", "no picture")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Logo(svg.getBytes(StandardCharsets.UTF_8), "x"));
        }
    }

    @Test
    void aLanguageIsFoundByItsTag() {
        assertThat(Language.of("de-AT")).isEqualTo(Language.DE);
        assertThat(Language.of("ja")).isEqualTo(Language.EN);
    }

    private static Words words(Language language) {
        return TemplateSet.plain(Paper.A4).words(language);
    }

    private static TemplateSet with(Map<String, String> texts) {
        return new TemplateSet(1, Paper.A4, null, "#1d4e79", Map.of(Language.EN, texts));
    }
}
