package dev.countinghouse.console.paper;

import dev.countinghouse.console.api.Path;
import dev.countinghouse.console.page.Desk;
import dev.countinghouse.console.page.NotThere;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** Letters for the printer. */
@Controller
final class LettersController {

    /** Those that were selected, as one file; nothing is said to be printed by that. */
    @PostMapping("/b/{book}/letters")
    ResponseEntity<byte[]> letters(
            Desk desk,
            @RequestParam(name = "item", defaultValue = "") List<String> items,
            @RequestParam(defaultValue = "false") boolean bothSides) {
        if (items.isEmpty()) throw new NotThere("Select some letters first, each with x.");
        Path path = desk.api("letters").with("bothSides", bothSides);
        for (String item : items) path = path.with("delivery", item);
        return DocumentController.file(desk.kept(path), MediaType.APPLICATION_PDF, "letters.pdf");
    }
}
