package dev.countinghouse.command.facts;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Subject;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.ArEvent;
import dev.countinghouse.contract.billing.DraftEvent;
import dev.countinghouse.contract.billing.DraftId;
import dev.countinghouse.contract.billing.DraftMade;
import dev.countinghouse.contract.billing.DraftReleased;
import dev.countinghouse.contract.charge.ChargeCancelled;
import dev.countinghouse.contract.charge.ChargeCorrected;
import dev.countinghouse.contract.charge.ChargeEntered;
import dev.countinghouse.contract.charge.ChargeEvent;
import dev.countinghouse.contract.charge.ChargeId;
import dev.countinghouse.contract.charge.ChargePrice;
import dev.countinghouse.contract.charge.ChargePriced;
import dev.countinghouse.contract.item.ItemCode;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A charge as it is now, what came back of it, and which draft has it. */
public final class ChargeFacts {

    private static final Set<Class<? extends ArEvent>> TYPES =
            Set.of(ChargeEvent.class, DraftEvent.class);
    private static final BiConsumer<ChargeFacts, ArEvent> FOLD = ChargeFacts::on;

    private final ChargeId charge;
    private final Map<ChargeId, ChargeEntered> returns = new LinkedHashMap<>();
    private @Nullable ChargeEntered entered;
    private @Nullable ChargeCorrected corrected;
    private @Nullable ChargePrice price;
    private @Nullable ChargeCancelled cancelled;
    private @Nullable DraftId draft;

    private ChargeFacts(ChargeId charge) {
        this.charge = charge;
    }

    public static Subject<ChargeFacts> about(ChargeId charge) {
        return Subject.of(charge, TYPES, () -> new ChargeFacts(charge), FOLD);
    }

    /**
     * What is billed.
     *
     * @param quantity as it was entered, whatever the price makes of it
     */
    public record Content(
            ItemCode item, String description, BigDecimal quantity, LocalDate chargedOn) {}

    private void on(ArEvent event) {
        switch (event) {
            case ChargeEntered e when e.charge().equals(charge) -> {
                entered = e;
                price = e.price();
            }
            case ChargeEntered e -> returns.put(e.charge(), e);
            case ChargeCorrected e -> {
                corrected = e;
                price = e.price();
            }
            case ChargePriced e -> price = e.price();
            case ChargeCancelled e when e.charge().equals(charge) -> cancelled = e;
            case ChargeCancelled e -> returns.remove(e.charge());
            case DraftMade e -> draft = e.draft();
            case DraftReleased e -> draft = e.draft();
            // it gives the charge back: others do not concern it
            case DraftEvent _ -> draft = null;
            default -> {}
        }
    }

    public @Nullable ChargeEntered entered() {
        return entered;
    }

    /** How it was corrected last. */
    public @Nullable ChargeCorrected corrected() {
        return corrected;
    }

    public @Nullable ChargeCancelled cancelled() {
        return cancelled;
    }

    /** None while it waits for one. */
    public @Nullable ChargePrice price() {
        return price;
    }

    /** What came back of it and was not cancelled, the first first. */
    public Collection<ChargeEntered> returns() {
        return returns.values();
    }

    /** What it is after its last correction. */
    public Content content() {
        if (corrected != null) {
            return new Content(
                    corrected.item(),
                    corrected.description(),
                    corrected.quantity(),
                    corrected.chargedOn());
        }
        ChargeEntered first = requireKnown();
        return new Content(first.item(), first.description(), first.quantity(), first.chargedOn());
    }

    /**
     * @throws Rejection if there is no such charge
     */
    public ChargeEntered requireKnown() {
        if (entered == null) throw new Rejection(SharedReason.CHARGE_UNKNOWN, charge.value());
        return entered;
    }

    /**
     * @throws Rejection if it is unknown, of another account, or cancelled
     */
    public ChargeEntered requireStanding(AccountId account) {
        ChargeEntered known = requireKnown();
        if (!known.account().equals(account)) {
            throw new Rejection(SharedReason.CHARGE_OF_ANOTHER_ACCOUNT, charge.value());
        }
        if (cancelled != null) throw new Rejection(SharedReason.CHARGE_CANCELLED, charge.value());
        return known;
    }

    /**
     * @throws Rejection if a draft has it
     */
    public void requireFree() {
        if (draft == null) return;
        throw new Rejection(SharedReason.CHARGE_IN_DRAFT, charge.value()).with("draft", draft);
    }

    /**
     * @throws Rejection if it has no price yet
     */
    public ChargePrice requirePriced() {
        if (price == null) throw new Rejection(SharedReason.CHARGE_UNPRICED, charge.value());
        return price;
    }
}
