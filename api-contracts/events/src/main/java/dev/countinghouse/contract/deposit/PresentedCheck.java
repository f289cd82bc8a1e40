package dev.countinghouse.contract.deposit;

import dev.countinghouse.contract.EntityId;
import dev.countinghouse.contract.EntityKind;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Text;

import java.time.LocalDate;

/**
 * A check, whichever way it comes: by its MICR line, its amount and its day. The same one is
 * presented once.
 */
public record PresentedCheck(String value) implements EntityId {

    public static final EntityKind KIND =
            new EntityKind(
                    "check",
                    PresentedCheck.class,
                    EntityKind.Breadth.NARROW,
                    98,
                    PresentedCheck::new);

    private static final int MAX_LENGTH = 160;

    public PresentedCheck {
        Text.line(value, MAX_LENGTH, "a presented check");
    }

    /**
     * Zeros before a number and signs within it are written or not, as the reader likes.
     *
     * @param routing of the bank that it is drawn on
     * @param bankAccount that it is drawn on
     * @param number of the check
     */
    public static PresentedCheck of(
            String routing, String bankAccount, String number, Money amount, LocalDate day) {
        return new PresentedCheck(
                "%s/%s/%s/%s%s/%s"
                        .formatted(
                                plain(routing),
                                plain(bankAccount),
                                plain(number),
                                amount.decimal(),
                                amount.currency(),
                                day));
    }

    private static String plain(String number) {
        String digits = number.replaceAll("[^0-9A-Za-z]", "").replaceFirst("^0+", "");
        return digits.isEmpty() ? "0" : digits;
    }

    @Override
    public EntityKind kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return value;
    }
}
