package dev.countinghouse.formats.x12.remittance;

import dev.countinghouse.formats.x12.Segment;
import dev.countinghouse.formats.x12.guide.Dates;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A PLB segment: what is paid less or more to a provider, besides his claims. */
public record ProviderAdjustments(String place, List<Segment> segments)
        implements RemittanceRecord, Loop {

    private static final int FIRST = 3;
    private static final int LAST = 13;

    /** PLB01. */
    public String provider() {
        return element("PLB", 1);
    }

    /** PLB02: the last day of the provider's fiscal year. */
    public @Nullable LocalDate fiscalYearEnd() {
        return Dates.date(element("PLB", 2));
    }

    public List<Item> items() {
        Segment plb = segments.getFirst();
        List<Item> items = new ArrayList<>();
        for (int at = FIRST; at <= LAST; at += 2) {
            if (!plb.element(at).isEmpty() || !plb.element(at + 1).isEmpty()) {
                String code = plb.component(at, 1);
                items.add(new Item(code, plb.component(at, 2), plb.amount(at + 1), at));
            }
        }
        return items;
    }

    public BigDecimal sum() {
        return items().stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One adjustment.
     *
     * @param code {@code WO}, {@code FB}, {@code L6}, {@code 72} …
     * @param reference the payer's; may be empty
     * @param amount positive where less is paid
     * @param element of the code in the segment
     */
    public record Item(String code, String reference, BigDecimal amount, int element) {}
}
