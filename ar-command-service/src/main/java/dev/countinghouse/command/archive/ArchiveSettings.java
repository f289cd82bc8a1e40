package dev.countinghouse.command.archive;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.List;

/**
 * How files are kept.
 *
 * @param key what enciphers them: the first seals, each opens; none, and in local mode it is a file
 *     beside the key of the tokens
 * @param folder where they lie; none, and they lie in the log's database
 */
@ConfigurationProperties("countinghouse.archive")
record ArchiveSettings(@DefaultValue List<String> key, @Nullable Path folder) {

    ArchiveSettings {
        key = key.stream().filter(one -> !one.isBlank()).toList();
        if (folder != null && folder.toString().isBlank()) folder = null;
    }
}
