package dev.countinghouse.csv;

import dev.countinghouse.client.Refusal;

import org.jspecify.annotations.Nullable;

/**
 * What a column's amounts show of how they are written. One column has one decimal sign, whatever a
 * single amount could be taken for: {@code 1.000} alone is a thousand or one, and its currency does
 * not decide it, since files have more decimals than currencies.
 */
final class AmountColumn {

    private final String column;
    private final Mapping.Amounts mapping;
    private final AmountFormat point;
    private final AmountFormat comma;
    private @Nullable String showsPoint;
    private @Nullable String showsComma;
    private @Nullable String showsNeither;

    AmountColumn(String column, Mapping.Amounts mapping) {
        this.column = column;
        this.mapping = mapping;
        this.point = new AmountFormat('.', null, mapping.sign());
        this.comma = new AmountFormat(',', null, mapping.sign());
    }

    /** Takes an amount into account; one that is none shows nothing. */
    void see(String text, String where) {
        WrittenAmount written = WrittenAmount.of(text);
        if (written == null) return;
        String number = written.number();
        if (number.indexOf('.') < 0 && number.indexOf(',') < 0) return;
        boolean fitsPoint = point.fits(written);
        boolean fitsComma = comma.fits(written);
        String shown = text + " (" + where + ")";
        if (fitsPoint && fitsComma) {
            if (showsNeither == null) showsNeither = shown;
        } else if (fitsPoint) {
            if (showsPoint == null) showsPoint = shown;
        } else if (fitsComma) {
            if (showsComma == null) showsComma = shown;
        }
    }

    /**
     * The one format of the column.
     *
     * @throws Refusal if the mapping does not say it and the file does not show it
     */
    AmountFormat format() {
        Character given = mapping.decimalSign();
        if (given != null) return new AmountFormat(given, mapping.grouping(), mapping.sign());
        if (showsPoint != null && showsComma != null) {
            throw undecided("is written in two ways, " + showsPoint + " and " + showsComma);
        }
        if (showsNeither != null && showsPoint == null && showsComma == null) {
            throw undecided(
                    "does not show what is before its decimals: "
                            + showsNeither
                            + " is a thousand times more with one than with the other");
        }
        return new AmountFormat(showsComma != null ? ',' : '.', mapping.grouping(), mapping.sign());
    }

    private Refusal undecided(String why) {
        return new Refusal(
                "the column "
                        + column
                        + " "
                        + why
                        + ": say it in the mapping, with amounts: {decimal: \",\"} or \".\"");
    }
}
