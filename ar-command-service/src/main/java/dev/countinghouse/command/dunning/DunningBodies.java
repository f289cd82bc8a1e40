package dev.countinghouse.command.dunning;

import static dev.countinghouse.http.Values.date;
import static dev.countinghouse.http.Values.flag;
import static dev.countinghouse.http.Values.integer;
import static dev.countinghouse.http.Values.line;
import static dev.countinghouse.http.Values.list;
import static dev.countinghouse.http.Values.object;
import static dev.countinghouse.http.Values.ofText;
import static dev.countinghouse.http.Values.oneOf;

import dev.countinghouse.command.web.Amounts;
import dev.countinghouse.command.web.RequestContext;
import dev.countinghouse.contract.AccountId;
import dev.countinghouse.contract.Money;
import dev.countinghouse.contract.dunning.DunningHeld;
import dev.countinghouse.contract.dunning.DunningLadder;
import dev.countinghouse.contract.dunning.DunningNoticeIssued;
import dev.countinghouse.contract.dunning.HoldKind;
import dev.countinghouse.contract.dunning.NoticeId;
import dev.countinghouse.contract.invoice.InvoiceId;
import dev.countinghouse.http.Field;
import dev.countinghouse.http.Fields;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Reads the bodies of requests about dunning. */
final class DunningBodies {

    private DunningBodies() {}

    static Supplier<SetAccountLadder> ladder(RequestContext asked, AccountId account, Fields body) {
        Field<String> ladder = body.optional("ladder", line(DunningLadder.MAX_NAME));
        Field<LocalDate> setOn = body.optional("setOn", date());
        return () ->
                new SetAccountLadder(
                        asked.book(), account, ladder.orNull(), setOn.or(asked.today()));
    }

    static Supplier<HoldDunning> hold(RequestContext asked, AccountId account, Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<HoldKind> kind = body.required("kind", oneOf(HoldKind.class));
        Field<String> reason = body.required("reason", line(DunningHeld.MAX_REASON));
        Field<LocalDate> heldOn = body.optional("heldOn", date());
        Field<LocalDate> until = body.optional("until", date());
        return () ->
                new HoldDunning(
                        asked.book(),
                        account,
                        invoice.orNull(),
                        kind.value(),
                        reason.value(),
                        heldOn.or(asked.today()),
                        until.orNull());
    }

    static Supplier<ReleaseDunning> release(RequestContext asked, AccountId account, Fields body) {
        Field<InvoiceId> invoice = body.optional("invoice", ofText(InvoiceId::new));
        Field<String> reason = body.required("reason", line(DunningHeld.MAX_REASON));
        Field<LocalDate> releasedOn = body.optional("releasedOn", date());
        return () ->
                new ReleaseDunning(
                        asked.book(),
                        account,
                        invoice.orNull(),
                        reason.value(),
                        releasedOn.or(asked.today()));
    }

    static Supplier<StartDunningRun> run(RequestContext asked, Fields body) {
        Field<LocalDate> askedOn = body.optional("askedOn", date());
        return () ->
                new StartDunningRun(
                        asked.book(), askedOn.or(asked.today()), asked.caller().subject());
    }

    static Supplier<IssueNotice> notice(RequestContext asked, Fields body) {
        Field<NoticeId> notice = body.optional("notice", ofText(NoticeId::new));
        Field<AccountId> account = body.required("account", ofText(AccountId::new));
        Field<List<IssueNotice.Wanted>> items =
                body.required(
                        "items",
                        list(1, DunningNoticeIssued.MAX_ITEMS, object(DunningBodies::item)));
        Field<Money> credits = body.required("credits", Amounts.fromZero());
        Field<Money> owed = body.required("owed", Amounts.signed());
        Field<Boolean> crossHolds = body.optional("crossHolds", flag());
        Field<LocalDate> issuedOn = body.optional("issuedOn", date());
        return () ->
                new IssueNotice(
                        asked.book(),
                        notice.orElse(() -> new NoticeId(asked.newId())),
                        null,
                        account.value(),
                        items.value(),
                        credits.value(),
                        owed.value(),
                        issuedOn.or(asked.today()),
                        crossHolds.or(false),
                        asked.caller().subject());
    }

    private static Supplier<IssueNotice.Wanted> item(Fields body) {
        Field<InvoiceId> invoice = body.required("invoice", ofText(InvoiceId::new));
        Field<Integer> level = body.required("level", integer(1, DunningLadder.MAX_LEVELS));
        Field<Money> amount = body.required("amount", Amounts.positive());
        return () -> new IssueNotice.Wanted(invoice.value(), level.value(), amount.value());
    }
}
