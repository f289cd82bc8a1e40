package dev.countinghouse.shipped.containers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countinghouse.shipped.Checkout;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code compose.yaml} says of each part, and the secrets that {@code prepare} makes. */
final class ComposeFile {

    static final Path DIRECTORY = Checkout.DEPLOY.resolve("compose").toAbsolutePath();

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");

    private final Map<String, ?> services;

    private ComposeFile(Map<String, ?> services) {
        this.services = services;
    }

    /**
     * @param environment of whoever calls Compose
     */
    static ComposeFile read(Map<String, String> environment) throws IOException {
        String text = Files.readString(DIRECTORY.resolve("compose.yaml"));
        String set =
                VARIABLE.matcher(text)
                        .replaceAll(
                                v ->
                                        Matcher.quoteReplacement(
                                                environment.getOrDefault(v.group(1), v.group(2))));
        Map<String, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(set);
        return new ComposeFile(map(file.get("services")));
    }

    Service service(String name) {
        return new Service(name, map(Objects.requireNonNull(services.get(name), name)));
    }

    /** Makes the secrets that are not there. */
    static void prepare() throws IOException {
        Checkout.Said said = Checkout.run(DIRECTORY.resolve("prepare").toString());
        assertThat(said.code()).as(said.words()).isZero();
    }

    static String secret(String name) throws IOException {
        return Files.readString(secretFile(name)).strip();
    }

    static Path secretFile(String name) {
        return DIRECTORY.resolve("secrets").resolve(name);
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> map(@Nullable Object yaml) {
        return (Map<String, ?>) Objects.requireNonNullElse(yaml, Map.of());
    }
}
