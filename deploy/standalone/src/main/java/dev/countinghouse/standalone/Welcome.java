package dev.countinghouse.standalone;

import dev.countinghouse.cli.local.Addresses;
import dev.countinghouse.cli.local.Logs;
import dev.countinghouse.cli.local.Tokens;
import dev.countinghouse.cli.terminal.Terminal;

import java.nio.file.Path;
import java.util.Optional;

/** What to do with what was started: addresses, a token, and lines to paste. */
final class Welcome {

    private final Terminal terminal;
    private final Path data;
    private final Addresses addresses;
    private final Optional<String> loginLink;
    private final Tokens tokens;

    Welcome(
            Terminal terminal,
            Path data,
            Addresses addresses,
            Optional<String> loginLink,
            Tokens tokens) {
        this.terminal = terminal;
        this.data = data;
        this.addresses = addresses;
        this.loginLink = loginLink;
        this.tokens = tokens;
    }

    void print() {
        terminal.blank();
        terminal.line("  commands  " + addresses.command() + "   try them at /docs");
        terminal.line("  queries   " + addresses.query() + "   try them at /docs");
        terminal.line("  console   " + addresses.console());
        terminal.line("  feed      " + addresses.kafka() + ", topic ar.events.v1");
        terminal.line("  log       " + Logs.directory(data) + "/countinghouse.log");
        terminal.blank();
        loginLink.ifPresent(
                link -> {
                    terminal.line("Open the console; this address logs you in, once:");
                    terminal.blank();
                    terminal.line("  " + link);
                    terminal.blank();
                });
        terminal.line("A token for everything, good for " + Tokens.LIFETIME.toDays() + " days:");
        terminal.blank();
        terminal.line("export TOKEN=" + tokens.forEverything(System.getProperty("user.name")));
        terminal.blank();
        terminal.line("Open an account, invoice it, take a part payment, and see what it owes:");
        terminal.blank();
        post(
                "accounts",
                """
                {"account": "acme", "name": "Acme Bakery", "kind": "CUSTOMER", "currency": "USD", \
                "terms": {"due": {"days": 30}}}""");
        post(
                "invoices",
                """
                {"invoice": "inv-1", "account": "acme", "currency": "USD", "lines": \
                [{"description": "Flour, 50 lb", "quantity": "40", "unitPrice": "21.50"}]}""");
        String payment =
                request(
                        "payments",
                        """
                        {"payment": "pay-1", "account": "acme", "amount": {"amount": "500.00", \
                        "currency": "USD"}, "method": "CHECK", "reference": "1042", \
                        "allocations": [{"invoice": "inv-1", "amount": {"amount": "500.00", \
                        "currency": "USD"}}]}""");
        terminal.line("RECEIPT=$(" + payment + "); echo \"$RECEIPT\"");
        // the query service follows in a moment: it is asked for what knows of the payment
        terminal.line(
                "curl -sS -H \"Authorization: Bearer $TOKEN\" \\\n"
                        + "  -H \"AR-Min-Position: $(expr \"$RECEIPT\" :"
                        + " '.*\"position\":\\([0-9]*\\)')\" \\\n  "
                        + addresses.query()
                        + "/v1/books/main/accounts/acme");
        terminal.blank();
        terminal.line("A year of an invented company:  " + Countinghouse.NAME + " demo");
        terminal.line("Stop with Ctrl-C.");
    }

    private void post(String what, String body) {
        terminal.line(request(what, body));
    }

    private String request(String what, String body) {
        return "curl -sS -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json'"
                + " \\\n  "
                + addresses.command()
                + "/v1/books/main/"
                + what
                + " \\\n  -d '"
                + body
                + "'";
    }
}
