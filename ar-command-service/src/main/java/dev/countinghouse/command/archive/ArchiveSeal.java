package dev.countinghouse.command.archive;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Enciphers what is kept, with AES-256-GCM and a nonce of its own each. The first key seals, each
 * opens, so that another key can be put before the old one.
 */
final class ArchiveSeal {

    /** What a key must have at least: 24 random bytes in Base64. */
    static final int SHORTEST_KEY = 32;

    private static final byte[] PURPOSE = "archive".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKey> keys;

    /**
     * @throws IllegalArgumentException if a key is too short to be random
     */
    ArchiveSeal(List<String> keys) {
        this.keys = keys.stream().map(ArchiveSeal::derived).toList();
    }

    private static SecretKey derived(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a key of countinghouse.archive.key is shorter than "
                            + SHORTEST_KEY
                            + " characters");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(PURPOSE, KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param place what is sealed for one is nothing at another
     */
    byte[] close(String place, byte[] open) {
        if (keys.isEmpty()) {
            throw new ArchiveAway("countinghouse.archive.key is not set: no file is kept", null);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, place);
            byte[] closed = new byte[NONCE_BYTES + open.length + TAG_BYTES];
            ByteBuffer.wrap(closed).put(nonce);
            cipher.doFinal(open, 0, open.length, closed, NONCE_BYTES);
            return closed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws ArchiveUnreadable if no key opens it: it is another's, or a byte has changed
     */
    byte[] open(String place, byte[] sealed) {
        if (sealed.length >= NONCE_BYTES + TAG_BYTES) {
            for (SecretKey key : keys) {
                byte[] open = opened(key, place, sealed);
                if (open != null) return open;
            }
        }
        throw new ArchiveUnreadable(
                place + " was sealed with another key, or its bytes have changed since");
    }

    private static byte @Nullable [] opened(SecretKey key, String place, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException notByThisKey) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
