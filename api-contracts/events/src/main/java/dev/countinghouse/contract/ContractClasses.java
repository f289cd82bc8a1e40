package dev.countinghouse.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the records of the contract's packages, wherever on the class path they lie, so that no
 * list of events or ids has to be kept beside them.
 */
final class ContractClasses {

    private static final String PACKAGES = "dev/countinghouse/contract/";
    private static final String CLASS = ".class";

    private ContractClasses() {}

    /** The records of a type, in the order of their names. */
    static <T> List<Class<? extends T>> records(Class<T> type) {
        return NAMES.stream()
                .map(ContractClasses::load)
                .filter(found -> found.isRecord() && type.isAssignableFrom(found))
                .<Class<? extends T>>map(found -> found.asSubclass(type))
                .toList();
    }

    /** The constants of a name that the records of a type have. */
    static <T> List<T> constants(Class<?> type, String name, Class<T> as) {
        return records(type).stream().map(found -> constant(found, name, as)).toList();
    }

    private static <T> T constant(Class<?> type, String name, Class<T> as) {
        try {
            return as.cast(type.getField(name).get(null));
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(type + " has no public " + name, missing);
        }
    }

    private static final List<String> NAMES = names();

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ContractClasses.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(name + " was there", impossible);
        }
    }

    private static List<String> names() {
        try {
            List<String> files = new ArrayList<>();
            for (URL root :
                    Collections.list(
                            ContractClasses.class.getClassLoader().getResources(PACKAGES))) {
                files.addAll(
                        root.getProtocol().equals("jar") ? inJar(root) : inFolder(root.toURI()));
            }
            return files.stream()
                    .filter(file -> file.endsWith(CLASS) && !file.contains("-"))
                    .map(file -> file.substring(0, file.length() - CLASS.length()))
                    .map(file -> (PACKAGES + file).replace('/', '.'))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static List<String> inJar(URL root) throws IOException {
        var connection = (JarURLConnection) root.openConnection();
        // its own copy: others may have the shared one open, and it is closed here
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(PACKAGES))
                    .map(name -> name.substring(PACKAGES.length()))
                    .toList();
        }
    }

    private static List<String> inFolder(URI root) throws IOException {
        Path folder = Path.of(root);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
