package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Receivables.Allocation;

import java.util.List;

/** Where a credit went, a line an allocation; of payments and credit memos alike. */
public final class Spread {

    private Spread() {}

    /**
     * @param credit the path of the credit's page
     * @param account whose credit it is
     */
    public static Listing of(
            Desk desk, String credit, String account, List<Allocation> allocations) {
        return builder(desk, credit, account, allocations).build();
    }

    /** The same, with what is left as its last line. */
    public static Listing of(
            Desk desk, String credit, String account, List<Allocation> allocations, Cell left) {
        return builder(desk, credit, account, allocations)
                .total(
                        List.of(
                                Cell.of("Unapplied"),
                                Cell.NOTHING,
                                Cell.NOTHING,
                                Cell.NOTHING,
                                left))
                .build();
    }

    private static Listing.Builder<Allocation> builder(
            Desk desk, String credit, String account, List<Allocation> allocations) {
        return Listing.of("allocations", "Where it went", allocations)
                .column(Column.text("Applied to"), a -> item(desk, a, account))
                .column(Column.day("Effective"), a -> Cell.of(a.effectiveOn()))
                .column(Column.text("Stands"), a -> stands(desk, a, credit))
                .column(
                        Column.amount("Discount").whereWide(),
                        a -> a.discount().isZero() ? Cell.NOTHING : Cell.of(a.discount()))
                .column(
                        Column.amount("Amount"),
                        a -> Cell.of(a.amount()).toned(a.reversedOn() == null ? "" : "dim"))
                .whenEmpty("None of it is applied.");
    }

    private static Cell item(Desk desk, Allocation allocation, String payer) {
        Cell cell = Cell.link(allocation.item(), desk.link(allocation.path()));
        String part =
                allocation.installment() == null ? "" : "installment " + allocation.installment();
        String whose = allocation.account().equals(payer) ? "" : "of " + allocation.account();
        String note = (part + " " + whose).strip();
        return note.isEmpty() ? cell : cell.noted(note);
    }

    private static Cell stands(Desk desk, Allocation allocation, String credit) {
        if (allocation.reversedOn() != null) {
            return Cell.of("until").noted(desk.show().day(allocation.reversedOn())).toned("dim");
        }
        return Cell.link(
                "take back",
                desk.link(credit + "/allocations/" + allocation.number() + "/reverse"));
    }
}
