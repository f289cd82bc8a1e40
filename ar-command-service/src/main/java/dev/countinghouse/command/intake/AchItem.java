package dev.countinghouse.command.intake;

import dev.countinghouse.contract.Money;
import dev.countinghouse.formats.nacha.Addenda;
import dev.countinghouse.formats.nacha.EntryDetail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * An entry as it stands in an ACH file, with the batch that it is in and its addenda.
 *
 * @param key what it is called in whichever file
 * @param company who sent the batch
 * @param description what the company says that the batch is
 * @param settlesOn the day on which its money moves
 */
record AchItem(
        String key,
        String company,
        String description,
        LocalDate settlesOn,
        EntryDetail entry,
        Money amount,
        List<Addenda> addenda) {

    /** What an entry is for whom the file is sent to. */
    enum Kind {
        /** Somebody paid us. */
        CREDIT,
        /** Somebody drew on our account. */
        DEBIT,
        /** What we drew was not paid. */
        RETURNED_DEBIT,
        /** What we sent did not arrive. */
        RETURNED_CREDIT,
        /** A notification of change: what is to be drawn or sent the next time is to be other. */
        CHANGE,
        /** A return that is dishonored or contested, or that does not say what it is. */
        UNCLEAR,
        /** An international entry, whose payer stands in addenda of its own. */
        INTERNATIONAL,
        /** A prenote, an advice, or addenda without money. */
        NO_MONEY
    }

    private static final String INTERNATIONAL_CLASS = "IAT";
    private static final String ADVICE_CLASS = "ADV";

    AchItem {
        addenda = List.copyOf(addenda);
    }

    Kind kind() {
        if (change() != null) return Kind.CHANGE;
        Addenda back = back();
        if (back != null) return returned(back);
        boolean returns = entry.returnsCredit() || entry.returnsDebit();
        if (entry.entryClass().equals(ADVICE_CLASS) || amount.isZero()) return Kind.NO_MONEY;
        if (returns) return Kind.UNCLEAR;
        return switch (entry.transactionCode().charAt(1)) {
            case '2' -> isInternational() ? Kind.INTERNATIONAL : Kind.CREDIT;
            case '7' -> Kind.DEBIT;
            default -> Kind.NO_MONEY;
        };
    }

    private Kind returned(Addenda back) {
        if (back.isDishonored() || back.isContested()) return Kind.UNCLEAR;
        if (entry.returnsDebit()) return Kind.RETURNED_DEBIT;
        return entry.returnsCredit() ? Kind.RETURNED_CREDIT : Kind.UNCLEAR;
    }

    private boolean isInternational() {
        return entry.entryClass().equals(INTERNATIONAL_CLASS);
    }

    /** Addenda 99, if it has one. */
    @Nullable Addenda back() {
        return such(Addenda::isReturn);
    }

    /** Addenda 98, if it has one. */
    @Nullable Addenda change() {
        return such(Addenda::isChange);
    }

    private @Nullable Addenda such(Predicate<Addenda> wanted) {
        return addenda.stream().filter(wanted).findFirst().orElse(null);
    }

    /** The trace number of what it is about; empty where it does not say so. */
    String originalTrace() {
        Addenda back = back();
        if (back != null) return back.originalTrace();
        Addenda change = change();
        return change == null ? "" : change.originalTrace();
    }

    long at() {
        return entry.at().line();
    }

    String place() {
        return "record %d, trace %s".formatted(entry.at().number(), entry.trace());
    }
}
