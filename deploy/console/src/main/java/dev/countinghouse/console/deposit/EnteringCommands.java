package dev.countinghouse.console.deposit;

import dev.countinghouse.console.api.Deposits.Batch;
import dev.countinghouse.console.api.Deposits.Detail;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Sending;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** Batches and items of deposits: each form leads to the next item until nothing is missing. */
@Controller
final class EnteringCommands {

    private static final String DEPOSIT = "/b/{book}/deposits/{deposit}";
    private static final Field BATCH = Field.count("batch", "Batch").mandatory();

    private static Command batch(Desk desk, Detail it) {
        return new Command(
                "A batch of " + it.deposit(),
                "Its batches come to %s of %s. The same number again sets a batch anew."
                        .formatted(
                                desk.show().money(it.batched()), desk.show().money(it.control())),
                List.of(
                        BATCH,
                        Field.amount("control", "Control total").mandatory().focused(),
                        Field.count("count", "Items").mandatory()),
                "Set it",
                desk.link("/deposits/" + it.deposit()));
    }

    @GetMapping(DEPOSIT + "/batch")
    ModelAndView batch(Desk desk, @PathVariable String deposit) {
        Detail it = DepositController.detail(desk, deposit);
        int next = it.batches().isEmpty() ? 1 : it.batches().getLast().batch() + 1;
        return Sending.page(
                batch(desk, it), Form.blank().with(BATCH.name(), Integer.toString(next)));
    }

    @PostMapping(DEPOSIT + "/batch")
    ModelAndView batch(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam MultiValueMap<String, String> sent) {
        Detail it = DepositController.detail(desk, deposit);
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                batch(desk, it),
                form,
                desk.api("deposits", deposit, "batches"),
                it.control().currency(),
                receipt ->
                        new Sending.Next(
                                entering(desk, deposit, form.value(BATCH.name())),
                                "Batch %s is set.".formatted(form.value(BATCH.name())),
                                null));
    }

    private static String entering(Desk desk, String deposit, String batch) {
        return desk.link("/deposits/%s/item?batch=%s".formatted(deposit, batch));
    }

    private static Command item(Desk desk, Detail it) {
        return new Command(
                "An item of " + it.deposit(),
                missing(desk, it),
                List.of(
                        BATCH,
                        Field.line("account", "Account").mandatory().focused(),
                        Field.amount("amount", "Amount").mandatory(),
                        Field.line("reference", "Check number").hinted("or the payer’s reference"),
                        Field.line("routing", "Routing number").hinted("of the MICR line"),
                        Field.line("bankAccount", "Account number").hinted("of the MICR line"),
                        Field.date("datedOn", "Dated").hinted("the deposit’s day if left out"),
                        Field.text("remittance", "For")),
                "Enter it",
                desk.link("/deposits/" + it.deposit()));
    }

    /** What every batch wants yet. */
    private static String missing(Desk desk, Detail it) {
        StringBuilder text = new StringBuilder();
        for (Batch batch : it.batches()) {
            if (batch.ties()) continue;
            text.append(
                    "Batch %d: %d of %d items, %s missing. "
                            .formatted(
                                    batch.batch(),
                                    batch.items(),
                                    batch.count(),
                                    desk.show().money(batch.difference())));
        }
        return text.isEmpty() ? "All of its batches tie." : text.toString().strip();
    }

    @GetMapping(DEPOSIT + "/item")
    ModelAndView item(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam(defaultValue = "") String batch) {
        Detail it = DepositController.detail(desk, deposit);
        return Sending.page(
                item(desk, it),
                Form.blank()
                        .with(
                                BATCH.name(),
                                batch.isEmpty() ? Integer.toString(it.batchToFill()) : batch));
    }

    @PostMapping(DEPOSIT + "/item")
    ModelAndView enter(
            Desk desk,
            @PathVariable String deposit,
            @RequestParam MultiValueMap<String, String> sent) {
        Detail it = DepositController.detail(desk, deposit);
        Form form = Form.sent(sent);
        return Sending.send(
                desk,
                item(desk, it),
                form,
                desk.api("deposits", deposit, "items"),
                it.control().currency(),
                receipt -> next(desk, deposit));
    }

    /** Another item, while one is missing; then the deposit as it is. */
    private static Sending.Next next(Desk desk, String deposit) {
        Detail now = DepositController.detail(desk, deposit);
        boolean wants = now.batches().stream().anyMatch(one -> one.items() < one.count());
        return new Sending.Next(
                wants
                        ? entering(desk, deposit, Integer.toString(now.batchToFill()))
                        : desk.link("/deposits/" + deposit),
                "It is in. %s missing.".formatted(desk.show().money(now.difference())),
                null);
    }
}
