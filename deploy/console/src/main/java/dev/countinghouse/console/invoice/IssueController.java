package dev.countinghouse.console.invoice;

import dev.countinghouse.console.api.Problem;
import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Issues an invoice, whose lines are written by keys alone. */
@Controller
final class IssueController {

    private static final String PATH = "/b/{book}/new-invoice";

    @GetMapping(PATH)
    ModelAndView issue(Desk desk, @RequestParam(defaultValue = "") String account) {
        if (account.isBlank()) {
            var command =
                    new Command(
                            "Issue an invoice",
                            "Who owes it?",
                            List.of(Field.line("account", "Account").mandatory().focused()),
                            "Go on",
                            desk.link("/today"));
            return new ModelAndView(
                    "payment/choose",
                    Map.of("title", command.title(), "command", command, "form", Form.blank()));
        }
        return page(debtor(desk, account), Form.blank(), Totals.NONE, 0, 0);
    }

    /** With so many more rows than there were. */
    private static ModelAndView page(
            Account debtor, Form form, Totals totals, int moreLines, int moreParts) {
        return new ModelAndView(
                        "invoice/issue",
                        Map.of(
                                "title",
                                "Issue an invoice to " + debtor.name(),
                                "account",
                                debtor,
                                "fields",
                                Draft.HEAD,
                                "form",
                                form,
                                "totals",
                                totals,
                                "lines",
                                Lines.SHAPE.shown(form, moreLines),
                                "parts",
                                Parts.SHAPE.shown(form, moreParts)))
                .addObject("lineGrid", Lines.GRID)
                .addObject("partGrid", Parts.GRID);
    }

    /** What the account may not owe stands where the invoice's total would. */
    private static Totals refused(Form form) {
        Problem problem = form.problem();
        return problem != null && problem.isAboutCredit() ? Totals.refused(problem) : Totals.NONE;
    }

    private static Account debtor(Desk desk, String account) {
        return desk.read(desk.api("accounts", account.strip()), Account.class);
    }

    /** What it would come to, beneath what is being typed. */
    @PostMapping(PATH + "/totals")
    ModelAndView totals(
            Desk desk,
            @RequestParam String account,
            @RequestParam MultiValueMap<String, String> sent) {
        Totals totals = new Draft(desk, Form.sent(sent), debtor(desk, account)).totals();
        return new ModelAndView("invoice/totals", Map.of("totals", totals, "show", desk.show()));
    }

    @PostMapping(PATH)
    ModelAndView issue(
            Desk desk,
            @RequestParam String account,
            @RequestParam(defaultValue = "") String more,
            @RequestParam MultiValueMap<String, String> sent) {
        Form form = Form.sent(sent);
        Account debtor = debtor(desk, account);
        if (more.equals("lines")) return page(debtor, form, Totals.NONE, Lines.SHAPE.fewest(), 0);
        if (more.equals("parts")) return page(debtor, form, Totals.NONE, 0, Parts.MORE);
        var draft = new Draft(desk, form, debtor);
        if (more.equals("totals")) return page(debtor, form, draft.totals(), 0, 0);
        return Sending.send(
                desk,
                form,
                desk.api("invoices"),
                draft.body(),
                receipt ->
                        new Sending.Next(
                                desk.link("/invoices/" + receipt.id()),
                                receipt.isFlagged()
                                        ? "The invoice is issued, and flagged: the account’s"
                                                + " credit does not cover it."
                                        : "The invoice is issued.",
                                desk.link("/invoices/" + receipt.id() + "/void")),
                () -> {
                    draft.settle();
                    return page(debtor, form, refused(form), 0, 0);
                });
    }
}
