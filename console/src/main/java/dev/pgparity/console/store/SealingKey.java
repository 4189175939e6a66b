package dev.pgparity.console.store;

import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.problem.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals connection passwords before they are written into the control database: AES-256-GCM, with what the text belongs
 * to as associated data, so that a sealed text is of no use in another place.
 */
public final class SealingKey {
    /** The variable that may hold the key instead of a file. */
    public static final String VARIABLE = "PGPARITY_CONSOLE_KEY";

    private static final ProblemCode INVALID = new ProblemCode("console.key");
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private SealingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * From the variable, or a file, which is made where there is none.
     *
     * @param variable the value of {@link #VARIABLE}
     * @param file 32 bytes as Base64
     */
    public static SealingKey load(Optional<String> variable, Path file) {
        if (variable.isPresent()) {
            return new SealingKey(decoded(variable.get(), "the variable " + VARIABLE));
        }
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return new SealingKey(decoded(Files.readString(file), file.toString()));
        } catch (IOException e) {
            throw Problem.usage(INVALID, "The key that passwords are sealed with cannot be read: " + e.getMessage())
                    .at(new Where.In(file.toString()))
                    .causedBy(e)
                    .build();
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
    }

    private static byte[] decoded(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw invalid(where);
        }
        throw invalid(where);
    }

    private static Problem invalid(String where) {
        return Problem.usage(INVALID, "The key that passwords are sealed with must be 32 bytes as Base64.")
                .at(new Where.In(where))
                .next("Make one: openssl rand -base64 32")
                .build();
    }

    /** @param belongsTo what it is for; needed to open it again */
    public byte[] seal(String text, String belongsTo) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            new SecureRandom().nextBytes(nonce);
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is in every Java", e);
        }
    }

    /** Throws a usage problem when it was sealed with another key or for something else. */
    public String open(byte[] sealed, String belongsTo) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            byte[] text = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, belongsTo).doFinal(text), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw Problem.usage(INVALID, "The password of " + belongsTo + " was sealed with another key.")
                    .next("Start the console with the key it was sealed with, or enter the password again.")
                    .build();
        }
    }

    /** A code that only this key makes of this text: HMAC-SHA256, hexadecimal. */
    public String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("mac " + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is in every Java", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
