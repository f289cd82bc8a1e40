import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks (or, with {@code mvn validate -Dformat.mode=apply}, applies) the format of every Java file: 4 spaces, 100
 * columns. It stands in for a Maven plugin because those format inside Maven's own JDK, whose parser may be older than
 * the language of this project.
 */
final class Format {
    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        Path root = Path.of(args[1]);
        var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build();
        var formatter = new Formatter(options);
        List<Path> sources;
        try (var files = Files.walk(root)) {
            sources = files.filter(f -> f.toString().endsWith(".java") && isOurs(root.relativize(f))).sorted().toList();
        }
        int wrong = 0;
        for (Path file : sources) {
            String source = Files.readString(file);
            String formatted;
            try {
                formatted = formatter.formatSource(
                        RemoveUnusedImports.removeUnusedImports(
                                ImportOrderer.reorderImports(source, options.style())));
            } catch (com.google.googlejavaformat.java.FormatterException e) {
                System.err.println("not parsable: " + root.relativize(file) + ": " + e.getMessage());
                wrong++;
                continue;
            }
            if (formatted.equals(source)) continue;
            if (apply) Files.writeString(file, formatted);
            else {
                System.err.println("not formatted: " + root.relativize(file));
                wrong++;
            }
        }
        if (wrong > 0) {
            System.err.println(wrong + " file(s); run: mvn -N validate -Dformat.mode=apply");
            System.exit(1);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : file) {
            String name = part.toString();
            if (name.equals("target") || name.startsWith(".")) return false;
        }
        return true;
    }
}
