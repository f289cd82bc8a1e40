package dev.countinghouse.contract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every JDK has. */
public final class Sha256 {

    private static final MessageDigest EMPTY = lookUp();

    private Sha256() {}

    /** Of some bytes, one after the other. */
    public static byte[] of(byte[]... parts) {
        MessageDigest sha = begin();
        for (byte[] part : parts) sha.update(part);
        return sha.digest();
    }

    /** The same in hex. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(of(parts));
    }

    /** One to be fed: a copy, for to look an algorithm up takes longer than to hash an event. */
    public static MessageDigest begin() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("SHA-256 can be copied", impossible);
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
