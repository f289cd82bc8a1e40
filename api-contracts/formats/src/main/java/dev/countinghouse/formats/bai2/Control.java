package dev.countinghouse.formats.bai2;

import dev.countinghouse.formats.Decimals;
import dev.countinghouse.formats.Report;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

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
        BigDecimal told = amount(itsTrailer.fields());
        add(told == null ? part.sum : told);
        parts++;
        records += part.records;
    }

    /** Sum, number of parts where it has parts, number of records with the trailer. */
    void check(Bai2Record record, boolean hasParts, Report report) {
        List<String> fields = record.fields();
        BigDecimal told = amount(fields);
        if (told == null || told.compareTo(sum) != 0) {
            error(report, record, "control-total", 1, sum.toPlainString(), fields);
        }
        if (hasParts) {
            check(record, "part-count", 2, parts, fields, report);
        }
        check(record, "record-count", hasParts ? 3 : 2, records, fields, report);
    }

    private void check(
            Bai2Record record, String code, int field, long count, List<String> fields, Report to) {
        String told = field(fields, field);
        if (!told.matches("\\d{1,15}") || Long.parseLong(told) != count) {
            error(to, record, code, field, String.valueOf(count), fields);
        }
    }

    private void error(
            Report to, Bai2Record at, String code, int field, String found, List<String> fields) {
        to.error(
                code,
                trailer + " field " + (field + 1),
                at.lines().getLast().number(),
                "It says \"%s\", there is %s".formatted(field(fields, field), found));
    }

    private static @Nullable BigDecimal amount(List<String> fields) {
        return Decimals.parse(field(fields, 1), '\0');
    }

    private static String field(List<String> fields, int field) {
        return fields.size() < field ? "" : fields.get(field - 1);
    }
}
