package dev.countinghouse.query.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.query.numbers.DocumentNumber.Sureness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** Case B6: which numbers stand in a text, and which only seem to. */
final class DocumentNumberTest {

    private static Sureness of(String number, String text) {
        DocumentNumber document = DocumentNumber.of(number);
        return Mention.in(text).stream()
                .map(document::in)
                .max(Comparator.naturalOrder())
                .orElse(Sureness.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "INV-0010443, payment for INV-0010443, STRONG",
        "INV-0010443, paid 10443, STRONG",
        "INV-0010443, inv 0010443 thanks, STRONG",
        "INV-0010443, inv10443, STRONG",
        "2026-00042, invoice 2026/42, STRONG",
        "2026-00042, invoice 2026 00042, STRONG",
        "2026-00042, 202600042, STRONG",
        "2026-00042, 202642, WEAK",
        "2026-00042, number 42, WEAK",
        "RE-77, RE 77, STRONG",
        "RE-77, order 77, WEAK",
        "10443, tel 10443077, NONE",
        "10443, 10443a, NONE",
        "10443, 10.443.10, NONE",
        "42, received 42.00, NONE",
        "2026, paid on 2026-03-31, NONE",
    })
    void judgesWhatStandsInATextAsAWholeToken(String number, String text, Sureness sureness) {
        assertThat(of(number, text)).isEqualTo(sureness);
    }

    /** B6: the internal number 14 does not stand in (1814). */
    @Test
    void aNumberInsideANumberIsNone() {
        assertThat(of("14", "supplier payment (1814)")).isEqualTo(Sureness.NONE);
        assertThat(of("14", "supplier payment 14")).isEqualTo(Sureness.WEAK);
    }

    /** B6: invoice 2026-0042 prints 202600425, whose last digit proves the others. */
    @Test
    void digitsAndAValidCheckDigitIdentifyTheInvoice() {
        assertThat(of("2026-0042", "202600425")).isEqualTo(Sureness.STRONG);
        assertThat(of("2026-0042", "202600424")).isEqualTo(Sureness.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "10443, 10434, true",
        "10443, 1044, true",
        "10443, 10444, true",
        "10443, 104433, true",
        "10443, 10334, false",
        "10443, 10443, false",
        "443, 444, false"
    })
    void knowsASlipOfTheFinger(String number, String written, boolean nearly) {
        assertThat(Mention.in(written).stream().anyMatch(DocumentNumber.of(number)::isNearly))
                .isEqualTo(nearly);
    }

    /** What the registers keep it under, and what a text is looked up by, meet. */
    @ParameterizedTest
    @CsvSource({
        "INV-0010443, inv 10443",
        "2026-00042, 2026 42",
        "2026-0042, 202600425",
        "F-77, f77"
    })
    void isFoundByItsKeys(String number, String text) {
        Set<String> keys = new HashSet<>();
        Mention.in(text).forEach(mention -> keys.addAll(mention.keys()));
        assertThat(DocumentNumber.of(number).keys()).containsAnyElementsOf(keys);
    }
}
