package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Preview;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.contract.adjustment.AdjustmentKind;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/** A memo as it is being written: what its form says, and what that would come to. */
final class MemoDraft {

    static final List<Field> HEAD =
            List.of(
                    Field.line("reason", "Reason").mandatory(),
                    Field.line("invoice", "On invoice").hinted("its id; on account if left out"),
                    Field.date("effectiveOn", "Effective on").hinted("today if left out"),
                    Field.check("excessOnAccount", "what the invoice cannot take goes on account"));

    /** Memos that are written here are numbered, each kind by its own series. */
    private static final Map<AdjustmentKind, String> SERIES =
            Map.of(AdjustmentKind.CREDIT_MEMO, "CM-", AdjustmentKind.DEBIT_MEMO, "DM-");

    private final Desk desk;
    private final Form form;
    private final MemoLines lines;
    private final ObjectNode body;

    MemoDraft(Desk desk, Form form, Account account) {
        this.desk = desk;
        this.form = form;
        AdjustmentKind kind = kind(form);
        Currency currency = Currency.getInstance(account.currency());
        lines = new MemoLines(form, desk.show(), currency);
        body =
                desk.body(form)
                        .put("account", account.account())
                        .put("kind", kind.name())
                        .put("series", String.valueOf(SERIES.get(kind)))
                        .fields(HEAD, currency)
                        .json();
        lines.writeTo(body, kind == AdjustmentKind.CREDIT_MEMO);
    }

    /** A credit memo, unless it says otherwise. */
    static AdjustmentKind kind(Form form) {
        return form.value("kind").equals(AdjustmentKind.DEBIT_MEMO.name())
                ? AdjustmentKind.DEBIT_MEMO
                : AdjustmentKind.CREDIT_MEMO;
    }

    ObjectNode body() {
        return body;
    }

    void settle() {
        lines.settle(form);
    }

    /** Also before the reason is typed, which changes nothing in the totals. */
    MemoTotals totals() {
        if (!lines.areRight() || !form.error("effectiveOn").isEmpty()) return MemoTotals.NONE;
        ObjectNode whole = body.deepCopy();
        if (!whole.has("reason")) whole.put("reason", "to come");
        try {
            return totals(desk.preview(desk.api("adjustments"), whole));
        } catch (Refused no) {
            return MemoTotals.refused(no.problem());
        }
    }

    private static MemoTotals totals(Preview preview) {
        var made = preview.payload("ar.AdjustmentMade", AdjustmentMade.class);
        if (made != null) return new MemoTotals(made.lines(), made.onAccount(), false, null);
        var proposed = preview.payload("ar.AdjustmentProposed", AdjustmentProposed.class);
        if (proposed == null) return MemoTotals.NONE;
        return new MemoTotals(proposed.lines(), null, true, null);
    }
}
