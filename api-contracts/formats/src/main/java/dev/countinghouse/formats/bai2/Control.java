package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What a trailer must say of an account, a group or the file: sum, parts, records. */
final class Control {

    private final String trailer;
    private BigDecimal sum = BigDecimal.ZERO;
    private long parts;
    private long records;

    Control(String trailer) {
        this.trailer = trailer;
    }

    void add(BigDecimal amount) {
        sum = sum.add(amount);
    }

    void records(long more) {
        records += more;
    }

    /** A part ends with its own trailer, whose sum counts as it is written. */
    void add(Control part, Bai2Record itsTrailer) {
        BigDecimal told = amount(itsTrailer);
        add(told == null ? part.sum : told);
        parts++;
        records += part.records;
    }

    /** Sum, number of parts where it has parts, number of records with the trailer. */
    void check(Bai2Record record, boolean hasParts, Report report) {
        BigDecimal told = amount(record);
        if (told == null || told.compareTo(sum) != 0) {
            error(report, record, "control-total", 1, sum.toPlainString());
        }
        if (hasParts) {
            check(record, "part-count", 2, parts, report);
        }
        check(record, "record-count", hasParts ? 3 : 2, records, report);
    }

    private void check(Bai2Record record, String code, int field, long count, Report to) {
        String told = record.field(field);
        if (!Decimals.isDigits(told, 1, 15) || Long.parseLong(told) != count) {
            error(to, record, code, field, String.valueOf(count));
        }
    }

    private void error(Report to, Bai2Record at, String code, int field, String found) {
        to.error(
                code,
                trailer + " field " + (field + 1),
                at.lines().getLast().number(),
                "It says \"%s\", there is %s".formatted(at.field(field), found));
    }

    private static @Nullable BigDecimal amount(Bai2Record trailer) {
        return Decimals.whole(trailer.field(1));
    }
}
