package dev.countinghouse.cli;

import dev.countinghouse.cli.demo.Year.Plan;
import dev.countinghouse.client.Refusal;
import dev.countinghouse.contract.EventJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers which year each book was given, so that the demo sent again next month is still the
 * same one and does nothing.
 */
final class DemoPlans {

    private final Path directory;

    private DemoPlans(Path directory) {
        this.directory = directory;
    }

    static DemoPlans in(Path data) {
        return new DemoPlans(data.resolve("demo"));
    }

    /**
     * The plan of the book, if it has one that differs only in its last day; else the given one,
     * which is the book's from now on.
     *
     * @throws Refusal if the book was given another year
     */
    Plan plan(String book, Plan wanted, boolean anyDay) {
        Path file = directory.resolve(book + ".json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                Files.write(file, EventJson.mapper().writeValueAsBytes(wanted));
                return wanted;
            }
            Plan loaded = EventJson.mapper().readValue(Files.readAllBytes(file), Plan.class);
            Plan same = anyDay ? wanted.endingOn(loaded.to()) : wanted;
            if (loaded.equals(same)) return loaded;
            throw new Refusal(
                    "book %s has another demo already (seed %d, %d accounts, %d months to %s):"
                                    .formatted(
                                            book,
                                            loaded.seed(),
                                            loaded.accounts(),
                                            loaded.months(),
                                            loaded.to())
                            + " choose another book with --book");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
