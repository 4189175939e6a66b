package dev.pgparity.read.row;

import dev.pgparity.catalog.SecretReference;
import dev.pgparity.catalog.name.Kind;
import dev.pgparity.catalog.name.ObjectId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What stands for a secret in a catalog. It is salted with the name of what it opens, so that equal passwords of two
 * servers do not show, yet is the same in every database and every run, so that environments and snapshots can be compared.
 * It is slow on purpose; a password that a dictionary holds can still be found by whoever gets a snapshot.
 */
final class SecretHash {
    private static final int ITERATIONS = 100_000;
    private static final int BITS = 96;

    private SecretHash() {}

    static String of(SecretReference reference, String secret) {
        // a role may have another name on the other side: its mapping counts by its server
        ObjectId holder = reference.object() instanceof ObjectId.Attached(Kind kind, ObjectId on, String role)
                ? on
                : reference.object();
        byte[] salt = ("pgparity secret " + holder + " " + reference.name()).getBytes(StandardCharsets.UTF_8);
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
