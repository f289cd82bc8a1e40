package dev.countinghouse.command.cash;

import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.cash.PayerNameForgotten;
import dev.countinghouse.contract.cash.PayerNameLearnt;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Under which other names a payer's money has come. */
final class PayerNames {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(PayerNameLearnt.class, PayerNameForgotten.class);
    private static final BiConsumer<PayerNames, ArEvent> FOLD = PayerNames::on;

    private final Map<String, ArEvent> last = new HashMap<>();

    private PayerNames() {}

    static Subject<PayerNames> of(AccountId account) {
        return Subject.of(account, TYPES, PayerNames::new, FOLD);
    }

    private void on(ArEvent event) {
        switch (event) {
            case PayerNameLearnt e -> last.put(e.name(), e);
            case PayerNameForgotten e -> last.put(e.name(), e);
            default -> {}
        }
    }

    /** What was said of a name last, if anything was. */
    @Nullable ArEvent last(String name) {
        return last.get(name);
    }
}
