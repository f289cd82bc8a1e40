package dev.countinghouse.csv;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.countinghouse.contract.account.AccountKind;
import dev.countinghouse.contract.payment.PaymentMethod;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the columns of a file mean. Every value is a text with columns in braces; what is absent has
 * a default or is left out.
 *
 * @param recognise columns that together tell that a file is of this kind
 * @param dates patterns of which each column of dates has one, such as {@code M/d/yyyy}
 * @param locale of names of months
 */
record Mapping(
        String name,
        List<String> recognise,
        Format file,
        List<String> dates,
        String locale,
        Amounts amounts,
        Template currency,
        Account account,
        @Nullable Invoice invoice,
        @Nullable Payment payment,
        @Nullable Charge charge,
        @Nullable Dispute dispute) {

    /** What files have where a mapping says nothing. */
    private static final List<String> USUAL_DATES =
            List.of(
                    "yyyy-MM-dd",
                    "yyyyMMdd",
                    "yyyy/M/d",
                    "d.M.yyyy",
                    "d/M/yyyy",
                    "M/d/yyyy",
                    "d-M-yyyy",
                    "M-d-yyyy",
                    "d.M.yy",
                    "d/M/yy",
                    "M/d/yy",
                    "d MMM yyyy",
                    "d-MMM-yyyy",
                    "MMM d, yyyy");

    Mapping {
        name = Objects.requireNonNullElse(name, "a mapping without a name");
        recognise = List.copyOf(Objects.requireNonNullElse(recognise, List.of()));
        file = Objects.requireNonNullElse(file, new Format(null, null, null, 0));
        dates = List.copyOf(Objects.requireNonNullElse(dates, USUAL_DATES));
        locale = Objects.requireNonNullElse(locale, "en");
        amounts =
                Objects.requireNonNullElse(
                        amounts, new Amounts(null, null, Sign.AS_IS, Negative.REFUSE));
    }

    /**
     * @throws IllegalArgumentException naming what is missing
     */
    void requireComplete() {
        require(currency, "currency");
        require(account, "account");
        require(account.id(), "account.id");
        if (invoice == null && payment == null && charge == null) {
            throw new IllegalArgumentException("neither invoice, payment nor charge is there");
        }
        if (invoice != null) {
            require(invoice.number(), "invoice.number");
            require(invoice.date(), "invoice.date");
            require(invoice.amount(), "invoice.amount");
        }
        if (payment != null) require(payment.date(), "payment.date");
        if (charge != null) {
            require(charge.item(), "charge.item");
            require(charge.quantity(), "charge.quantity");
            require(charge.date(), "charge.date");
        }
        if (dispute != null) {
            require(invoice, "invoice (which dispute is about)");
            require(dispute.when().isEmpty() ? null : dispute, "dispute.when");
        }
    }

    private static void require(@Nullable Object value, String name) {
        if (value == null) throw new IllegalArgumentException(name + " is missing");
    }

    /**
     * How the file is written.
     *
     * @param encoding UTF-8 unless it says otherwise; a byte order mark goes before both
     * @param separator a character or {@code tab}; found from the header if absent
     * @param skipLines lines above the header; it is found by the mapping's columns if absent
     */
    record Format(
            @Nullable String encoding,
            @Nullable String separator,
            @Nullable String quote,
            int skipLines) {}

    /**
     * How amounts are written, and what negative ones mean.
     *
     * @param decimal the sign before decimals; shown by the file if neither is given
     * @param grouping the sign between groups; the other of comma and point if absent
     */
    record Amounts(
            @Nullable String decimal, @Nullable String grouping, Sign sign, Negative negative) {
        Amounts {
            sign = Objects.requireNonNullElse(sign, Sign.AS_IS);
            negative = Objects.requireNonNullElse(negative, Negative.REFUSE);
            if (decimal != null && !decimal.equals(".") && !decimal.equals(",")) {
                throw new IllegalArgumentException("amounts.decimal is \".\" or \",\"");
            }
            if (grouping != null && grouping.length() != 1) {
                throw new IllegalArgumentException("amounts.grouping is one character");
            }
            if (decimal != null && decimal.equals(grouping)) {
                throw new IllegalArgumentException("decimal and grouping are the same");
            }
        }

        /** As given, or as what it is not shows. */
        @Nullable Character decimalSign() {
            if (decimal != null) return decimal.charAt(0);
            if (".".equals(grouping)) return ',';
            return ",".equals(grouping) ? '.' : null;
        }
    }

    /** Whether the file has its signs the other way round. */
    enum Sign {
        @JsonProperty("as-is")
        AS_IS,
        @JsonProperty("reversed")
        REVERSED
    }

    /** What an invoice below zero is. */
    enum Negative {
        @JsonProperty("refuse")
        REFUSE,
        @JsonProperty("credit")
        CREDIT
    }

    /** Whose a row is. */
    record Account(Template id, @Nullable Template name, AccountKind kind, int netDays) {
        Account {
            kind = Objects.requireNonNullElse(kind, AccountKind.CUSTOMER);
        }
    }

    /**
     * Which rows are invoices, and what they say.
     *
     * @param id the number unless it says otherwise
     */
    record Invoice(
            Map<String, List<String>> when,
            @Nullable Template id,
            Template number,
            Template date,
            @Nullable Template due,
            Template amount,
            @Nullable Template description,
            @Nullable Template customerReference,
            @Nullable Template memo) {
        Invoice {
            when = Map.copyOf(Objects.requireNonNullElse(when, Map.of()));
        }
    }

    /**
     * Which rows are payments: those that have a date and fulfil the conditions.
     *
     * @param amount the row's invoice amount if absent
     * @param invoice the id of the invoice it pays; the row's own if it has one
     */
    record Payment(
            Map<String, List<String>> when,
            @Nullable Template id,
            Template date,
            @Nullable Template amount,
            PaymentMethod method,
            @Nullable Template reference,
            @Nullable Template invoice,
            @Nullable Template remittance) {
        Payment {
            when = Map.copyOf(Objects.requireNonNullElse(when, Map.of()));
            method = Objects.requireNonNullElse(method, PaymentMethod.OTHER);
        }
    }

    /**
     * Which rows are charges, priced by the book's prices, and what they say.
     *
     * @param id the reference unless it says otherwise; without either, what the row says names it
     * @param returns the id of the charge whose goods came back, in rows that give some back
     */
    record Charge(
            Map<String, List<String>> when,
            @Nullable Template id,
            Template item,
            Template quantity,
            Template date,
            @Nullable Template description,
            @Nullable Template reference,
            @Nullable Template returns) {
        Charge {
            when = Map.copyOf(Objects.requireNonNullElse(when, Map.of()));
        }
    }

    /** Which invoices are disputed. */
    record Dispute(Map<String, List<String>> when, @Nullable Template text) {
        Dispute {
            when = Map.copyOf(Objects.requireNonNullElse(when, Map.of()));
        }
    }

    /** Whether all the named columns have one of their values, in upper or lower case. */
    static boolean holds(Map<String, List<String>> when, CsvRow row) {
        return when.entrySet().stream()
                .allMatch(
                        condition ->
                                condition.getValue().stream()
                                        .anyMatch(row.get(condition.getKey())::equalsIgnoreCase));
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }

    /** Every column that the mapping names, in its order. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        add(columns, currency, account.id(), account.name());
        if (invoice != null) {
            columns.addAll(invoice.when().keySet());
            add(columns, invoice.id(), invoice.number(), invoice.date(), invoice.due());
            add(columns, invoice.amount(), invoice.description());
            add(columns, invoice.customerReference(), invoice.memo());
        }
        if (payment != null) {
            columns.addAll(payment.when().keySet());
            add(columns, payment.id(), payment.date(), payment.amount(), payment.reference());
            add(columns, payment.invoice(), payment.remittance());
        }
        if (charge != null) {
            columns.addAll(charge.when().keySet());
            add(columns, charge.id(), charge.item(), charge.quantity(), charge.date());
            add(columns, charge.description(), charge.reference(), charge.returns());
        }
        if (dispute != null) {
            columns.addAll(dispute.when().keySet());
            add(columns, dispute.text());
        }
        return columns;
    }

    private static void add(Set<String> columns, @Nullable Template... templates) {
        for (Template template : templates) {
            if (template != null) columns.addAll(template.columns());
        }
    }
}
