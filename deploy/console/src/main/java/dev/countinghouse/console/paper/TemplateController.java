package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Books.Book;
import dev.countinghouse.console.api.Paper.Texts;
import dev.countinghouse.console.page.Cell;
import dev.countinghouse.console.page.Column;
import dev.countinghouse.console.page.Command;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.Field;
import dev.countinghouse.console.page.Field.Choice;
import dev.countinghouse.console.page.Form;
import dev.countinghouse.console.page.Listing;
import dev.countinghouse.console.page.Sending;
import dev.countinghouse.contract.book.DocumentTemplate;
import dev.countinghouse.contract.book.DocumentTemplate.Logo;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** How documents look, and what they say beside their figures. */
@Controller
final class TemplateController {

    private static final String PATH = "/b/{book}/settings/template";
    private static final Currency NONE = Currency.getInstance("USD");
    private static final String TEXTS = "texts";

    private static Command setting(Desk desk) {
        return new Command(
                "How documents look",
                "For documents from a day on; older ones stay as they were.",
                List.of(
                        Field.choice(
                                        "paper",
                                        "Paper",
                                        List.of(
                                                new Choice("A4", "A4"),
                                                new Choice("LETTER", "Letter")))
                                .mandatory()
                                .focused(),
                        Field.line("accent", "Colour of headings").hinted("such as #1d4e79"),
                        Field.choice(
                                "language",
                                "Usual language",
                                List.of(
                                        new Choice("en", "English"),
                                        new Choice("de", "German"),
                                        new Choice("fr", "French"),
                                        new Choice("es", "Spanish"))),
                        Field.line("alternative", "What the logo says")
                                .hinted("to who does not see it"),
                        Field.check("noLogo", "no logo any more"),
                        Field.text(TEXTS, "Own texts of that language")
                                .hinted("one a line: key = text"),
                        Field.date("setOn", "From").hinted("today if left out")),
                "Set it",
                desk.link("/settings"));
    }

    private static ModelAndView page(Desk desk, Form form) {
        Texts texts =
                desk.read(
                        desk.api("document-texts").with("language", form.value("language")),
                        Texts.class);
        Command command = setting(desk);
        Listing list =
                Listing.of(TEXTS, "What the pages say", texts.items())
                        .column(Column.text("Key"), text -> Cell.of(text.key()))
                        .column(Column.text("Says"), text -> Cell.of(text.text()))
                        .column(Column.text("Yours"), text -> Cell.of(text.ours()))
                        .build();
        return new ModelAndView(
                "paper/template",
                Map.of("title", command.title(), "command", command, "form", form, "list", list));
    }

    @GetMapping(PATH)
    ModelAndView template(Desk desk) {
        DocumentTemplate now = desk.read(desk.api(), Book.class).template();
        Form form =
                Form.blank()
                        .with("paper", now.paper().name())
                        .with("accent", now.accent())
                        .with("language", now.language())
                        .with(TEXTS, typed(now.texts().getOrDefault(now.language(), Map.of())));
        if (now.logo() != null) form.with("alternative", now.logo().alternative());
        return page(desk, form);
    }

    private static String typed(Map<String, String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach((key, text) -> lines.append(key).append(" = ").append(text).append('\n'));
        return lines.toString();
    }

    @PostMapping(PATH)
    ModelAndView template(
            Desk desk,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam @Nullable MultipartFile logo)
            throws IOException {
        Form form = Form.sent(sent);
        DocumentTemplate now = desk.read(desk.api(), Book.class).template();
        ObjectNode body = desk.body(form).fields(setting(desk).fields(), NONE).json();
        body.remove(List.of("alternative", "noLogo", TEXTS));
        logo(body, form, now.logo(), logo);
        texts(body, form, now);
        return Sending.send(
                desk,
                form,
                desk.api("settings", "template"),
                body,
                receipt ->
                        new Sending.Next(
                                desk.link("/settings"),
                                "Documents look so from that day on.",
                                null),
                () -> page(desk, form));
    }

    /** A new one, or the one that there is. */
    private static void logo(
            ObjectNode body, Form form, @Nullable Logo now, @Nullable MultipartFile sent)
            throws IOException {
        String base64 = null;
        if (now != null) base64 = now.base64();
        if (sent != null && !sent.isEmpty()) {
            base64 = Base64.getEncoder().encodeToString(sent.getBytes());
        }
        if (base64 == null || form.has("noLogo")) return;
        String says = form.value("alternative");
        if (says.isEmpty()) {
            form.wrong("alternative", "is missing");
            return;
        }
        body.putObject("logo").put("base64", base64).put("alternative", says);
    }

    /** Those typed, of the language that is set, and those of others as they are. */
    private static void texts(ObjectNode body, Form form, DocumentTemplate now) {
        ArrayNode texts = body.putArray(TEXTS);
        String language = form.value("language");
        now.texts()
                .forEach(
                        (tongue, ours) -> {
                            if (tongue.equals(language)) return;
                            ours.forEach((key, text) -> text(texts, tongue, key, text));
                        });
        for (String line : form.value(TEXTS).split("\\R")) {
            if (line.isBlank()) continue;
            int at = line.indexOf('=');
            if (at < 1) {
                form.wrong(TEXTS, "a line is a key, =, and a text");
                return;
            }
            text(texts, language, line.substring(0, at).strip(), line.substring(at + 1).strip());
        }
    }

    private static void text(ArrayNode texts, String language, String key, String text) {
        texts.addObject().put("language", language).put("key", key).put("text", text);
    }
}
