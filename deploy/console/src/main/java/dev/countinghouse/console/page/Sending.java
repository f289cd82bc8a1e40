package dev.countinghouse.console.page;

import dev.countinghouse.console.api.Away;
import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.api.Receipt;
import dev.countinghouse.console.api.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ObjectNode;

import java.util.Currency;
import java.util.Map;
import java.util.function.Function;

/**
 * Sends what a form says, and shows what came of it: the next page, or the form with what is wrong.
 */
public final class Sending {

    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private Sending() {}

    /**
     * What comes after a command was recorded.
     *
     * @param address where one is then
     * @param notice what was done, in words
     * @param undo where it can be taken back, if it can
     */
    public record Next(String address, String notice, @Nullable String undo) {}

    /** The page of a command that has a form of named fields. */
    public static ModelAndView page(Command command, Form form) {
        return new ModelAndView(
                "page/command", Map.of("title", command.title(), "command", command, "form", form));
    }

    /** Sends a form of named fields, whose amounts are in one currency. */
    public static ModelAndView send(
            Desk desk,
            Command command,
            Form form,
            Path path,
            Currency currency,
            Function<Receipt, Next> then) {
        Body body = desk.body(form).fields(command.fields(), currency);
        return send(desk, form, path, body.json(), then, () -> page(command, form));
    }

    /** Makes the form's page again. */
    @FunctionalInterface
    public interface Again {
        ModelAndView page();
    }

    /**
     * @param again the form's page, with what was typed and what is wrong
     */
    public static ModelAndView send(
            Desk desk,
            Form form,
            Path path,
            ObjectNode body,
            Function<Receipt, Next> then,
            Again again) {
        if (!form.isRight()) return answered(again.page(), UNPROCESSABLE);
        try {
            Next next = then.apply(desk.send(path, form, body));
            desk.tell(next.notice(), next.undo());
            return new ModelAndView("redirect:" + next.address());
        } catch (Refused no) {
            form.refused(no.problem());
            return answered(again.page(), no.problem().status());
        } catch (Away away) {
            form.unsent(away);
            return answered(again.page(), UNAVAILABLE);
        }
    }

    private static ModelAndView answered(ModelAndView page, int status) {
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
