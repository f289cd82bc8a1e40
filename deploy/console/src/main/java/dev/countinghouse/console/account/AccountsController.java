package dev.countinghouse.console.account;

import dev.countinghouse.console.api.Receivables.Account;
import dev.countinghouse.console.api.Receivables.Accounts;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Words;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** All accounts of a book with their balances. */
@Controller
final class AccountsController {

    private static final int PAGE = 100;
    private static final Column ACCOUNT = Column.text("Account").by("name");
    private static final Column OPEN = Column.amount("Open").by("open");
    private static final Column UNAPPLIED = Column.amount("Unapplied").by("unapplied");
    private static final Column BALANCE = Column.amount("Balance").by("balance");

    @GetMapping("/b/{book}/accounts")
    ModelAndView accounts(
            Desk desk,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam MultiValueMap<String, String> parameters) {
        Accounts page =
                desk.read(
                        desk.api("accounts")
                                .with("kind", kind)
                                .with("state", state)
                                .with(
                                        "sort",
                                        Column.asked(parameters, ACCOUNT, OPEN, UNAPPLIED, BALANCE))
                                .with("cursor", cursor)
                                .with("limit", PAGE),
                        Accounts.class);
        Listing list =
                Listing.of("accounts", "Accounts with their balances", page.items())
                        .column(ACCOUNT, a -> name(desk, a))
                        .column(Column.text("Kind").whereWide(), a -> Cell.of(Words.of(a.kind())))
                        .column(Column.text("State").whereWide(), AccountsController::state)
                        .column(OPEN, a -> Cell.of(a.open()))
                        .column(UNAPPLIED, a -> Cell.of(a.unapplied()))
                        .column(BALANCE, a -> Cell.of(a.balance()))
                        .columnIf(
                                page.items().stream().anyMatch(a -> a.creditLimit() != null),
                                Column.amount("Credit left").whereWide(),
                                a -> Cell.of(a.available()))
                        .column(Column.text("Cur."), a -> Cell.of(a.currency()).toned("dim"))
                        .opening(a -> desk.link("/accounts/" + a.account()))
                        .whenEmpty("No account is open by this date. Open one to begin.")
                        .next(desk.next("/accounts", parameters, page.next()))
                        .build();
        return new ModelAndView("account/accounts", Map.of("title", "Accounts", "list", list));
    }

    private static Cell state(Account account) {
        if (account.isHeld()) return Cell.of("On hold").toned("bad");
        return Cell.of(account.isClosed() ? "Closed" : "").toned("dim");
    }

    private static Cell name(Desk desk, Account account) {
        return Cell.link(account.name(), desk.link("/accounts/" + account.account()))
                .noted(account.account());
    }
}
