package dev.countinghouse.command.delivery;

import dev.countinghouse.contract.BookId;
import dev.countinghouse.contract.delivery.DeliveryId;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;

/** What goes to a printer. */
@RestController
final class LettersController {

    private final Letters letters;

    LettersController(Letters letters) {
        this.letters = letters;
    }

    @GetMapping(path = "/v1/books/{book}/letters", produces = MediaType.APPLICATION_PDF_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> letters(
            @PathVariable BookId book,
            @RequestParam(defaultValue = "") List<String> delivery,
            @RequestParam(defaultValue = "false") String bothSides)
            throws IOException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(letters.pdf(book, ids(delivery), isTrue(bothSides)));
    }

    private static List<DeliveryId> ids(List<String> said) {
        if (said.isEmpty() || said.size() > Letters.MOST) {
            throw new InvalidRequest("delivery", "is given 1 to " + Letters.MOST + " times");
        }
        try {
            return said.stream().map(DeliveryId::new).distinct().toList();
        } catch (IllegalArgumentException wrong) {
            throw new InvalidRequest("delivery", String.valueOf(wrong.getMessage()));
        }
    }

    private static boolean isTrue(String said) {
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidRequest("bothSides", "must be true or false");
        };
    }
}
