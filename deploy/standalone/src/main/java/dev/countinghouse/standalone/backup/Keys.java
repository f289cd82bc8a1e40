package dev.countinghouse.standalone.backup;

import dev.countinghouse.client.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The files of a directory that hold keys, which are kept apart from everything else. */
final class Keys {

    private static final String ENDING = ".key";

    private Keys() {}

    /**
     * Copies them, with the rights that they have.
     *
     * @return their names
     * @throws Refusal if one is there already and is another
     */
    static List<String> copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            List<Path> keys =
                    files.filter(f -> f.getFileName().toString().endsWith(ENDING)).toList();
            for (Path key : keys) copyOne(key, to.resolve(key.getFileName()));
            return keys.stream().map(k -> k.getFileName().toString()).sorted().toList();
        }
    }

    private static void copyOne(Path key, Path copy) throws IOException {
        if (!Files.exists(copy)) {
            Files.copy(key, copy, StandardCopyOption.COPY_ATTRIBUTES);
        } else if (Files.mismatch(key, copy) >= 0) {
            throw new Refusal(copy + " is there already, and is another key");
        }
    }
}
