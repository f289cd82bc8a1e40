package dev.countinghouse.command.archive;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveSettings.class)
class ArchiveConfiguration {

    private static final String KEY_FILE = "archive.key";

    /** Without any key the service runs, and keeps no file. */
    @Bean
    Archive archive(
            ArchiveSettings settings,
            @Value("${countinghouse.security.local-key:}") String localKey,
            DataSource database) {
        List<String> keys = settings.key();
        if (keys.isEmpty() && !localKey.isBlank()) {
            keys = List.of(ArchiveKeyFile.at(Path.of(localKey).resolveSibling(KEY_FILE)));
        }
        Path folder = settings.folder();
        return new SealedArchive(
                new ArchiveSeal(keys),
                folder == null ? new TableShelf(database) : new FolderShelf(folder));
    }
}
