package dev.countinghouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countinghouse.http.LocalTokens.Grant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class LocalTokensTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-31T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void makesAKeyThatOnlyItsOwnerMayRead() throws IOException {
        Path file = directory.resolve("deep").resolve("local.key");
        LocalTokens.at(file, NOON);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws IOException {
        Path file = directory.resolve("local.key");
        LocalTokens.at(file, NOON);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> LocalTokens.at(file, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Path file = directory.resolve("local.key");
        LocalTokens.at(file, NOON);
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> LocalTokens.at(file, NOON))
                .hasMessageContaining("is not a key file");
    }

    @Test
    void givesAllWhoMakeTheFileAtOnceTheSameKey() {
        Path file = directory.resolve("local.key");
        Grant grant = Grant.everything("ann", Duration.ofDays(36500));
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var made =
                    IntStream.range(0, 16)
                            .mapToObj(i -> all.submit(() -> LocalTokens.at(file, NOON)))
                            .toList();
            var verifier = LocalTokens.at(file, NOON).decoder();
            assertThat(made)
                    .allSatisfy(
                            tokens ->
                                    assertThat(
                                                    verifier.decode(tokens.get().sign(grant))
                                                            .getSubject())
                                            .isEqualTo("ann"));
        }
    }

    @Test
    void saysInTheTokenWhatItsBearerMayDo() {
        var tokens = LocalTokens.at(directory.resolve("local.key"), NOON);
        var token =
                tokens.decoder()
                        .decode(
                                tokens.sign(
                                        new Grant(
                                                "ann",
                                                Set.of(Permission.READ, Permission.POST),
                                                List.of("acme", "zenith"),
                                                Map.of("USD", "250.00"),
                                                Duration.ofDays(36500))));
        Caller caller = new Claims(Map.of()).convert(token).caller();
        assertThat(caller.has(Permission.POST)).isTrue();
        assertThat(caller.has(Permission.ADJUST)).isFalse();
        assertThat(caller.mayEnter("acme")).isTrue();
        assertThat(caller.mayEnter("acme2")).isFalse();
        assertThat(caller.adjustLimit(Currency.getInstance("USD"))).hasToString("250.00 USD");
        assertThat(caller.adjustLimit(Currency.getInstance("EUR"))).hasToString("0.00 EUR");
    }

    @Test
    void grantsNoLimitThatNoServiceWouldAccept() {
        for (String limit : List.of("", "-1", "1e9", "1.", "100000000000001")) {
            assertThatThrownBy(
                            () ->
                                    new Grant(
                                            "ann",
                                            Set.of(Permission.ADJUST),
                                            List.of("acme"),
                                            Map.of("USD", limit),
                                            Duration.ofHours(1)))
                    .as(limit)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
