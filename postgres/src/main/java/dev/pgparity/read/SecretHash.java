package dev.pgparity.read;

import dev.pgparity.catalog.SecretReference;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What stands for a secret in a catalog. It is salted with the secret's own name, so that equal passwords of two roles
 * do not show, yet is the same in every database and every run, so that environments and snapshots can be compared.
 * It is slow on purpose; a password that a dictionary holds can still be found by whoever gets a snapshot.
 */
final class SecretHash {
    private static final int ITERATIONS = 100_000;
    private static final int BITS = 96;

    private SecretHash() {}

    static String of(SecretReference reference, String secret) {
        byte[] salt = ("pgparity secret " + reference.object() + " " + reference.name())
                .getBytes(StandardCharsets.UTF_8);
        try {
            PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, ITERATIONS, BITS);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
            return "secret:" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has PBKDF2WithHmacSHA256", e);
        }
    }
}
