package dev.countinghouse.contract.period;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;

import java.time.LocalDate;
import java.time.YearMonth;

/** A calendar month of a book, which may be closed against entries. */
public record AccountingPeriod(YearMonth month) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "period",
                    AccountingPeriod.class,
                    EntityKind.Breadth.BROAD,
                    80,
                    AccountingPeriod::parse);

    public static AccountingPeriod of(LocalDate date) {
        return new AccountingPeriod(YearMonth.from(date));
    }

    /** Reads {@code 2026-03}. */
    public static AccountingPeriod parse(String text) {
        return new AccountingPeriod(YearMonth.parse(text));
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String value() {
        return month.toString();
    }

    @Override
    public String toString() {
        return value();
    }
}
