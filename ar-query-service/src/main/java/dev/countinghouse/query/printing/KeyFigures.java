package dev.countinghouse.query.printing;

import dev.countinghouse.documents.report.Report.Column;
import dev.countinghouse.documents.report.Report.Row;
import dev.countinghouse.documents.report.Report.Section;
import dev.countinghouse.documents.template.Words;
import dev.countinghouse.query.monthend.MonthEnd;
import dev.countinghouse.query.monthend.MonthEnd.Figures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How fast customers pay, and what that is worked out from. */
final class KeyFigures {

    private final Words words;

    KeyFigures(Words words) {
        this.words = words;
    }

    /** As the language calls a month. */
    String name(YearMonth of) {
        return words.text("format.months").split(",")[of.getMonthValue() - 1].strip()
                + " "
                + of.getYear();
    }

    /** The figures of a month beside those before it. */
    Section section(MonthEnd.InCurrency one, String code, boolean beginsPage) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.text("month.figure"), 40, false));
        for (Figures of : one.months()) columns.add(new Column(name(of.month()), 20, true));
        List<Row> rows = new ArrayList<>();
        rows.add(row(one, "month.receivable", f -> words.amount(f.receivable())));
        rows.add(row(one, "month.overdue", f -> words.amount(f.overdue())));
        rows.add(row(one, "month.credits", f -> words.amount(f.credits())));
        rows.add(row(one, "month.sales", f -> words.amount(f.sales())));
        rows.add(row(one, "month.cash", f -> words.amount(f.cash())));
        rows.add(row(one, "month.dso", f -> days(f.daysSales())));
        rows.add(row(one, "month.best", f -> days(f.bestDaysSales())));
        rows.add(row(one, "month.add", f -> days(f.daysDelinquent())));
        rows.add(row(one, "month.countback", f -> days(f.daysSalesCountedBack())));
        rows.add(row(one, "month.cei", f -> percent(f.collected())));
        return new Section(
                words.text("month.figures") + ", " + code,
                beginsPage,
                columns,
                rows,
                words.text("month.figuresNote"));
    }

    private Row row(MonthEnd.InCurrency one, String key, Function<Figures, String> cell) {
        List<String> cells = new ArrayList<>();
        cells.add(words.text(key));
        for (Figures of : one.months()) cells.add(cell.apply(of));
        return new Row(cells, false, null);
    }

    private String days(@Nullable BigDecimal days) {
        return days == null
                ? words.text("month.none")
                : words.text("month.days", words.price(days, 1));
    }

    private String percent(@Nullable BigDecimal rate) {
        return rate == null ? words.text("month.none") : words.percent(rate);
    }
}
