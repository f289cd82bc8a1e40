package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Preview;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Refused;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.contract.adjustment.AdjustmentMade;
import dev.countinghouse.contract.adjustment.AdjustmentProposed;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;

/** A memo as it is being written: what its form says, and what that would come to. */
final class MemoDraft {

    private final Desk desk;
    private final Form form;
    private final MemoLines lines;
    private final ObjectNode body;

    MemoDraft(Desk desk, Form form, Account account, Memo memo) {
        this.desk = desk;
        this.form = form;
        Currency currency = Currency.getInstance(account.currency());
        lines = new MemoLines(form, desk.show(), currency, memo);
        body =
                desk.body(form)
                        .put("account", account.account())
                        .put("kind", memo.name())
                        .put("series", memo.series())
                        .fields(memo.head(), currency)
                        .json();
        lines.writeTo(body);
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
