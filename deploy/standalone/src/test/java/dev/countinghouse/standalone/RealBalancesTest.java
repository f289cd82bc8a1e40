package dev.countinghouse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.client.Api;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** The real file, imported, gives over REST what its lines add up to, to the cent. */
class RealBalancesTest {

    private static final String BOOK = RealFile.BOOK;
    private static final Api API = Shared.api();

    private static RealFigures figures = new RealFigures(List.of());

    @BeforeAll
    static void imported() throws IOException {
        Path file = RealFile.path();
        RealFile.requireImported();
        figures = RealFigures.of(file);
    }

    @AfterAll
    static void close() {
        API.close();
    }

    private static JsonNode get(String path) throws InterruptedException {
        return API.get("/v1/books/" + BOOK + path, Shared.position(BOOK));
    }

    private static void each(String path, Consumer<JsonNode> item) throws InterruptedException {
        String cursor = "";
        while (true) {
            JsonNode page = get(path + "&limit=500" + cursor);
            page.path("items").forEach(item);
            if (!page.path("next").isString()) return;
            cursor = "&cursor=" + page.path("next").asString();
        }
    }

    private static long cents(JsonNode money) {
        assertThat(money.path("currency").asString()).isEqualTo("USD");
        return new BigDecimal(money.path("amount").asString()).movePointRight(2).longValueExact();
    }

    private static List<Long> allCents(JsonNode amounts) {
        return StreamSupport.stream(amounts.spliterator(), false)
                .map(RealBalancesTest::cents)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-02-29", "2012-07-15", "2012-12-31", "2013-06-30", "2013-12-31"})
    void balancesAreWhatTheLinesAddUpTo(LocalDate on) throws Exception {
        Map<String, Long> balances = new TreeMap<>();
        each(
                "/accounts?effectiveOn=" + on,
                account ->
                        balances.put(
                                account.path("account").asString(),
                                cents(account.path("balance"))));
        Map<String, Long> expected = figures.balances(on);
        expected.forEach(
                (customer, cents) ->
                        assertThat(balances.getOrDefault(customer, 0L))
                                .as(customer + " on " + on)
                                .isEqualTo(cents));
        assertThat(expected).containsAllEntriesOf(balances);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-02-29", "2012-07-15", "2012-12-31", "2013-06-30", "2013-12-31"})
    void agingIsWhatTheLinesAddUpTo(LocalDate on) throws Exception {
        JsonNode book = get("/aging?effectiveOn=" + on);
        assertThat(book.path("ties").asBoolean()).isTrue();
        assertThat(allCents(book.at("/items/0/buckets"))).isEqualTo(figures.aging(on, i -> true));

        List<String> rows = new ArrayList<>();
        each(
                "/aging/accounts?effectiveOn=" + on,
                row -> {
                    String customer = row.path("account").asString();
                    rows.add(customer);
                    assertThat(allCents(row.path("buckets")))
                            .as(customer + " on " + on)
                            .isEqualTo(figures.aging(on, i -> i.customer().equals(customer)));
                });
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        figures.open(on).stream()
                                .map(RealFigures.Invoice::customer)
                                .distinct()
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-02-29", "2012-07-15", "2012-12-31", "2013-06-30", "2013-12-31"})
    void overdueIsWhatWasLateThen(LocalDate on) throws Exception {
        Map<String, Long> late = new TreeMap<>();
        each(
                "/overdue?effectiveOn=" + on,
                item -> late.put(item.path("number").asString(), item.path("daysLate").asLong()));
        assertThat(late).isEqualTo(figures.overdue(on));
    }
}
