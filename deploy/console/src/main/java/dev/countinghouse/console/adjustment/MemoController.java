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

/** Writes a credit memo that says by lines what it takes back, taxes included. */
@Controller
final class MemoController {

    private static final String PATH = "/b/{book}/new-memo";

    private static Account account(Desk desk, String account) {
        return desk.read(desk.api("accounts", account), Account.class);
    }

    /**
     * @param invoice whose lines it begins with
     */
    @GetMapping(PATH)
    ModelAndView memo(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String invoice) {
        Form form = Form.blank().with("invoice", invoice);
        if (!invoice.isEmpty()) fill(desk, form, invoice);
        return page(account(desk, account), form, MemoTotals.NONE, 0);
    }

    private static void fill(Desk desk, Form form, String invoice) {
        Invoice it = desk.read(desk.api("invoices", invoice).with("limit", 1), Invoice.class);
        for (StoryEvent event : Objects.requireNonNullElse(it.story(), List.<StoryEvent>of())) {
            if (!event.name().equals("ar.InvoiceIssued")) continue;
            var issued = EventJson.mapper().treeToValue(event.event(), InvoiceIssued.class);
            MemoLines.fill(form, issued.lines(), desk.show());
        }
    }

    private static ModelAndView page(Account account, Form form, MemoTotals totals, int more) {
        return new ModelAndView(
                "adjustment/memo",
                Map.of(
                        "title",
                        "Credit memo for " + account.name(),
                        "account",
                        account,
                        "fields",
                        MemoDraft.HEAD,
                        "form",
                        form,
                        "totals",
                        totals,
                        "grid",
                        MemoLines.GRID,
                        "lines",
                        MemoLines.SHAPE.shown(form, more)));
    }

    /** What it would take back, beneath what is being typed. */
    @PostMapping(PATH + "/totals")
    ModelAndView totals(
            Desk desk,
            @RequestParam String account,
            @RequestParam MultiValueMap<String, String> sent) {
        MemoTotals totals = new MemoDraft(desk, Form.sent(sent), account(desk, account)).totals();
        return new ModelAndView(
                "adjustment/memototals", Map.of("totals", totals, "show", desk.show()));
    }

    @PostMapping(PATH)
    ModelAndView memo(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String more,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account it = account(desk, account);
        if (more.equals("lines")) {
            return page(it, form, MemoTotals.NONE, MemoLines.SHAPE.fewest());
        }
        var draft = new MemoDraft(desk, form, it);
        if (more.equals("totals")) return page(it, form, draft.totals(), 0);
        return Sending.send(
                desk,
                form,
                desk.api("adjustments"),
                draft.body(),
                receipt -> AdjustController.next(desk, form, account, receipt),
                () -> {
                    draft.settle();
                    return page(it, form, MemoTotals.NONE, 0);
                });
    }
}
