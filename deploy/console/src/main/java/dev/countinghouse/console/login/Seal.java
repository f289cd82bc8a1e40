package dev.countinghouse.console.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Makes text that only those with a key of ours read, and that nobody else can have made: AES-GCM
 * with 256 bits. The first key seals, each opens, so that keys can be changed without a break.
 */
final class Seal {

    /** What a key must have at least: 24 random bytes in Base64. */
    static final int SHORTEST_KEY = 32;

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKey> keys;
    private final byte[] purpose;

    private Seal(List<SecretKey> keys, String purpose) {
        this.keys = List.copyOf(keys);
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param purpose what was sealed for one is nothing for another
     * @throws IllegalStateException if a key is too short to be random
     */
    static Seal of(List<String> keys, String purpose) {
        return new Seal(keys.stream().map(key -> derived(key, purpose)).toList(), purpose);
    }

    private static SecretKey derived(String key, String purpose) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException(
                    "a key of countinghouse.security.session-keys is shorter than "
                            + SHORTEST_KEY
                            + " characters");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(
                                            purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String close(byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce);
            byte[] closed = cipher.doFinal(open);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            ByteBuffer.allocate(nonce.length + closed.length)
                                    .put(nonce)
                                    .put(closed)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; empty if it was not by one of these keys, or not quite this. */
    Optional<byte[]> open(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (bytes.length <= NONCE_BYTES) return Optional.empty();
        return keys.stream().flatMap(key -> opened(key, bytes).stream()).findFirst();
    }

    private Optional<byte[]> opened(SecretKey key, byte[] bytes) {
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce)
                            .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (GeneralSecurityException notByThisKey) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose);
        return cipher;
    }
}
