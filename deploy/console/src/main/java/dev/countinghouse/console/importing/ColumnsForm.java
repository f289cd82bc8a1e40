package dev.countinghouse.console.importing;

import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Words;
import dev.countinghouse.contract.payment.PaymentMethod;
import dev.countinghouse.csv.Beginning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields in which somebody says what a file's columns mean.
 *
 * @param title of a group of them
 */
public record ColumnsForm(String title, List<Field> fields) {

    private static final List<String> DATES =
            List.of(
                    "yyyy-MM-dd",
                    "M/d/yyyy",
                    "d/M/yyyy",
                    "d.M.yyyy",
                    "d.M.yy",
                    "M/d/yy",
                    "d/M/yy",
                    "yyyyMMdd",
                    "d-M-yyyy",
                    "M-d-yyyy",
                    "d MMM yyyy",
                    "d-MMM-yyyy",
                    "MMM d, yyyy");

    /** All groups, in the order in which one looks at a file. */
    static List<ColumnsForm> of(Beginning beginning) {
        List<Field> account = columns(beginning, "account");
        account.add(Field.line("currency", "Or one for all").mandatory().hinted("such as USD"));
        account.add(
                Field.count("netDays", "Net days")
                        .mandatory()
                        .hinted("of accounts that are new; 0 is due at once"));
        List<Field> payment = columns(beginning, "payment");
        payment.add(Field.choice("method", "Method", methods()).mandatory());
        return List.of(
                new ColumnsForm("Whose a row is", account),
                new ColumnsForm("If it is an invoice", columns(beginning, "invoice")),
                new ColumnsForm("If it is paid, or a payment", payment),
                new ColumnsForm("If it is a charge", columns(beginning, "charge")),
                new ColumnsForm("How it is written", written()));
    }

    private static List<Field> columns(Beginning beginning, String group) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "–"));
        beginning.columns().stream()
                .filter(column -> !column.matches(".*[{}].*"))
                .forEach(column -> choices.add(new Choice(column, column)));
        List<Field> fields = new ArrayList<>();
        for (Columns.Meaning meaning : Columns.MEANINGS) {
            if (!meaning.group().equals(group)) continue;
            fields.add(
                    Field.choice(meaning.field(), meaning.label(), List.copyOf(choices))
                            .mandatory());
        }
        return fields;
    }

    private static List<Choice> methods() {
        return Stream.of(PaymentMethod.values())
                .map(method -> new Choice(method.name(), Words.of(method.name())))
                .toList();
    }

    private static List<Field> written() {
        return List.of(
                Field.choice(
                                "encoding",
                                "Encoding",
                                Stream.of(
                                                "UTF-8",
                                                "windows-1252",
                                                "ISO-8859-15",
                                                "IBM850",
                                                "UTF-16LE")
                                        .map(one -> new Choice(one, one))
                                        .toList())
                        .mandatory(),
                Field.choice(
                                "separator",
                                "Between columns",
                                List.of(
                                        new Choice("", "as the header shows"),
                                        new Choice(",", "comma"),
                                        new Choice(";", "semicolon"),
                                        new Choice("tab", "tab"),
                                        new Choice("|", "bar")))
                        .mandatory(),
                Field.choice(
                                "decimal",
                                "Before decimals",
                                List.of(
                                        new Choice("", "as all rows show"),
                                        new Choice(".", "a point: 1,250.00"),
                                        new Choice(",", "a comma: 1.250,00")))
                        .mandatory(),
                Field.choice("dates", "Dates", dates()).mandatory(),
                Field.choice(
                                "negative",
                                "An invoice below zero",
                                List.of(
                                        new Choice("refuse", "is refused"),
                                        new Choice("credit", "is a credit memo")))
                        .mandatory());
    }

    private static List<Choice> dates() {
        return Stream.concat(
                        Stream.of(new Choice("", "as all rows show")),
                        DATES.stream().map(one -> new Choice(one, one)))
                .toList();
    }
}
