package dev.countinghouse.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.cli.demo.Year.Plan;
import dev.countinghouse.client.Line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

class YearTest {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private final List<Line> lines = new Year(new Plan(1, 240, 12, LAST)).lines();

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(new Year(new Plan(1, 240, 12, LAST)).lines()).isEqualTo(lines);
        assertThat(new Year(new Plan(2, 240, 12, LAST)).lines()).isNotEqualTo(lines);
    }

    @Test
    void hasEverythingThatHappensToAReceivablesDepartment() {
        Map<String, Long> actions = count(Line::action);
        assertThat(actions).containsEntry("open-account", 240L);
        assertThat(actions.get("issue-invoice")).isBetween(3_000L, 9_000L);
        assertThat(actions.get("post-payment")).isGreaterThan(2_000L);
        assertThat(actions)
                .containsKeys(
                        "void-invoice",
                        "allocate-payment",
                        "reverse-payment",
                        "make-adjustment",
                        "open-dispute",
                        "note-dispute",
                        "resolve-dispute",
                        "reopen-dispute",
                        "add-note");
        assertThat(count(line -> line.with().path("kind").asString("")))
                .containsKeys(
                        "CREDIT_MEMO",
                        "WRITE_OFF",
                        "SMALL_BALANCE",
                        "DISPUTE",
                        "INQUIRY",
                        "CONTACT");
        assertThat(count(line -> line.with().path("outcome").asString("")))
                .containsKeys("CREDITED", "PAID", "REJECTED", "WITHDRAWN");
        assertThat(lines).anyMatch(line -> line.with().has("installments"));
        assertThat(lines)
                .anyMatch(line -> !line.with().at("/allocations/0/discount").isMissingNode());
        assertThat(lines).anyMatch(line -> line.with().path("allocations").size() > 1);
        assertThat(count(line -> line.with().path("currency").asString("")))
                .containsKeys("USD", "CAD");
    }

    private Map<String, Long> count(Function<Line, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({"CREDIT_MEMO, -1", "DEBIT_MEMO, 1"})
    void memosTakeBackOrChargeTheirLinesWithTheirTaxes(String kind, int sign) {
        List<JsonNode> memos =
                lines.stream()
                        .map(line -> (JsonNode) line.with())
                        .filter(body -> body.path("kind").asString("").equals(kind))
                        .toList();
        assertThat(memos).hasSizeGreaterThan(20);
        assertThat(memos).anyMatch(memo -> memo.at("/lines/0/taxes").size() == 2);
        for (JsonNode memo : memos) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode line : memo.path("lines")) {
                sum = sum.add(decimal(line.path("net")));
                for (JsonNode tax : line.path("taxes")) sum = sum.add(decimal(tax.path("amount")));
            }
            assertThat(sum).as(memo.toString()).isPositive();
            assertThat(decimal(memo.path("amount")))
                    .as(memo.toString())
                    .isEqualByComparingTo(sum.multiply(BigDecimal.valueOf(sign)));
        }
    }

    private static BigDecimal decimal(JsonNode money) {
        return new BigDecimal(money.path("amount").asString());
    }

    @Test
    void namesNoInvoicePaymentOrNoteTwice() {
        for (String id : List.of("invoice", "payment", "adjustment", "dispute", "note")) {
            assertThat(
                            lines.stream()
                                    .filter(line -> makes(line, id))
                                    .map(line -> line.with().get(id).asString()))
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean makes(Line line, String id) {
        String action =
                Map.of(
                                "invoice", "issue-invoice",
                                "payment", "post-payment",
                                "adjustment", "make-adjustment",
                                "dispute", "open-dispute",
                                "note", "add-note")
                        .get(id);
        return line.action().equals(action);
    }

    @Test
    void endsOnItsLastDay() {
        for (String date :
                List.of("invoiceDate", "effectiveOn", "notedOn", "openedOn", "resolvedOn")) {
            assertThat(lines)
                    .filteredOn(line -> line.with().has(date))
                    .allMatch(
                            line ->
                                    !LocalDate.parse(line.with().get(date).asString())
                                            .isAfter(LAST));
        }
    }
}
