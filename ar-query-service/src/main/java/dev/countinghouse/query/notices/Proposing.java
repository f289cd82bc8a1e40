package dev.countinghouse.query.notices;

import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.query.openitems.OpenPart;
import dev.countinghouse.query.subledger.ItemKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes up what an account would be asked for, of what it has open. */
final class Proposing {

    private final DunningSettings settings;
    private final Asked asked;
    private final LocalDate on;
    private final @Nullable DunningLadder ladder;
    private final List<Proposal.Item> items = new ArrayList<>();
    private final List<Proposal.Left> left = new ArrayList<>();

    Proposing(DunningSettings settings, Asked asked, LocalDate on) {
        this.settings = settings;
        this.asked = asked;
        this.on = on;
        ladder = settings.ladder(asked.ladder());
    }

    /**
     * @param parts all that it has open, the longest due first
     * @return nothing if nothing of it has reached a step
     */
    @Nullable Proposal propose(String account, String name, Money owed, List<OpenPart> parts) {
        Money none = Money.zero(owed.currency());
        byInvoice(parts).values().forEach(this::look);
        if (items.isEmpty() && left.isEmpty()) return null;
        Money amount = none;
        for (Proposal.Item item : items) amount = amount.plus(item.amount());
        Money credits = none;
        for (OpenPart part : parts) {
            if (part.open().isNegative()) credits = credits.minus(part.open());
        }
        int level = items.stream().mapToInt(Proposal.Item::level).max().orElse(0);
        Proposal.Why why = why(amount.minus(credits));
        return new Proposal(
                account,
                name,
                why == null,
                why,
                ladder == null ? null : ladder.name(),
                level,
                ladder == null || level == 0 ? null : ladder.level(level).name(),
                amount,
                credits,
                owed,
                List.copyOf(items),
                List.copyOf(left));
    }

    private static Map<String, List<OpenPart>> byInvoice(List<OpenPart> parts) {
        Map<String, List<OpenPart>> invoices = new LinkedHashMap<>();
        for (OpenPart part : parts) {
            if (part.kind() != ItemKind.INVOICE || !part.open().isPositive()) continue;
            invoices.computeIfAbsent(part.item(), _ -> new ArrayList<>()).add(part);
        }
        return invoices;
    }

    /** One invoice: the step of what is due first, and all that is due by then. */
    private void look(List<OpenPart> parts) {
        OpenPart first = parts.getFirst();
        DunningLadder by = ladder != null ? ladder : anyLadder();
        if (by == null) return;
        int level = by.levelOn(first.dueOn(), on);
        if (level == 0) return;
        long due = 0;
        long disputed = 0;
        long open = 0;
        for (OpenPart part : parts) {
            open += part.open().minor();
            disputed += part.disputed().minor();
            if (!part.dueOn().isAfter(on.minusDays(by.firstDays()))) due += part.open().minor();
        }
        Money wanted = new Money(Math.min(due, open - disputed), first.open().currency());
        Money held = new Money(disputed, first.open().currency());
        Proposal.Why why = why(first, level, wanted);
        if (why == null) {
            items.add(
                    new Proposal.Item(
                            first.item(),
                            first.number(),
                            first.dueOn(),
                            first.daysLate(),
                            wanted,
                            held,
                            level,
                            by.level(level).feeOn(wanted)));
        } else {
            left.add(new Proposal.Left(first.item(), first.number(), first.open(), why));
        }
    }

    /** An account whose ladder is gone is told, not passed over. */
    private @Nullable DunningLadder anyLadder() {
        return settings.ladders().isEmpty() ? null : settings.ladders().getFirst();
    }

    private Proposal.@Nullable Why why(OpenPart first, int level, Money wanted) {
        if (ladder == null) return Proposal.Why.NO_LADDER;
        if (asked.holds().containsKey(first.item())) return Proposal.Why.ON_HOLD;
        if (!wanted.isPositive()) return Proposal.Why.DISPUTED;
        int before = asked.levels().getOrDefault(new Asked.Item(first.item(), first.dueOn()), 0);
        return before >= level ? Proposal.Why.ASKED_ALREADY : null;
    }

    private Proposal.@Nullable Why why(Money net) {
        if (ladder == null) return Proposal.Why.NO_LADDER;
        if (asked.holds().containsKey("")) return Proposal.Why.ON_HOLD;
        if (items.isEmpty()) return left.getFirst().why();
        if (ladder.isQuiet(on)) return Proposal.Why.QUIET_DAY;
        LocalDate last = asked.lastNoticeOn();
        if (last != null && on.isBefore(last.plusDays(ladder.daysBetween()))) {
            return Proposal.Why.TOO_SOON;
        }
        return ladder.isTooLittle(net) ? Proposal.Why.TOO_LITTLE : null;
    }
}
