package dev.countinghouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class HashChainTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    /** Written down once, so that no later version computes another chain. */
    @Test
    void aKnownEventHasAKnownHash() {
        byte[] content =
                HashChain.content(
                        ID,
                        "ar.PeriodClosed",
                        Set.of("period=2026-03", "book=north"),
                        PAYLOAD,
                        METADATA);
        byte[] first =
                HashChain.next(
                        HashChain.origin(),
                        1,
                        Instant.parse("2026-03-31T12:00:00.123456Z"),
                        content);

        assertThat(HexFormat.of().formatHex(content))
                .isEqualTo("718039b588b227619e6a5c2f9c6f2e1bdee5de8888410e0ef7b8d6f51d542482");
        assertThat(HexFormat.of().formatHex(first))
                .isEqualTo("a8e38d7cc51213df39d70053ce27c9472566f89a4b522df6ad5f9a2167c2693f");
    }

    @Property(tries = 300)
    void theChainIsWhatItsDefinitionSays(
            @ForAll @Size(32) byte[] previous,
            @ForAll @LongRange(min = 1) long bookPosition,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long micros,
            @ForAll long most,
            @ForAll long least,
            @ForAll @Size(max = 5) Set<@AlphaChars String> tags,
            @ForAll @Size(max = 300) byte[] payload,
            @ForAll @Size(max = 50) byte[] metadata)
            throws IOException, GeneralSecurityException {
        var id = new UUID(most, least);
        Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
        byte[] content = content(id, "ar.Something", tags, payload, metadata);

        assertThat(HashChain.content(id, "ar.Something", tags, payload, metadata))
                .isEqualTo(content);
        assertThat(HashChain.next(previous, bookPosition, at, content))
                .isEqualTo(next(previous, bookPosition, at, content));
    }

    private static byte[] content(
            UUID id, String name, Set<String> tags, byte[] payload, byte[] metadata)
            throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
        text(out, name.getBytes(StandardCharsets.UTF_8));
        for (String tag : tags.stream().sorted().toList()) {
            text(out, tag.getBytes(StandardCharsets.UTF_8));
        }
        text(out, payload);
        text(out, metadata);
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    private static byte[] next(byte[] previous, long position, Instant at, byte[] content)
            throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(previous);
        out.writeLong(position);
        out.writeLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
        out.write(content);
        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    }

    private static void text(DataOutputStream out, byte[] text) throws IOException {
        out.writeInt(text.length);
        out.write(text);
    }

    @Test
    void everyPartOfAnEventChangesItsHash() {
        Instant at = Instant.parse("2026-03-31T12:00:00Z");
        byte[] base = content("ar.A", List.of("x=1", "y=2"), "{}", "{}");
        List<byte[]> others =
                List.of(
                        content("ar.B", List.of("x=1", "y=2"), "{}", "{}"),
                        content("ar.A", List.of("x=1"), "{}", "{}"),
                        content("ar.A", List.of("x=1", "y=2"), "{} ", "{}"),
                        content("ar.A", List.of("x=1", "y=2"), "{}", "{} "),
                        // the same bytes, cut elsewhere
                        content("ar.Ax", List.of("=1", "y=2"), "{}", "{}"),
                        content("ar.A", List.of("x=1", "y=2"), "", "{}{}"));
        assertThat(others).noneMatch(other -> MessageDigest.isEqual(base, other));
        assertThat(content("ar.A", List.of("y=2", "x=1"), "{}", "{}")).isEqualTo(base);

        byte[] first = HashChain.next(HashChain.origin(), 1, at, base);
        assertThat(HashChain.next(HashChain.origin(), 2, at, base)).isNotEqualTo(first);
        assertThat(HashChain.next(HashChain.origin(), 1, at.plusNanos(1_000), base))
                .isNotEqualTo(first);
        assertThat(HashChain.next(first, 1, at, base)).isNotEqualTo(first);
    }

    private static byte[] content(String name, List<String> tags, String payload, String metadata) {
        return HashChain.content(
                ID,
                name,
                tags,
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }
}
