package dev.countinghouse.command.archive;

import dev.countinghouse.command.Rejection;
import dev.countinghouse.contract.BookId;
import dev.countinghouse.http.InvalidRequest;
import dev.countinghouse.http.Needs;
import dev.countinghouse.http.Permission;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.regex.Pattern;

@RestController
final class ArchiveController {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Archive archive;

    ArchiveController(Archive archive) {
        this.archive = archive;
    }

    /** Never shown in place, whatever it is: it came from elsewhere. */
    @GetMapping(
            path = "/v1/books/{book}/files/{sha256}",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> file(@PathVariable BookId book, @PathVariable String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new InvalidRequest("sha256", "must be 64 lower-case hexadecimal digits");
        }
        byte[] content =
                archive.get(book, sha256)
                        .orElseThrow(() -> new Rejection(ArchiveReason.FILE_UNKNOWN, sha256));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }
}
