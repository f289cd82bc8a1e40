package dev.countinghouse.command.dunning;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.command.SharedReason;
import dev.countinghouse.command.decision.Decision;
import dev.countinghouse.command.decision.Facts;
import dev.countinghouse.command.facts.AccountFacts;
import dev.countinghouse.command.facts.OwedByAccounts;
import dev.countinghouse.command.facts.PeriodFacts;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.Sum;
import dev.countinghouse.contract.dunning.DunnedItem;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningLevel;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

import java.time.LocalDate;
import java.util.List;

final class IssueNoticeHandler {

    private final OwedByAccounts accounts;

    IssueNoticeHandler(EventStore store) {
        accounts = new OwedByAccounts(store);
    }

    @CommandHandler
    Decision handle(
            IssueNotice command,
            @InjectEntity Facts facts,
            EventAppender events,
            ProcessingContext context) {
        DunningNoticeIssued before = facts.of(NoticeFacts.about(command.notice())).issued();
        if (before != null) return issuedBefore(command, before);
        AccountId account = command.account();
        LocalDate on = command.issuedOn();
        facts.of(AccountFacts.about(account)).requireCurrency(on, command.owed());
        facts.of(PeriodFacts.of(on)).requireOpen();
        AskedAccount asked = facts.of(AskedAccount.about(account));
        DunningRules rules = facts.of(DunningRules.of(command.book()));
        DunningLadder ladder = rules.require(asked.ladder(on), on);
        requireTime(command, asked, ladder);
        requireOwed(command, context);
        Asking asking = new Asking(command, facts, ladder, rules);
        List<DunnedItem> items = command.items().stream().map(asking::ask).toList();
        DunningNoticeIssued notice = notice(command, ladder, items);
        if (ladder.isTooLittle(notice.amount().minus(command.credits()))) {
            throw new Rejection(DunningReason.TOO_LITTLE, account.value());
        }
        asking.charges().forEach(events::append);
        events.append(notice);
        return Decision.recorded(command.notice());
    }

    private static Decision issuedBefore(IssueNotice command, DunningNoticeIssued before) {
        if (!before.account().equals(command.account())) {
            throw new Rejection(SharedReason.ID_TAKEN, command.notice().value());
        }
        return Decision.already(command.book(), command.notice(), before);
    }

    private static void requireTime(IssueNotice command, AskedAccount asked, DunningLadder ladder) {
        LocalDate on = command.issuedOn();
        DunningHeld held = asked.hold(null, on);
        if (held != null && (!command.crossHolds() || held.kind().isAbsolute())) {
            throw new Rejection(DunningReason.DUNNING_ON_HOLD, command.account().value())
                    .with("hold", held.kind());
        }
        if (ladder.isQuiet(on)) throw new Rejection(DunningReason.QUIET_DAY, on.toString());
        LocalDate last = asked.lastNotice();
        if (last != null && on.isBefore(last.plusDays(ladder.daysBetween()))) {
            throw new Rejection(DunningReason.TOO_SOON, command.account().value())
                    .with("last", last);
        }
    }

    private void requireOwed(IssueNotice command, ProcessingContext context) {
        Sum owed =
                accounts.owed(
                        command.book(), command.account(), command.owed().currency(), context);
        if (owed.equals(Sum.of(command.owed()))) return;
        throw new Rejection(DunningReason.NOTICE_OUTDATED, command.account().value())
                .with("owed", owed);
    }

    private static DunningNoticeIssued notice(
            IssueNotice command, DunningLadder ladder, List<DunnedItem> items) {
        int furthest = items.stream().mapToInt(DunnedItem::level).max().orElseThrow();
        DunningLevel level = ladder.level(furthest);
        Money amount = Money.zero(command.owed().currency());
        for (DunnedItem item : items) amount = amount.plus(item.amount());
        return new DunningNoticeIssued(
                command.book(),
                command.notice(),
                command.run(),
                command.account(),
                command.issuedOn(),
                ladder.name(),
                furthest,
                level.name(),
                level.channel(),
                level.template(),
                items,
                amount,
                command.credits(),
                command.by());
    }
}
