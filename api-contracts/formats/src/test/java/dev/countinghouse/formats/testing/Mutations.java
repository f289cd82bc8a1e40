package dev.countinghouse.formats.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages files, the same way for the same seed: truncates, flips, inserts, doubles, swaps. */
public final class Mutations {

    /** Larger samples are cut: many small files find more than few large ones. */
    private static final int LARGEST = 3_000;

    private static final byte[][] NASTY = {
        {0},
        {'\n'},
        {'\r'},
        {(byte) 0xFF},
        {'<'},
        {'"'},
        {'/'},
        {','},
        {':'},
        {'9', '9', '9', '9'},
        {'-', '1'},
        {' '},
        {(byte) 0xC3},
        {'>'},
        {'&'},
        "88,".getBytes(StandardCharsets.US_ASCII),
        "\n:61:".getBytes(StandardCharsets.US_ASCII),
        "]]>".getBytes(StandardCharsets.US_ASCII),
        {'*'},
        {'~'},
        "~ISA*00*".getBytes(StandardCharsets.US_ASCII),
        "BIN*999999999*".getBytes(StandardCharsets.US_ASCII)
    };

    private final SplittableRandom random;
    private final List<byte[]> seeds = new ArrayList<>();

    /** The samples of these folders where they are there, and one of our own. */
    public Mutations(long seed, List<String> folders, byte[] own) throws IOException {
        this.random = new SplittableRandom(seed);
        seeds.add(own);
        for (String folder : folders) {
            for (Samples.Sample sample : Samples.ifAny(folder)) {
                byte[] bytes = Files.readAllBytes(sample.path());
                seeds.add(bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes);
            }
        }
    }

    public byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length == 0) {
            return NASTY[random.nextInt(NASTY.length)].clone();
        }
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length);
            case 2 -> flipped(bytes);
            case 3 -> spliced(bytes, NASTY[random.nextInt(NASTY.length)], 0);
            case 4 -> spliced(bytes, NASTY[random.nextInt(NASTY.length)], 1 + random.nextInt(9));
            case 5 -> doubled(bytes);
            case 6 -> swapped(bytes);
            default -> digit(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] digit(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                bytes[i] = (byte) ('0' + random.nextInt(10));
                return bytes;
            }
        }
        return flipped(bytes);
    }

    private byte[] spliced(byte[] bytes, byte[] insert, int drop) {
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(insert);
        int from = Math.min(bytes.length, at + drop);
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private byte[] doubled(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(400, bytes.length - from) + 1);
        return spliced(bytes, Arrays.copyOfRange(bytes, from, to), 0);
    }

    /** Two lines. */
    private byte[] swapped(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String kept = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, kept);
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
