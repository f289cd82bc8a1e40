package dev.countinghouse.console.page;

import dev.countinghouse.contract.Money;

import org.jspecify.annotations.Nullable;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Amounts, dates and counts as the person reads them. */
public final class Show {

    private final Locale locale;
    private final boolean brackets;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    /**
     * @param zone of the book
     * @param brackets whether amounts below zero stand in brackets, and not behind a minus
     */
    public Show(Locale locale, ZoneId zone, boolean brackets) {
        this.locale = locale;
        this.brackets = brackets;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", locale).withZone(zone);
    }

    public Locale locale() {
        return locale;
    }

    public boolean brackets() {
        return brackets;
    }

    /** The amount alone, with all its decimals. */
    public String amount(Money money) {
        int decimals = money.currency().getDefaultFractionDigits();
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        if (!money.isNegative()) return format.format(money.toBigDecimal());
        String positive = format.format(money.toBigDecimal().negate());
        return brackets ? "(" + positive + ")" : "−" + positive;
    }

    /** With its currency. */
    public String money(Money money) {
        return amount(money) + " " + money.currency().getCurrencyCode();
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    public String time(Instant instant) {
        return time.format(instant);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** For an amount field: as typed by this person. */
    public String typed(Money money) {
        var format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.toBigDecimal());
    }
}
