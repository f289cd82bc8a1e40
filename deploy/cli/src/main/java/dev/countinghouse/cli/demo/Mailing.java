package dev.countinghouse.cli.demo;

import dev.countinghouse.cli.demo.CreditControl.Request;
import dev.countinghouse.client.Line;
import dev.countinghouse.contract.EventJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the company writes to its customers: its letterhead, where each customer gets its post, what
 * goes out by itself, and the statements of the last month's end. No mail system is there: all of
 * it is kept, and looked at under “Sent”.
 */
public final class Mailing {

    private static final List<String> CITIES =
            List.of("Hudson", "Red Bank", "Mystic", "Salem", "Lititz", "Kingston");

    private final String book;
    private final LocalDate from;
    private final LocalDate monthEnd;
    private final List<JsonNode> accounts;

    /**
     * @param from the first day of the year
     * @param to its last
     * @param lines the whole year
     */
    public Mailing(String book, LocalDate from, LocalDate to, List<Line> lines) {
        this.book = "/v1/books/" + book;
        this.from = from;
        this.monthEnd = to.withDayOfMonth(1).minusDays(1);
        this.accounts =
                lines.stream()
                        .filter(line -> line.action().equals("open-account"))
                        .map(line -> (JsonNode) line.with())
                        .toList();
    }

    /** In their order, before anybody is reminded. */
    public List<Request> requests() {
        List<Request> all = new ArrayList<>();
        all.add(new Request(book + "/settings/letterhead", "demo-letterhead", letterhead()));
        int number = 0;
        for (JsonNode account : accounts) {
            number++;
            String id = account.path("account").asString();
            String path = book + "/accounts/" + id;
            String since = account.path("openedOn").asString();
            all.add(new Request(path + "/address", "demo-address-" + id, address(number, since)));
            all.add(new Request(path + "/contact", "demo-contact-" + id, contact(account, since)));
        }
        ObjectNode delivery = object().put("setOn", monthEnd.toString());
        delivery.putArray("kinds").add("REMINDER").add("STATEMENT");
        all.add(new Request(book + "/settings/delivery", "demo-delivery", delivery));
        ObjectNode run = object().put("statedOn", monthEnd.toString());
        all.add(new Request(book + "/statement-runs", "demo-statements", run));
        return all;
    }

    private static ObjectNode object() {
        return EventJson.mapper().createObjectNode();
    }

    private static ObjectNode place(String line, String city, String region, String code) {
        ObjectNode address = object();
        address.putArray("lines").add(line);
        return address.put("city", city)
                .put("region", region)
                .put("postalCode", code)
                .put("country", "US");
    }

    private ObjectNode letterhead() {
        ObjectNode letterhead =
                object().put("name", "Harbor & Finch Supply Co.")
                        .put("taxId", "13-5550199")
                        .put("email", "billing@harborfinch.example")
                        .put("phone", "+1 212 555 0199")
                        .put("setOn", from.toString());
        letterhead.set("address", place("40 South Street, Pier 17", "New York", "NY", "10038"));
        letterhead
                .putArray("accounts")
                .addObject()
                .put("holder", "Harbor & Finch Supply Co.")
                .put("number", "004417788")
                .put("routing", "021000021")
                .put("bank", "First Harbor Bank");
        return letterhead;
    }

    private static ObjectNode address(int number, String since) {
        String city = CITIES.get(number % CITIES.size());
        ObjectNode body = object().put("changedOn", since);
        body.set(
                "address",
                place(
                        (number * 7 % 400 + 1) + " Main Street",
                        city,
                        "NY",
                        "%05d".formatted(10_000 + number % 90)));
        return body;
    }

    private static ObjectNode contact(JsonNode account, String since) {
        String name = account.path("name").asString().toLowerCase(Locale.ROOT);
        String domain = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        ObjectNode contact = object().put("channel", "EMAIL").put("changedOn", since);
        contact.putArray("emails").add("payables@" + domain + ".example");
        return contact;
    }
}
