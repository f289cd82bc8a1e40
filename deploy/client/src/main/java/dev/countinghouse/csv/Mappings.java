package dev.countinghouse.csv;

import dev.countinghouse.client.Refusal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mappings in files, and those that come with it. */
final class Mappings {

    private static final List<String> SHIPPED = List.of("ibm-receivables");

    private static final Mapping.Format ANY = new Mapping.Format(null, null, null, 0);

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private Mappings() {}

    /**
     * @throws Refusal naming what is wrong and where
     */
    static Mapping read(Path path) {
        try {
            return parse(Files.readAllBytes(path), path.toString());
        } catch (NoSuchFileException absent) {
            throw new Refusal("there is no mapping file " + path, absent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping parse(byte[] yaml, String where) {
        try {
            Mapping mapping = YAML.readValue(yaml, Mapping.class);
            if (mapping == null) throw new Refusal(where + " is empty");
            mapping.requireComplete();
            requireReadable(mapping);
            return mapping;
        } catch (JacksonException wrong) {
            throw new Refusal(where + at(wrong) + ": " + words(wrong), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(where + ": " + wrong.getMessage(), wrong);
        }
    }

    private static void requireReadable(Mapping mapping) {
        var unused = new DateColumn("", mapping.dates(), mapping.language());
    }

    private static String at(JacksonException wrong) {
        var location = wrong.getLocation();
        return location == null || location.getLineNr() < 1 ? "" : ", line " + location.getLineNr();
    }

    private static String words(JacksonException wrong) {
        Throwable cause = wrong.getCause();
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                    "there is no \""
                            + unknown.getPropertyName()
                            + "\" here; there are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "));
            case DatabindException bound when cause instanceof IllegalArgumentException ->
                    String.valueOf(cause.getMessage());
            case DatabindException bound -> path(bound) + bound.getOriginalMessage();
            default -> String.valueOf(wrong.getOriginalMessage());
        };
    }

    private static String path(DatabindException wrong) {
        String path =
                wrong.getPath().stream()
                        .map(part -> String.valueOf(part.getPropertyName()))
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "" : path + ": ";
    }

    /**
     * @throws Refusal naming what is wrong
     */
    static Mapping of(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), "the mapping");
    }

    /** The name of the shipped mapping that knows a file's columns, if one does. */
    static Optional<String> recognised(Path path) {
        for (String name : SHIPPED) {
            Mapping mapping = parse(shipped(name), name);
            try (CsvFile file = CsvFile.open(path, mapping.file(), mapping.recognise())) {
                if (file.header().hasAll(mapping.recognise())) return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * The shipped mapping that knows a file's columns.
     *
     * @throws Refusal if none does
     */
    static Mapping recognise(Path path) {
        Optional<String> name = recognised(path);
        if (name.isPresent()) return parse(shipped(name.get()), name.get());
        try (CsvFile file = CsvFile.open(path, ANY, List.of())) {
            throw new Refusal(
                    "what the columns of "
                            + path
                            + " mean is not known ("
                            + String.join(", ", file.header().names())
                            + "): say so with --mapping FILE;"
                            + " --example-mapping prints one to begin with");
        }
    }

    static String example() {
        return text("example");
    }

    static String text(String name) {
        return new String(shipped(name), StandardCharsets.UTF_8);
    }

    private static byte[] shipped(String name) {
        String resource = "/mappings/" + name + ".yaml";
        try (InputStream in = Mappings.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no resource " + resource);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
