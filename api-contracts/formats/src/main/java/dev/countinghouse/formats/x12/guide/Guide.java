package dev.countinghouse.formats.x12.guide;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a transaction consists of. */
public final class Guide {

    private static final Map<String, Optional<Guide>> READ = new ConcurrentHashMap<>();

    private final LoopRule root;
    private final Set<String> ids = new HashSet<>();

    private Guide(LoopRule root) {
        this.root = root;
        root.gather(ids);
    }

    /** Of a transaction by its name, for example {@code 837p}; null where we have none. */
    public static @Nullable Guide of(String transaction) {
        return READ.computeIfAbsent(transaction, Guide::read).orElse(null);
    }

    LoopRule root() {
        return root;
    }

    /** Whether such a segment stands anywhere in it. */
    boolean knows(String id) {
        return ids.contains(id);
    }

    private static Optional<Guide> read(String transaction) {
        boolean isName = transaction.matches("\\d{3}[a-z]{0,2}");
        return isName
                ? lines(transaction + ".guide").map(all -> new Guide(new GuideText(all).root()))
                : Optional.empty();
    }

    /** Those of a file beside this class. */
    static Optional<List<String>> lines(String name) {
        try (InputStream in = Guide.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
