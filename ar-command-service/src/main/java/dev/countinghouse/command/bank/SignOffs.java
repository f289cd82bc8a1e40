package dev.countinghouse.command.bank;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.bank.BankAccountId;
import dev.countinghouse.contract.bank.BankReconciliationReopened;
import dev.countinghouse.contract.bank.BankReconciliationSignedOff;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The days of a bank account that are signed off. */
final class SignOffs {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(BankReconciliationSignedOff.class, BankReconciliationReopened.class);
    private static final BiConsumer<SignOffs, ArEvent> FOLD = SignOffs::on;

    private final NavigableMap<LocalDate, BankReconciliationSignedOff> days = new TreeMap<>();

    private SignOffs() {}

    static Subject<SignOffs> of(BankAccountId bank) {
        return Subject.of(bank, TYPES, SignOffs::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case BankReconciliationSignedOff e -> days.put(e.reconciledOn(), e);
            case BankReconciliationReopened e -> days.tailMap(e.reconciledOn(), true).clear();
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Nullable BankReconciliationSignedOff on(LocalDate day) {
        return days.get(day);
    }

    /**
     * @throws Rejection if the day, or one after it, is signed off
     */
    void requireOpen(LocalDate day) {
        Map.Entry<LocalDate, BankReconciliationSignedOff> last = days.lastEntry();
        if (last != null && !day.isAfter(last.getKey())) {
            throw new Rejection(BankReason.SIGNED_OFF, last.getKey().toString());
        }
    }
}
