package dev.countinghouse.console.page;

import dev.countinghouse.contract.Money;

import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list as a file: the lines that are on the screen, under the line that says as of when. */
final class Export {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Export() {}

    static Optional<View> of(String type, Listing list, Desk desk) {
        return switch (type) {
            case "csv" -> Optional.of((model, request, response) -> csv(list, desk, response));
            case "xlsx" -> Optional.of((model, request, response) -> xlsx(list, desk, response));
            default -> Optional.empty();
        };
    }

    /** Which book and which truth; the first line of each file. */
    private static String origin(Listing list, Desk desk) {
        String known = desk.asOf().known();
        return "%s, book %s, as of %s, as known %s"
                .formatted(
                        list.caption(),
                        desk.book(),
                        desk.day(),
                        known == null ? "now" : "at " + known);
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static void csv(Listing list, Desk desk, HttpServletResponse response)
            throws IOException {
        head(response, "text/csv;charset=UTF-8", list.name() + ".csv");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(origin(list, desk));
            csv.printRecord(titles(list));
            for (Listing.Row row : list.rows()) {
                csv.printRecord(values(list, row));
            }
        }
    }

    /** An amount is two values, also where there is none. */
    private static List<String> values(Listing list, Listing.Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < list.columns().size(); i++) {
            @Nullable Object value = row.cells().get(i).value();
            if (value instanceof Money money) {
                values.add(money.decimal());
                values.add(money.currency().getCurrencyCode());
            } else {
                values.add(value == null ? "" : unformulaic(value.toString()));
                if (list.columns().get(i).kind() == Column.Kind.AMOUNT) values.add("");
            }
        }
        return values;
    }

    private static List<String> titles(Listing list) {
        List<String> titles = new ArrayList<>();
        for (Column column : list.columns()) {
            titles.add(column.label());
            if (column.kind() == Column.Kind.AMOUNT) titles.add("Currency");
        }
        return titles;
    }

    /** What a spreadsheet would take for a formula is text all the same. */
    private static String unformulaic(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void xlsx(Listing list, Desk desk, HttpServletResponse response)
            throws IOException {
        head(response, XLSX, list.name() + ".xlsx");
        try (var book = new Workbook(response.getOutputStream(), "Countinghouse", "1.0")) {
            Worksheet sheet = book.newWorksheet(list.name());
            sheet.value(0, 0, origin(list, desk));
            List<String> titles = titles(list);
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(1, i, titles.get(i));
                sheet.style(1, i).bold().set();
            }
            int line = 2;
            for (Listing.Row row : list.rows()) line(sheet, line++, list, row);
        }
    }

    private static void line(Worksheet sheet, int line, Listing list, Listing.Row row) {
        int at = 0;
        for (int i = 0; i < list.columns().size(); i++) {
            switch (row.cells().get(i).value()) {
                case null -> {}
                case Money money -> {
                    sheet.value(line, at, money.toBigDecimal());
                    sheet.style(line, at).format(format(money)).set();
                    sheet.value(line, at + 1, money.currency().getCurrencyCode());
                }
                case LocalDate day -> {
                    sheet.value(line, at, day);
                    sheet.style(line, at).format("yyyy-mm-dd").set();
                }
                case Long count -> sheet.value(line, at, count);
                case Object text -> sheet.value(line, at, text.toString());
            }
            at += list.columns().get(i).kind() == Column.Kind.AMOUNT ? 2 : 1;
        }
    }

    private static String format(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
