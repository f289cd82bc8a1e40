package dev.countinghouse.console.api;

import dev.countinghouse.console.api.Reports.Aged;
import dev.countinghouse.console.api.Reports.Bucket;
import dev.countinghouse.console.api.Reports.RolledCurrency;
import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A book's month as it ended. */
public record MonthEnd(
        YearMonth month,
        LocalDate from,
        LocalDate to,
        long knownPosition,
        boolean ties,
        List<Bucket> buckets,
        List<InCurrency> currencies) {

    public record InCurrency(
            String currency,
            RolledCurrency rollForward,
            Aged aging,
            List<Figures> months,
            Late late,
            Disputed disputed,
            List<TopOverdue> topOverdue) {}

    public record Figures(
            YearMonth month,
            LocalDate to,
            Money receivable,
            Money overdue,
            Money credits,
            Money sales,
            Money cash,
            @Nullable BigDecimal daysSales,
            @Nullable BigDecimal bestDaysSales,
            @Nullable BigDecimal daysDelinquent,
            @Nullable BigDecimal daysSalesCountedBack,
            @Nullable BigDecimal collected) {}

    public record Late(Money amount, long count, @Nullable LocalDate oldestDueOn) {}

    public record Disputed(Money amount, long open, int oldestDays, @Nullable Integer cycleDays) {}

    public record TopOverdue(
            String account,
            String accountName,
            Money amount,
            LocalDate oldestDueOn,
            int daysLate) {}
}
