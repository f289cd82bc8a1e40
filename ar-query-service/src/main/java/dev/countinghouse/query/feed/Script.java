package dev.countinghouse.query.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts of projections, which are on the class path. */
public final class Script {

    private Script() {}

    /**
     * @param name as in {@code /projection/name.sql}
     */
    public static String read(String name) {
        String path = "/projection/" + name + ".sql";
        try (InputStream script = Script.class.getResourceAsStream(path)) {
            if (script == null) throw new IllegalStateException("there is no " + path);
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
