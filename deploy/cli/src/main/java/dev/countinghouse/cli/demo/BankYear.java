package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.CreditControl.Request;
import dev.countinghouse.client.Api;
import dev.countinghouse.client.Body;
import dev.countinghouse.client.Line;
import dev.countinghouse.contract.Money;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The bank's side of the last days: a statement of what customers paid in dollars, as the bank
 * writes it, with its fee and a receipt that nobody entered. Most lines are accounted for; the last
 * ones wait on the desk.
 */
public final class BankYear {

    private static final String BANK = "harbor-bank";
    private static final String NUMBER = "7700123456";
    private static final int DAYS = 20;
    private static final int LEFT_OPEN = 3;
    private static final Money OPENING = Money.ofMinor(184_220_16, "USD");
    private static final Money FEE = Money.ofMinor(-35_00, "USD");
    private static final Money STRAY = Money.ofMinor(512_40, "USD");
    private static final DateTimeFormatter SIX = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter FOUR = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private final String book;
    private final LocalDate last;
    private final List<Paid> paid;

    private record Paid(String payment, LocalDate day, Money amount, String reference) {}

    /**
     * @param last the last day
     * @param lines the whole year
     */
    public BankYear(String book, LocalDate last, List<Line> lines) {
        this.book = "/v1/books/" + book;
        this.last = last;
        this.paid =
                lines.stream()
                        .filter(line -> line.action().equals("post-payment"))
                        .map(Line::with)
                        .filter(with -> with.at("/amount/currency").asString("").equals("USD"))
                        .map(BankYear::paid)
                        .filter(one -> one.day().isAfter(last.minusDays(DAYS)))
                        .sorted(Comparator.comparing(Paid::day).thenComparing(Paid::payment))
                        .toList();
    }

    private static Paid paid(JsonNode with) {
        return new Paid(
                with.path("payment").asString(),
                LocalDate.parse(with.path("receivedOn").asString()),
                Money.parse(with.at("/amount/amount").asString(), "USD"),
                with.path("reference").asString(""));
    }

    /** The account is set, its statement brought, and what is sure is matched. */
    public void make(Api api) throws InterruptedException {
        Request account =
                new Request(
                        book + "/settings/bank-accounts",
                        "demo-bank-account",
                        Body.of(
                                "bank",
                                BANK,
                                "name",
                                "Harbor Bank, operating",
                                "routing",
                                "021000021",
                                "number",
                                NUMBER,
                                "currency",
                                "USD",
                                "setOn",
                                last.minusDays(DAYS)));
        api.send(account.path(), account.key(), account.body());
        JsonNode report =
                api.bring(
                        book + "/files?name=harbor-bank.sta",
                        statement().getBytes(StandardCharsets.US_ASCII));
        JsonNode records = report.path("records");
        for (int i = 0; i < paid.size() - LEFT_OPEN; i++) {
            String line = records.path(i).path("id").asString();
            api.send(
                    book + "/bank-lines/" + line + "/match",
                    "demo-match-" + line,
                    Body.of("payments", List.of(paid.get(i).payment())));
        }
    }

    /** MT940, as many banks write it. */
    private String statement() {
        List<String> lines = new ArrayList<>();
        LocalDate first = last.minusDays(DAYS);
        lines.add(":20:HARBOR" + SIX.format(last));
        lines.add(":25:021000021/" + NUMBER);
        lines.add(":28C:1/1");
        lines.add(":60F:C" + SIX.format(first) + "USD" + amount(OPENING));
        Money balance = OPENING;
        for (Paid one : paid) {
            balance = balance.plus(one.amount());
            entry(lines, one.day(), one.amount(), "NTRF", one.reference(), one.payment());
        }
        entry(lines, last, STRAY, "NTRF", "STRAY-1", "payment, thank you");
        entry(lines, last, FEE, "NCHG", "FEE-1", "monthly fee");
        balance = balance.plus(STRAY).plus(FEE);
        lines.add(":62F:C" + SIX.format(last) + "USD" + amount(balance));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static void entry(
            List<String> lines,
            LocalDate day,
            Money amount,
            String type,
            String reference,
            String text) {
        lines.add(
                ":61:%s%s%s%s%sNONREF//%s"
                        .formatted(
                                SIX.format(day),
                                FOUR.format(day),
                                amount.isNegative() ? "D" : "C",
                                amount(amount.abs()),
                                type,
                                reference));
        lines.add(":86:" + text);
    }

    private static String amount(Money amount) {
        return amount.decimal().replace('.', ',');
    }
}
