package dev.countinghouse.console.adjustment;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Invoice;
import dev.countinghouse.console.api.Receivables.StoryEvent;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.EventJson;
import dev.countinghouse.contract.invoice.InvoiceIssued;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a memo that says by lines what it takes back or charges, taxes included. */
@Controller
final class MemoController {

    private static final String PATH = "/b/{book}/new-memo";
    private static final String CREDIT = "CREDIT_MEMO";

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    /**
     * @param invoice that it corrects: a credit memo begins with its lines, a debit memo charges
     *     what it lacks
     */
    @GetMapping(PATH)
    ModelAndView memo(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String invoice,
            @RequestParam(defaultValue = CREDIT) Memo kind) {
        Form form = Form.blank().with("invoice", invoice);
        if (!invoice.isEmpty() && kind == Memo.CREDIT_MEMO) fill(desk, form, invoice);
        return page(account(desk, account), kind, form, MemoTotals.NONE, 0);
    }

    private static void fill(Desk desk, Form form, String invoice) {
        Invoice it = desk.read(desk.api("invoices", invoice).with("limit", 1), Invoice.class);
        for (StoryEvent event : Objects.requireNonNullElse(it.story(), List.<StoryEvent>of())) {
            if (!event.name().equals("ar.InvoiceIssued")) continue;
            var issued = EventJson.mapper().treeToValue(event.event(), InvoiceIssued.class);
            MemoLines.fill(form, issued.lines(), desk.show());
        }
    }

    private static ModelAndView page(
            Account account, Memo memo, Form form, MemoTotals totals, int more) {
        return new ModelAndView(
                "adjustment/memo",
                Map.of(
                        "title",
                        memo.title() + " for " + account.name(),
                        "memo",
                        memo,
                        "account",
                        account,
                        "fields",
                        memo.head(),
                        "form",
                        form,
                        "totals",
                        totals,
                        "grid",
                        MemoLines.GRID,
                        "lines",
                        MemoLines.SHAPE.shown(form, more)));
    }

    /** What it would come to, beneath what is being typed. */
    @PostMapping(PATH + "/totals")
    ModelAndView totals(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = CREDIT) Memo kind,
            @RequestParam MultiValueMap<String, String> sent) {
        var draft = new MemoDraft(desk, Form.sent(sent), account(desk, account), kind);
        return new ModelAndView(
                "adjustment/memototals",
                Map.of("memo", kind, "totals", draft.totals(), "show", desk.show()));
    }

    @PostMapping(PATH)
    ModelAndView memo(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = CREDIT) Memo kind,
            @RequestParam(defaultValue = "") String more,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account it = account(desk, account);
        if (more.equals("lines")) {
            return page(it, kind, form, MemoTotals.NONE, MemoLines.SHAPE.fewest());
        }
        var draft = new MemoDraft(desk, form, it, kind);
        if (more.equals("totals")) return page(it, kind, form, draft.totals(), 0);
        return Sending.send(
                desk,
                form,
                desk.api("adjustments"),
                draft.body(),
                receipt -> AdjustController.next(desk, form, account, receipt),
                () -> {
                    draft.settle();
                    return page(it, kind, form, MemoTotals.NONE, 0);
                });
    }
}
